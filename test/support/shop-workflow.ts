/** All six gates on the shop: a job per kind of work, legs of a matrix, and the required check. */
export const SHOP_WORKFLOW = `name: CI
on: pull_request
permissions:
  contents: read
  actions: read
  checks: write
  pull-requests: write
  statuses: write
jobs:
  contracts:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - uses: stagegate/stagegate/actions/verify-contracts@v1

  integration:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - name: Dependencies
        run: ln -s "$SHOP_MODULES" node_modules
      - uses: stagegate/stagegate/actions/provision-staging@v1
      - uses: stagegate/stagegate/actions/run-e2e@v1
        if: \${{ !cancelled() }}
      - uses: stagegate/stagegate/actions/load-test@v1
        if: \${{ !cancelled() }}
      - uses: stagegate/stagegate/actions/check-slo@v1
        if: \${{ !cancelled() }}

  units:
    runs-on: ubuntu-latest
    strategy:
      fail-fast: false
      matrix:
        service: [cart, checkout]
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - name: Unit tests
        run: |
          echo '<testsuites><testsuite name="\${{ matrix.service }}"><testcase classname="\${{ matrix.service }}" name="adds"/></testsuite></testsuites>' > junit.xml
      - uses: stagegate/stagegate/actions/run-e2e@v1
        with:
          key: \${{ matrix.service }}
          results: junit.xml

  stagegate:
    if: always()
    needs: [contracts, integration, units]
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - uses: stagegate/stagegate/actions/comment-report@v1
        with:
          needs: \${{ toJSON(needs) }}
`;

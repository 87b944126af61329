import type { Check } from "@stagegate/schema";
import { pass } from "./run.ts";

export const JOURNEYS: Check[] = [
  {
    id: "e2e:chromium/tests/checkout.spec.ts#checkout › a visitor buys two things and pays by card",
    title: "checkout › a visitor buys two things and pays by card",
    verdict: "fail",
    class: "new",
    service: "web",
    owner: "@acme/storefront",
    location: { file: "examples/shop/e2e/checkout.spec.ts", line: 41, column: 5 },
    message:
      "Error: expect(locator).toHaveText(expected) failed: expected “Thank you”, received “Something went wrong”",
    detail:
      "Error: expect(locator).toHaveText(expected) failed\n\nLocator: getByTestId('order-status')\nExpected string: \"Thank you\"\nReceived string: \"Something went wrong\"\n\n    39 |   await page.getByRole('button', { name: 'Pay' }).click();\n    40 |\n  > 41 |   await expect(page.getByTestId('order-status')).toHaveText('Thank you');\n       |                                                  ^\n    at examples/shop/e2e/checkout.spec.ts:41:50",
    attempts: 3,
    durationMs: 9_120,
    history: { runs: 20, failed: 0 },
    evidence: ["shot-1", "trace-1"],
    reproduce: "npx stagegate run provision-staging run-e2e --grep 'pays by card'",
    accept:
      "quarantine:\n  - check: 'e2e:chromium/tests/checkout.spec.ts#checkout › a visitor buys two things and pays by card'\n    reason: say why",
  },
  {
    id: "e2e:chromium/tests/cart.spec.ts#cart › quantity can be changed",
    title: "cart › quantity can be changed",
    verdict: "warn",
    class: "flaky",
    service: "cart",
    owner: "@acme/basket",
    message: "failed once, passed on the second attempt",
    attempts: 2,
    durationMs: 4_310,
    history: { runs: 20, failed: 3 },
  },
  pass(
    "e2e:chromium/tests/browse.spec.ts#browse › search finds a product",
    "browse › search finds a product",
    { durationMs: 1_812 },
  ),
];

export const CONTRACTS: Check[] = [
  pass("contract:catalog/openapi.yaml#GET /products", "catalog: 14 operations unchanged", {
    service: "catalog",
  }),
  {
    id: "contract:cart/openapi.yaml#GET /carts/{id}/response/200/coupon",
    title: "GET /carts/{id}: response field `coupon` became optional",
    verdict: "warn",
    class: "known",
    service: "cart",
    location: { file: "examples/shop/services/cart/openapi.yaml", line: 88, column: 17 },
    message: "A consumer that needs the field breaks when it is absent",
    history: { runs: 20, failed: 20, since: "77aa01b2c3d4e5f60718293a4b5c6d7e8f901234" },
  },
];

export const OBJECTIVES: Check[] = [
  {
    id: "slo:payments/#latency POST /charge",
    title: "payments POST /charge: p95 below 150 ms",
    verdict: "fail",
    class: "new",
    service: "payments",
    owner: "@acme/money",
    message: "p95 is 447 ms over 398 requests",
    observed: 447,
    threshold: 150,
    baseline: 38,
    unit: "ms",
    samples: 398,
    history: { runs: 20, failed: 0 },
    reproduce: "npx stagegate check-slo --objective payments-latency",
  },
  {
    id: "slo:payments/#errors",
    title: "payments: error ratio below 1 %",
    verdict: "fail",
    class: "new",
    service: "payments",
    owner: "@acme/money",
    message: "14.3 % of 398 requests failed",
    observed: 0.143,
    threshold: 0.01,
    baseline: 0.001,
    unit: "ratio",
    samples: 398,
    history: { runs: 20, failed: 0 },
  },
  pass("slo:catalog/#latency", "catalog: p95 below 100 ms", {
    service: "catalog",
    observed: 18,
    threshold: 100,
    unit: "ms",
    samples: 1_420,
  }),
  {
    id: "slo:inventory/#saturation",
    title: "inventory: queue length",
    verdict: "inconclusive",
    service: "inventory",
    message: "the query returned no series",
  },
];

export const LOAD: Check[] = [
  pass("load:checkout/#p95 < 800 ms", "checkout: p95 below 800 ms", {
    observed: 538,
    threshold: 800,
    unit: "ms",
    samples: 1_756,
    service: "checkout",
  }),
  pass("load:checkout/#rate", "checkout: asked rate was reached", {
    observed: 59.8,
    threshold: 60,
    unit: "requests/s",
  }),
];

import { createDraw } from "./random.ts";

const WORDS: readonly string[] = [
  // Versions and tools
  "version: 1.2.3-beta.4+build.20261125",
  "node=24.21.0 pnpm=12.21.0 playwright=1.65.1",
  "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/129.0.6668.58",
  "image: ghcr.io/acme/Shop-Gateway:v1.12.0-rc.2",
  "Playwright v1.65.1, chromium 129.0.6668.58, 4 workers",
  "go: downloading golang.org/x/sys v0.0.0-20260914123456-abcdef012345",
  // Tests and code
  "test=shouldReturn404WhenUserDoesNotExistInRegion2",
  "name: ThePaymentServiceRetries3TimesBeforeItGivesUp",
  "class=com.acme.shop.checkout.CheckoutControllerV2IntegrationTest",
  "at PaymentProcessor$Impl2.chargeCard3DSecure(PaymentProcessor.java:214)",
  "handler: processOrderV2ForCustomerTypeB2B",
  "selector=[data-testid=CheckoutButton2Primary]",
  "Error: expect(locator).toHaveText(expected) failed",
  "locator: getByTestId('order-status-2024-Q3-EMEA')",
  "spec=tests/E2E/Checkout/PayByCard3DSecure.spec.ts:41:5",
  "file: src/components/Checkout2/PaymentForm.module.scss",
  "module=@acme/checkout-ui-2/dist/PaymentForm.esm.js",
  "path: /api/v2/Orders/{orderId}/Items/{itemId}",
  "key: value, other: thing",
  // Words that are near to secrets
  "password must have at least 8 characters",
  "the token has expired",
  "Unexpected token } in JSON at position 5",
  "Basic authentication is not supported here",
  "the secret santa journey is flaky",
  "401 Unauthorized: bearer token missing",
  "keyboard shortcut: Ctrl+Shift+K",
  "an author of the changelog",
  "GET /products?sort=price&page=2&size=20",
  "https://shop.example.com/cart?coupon=SPRING2026",
  "mailto:help@shop.example",
  "git@forge.example:acme/shop.git",
  "p95: 447.25ms, limit: 150ms, base: 38ms",
  "queue=orders.created.v2 partition=3 offset=1203345",
  "pod: checkout-6d4cf56db6-x2x9k",
  "container=shop_payments_1 state=running",
  "SELECT id, total FROM orders WHERE customer_id = $1 LIMIT 20",
  "2026-11-25T05:48:12.123Z INFO http.server request completed in 12.5ms",
  "kafka: consumer group checkout-v2 rebalanced, generation 17",
  "expected 'Thank you', received 'Something went wrong'",
  "x-amzn-trace: Root=1-5759e988-bd862e3fe1be46a994272793",
];

/** Texts of reports that look as random as a secret, or speak of one, and are none. */
export function harmlessTexts(seed = 20_261_125): string[] {
  const draw = createDraw(seed);
  const hex = (length: number): string => draw("hex", length);
  const uuid = [8, 4, 4, 4, 12].map(hex).join("-");
  const base64 = draw("base64", 86);
  return [
    // Commits, ids, sums
    `commit ${hex(40)}`,
    `commit=${hex(40)} run=17 attempt=1`,
    `base: ${hex(7)}..${hex(7)}`,
    `request-id: ${uuid}`,
    `{"id":"${uuid}","status":"paid"}`,
    `traceparent: 00-${hex(32)}-${hex(16)}-01`,
    `trace_id=${hex(32)} span_id=${hex(16)}`,
    `order=01HQ${draw("upper", 22)}`,
    `digest: sha256:${hex(64)}`,
    `image: registry.example.com/shop/cart@sha256:${hex(64)}`,
    `etag: "${hex(32)}"`,
    `ETag: W/"${draw("mixed", 27)}"`,
    `"integrity": "sha512-${base64}=="`,
    `integrity sha1-${draw("base64", 27)}=`,
    `    resolution: {integrity: sha512-${base64}==}`,
    `checksum = "${hex(64)}"`,
    `h1:${draw("base64", 43)}= go.sum`,
    `"resolved": "https://registry.example.com/x/-/x-1.2.3.tgz#${hex(40)}"`,
    `cursor=${draw("mixed", 40)}`,
    `nonce="${draw("mixed", 24)}"`,
    `sha256=${hex(64)}`,
    `md5: ${hex(32)}`,
    // Pictures
    `data:image/png;base64,iVBORw0KGgo${draw("base64", 60)}`,
    `"image": "iVBORw0KGgo${draw("base64", 120)}"`,
    `src="data:image/gif;base64,R0lGOD${draw("base64", 60)}"`,
    `background: url(data:image/svg+xml;base64,PHN2Zy${draw("base64", 60)})`,
    `"screenshot": "/9j/${draw("base64", 100)}"`,
    ...WORDS,
  ];
}

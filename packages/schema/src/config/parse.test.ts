import { describe, expect, test } from "vitest";
import { GATE_IDS } from "../definitions/common.ts";
import { parseConfig } from "./index.ts";

/** A valid file with something more in it. */
function withService(body: string, rest = ""): string {
  return `version: 1\nproject: shop\nservices:\n  cart:\n${body}  web: {}\n${rest}`;
}

function problems(text: string): string[] {
  const result = parseConfig("stagegate.yml", text);
  if (result.kind === "valid") return [];
  return result.issues.map(({ line, column, at, message, hint }) =>
    [`${line}:${column}`, at, message, hint ?? ""].join(" | "),
  );
}

const OBJECTIVE = (body: string): string =>
  `version: 1\nproject: shop\nservices: { cart: {} }\ncheck-slo:\n  objectives:\n    - name: quick\n${body}`;

const SCENARIO = (body: string): string =>
  `version: 1\nproject: shop\nservices: { cart: {} }\nload-test:\n  scenarios:\n    - name: browse\n${body}`;

const WRONG: readonly [kind: string, text: string, ...problems: string[]][] = [
  [
    "a typo in a top-level key",
    "version: 1\nproject: shop\nservices: { a1: {} }\nrun-e2: {}\n",
    "4:1 | run-e2 | unknown key `run-e2` | Did you mean `run-e2e`?",
  ],
  [
    "a typo in a key of a service",
    withService("    needs: [web]\n    redy: { http: / }\n"),
    "6:5 | services.cart.redy | unknown key `redy` | Did you mean `ready`?",
  ],
  [
    "an unknown key that is like no other",
    withService("    quux: 1\n"),
    "5:5 | services.cart.quux | unknown key `quux` | Known here: type, aliases, owner, path, needs, ready, run, url, version, contract.",
  ],
  [
    "a wrong type",
    withService("    needs: web\n"),
    "5:12 | services.cart.needs | expected array, found string | Services that must be ready first.",
  ],
  [
    "an empty block",
    withService("    path: x\n", "run-e2e:\n"),
    "7:9 | run-e2e | expected object, found nothing | Write `{}` for an empty block.",
  ],
  [
    "a shell line as a command",
    withService("    run: { command: npm start }\n"),
    "5:21 | services.cart.run.command | expected array, found string | Program and arguments; no shell.",
  ],
  [
    "an empty command",
    withService("    run: { command: [] }\n"),
    "5:21 | services.cart.run.command | must not be empty | Program and arguments; no shell.",
  ],
  [
    "a missing key",
    withService("    run: { port: 80 }\n"),
    "5:10 | services.cart.run | `command` is missing | Program and arguments; no shell",
  ],
  [
    "a port that no machine has",
    withService("    run: { command: [a], port: 70000 }\n"),
    "5:32 | services.cart.run.port | must be <= 65535 | 0 or absent: a free port.",
  ],
  [
    "one port for two services",
    "version: 1\nproject: shop\nservices:\n  cart: { run: { command: [a], port: 8080 } }\n  web: { run: { command: [a], port: 8080 } }\n",
    "5:37 | services.web.run.port | `cart` asks for port 8080 as well | Leave `run.port` out of one of them to get a free port.",
  ],
  [
    "an unknown value",
    withService("    type: wep\n"),
    '5:11 | services.cart.type | "wep" is not one of web, api, worker, database | Did you mean `web`?',
  ],
  [
    "a value of the wrong type where words are listed",
    withService("    type: 5\n"),
    "5:11 | services.cart.type | expected string, found number | web: what a browser loads.",
  ],
  [
    "a duration without a unit",
    withService("    ready: { tcp: true, timeout: '20' }\n"),
    '5:34 | services.cart.ready.timeout | "20" has the wrong form | How long it may take, default 60s; 300ms, 5s, 2m.',
  ],
  [
    "a name in capitals",
    "version: 1\nproject: shop\nservices:\n  Cart: {}\n  web: {}\n",
    "4:3 | services.Cart | unknown key `Cart` | Names are lower-case letters, digits and hyphens.",
  ],
  [
    "no service at all",
    "version: 1\nproject: shop\nservices: {}\n",
    "3:11 | services | must not be empty | Every deployable unit, named once.",
  ],
  [
    "another version of the format",
    "version: '2'\nproject: shop\nservices: { a1: {} }\n",
    "1:10 | version | must be 1 | Version of this format.",
  ],
  [
    "an unknown service in needs",
    withService("    needs: [wep]\n"),
    "5:13 | services.cart.needs.0 | no service is called `wep` | Did you mean `web`?",
  ],
  [
    "a name of JavaScript's own in needs",
    withService("    needs: [constructor]\n"),
    "5:13 | services.cart.needs.0 | no service is called `constructor` | Services: cart, web.",
  ],
  [
    "a service that needs itself",
    withService("    needs: [cart]\n"),
    "5:12 | services.cart.needs | services need each other in a circle: cart → cart | Remove one of these needs: nothing in the circle could start first.",
  ],
  [
    "two circles",
    "version: 1\nproject: shop\nservices:\n  a1: { needs: [b1] }\n  b1: { needs: [a1] }\n  c1: { needs: [d1] }\n  d1: { needs: [c1] }\n",
    "4:16 | services.a1.needs | services need each other in a circle: a1 → b1 → a1 | Remove one of these needs: nothing in the circle could start first.",
    "6:16 | services.c1.needs | services need each other in a circle: c1 → d1 → c1 | Remove one of these needs: nothing in the circle could start first.",
  ],
  [
    "an alias that is another service",
    withService("    aliases: [web]\n"),
    "5:15 | services.cart.aliases.0 | `web` already means the service `web` | A telemetry name belongs to one service.",
  ],
  [
    "an entry that does not exist",
    withService("    path: x\n", "provision-staging: { entry: page }\n"),
    "7:29 | provision-staging.entry | no service is called `page` | Services: cart, web.",
  ],
  [
    "an unknown gate",
    withService("    path: x\n", "comment-report: { gates: [run-e3e] }\n"),
    '7:27 | comment-report.gates.0 | "run-e3e" is not one of provision-staging, verify-contracts, run-e2e, load-test, check-slo, comment-report | Did you mean `run-e2e`?',
  ],
  [
    "a regular expression that is none",
    withService("    ready: { log: '(' }\n"),
    "5:19 | services.cart.ready.log | the regular expression is wrong: Unterminated group | JavaScript's syntax with the flag u; quote it with single quotes in YAML.",
  ],
  [
    "the provider external without an address",
    "version: 1\nproject: shop\nservices:\n  cart: { url: http://localhost:1 }\n  web: {}\nprovision-staging: { provider: external }\n",
    "5:8 | services.web | `url` is missing | The provider `external` needs the address of every service.",
  ],
  [
    "an objective without a limit",
    OBJECTIVE("      service: cart\n"),
    "6:7 | check-slo.objectives.0 | the objective has no limit | Give latency, error-ratio, child-calls or promql.",
  ],
  [
    "an objective over spans of nobody",
    OBJECTIVE("      error-ratio: { below: 1% }\n"),
    "6:7 | check-slo.objectives.0 | `service` is missing | Objectives over spans belong to a service.",
  ],
  [
    "a query without a limit",
    OBJECTIVE("      promql: up\n"),
    "6:7 | check-slo.objectives.0 | a promql objective needs `below` or `above` | ",
  ],
  [
    "limits of two kinds in one objective",
    OBJECTIVE("      promql: up\n      above: 0\n      error-ratio: { below: 1% }\n"),
    "9:7 | check-slo.objectives.0.error-ratio | `error-ratio` is about spans, but the objective is a promql query | Make it an objective of its own.",
  ],
  [
    "a limit that nothing would judge",
    OBJECTIVE("      service: cart\n      error-ratio: { below: 1% }\n      below: 3\n"),
    "9:7 | check-slo.objectives.0.below | `below` limits a promql query, and there is none | A limit over spans stands inside latency or error-ratio.",
  ],
  [
    "a quantile beyond 1",
    OBJECTIVE("      service: cart\n      latency: { quantile: 95, below: 1s }\n"),
    "8:28 | check-slo.objectives.0.latency.quantile | must be < 1 | ",
  ],
  [
    "a load target that does not exist",
    SCENARIO(
      "      target: crat\n      requests: [{ name: a, path: / }]\n      phases: [{ name: p, duration: 1s, rate: 1 }]\n",
    ),
    "7:15 | load-test.scenarios.0.target | no service is called `crat` | Did you mean `cart`?",
  ],
  [
    "a scenario without phases",
    SCENARIO("      requests: [{ name: a, path: / }]\n"),
    "6:7 | load-test.scenarios.0 | `phases` is missing | ",
  ],
  [
    "two scenarios of one name",
    SCENARIO(
      "      requests: [{ name: a, path: / }]\n      phases: [{ name: p, duration: 1s, rate: 1 }]\n    - name: browse\n      requests: [{ name: a, path: / }]\n      phases: [{ name: p, duration: 1s, rate: 1 }]\n",
    ),
    "9:13 | load-test.scenarios.1.name | the name `browse` is used twice | ",
  ],
  [
    "bad YAML",
    "version: 1\nproject: [shop\n",
    "3:1 |  | Flow sequence in block collection must be sufficiently indented and end with a ] | ",
  ],
  [
    "a key that stands twice",
    "version: 1\nproject: a\nproject: b\n",
    "3:1 |  | Map keys must be unique | ",
  ],
  ["tabs", "services:\n\tcart: {}\n", "2:1 |  | Tabs are not allowed as indentation | "],
  ["an empty file", "", "1:1 |  | expected object, found nothing | stagegate.yml."],
  ["a list", "- cart\n", "1:1 |  | expected object, found array | stagegate.yml."],
];

describe("a wrong configuration", () => {
  test.each(WRONG)("%s", (_kind, text, ...expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test("is told as a whole: form, names, circles and regular expressions in file order", () => {
    const text = `version: 1
project: Shop
servces: {}
services:
  cart: { needs: [pay, zz], ready: { log: "(" } }
  pay: { needs: [cart], typ: api }
run-e2e: { on-flaky: ignore }
`;
    expect(problems(text).map((line) => line.split(" | ").slice(0, 2).join(" "))).toEqual([
      "2:10 project",
      "3:1 servces",
      "5:18 services.cart.needs",
      "5:24 services.cart.needs.1",
      "5:43 services.cart.ready.log",
      "6:25 services.pay.typ",
      "7:22 run-e2e.on-flaky",
    ]);
  });

  test("of which little is readable names what it can", () => {
    expect(problems("services: []\n")).toHaveLength(3);
    expect(problems("services: { cart: [], web: { needs: [cat] } }\n")).toContain(
      "1:38 | services.web.needs.0 | no service is called `cat` | Did you mean `cart`?",
    );
  });
});

test("says what is wrong with the providers of pacts", () => {
  const text = `version: 1
project: shop
services: { catalog: {} }
verify-contracts:
  pact:
    files: [pacts/*.json]
    providers:
      catalgo: {}
      catalog: { url: nowhere, state-url: states, state-command: [x] }
`;
  const found = problems(text).map((line) => line.split(" | ")[2]);
  expect(found.toSorted()).toEqual([
    "`nowhere` is no address",
    "`state-url` and `state-command` exclude each other",
    "`states` is neither a path nor an address",
    "no service is called `catalgo`",
  ]);
});

describe("hostile text", () => {
  test.each([
    ["a deep list", "[".repeat(20_000)],
    ["a deep map", `${"{a: ".repeat(20_000)}1`],
    ["an alias bomb", `a: &a [x]\nb: &b [${"*a,".repeat(90)}]\nc: [${"*b,".repeat(90)}]\n`],
    ["two documents", "version: 1\n---\nversion: 1\n"],
    ["a file of megabytes", `# ${"x".repeat(2_000_001)}`],
    ["keys of prototypes", "__proto__: { services: {} }\nconstructor: 1\n"],
    ["a null character", "version: \u0000"],
    ["half a surrogate pair", "project: \ud800\nservices: { \udc00: {} }"],
  ])("%s is invalid with few problems", (_kind, text) => {
    const found = problems(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(25);
    expect(({} as Record<string, unknown>)["services"]).toBeUndefined();
  });
});

test("a valid configuration keeps its values", () => {
  const result = parseConfig("stagegate.yml", withService("    needs: [web]\n"));
  expect(result).toMatchObject({
    kind: "valid",
    config: { version: 1, project: "shop", services: { cart: { needs: ["web"] }, web: {} } },
  });
});

test.each(GATE_IDS)("%s takes its policies from its block, as from its inputs", (gate) => {
  const policies = "{ enforcement: new, on-inconclusive: warn, on-unavailable: warn }";
  expect(problems(withService("    path: x\n", `${gate}: ${policies}\n`))).toEqual([]);
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valuesOf } from "../../test-support/arbitrary.ts";
import { configSchema } from "../generated/config-schema.ts";
import { parseConfig, unsetVariables } from "./index.ts";

function problems(text: string): string[] {
  const result = parseConfig("stagegate.yml", text);
  if (result.kind === "valid") return [];
  return result.issues.map(({ line, column, message, hint }) =>
    [`${line}:${column}`, message, hint ?? ""].join(" | "),
  );
}

const RUN = (env: string): string =>
  `version: 1\nproject: shop\nservices:\n  cart: { run: { command: [node], env: { A: "${env}" } } }\n  web: { url: "http://localhost:1" }\n  job: {}\n`;

describe("a placeholder", () => {
  test.each([
    [
      "${servces.web.url}",
      "`${servces.web.url}` is not a placeholder | Did you mean `${services.web.url}`?",
    ],
    [
      "${services.wep.url}",
      "`${services.wep.url}`: no service is called `wep` | Did you mean `${services.web.url}`?",
    ],
    ["${prot}", "`${prot}` is not a placeholder | Did you mean `${port}`?"],
    [
      "${secrets.X}",
      "`${secrets.X}` is not a placeholder | Known are ${port}, ${url}, ${services.NAME.url}, ${otlp}, ${workdir}, ${env.NAME}; write $${…} for the text itself.",
    ],
    [
      "${services.job.url}",
      "`${services.job.url}`: the service `job` is not started and has no address | Give `job` a `run` or a `url`.",
    ],
  ])("that stands for nothing is found before anything is started: %s", (text, expected) => {
    expect(problems(RUN(text))).toEqual([`4:45 | ${expected}`]);
  });

  test("is left alone where it is right or escaped", () => {
    expect(problems(RUN("${services.web.url}/${port} $${servces} ${env.HOME}"))).toEqual([]);
  });

  test("is looked for in commands and in what all services get", () => {
    const text =
      RUN("a").replace("[node]", '[node, "${prt}"]') +
      'provision-staging: { env: { B: "${ulr}" } }\n';
    expect(problems(text).map((line) => line.split(" is ")[0])).toEqual([
      "4:34 | `${prt}`",
      "7:32 | `${ulr}`",
    ]);
  });

  test("of a variable needs the variable to be set, for services that are started", () => {
    const read = (text: string) => {
      const result = parseConfig("stagegate.yml", text);
      if (result.kind === "invalid") throw new Error("the configuration is valid");
      return result.config;
    };
    const text = RUN("${env.SHOP_TOKN} ${env.PATH}");
    expect(unsetVariables(read(text), ["PATH", "SHOP_TOKEN"])).toEqual([
      {
        path: ["services", "cart", "run", "env", "A"],
        message: "`${env.SHOP_TOKN}`: the variable SHOP_TOKN is not set",
        hint: "Set SHOP_TOKN before the start. Did you mean `${env.SHOP_TOKEN}`?",
      },
    ]);
    expect(unsetVariables(read(text), ["PATH", "SHOP_TOKN"])).toEqual([]);
    const external = text
      .replace("job: {}", "job: { url: x }")
      .concat("provision-staging: { provider: external }\n");
    expect(unsetVariables(read(external), [])).toEqual([]);
  });
});

const SLO = (body: string): string =>
  `version: 1\nproject: shop\nservices: { cart: {} }\ncheck-slo:\n  objectives:\n    - { name: quick, ${body} }\n`;

describe("a limit that judges nothing is refused", () => {
  test.each([
    ["service: cart, error-ratio: { below: 0% }", "no ratio is below 0%", "at most 0%"],
    ["service: cart, error-ratio: { below: 150% }", "every ratio is below 150%", "up to 100%"],
    [
      "service: cart, latency: { quantile: 0.95, below: 0.0ms }",
      "no answer takes less than 0.0ms",
      "for example 300ms",
    ],
    ["promql: up, above: 2, below: 1", "nothing is above 2 and below 1", "lower limit"],
  ])("%s", (body, message, hint) => {
    const [line, ...more] = problems(SLO(body));
    expect(more).toEqual([]);
    expect(line).toContain(message);
    expect(line).toContain(hint);
  });

  test("and so is no time at all", () => {
    const text = `version: 1
project: shop
services: { cart: { ready: { timeout: 0s } } }
provision-staging: { ttl: 0m, startup-timeout: 0ms }
run-e2e: { timeout: 0h }
`;
    expect(problems(text).map((line) => line.split(" | ").slice(0, 2).join(" "))).toEqual([
      "3:39 nothing happens within 0s",
      "4:27 nothing happens within 0m",
      "4:48 nothing happens within 0ms",
      "5:21 nothing happens within 0h",
    ]);
  });

  test("but not what can be kept", () => {
    expect(problems(SLO("service: cart, error-ratio: { below: 0.01% }"))).toEqual([]);
    expect(problems(SLO("promql: up, above: 1, below: 2"))).toEqual([]);
  });
});

describe("one round", () => {
  test("tells what is wrong beside a broken item of the same list", () => {
    const text = `version: 1
project: shop
services: { cart: {} }
load-test:
  scenarios:
    - { name: a, target: crat, requests: [{ name: r, path: / }], phases: [{ name: p, duration: 1, rate: 1 }] }
    - { name: b, target: crat, requests: [], phases: [{ name: p, duration: 1s, rate: 1 }] }
check-slo:
  objectives:
    - { name: a, latency: { quantile: 95, below: 0s }, service: crat }
    - { service: cart }
`;
    expect(problems(text).map((line) => line.split(" | ").slice(0, 2).join(" "))).toEqual([
      "6:26 no service is called `crat`",
      "6:96 expected string, found number",
      "7:26 no service is called `crat`",
      "7:42 must not be empty",
      "10:39 must be < 1",
      "10:50 can never hold: no answer takes less than 0s",
      "10:65 no service is called `crat`",
      "11:7 `name` is missing",
      "11:7 the objective has no limit",
    ]);
  });

  test("never blames what was put in for something wrong", () => {
    const text = `version: 1
project: shop
services: { cart: {} }
check-slo:
  objectives:
    - { name: 1, service: cart, child-calls: { to: 5, at-most: 1 } }
    - { name: 2, service: cart, child-calls: { at-most: 1 } }
`;
    expect(problems(text).map((line) => line.split(" | ")[1])).toEqual([
      "expected string, found number",
      "expected string, found number",
      "expected string, found number",
      "`to` is missing",
    ]);
  });

  test("leaves something valid to look at, wherever a document is damaged", () => {
    const damage = fc.constantFrom<unknown>(null, 7, "x", [], {}, [{}], { zz: 1 });
    fc.assert(
      fc.property(valuesOf(configSchema), damage, fc.nat(), (value, wrong, seed) => {
        const paths = pathsOf(value);
        const document: unknown = structuredClone(value);
        set(document, paths[seed % paths.length] ?? [], wrong);
        const result = parseConfig("stagegate.yml", JSON.stringify(document));
        if (result.kind === "valid" || result.readable === undefined) return;
        const again = parseConfig("stagegate.yml", JSON.stringify(result.readable.config));
        // Only rules are left to complain: the form is right.
        const form = /is missing$|^expected |^unknown key|has the wrong form|must not be empty/;
        const left = again.kind === "valid" ? [] : again.issues;
        const service = /^`(service|url)` is missing$/;
        expect(left.filter(({ message }) => form.test(message) && !service.test(message))).toEqual(
          [],
        );
      }),
      { numRuns: 200 },
    );
  });
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return at.length === 0 ? [] : [at];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const below = inner.flatMap(([key, item]) => pathsOf(item, [...at, key]));
  return at.length === 0 ? below : [at, ...below];
}

function set(root: unknown, path: Path, value: unknown): void {
  let here = root as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) here = here[step] as Record<string | number, unknown>;
  const key = path.at(-1);
  if (key !== undefined) here[key] = value;
}

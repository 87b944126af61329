import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "../support/cli.ts";
import type { CliResult } from "../support/cli.ts";

const root = temporaryFolder("wrong");
afterAll(() => rmSync(root, { recursive: true, force: true }));

let projects = 0;

/** Runs a command in a folder of its own that holds these files. */
function runIn(
  files: Readonly<Record<string, string | Buffer>>,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<CliResult> {
  projects += 1;
  const cwd = join(root, `project-${projects}`);
  mkdirSync(cwd);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
  const env = { STAGEGATE_STATE_DIR: join(root, "state"), ...variables };
  return runCli(args, { cwd, env });
}

/** A service that would say so if it were ever started. */
const RUN = "run: { command: [node, -e, \"require('fs').writeFileSync('started', '')\"] }";
const HEAD = "version: 1\nproject: shop\nservices:\n";
const CART = `  cart: { ${RUN} }\n`;
const LOAD = (body: string): string =>
  `${HEAD}${CART}load-test:\n  scenarios:\n    - { name: a, requests: [{ name: r, path: / }], phases: [{ name: p, duration: 1s, rate: 1 }], ${body} }\n`;

/** The place, what is wrong there, and what to do. */
type Problem = [place: string, message: string, hint?: string];

const FILES: readonly [kind: string, text: string | Buffer, ...problems: Problem[]][] = [
  [
    "a typo in a key",
    `${HEAD}  cart: { need: [] }\n`,
    ["4:11", "unknown key `need`", "Did you mean `needs`?"],
  ],
  [
    "a typo in the name of a gate",
    `${HEAD}${CART}chek-slo: {}\n`,
    ["5:1", "unknown key `chek-slo`", "Did you mean `check-slo`?"],
  ],
  [
    "a wrong type",
    `${HEAD}  cart: { needs: web }\n`,
    ["4:18", "expected array, found string", "Services that must be ready first."],
  ],
  [
    "a shell line as a command",
    `${HEAD}  cart: { run: { command: npm start } }\n`,
    ["4:27", "expected array, found string", "Program and arguments; no shell."],
  ],
  [
    "a missing key",
    `${HEAD}  cart: { run: { port: 80 } }\n`,
    ["4:16", "`command` is missing", "Program and arguments; no shell"],
  ],
  [
    "an unknown service",
    `${HEAD}${CART}  web: { needs: [crat] }\n`,
    ["5:18", "no service is called `crat`", "Did you mean `cart`?"],
  ],
  [
    "a circle of needs",
    `${HEAD}  a1: { needs: [b1] }\n  b1: { needs: [c1] }\n  c1: { needs: [a1] }\n`,
    ["4:16", "in a circle: a1 → b1 → c1 → a1", "Remove one of these needs"],
  ],
  [
    "an alias that is another service",
    `${HEAD}${CART}  web: { aliases: [cart] }\n`,
    ["5:20", "`cart` already means the service `cart`", "belongs to one service"],
  ],
  [
    "a missing file",
    `${HEAD}  cart: { contract: api/openapi.yaml }\n`,
    [
      "4:21",
      "there is no file or folder `api/openapi.yaml`",
      "relative to the folder of this file",
    ],
  ],
  [
    "bad YAML",
    "version: 1\nproject: [shop\nservices: {}\n",
    ["3:1", "Flow sequence in block collection must be sufficiently indented"],
  ],
  ["tabs", "version: 1\nservices:\n\tcart: {}\n", ["3:1", "Tabs are not allowed as indentation"]],
  ["a key that stands twice", `${HEAD}${CART}  cart: {}\n`, ["5:3", "Map keys must be unique"]],
  ["an empty file", "", ["1:1", "expected object, found nothing"]],
  ["a list", "- cart\n", ["1:1", "expected object, found array"]],
  [
    "another version",
    HEAD.replace("1", "2") + CART,
    ["1:10", "must be 1", "Version of this format."],
  ],
  [
    "an unknown word",
    `${HEAD}  cart: { type: wroker }\n`,
    ["4:17", '"wroker" is not one of web, api, worker, database', "Did you mean `worker`?"],
  ],
  [
    "a duration without a unit",
    `${HEAD}${CART}provision-staging: { ttl: "30" }\n`,
    ["5:27", '"30" has the wrong form', "300ms, 5s, 2m"],
  ],
  [
    "a dangling target of a load",
    LOAD("target: chart"),
    ["7:106", "no service is called `chart`", "Did you mean `cart`?"],
  ],
  [
    "thresholds that cannot be read",
    LOAD("thresholds: [p95 < 300, eror-ratio < 1%]"),
    ["7:111", "the threshold `p95 < 300` needs a unit: 300ms or 300s (column 7)", "For example"],
    ["7:122", "did you mean `error-ratio`?"],
  ],
  [
    "placeholders that stand for nothing",
    `${HEAD}${CART.replace("] }", '], env: { A: "${servces.cart.url}", B: "${services.crat.url}" } }')}`,
    ["4:95", "`${servces.cart.url}` is not a placeholder", "Did you mean `${services.cart.url}`?"],
    ["4:121", "no service is called `crat`", "Did you mean `${services.cart.url}`?"],
  ],
  [
    "a variable that is not set",
    `${HEAD}${CART.replace("] }", '], env: { A: "${env.STAGEGATE_TEST_UNSET}" } }')}`,
    ["4:95", "the variable STAGEGATE_TEST_UNSET is not set", "before the start"],
  ],
  [
    "paths of a load that cannot be sent",
    LOAD("timeout: 1s").replace("path: /", 'path: "cart/${id}"'),
    ["7:46", "`${id}`: nothing is filled in here", "`target`"],
  ],
  [
    "a threshold over nothing",
    LOAD('thresholds: ["p95{rr} < 1s", "p95 < 0ms"]'),
    ["7:111", "no request is called `rr`", "Did you mean `r`?"],
    ["7:127", "can never hold: no answer takes no time"],
  ],
  [
    "an objective that nothing meets",
    `${HEAD}${CART}check-slo: { objectives: [{ name: a, service: cart, error-ratio: { below: 0% } }] }\n`,
    ["5:75", "can never hold: no ratio is below 0%", "at most 0%"],
  ],
  [
    "one port for two services",
    `${HEAD}  a1: { run: { command: [a], port: 81 } }\n  b1: { run: { command: [a], port: 81 } }\n`,
    ["5:36", "`a1` asks for port 81 as well", "Leave `run.port` out"],
  ],
  [
    "an objective without a limit",
    `${HEAD}${CART}check-slo: { objectives: [{ name: quick, service: cart }] }\n`,
    ["5:27", "the objective has no limit", "Give latency, error-ratio, child-calls or promql."],
  ],
  [
    "two scenarios of one name",
    `${LOAD("weight: 1").replace(", weight: 1", "")}    - { name: a, requests: [{ name: r, path: / }], phases: [{ name: p, duration: 1s, rate: 1 }] }\n`,
    ["8:15", "the name `a` is used twice"],
  ],
  [
    "a regular expression that is none",
    `${HEAD}  cart: { ready: { log: "(" } }\n`,
    ["4:25", "the regular expression is wrong: Unterminated group", "quote it with single quotes"],
  ],
  [
    "a port that no machine has",
    `${HEAD}  cart: { run: { command: [a], port: 65536 } }\n`,
    ["4:38", "must be <= 65535", "0 or absent: a free port."],
  ],
  [
    "an environment that runs nowhere",
    `${HEAD}  cart: {}\nprovision-staging: { provider: external }\n`,
    ["4:9", "`url` is missing", "needs the address of every service"],
  ],
  ["binary garbage", Buffer.from([0, 159, 146, 150, 255, 10, 1, 2, 3]), ["1:1", ""]],
  ["a file of megabytes", `# ${"x".repeat(3_000_000)}\n`, ["1:1", "larger"]],
];

describe.concurrent("a wrong stagegate.yml", () => {
  test.each(FILES)("with %s", async (_kind, content, ...problems) => {
    const { code, stderr } = await runIn({ "stagegate.yml": content }, ["validate"]);
    expect(code, stderr).toBe(2);
    for (const [place, ...texts] of problems) {
      const line = stderr.split("\n").find((each) => each.includes(`stagegate.yml:${place} `));
      for (const text of texts) expect(line, stderr).toContain(text);
    }
    expect(stderr).not.toContain("    at ");
  });

  test("starts nothing of a run", async () => {
    const text = LOAD("thresholds: [p95 < 300, eror-ratio < 1%], target: chart");
    const { code, stderr } = await runIn({ "stagegate.yml": text }, ["run"]);
    expect(code).toBe(2);
    expect(stderr).toContain("STAGEGATE_CONFIG_INVALID");
    expect(stderr).toContain("3 problems in stagegate.yml; 7:111 ");
    expect(stderr).not.toContain("cart is not ready");
  });

  test("is told as a whole, in the order of the file", async () => {
    const text = `version: 1
project: Shop
servces: {}
services:
  cart: { needs: [pay, zz], path: nowhere, ready: { log: "(" } }
  pay: { needs: [cart], typ: api }
run-e2e: { on-flaky: ignore, dir: gone }
provision-staging: { env: { A: "\${env.STAGEGATE_TEST_UNSET}", B: "\${prot}" } }
load-test:
  scenarios:
    - { name: 1, requests: [{ name: r, path: x }], phases: [{ name: p, duration: 1s, rate: 1 }] }
    - { name: b, requests: [{ name: r, path: / }], phases: [{ name: p, duration: 1, rate: 1 }], thresholds: [p95] }
`;
    const started = text.replace("typ: api", "typ: api, run: { command: [node] }");
    for (const args of [["validate"], ["run"], ["run", "provision-staging"]]) {
      const { code, stderr } = await runIn({ "stagegate.yml": started }, args);
      expect(code).toBe(2);
      const places = [...stderr.matchAll(/^ +stagegate\.yml:(\d+:\d+) /gm)].map(([, at]) => at);
      expect(places.join(" "), stderr).toBe(
        "2:10 3:1 5:18 5:24 5:35 5:58 6:25 7:22 7:35 8:32 8:66 11:15 11:46 12:82 12:110",
      );
    }
  });

  test("is found under its other name, and under the one that is given", async () => {
    const wrong = HEAD + CART.replace("run", "rnu");
    const other = await runIn({ "stagegate.yaml": wrong }, ["run"]);
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining("stagegate.yaml")]);
    const named = await runIn({ "ci/gates.yml": wrong }, ["run", "--config", "ci/gates.yml"]);
    expect([named.code, named.stderr]).toEqual([2, expect.stringContaining("ci/gates.yml")]);
  });
});

const GOOD = { "stagegate.yml": `${HEAD}${CART}` };

type Input = [
  kind: string,
  given: [
    files: Readonly<Record<string, string>>,
    args: string[],
    variables?: Record<string, string>,
  ],
  ...expected: string[],
];

const INPUTS: readonly Input[] = [
  [
    "no configuration",
    [{}, ["run"]],
    "there is no stagegate.yml here",
    "stagegate init",
    "STAGEGATE_CONFIG_MISSING",
  ],
  [
    "no configuration to validate",
    [{}, ["validate"]],
    "STAGEGATE_CONFIG_MISSING",
    "stagegate init",
  ],
  [
    "a configuration that is not there",
    [GOOD, ["run", "--config", "gates.yml"]],
    "there is no configuration at gates.yml",
    "Check the input `config`",
  ],
  ["a folder as configuration", [GOOD, ["run", "--config", "."]], "cannot be read: EISDIR"],
  ["an unknown command", [GOOD, ["rn"]], "there is no command `rn`", "Did you mean `run`?"],
  ["a command that every object has", [GOOD, ["constructor"]], "there is no command"],
  [
    "unknown gates",
    [GOOD, ["run", "run-e2", "load-tset"]],
    "there is no gate `run-e2`. Did you mean `run-e2e`?",
    "there is no gate `load-tset`. Did you mean `load-test`?",
  ],
  [
    "unknown flags",
    [GOOD, ["provision-staging", "--teardwn", "job", "--servise", "cart"]],
    "there is no input `teardwn`",
    "Did you mean `teardown`?",
    "there is no input `servise`",
    "Did you mean `service`?",
  ],
  [
    "a flag with a word that it does not know",
    [GOOD, ["provision-staging", "--teardown", "finaly"]],
    "`teardown` (--teardown): `finaly` is not one of job, final, ttl",
    "Did you mean `final`?",
  ],
  [
    "a flag without its value",
    [GOOD, ["provision-staging", "--teardown", "--json"]],
    "`teardown` (--teardown): needs a value",
  ],
  [
    "a flag that is given twice",
    [GOOD, ["provision-staging", "--ttl", "1m", "--ttl", "2m"]],
    "`ttl` (--ttl): is given more than once",
  ],
  [
    "a variable with a wrong value, and a flag as well",
    [GOOD, ["run", "--enforcement", "some"], { STAGEGATE_ON_FLAKY: "true" }],
    "`enforcement` (--enforcement): `some` is not one of",
    "`on-flaky` (STAGEGATE_ON_FLAKY): `true` is not one of warn, fail",
  ],
  [
    "a flag that is neither true nor false",
    [GOOD, ["comment-report", "--quiet=yes"]],
    "`quiet` (--quiet): `yes` is neither true nor false",
  ],
  [
    "a duration that is none",
    [GOOD, ["provision-staging", "--ttl", "soon"]],
    "`ttl`: `soon` is not a duration",
    "For example 300ms",
  ],
  [
    "a service that is not there",
    [GOOD, ["provision-staging", "--service", "crat"]],
    "crat",
    "Did you mean `cart`?",
  ],
  [
    "a gate without an environment",
    [{ "stagegate.yml": LOAD("timeout: 1s") }, ["load-test"]],
    "there is no environment at",
    "stagegate provision-staging",
  ],
  [
    "one file of two",
    [{}, ["verify-contracts", "--base-file", "a.yaml"]],
    "`head-file` is missing",
    "give both",
  ],
];

describe.concurrent("wrong input", () => {
  test.each(INPUTS)("by %s", async (_kind, given, ...expected) => {
    const { code, stderr } = await runIn(...given);
    expect(code, stderr).toBe(2);
    for (const text of expected) expect(stderr).toContain(text);
    expect(stderr).not.toContain("    at ");
  });

  test("by a port that is taken names who has it", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const files = { "stagegate.yml": `${HEAD}${CART.replace("] }", `], port: ${port} }`)}` };
    const { code, stderr } = await runIn(files, ["run"]);
    server.close();
    expect(code, stderr).toBe(2);
    expect(stderr).toContain("STAGEGATE_PORT_TAKEN");
    expect(stderr).toContain(`port ${port}`);
  });
});

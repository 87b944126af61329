import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valuesOf } from "../../test-support/arbitrary.ts";
import { parseConfig } from "../config/index.ts";
import { configSchema } from "../generated/config-schema.ts";
import { inputFields } from "../inputs/index.ts";
import { schemaAt } from "../issues.ts";
import type { Config } from "../types.ts";
import { GATE_IDS } from "../gates.ts";
import { applyPolicy, figuresOf, judgeInputs, keyOfInput, leavesOut } from "./index.ts";
import { POLICY_KEYS, POLICY_LISTS } from "./index.ts";

const HEAD = "version: 1\nproject: shop\nservices: { cart: { owner: orders }, web: {} }\n";

function read(text: string): Config {
  const result = parseConfig("stagegate.yml", HEAD + text);
  if (result.kind === "invalid") throw new Error(JSON.stringify(result.issues));
  return result.config;
}

function judged(base: string, head: string) {
  const { config, changes } = applyPolicy(read(base), read(head), { gates: GATE_IDS });
  return {
    config,
    told: changes.map(({ path, direction, before, now, lost }) =>
      [path.join("."), direction, JSON.stringify(before), JSON.stringify(now), lost]
        .filter((each) => each !== undefined)
        .join(" "),
    ),
  };
}

describe("the table", () => {
  test("names keys that the configuration has", () => {
    for (const { path } of POLICY_KEYS)
      expect([path, schemaAt(configSchema, path)]).not.toContain(undefined);
    for (const { path, about, keys } of POLICY_LISTS) {
      const item = schemaAt(configSchema, [...path, 0]);
      for (const each of [...about, ...keys.map((key) => key.path)]) {
        expect([path, each, item && schemaAt(item, each)]).not.toContain(undefined);
      }
    }
  });

  /** Keys that say what is built, started, named or sent, and nothing about a verdict. */
  const OTHERS: Readonly<Record<string, readonly string[]>> = {
    "provision-staging": "provider entry teardown ttl deployment startup-timeout env".split(" "),
    "verify-contracts": [],
    "run-e2e": "runner env base-url-env".split(" "),
    "load-test": [],
    "check-slo": [],
    "comment-report": "title status check-run notify silent-when-green running".split(" "),
  };

  test("is complete: of every key of a gate it is known whether it judges", () => {
    const judging = [...POLICY_KEYS, ...POLICY_LISTS].map(({ path }) => path.slice(0, 2).join("."));
    judging.push("verify-contracts.accepted");
    for (const gate of GATE_IDS) {
      const keys = Object.keys(schemaAt(configSchema, [gate])?.properties ?? {});
      const open = keys.filter((key) => !judging.includes(`${gate}.${key}`));
      expect(open.filter((key) => !OTHERS[gate]?.includes(key))).toEqual([]);
    }
  });

  test("has enforcement and both policies of every gate", () => {
    const keys = POLICY_KEYS.map(({ path }) => path.join("."));
    for (const gate of GATE_IDS) {
      for (const key of ["enforcement", "on-inconclusive", "on-unavailable"]) {
        expect(keys).toContain(`${gate}.${key}`);
      }
    }
  });

  test("knows of every input whether it stands for a key", () => {
    for (const gate of GATE_IDS) {
      for (const { name } of inputFields(gate)) {
        const path = keyOfInput(gate, name) ?? [];
        expect([gate, name, schemaAt(configSchema, path)]).not.toContain(undefined);
      }
    }
  });
});

const OBJECTIVE = (more: string, name = "quick") =>
  `check-slo: { objectives: [{ name: ${name}, service: cart, ${more} }] }\n`;
const LATENCY = (below: string, quantile = "0.95") =>
  `latency: { quantile: ${quantile}, below: ${below} }`;
const SCENARIO = (more: string, phases = "{ name: p, duration: 10s, rate: 5 }") =>
  `load-test: { scenarios: [{ name: browse, requests: [{ name: r, path: / }], phases: [${phases}], ${more} }] }\n`;

type Row = [what: string, base: string, head: string, told: string[], counts: object];
const CHANGES: readonly Row[] = [
  [
    "that raises a limit is told, and the limit of the base counts",
    OBJECTIVE(LATENCY("300ms")),
    OBJECTIVE(LATENCY("500ms")),
    ['check-slo.objectives.quick.latency.below looser "300ms" "500ms"'],
    { "check-slo": { objectives: [{ latency: { below: "300ms" } }] } },
  ],
  [
    "that lowers a limit counts at once",
    OBJECTIVE(LATENCY("300ms")),
    OBJECTIVE(`${LATENCY("200ms")}, error-ratio: { below: 1% }`),
    [],
    {
      "check-slo": {
        objectives: [{ latency: { below: "200ms" }, "error-ratio": { below: "1%" } }],
      },
    },
  ],
  [
    "that asks for another quantile is told as changed",
    OBJECTIVE(LATENCY("300ms")),
    OBJECTIVE(LATENCY("300ms", "0.5")),
    [
      'check-slo.objectives.quick unknown {"service":"cart","latency":{"quantile":0.95,"below":"300ms"}} {"service":"cart","latency":{"quantile":0.5,"below":"300ms"}}',
    ],
    { "check-slo": { objectives: [{ latency: { quantile: 0.95 } }] } },
  ],
  [
    "that takes an objective away and adds another",
    OBJECTIVE(LATENCY("300ms")),
    OBJECTIVE(LATENCY("9s"), "slow"),
    [
      'check-slo.objectives.quick looser {"service":"cart","latency":{"quantile":0.95,"below":"300ms"}}',
    ],
    { "check-slo": { objectives: [{ name: "slow" }, { name: "quick" }] } },
  ],
  [
    "that takes the whole block away",
    "check-slo: { enforcement: new }\n",
    "",
    ['check-slo looser {"enforcement":"new"}'],
    { "check-slo": { enforcement: "new" } },
  ],
  [
    "that observes, excuses and leaves out",
    "run-e2e: { projects: [a, b] }\ncheck-slo: {}\n",
    "run-e2e: { projects: [a], grep: x, enforcement: observe, paths: [docs], on-flaky: fail }\ncheck-slo: { alerts: { ignore: [Down] } }\n",
    [
      'run-e2e.enforcement looser "observe"',
      'run-e2e.paths looser ["docs"]',
      'run-e2e.grep looser "x"',
      'run-e2e.projects looser ["a","b"] ["a"]',
      'check-slo.alerts.ignore looser ["Down"]',
    ],
    { "run-e2e": { projects: ["a", "b"], "on-flaky": "fail" }, "check-slo": { alerts: {} } },
  ],
  [
    "that only tightens",
    "run-e2e: { enforcement: observe, on-inconclusive: warn }\nbaseline: { branch: main }\n",
    "run-e2e: { enforcement: new }\nbaseline: { branch: main }\n",
    [],
    { "run-e2e": { enforcement: "new" } },
  ],
  [
    "of where the history is",
    "baseline: { branch: main, limit: 30 }\n",
    "baseline: { branch: lax, limit: 1 }\n",
    ['baseline.branch unknown "main" "lax"', "baseline.limit unknown 30 1"],
    { baseline: { branch: "main", limit: 30 } },
  ],
  [
    "of thresholds",
    SCENARIO('thresholds: ["p95 < 300ms", "error-ratio < 1%", "p99 < 1s", "rate > 4"]'),
    SCENARIO('thresholds: ["p95<400ms", "error-ratio < 0.5%", "rate > 3", "p50 < 1s"]'),
    [
      'load-test.scenarios.browse.thresholds.p95 < looser "300ms" "400ms"',
      'load-test.scenarios.browse.thresholds.p99 < looser "1s"',
      'load-test.scenarios.browse.thresholds.rate > looser "4" "3"',
    ],
    {
      "load-test": {
        scenarios: [
          {
            thresholds: ["p95 < 300ms", "error-ratio < 0.5%", "rate > 4", "p50 < 1s", "p99 < 1s"],
          },
        ],
      },
    },
  ],
  [
    "of a threshold over a request that is gone: nobody can judge it",
    SCENARIO('thresholds: ["p95{r} < 300ms"]'),
    SCENARIO("timeout: 5s").replace("name: r", "name: q"),
    [
      'load-test.scenarios.browse.requests unknown [{"name":"r","path":"/"}] [{"name":"q","path":"/"}]',
      'load-test.scenarios.browse.thresholds.p95{r} < looser "300ms" request r',
    ],
    { "load-test": { scenarios: [{ timeout: "5s" }] } },
  ],
  [
    "to less load",
    SCENARIO("timeout: 5s"),
    SCENARIO("timeout: 9s", "{ name: p, duration: 10s, rate: 1 }"),
    [
      'load-test.scenarios.browse.timeout looser "5s" "9s"',
      'load-test.scenarios.browse.phases looser [{"name":"p","duration":"10s","rate":5}] [{"name":"p","duration":"10s","rate":1}]',
    ],
    { "load-test": { scenarios: [{ timeout: "5s", phases: [{ rate: 5 }] }] } },
  ],
  [
    "to more load",
    SCENARIO("timeout: 5s"),
    SCENARIO(
      "timeout: 5s",
      "{ name: w, duration: 1s, rate: 1, warm-up: true }, { name: p, duration: 20s, rate: 5, ramp-to: 9 }",
    ),
    [],
    { "load-test": { scenarios: [{ phases: [{ name: "w" }, { name: "p" }] }] } },
  ],
  [
    "of what is accepted",
    'verify-contracts: { accepted: [{ fingerprint: a, reason: r, expires: "2027-01-01" }, { fingerprint: b, reason: r }] }\n',
    "verify-contracts: { accepted: [{ fingerprint: a, reason: r, owner: o }, { fingerprint: c, reason: q }] }\n",
    [
      'verify-contracts.accepted.a looser "r (until 2027-01-01)" "r (without end)"',
      'verify-contracts.accepted.c looser "q (without end)"',
    ],
    { "verify-contracts": { accepted: [{ fingerprint: "a", expires: "2027-01-01" }] } },
  ],
];

describe("a change of the policy", () => {
  test.each(CHANGES.map(([what, ...row]) => ({ what, row })))("$what", ({ row }) => {
    const [base, head, told, counts] = row;
    const result = judged(base, head);
    expect(result.told).toEqual(told);
    expect(result.config).toMatchObject(counts);
  });

  test("names the service, whose owner is asked, and figures of one unit", () => {
    const { changes } = applyPolicy(
      read(OBJECTIVE(LATENCY("300ms"))),
      read(OBJECTIVE(LATENCY("0.5s"))),
      {
        gates: GATE_IDS,
      },
    );
    const [change] = changes;
    expect(change).toMatchObject({ service: "cart" });
    expect(change && figuresOf(change)).toEqual({
      before: { value: 300, unit: "ms" },
      now: { value: 500, unit: "ms" },
    });
  });

  test("cannot bring an objective of a service back that is gone", () => {
    const head = read(OBJECTIVE(LATENCY("1s"), "other")) as { services: Record<string, unknown> };
    delete head.services["cart"];
    const { config, changes } = applyPolicy(read(OBJECTIVE(LATENCY("300ms"))), head as Config, {
      gates: GATE_IDS,
    });
    expect(changes).toMatchObject([{ lost: "service cart" }]);
    expect(config["check-slo"]?.objectives?.map(({ name }) => name)).toEqual(["other"]);
  });

  test("is none where the base has no such gate", () => {
    const { changes, config } = applyPolicy(read(""), read("run-e2e: { enforcement: observe }\n"), {
      gates: ["comment-report"],
    });
    expect(changes).toEqual([]);
    expect(config["run-e2e"]?.enforcement).toBe("observe");
  });

  test("of a locked key is the base's to make", () => {
    const { changes, config } = applyPolicy(
      read("provision-staging: { ttl: 5m }\n"),
      read("provision-staging: { ttl: 2h }\n"),
      { gates: GATE_IDS, locked: [["provision-staging", "ttl"]] },
    );
    expect(changes).toMatchObject([{ path: ["provision-staging", "ttl"], direction: "unknown" }]);
    expect(config["provision-staging"]?.ttl).toBe("5m");
  });

  test("leaves gates out only where one is missing", () => {
    expect(leavesOut(undefined, ["run-e2e"])).toBe(true);
    expect(leavesOut(["run-e2e"], ["run-e2e", "load-test"])).toBe(false);
    expect(leavesOut(["run-e2e"], undefined)).toBe(false);
  });
});

describe("what is looser and no limit", () => {
  const load = (path: string, more = "", phase = "") =>
    `load-test: { scenarios: [{ name: s, target: cart, requests: [{ name: r, path: ${path} }], phases: [{ name: p, duration: 1m, rate: 9 }${phase}]${more} }] }\n`;

  test("is told, and counts where the old value may be gone", () => {
    const one = judged("run-e2e: { dir: a, config: b }\n", "run-e2e: { dir: c, config: d }\n");
    expect(one.told).toEqual(['run-e2e.dir unknown "a" "c"', 'run-e2e.config unknown "b" "d"']);
    expect(one.config["run-e2e"]).toEqual({ dir: "c", config: "d" });
    const idle = ", { name: idle, duration: 1h, rate: 1 }";
    const two = judged(load("/order"), load("/health", ", max-in-flight: 1", idle));
    expect(two.told.map((text) => text.split(" ")[0])).toEqual([
      "load-test.scenarios.s.max-in-flight",
      "load-test.scenarios.s.requests",
      "load-test.scenarios.s.phases",
    ]);
  });

  test("comes back where it stands for itself", () => {
    const watched = "telemetry: { prometheus: { url: http://p } }\n";
    const one = judged(watched, "");
    expect(one.told).toEqual(['telemetry.prometheus looser {"url":"http://p"}']);
    expect(one.config.telemetry).toEqual({ prometheus: { url: "http://p" } });
    const two = judged(
      "run-e2e: { evidence: [traces] }\n",
      "run-e2e: { evidence: [traces, unscrubbed] }\n",
    );
    expect(two.config["run-e2e"]).toEqual({ evidence: ["traces"] });
    expect(two.told).toHaveLength(1);
  });
});

describe("inputs", () => {
  const base = read("run-e2e: { enforcement: new, projects: [a] }\n");
  test("may not relax what the file on the target branch says", () => {
    expect(
      judgeInputs("run-e2e", { enforcement: "observe", "on-inconclusive": "warn" }, base),
    ).toEqual([
      {
        name: "enforcement",
        change: {
          path: ["run-e2e", "enforcement"],
          direction: "looser",
          before: "new",
          now: "observe",
        },
      },
    ]);
  });
  test("are told where they judge another place than the file says", () => {
    const there = read("run-e2e: { dir: e2e, config: pw.ts, timeout: 5m }\n");
    const given = { dir: "lax", "runner-config": "lax.ts", timeout: "9h" };
    const told = judgeInputs("run-e2e", given, there).map(({ name, change }) => [
      name,
      change.path.join("."),
      change.counts,
    ]);
    expect(told).toEqual([
      ["dir", "run-e2e.dir", true],
      ["runner-config", "run-e2e.config", true],
      ["timeout", "run-e2e.timeout", true],
    ]);
  });
  test("may tighten it, and choose a part of it", () => {
    expect(judgeInputs("run-e2e", { enforcement: "all", project: ["b"], grep: "x" }, base)).toEqual(
      [],
    );
  });
});

describe("any two configurations", () => {
  /** Names that are used twice are refused before. */
  const config = valuesOf(configSchema).map((value) => {
    const made = value as Config;
    for (const list of [made["check-slo"]?.objectives, made["load-test"]?.scenarios]) {
      for (const [index, item] of (list ?? []).entries()) item.name = `n${index}`;
    }
    return made;
  });

  test("are joined to one that loosens nothing of the base, however often", () => {
    fc.assert(
      fc.property(config, config, (base, head) => {
        const once = applyPolicy(base, head, { gates: GATE_IDS });
        const again = applyPolicy(base, once.config, { gates: GATE_IDS });
        // What cannot be judged any more stays told.
        const open = again.changes.filter(({ lost, counts }) => lost === undefined && !counts);
        expect(open).toEqual([]);
        expect(again.config).toEqual(once.config);
        expect(applyPolicy(base, base, { gates: GATE_IDS }).changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

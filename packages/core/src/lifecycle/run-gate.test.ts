import { gunzipSync } from "node:zlib";
import { createFakeHost, createManualClock, createMemoryFiles } from "@stagegate/testkit";
import type { FakeHost, FakeHostOptions } from "@stagegate/testkit";
import { parseFormat } from "@stagegate/schema/formats";
import type { BaselineRecord, Check, GateReport } from "@stagegate/schema";
import { describe, expect, test } from "vitest";
import { defineGate, GateError, runGate } from "../index.ts";
import type { FinishedGate, GateContext, GateOutcome } from "../index.ts";

type Context = GateContext<"run-e2e">;
type Work = (context: Context) => Promise<GateOutcome> | GateOutcome;

const CONFIG = "version: 1\nproject: shop\nservices:\n  cart: { owner: team-orders }\n";
const PASS: Check = { id: "e2e:cart/a.spec.ts#adds", title: "adds", verdict: "pass" };
const FAIL: Check = { ...PASS, verdict: "fail", service: "cart", message: "no button" };

function outcome(...checks: Check[]): GateOutcome {
  return { summary: `${checks.length} checks`, checks };
}

function files(config = CONFIG, more: Readonly<Record<string, string>> = {}) {
  return createMemoryFiles({ "/repo/stagegate.yml": config, ...more });
}

function fakeHost(options: FakeHostOptions = {}): FakeHost {
  return createFakeHost({ files: files(), ...options });
}

async function run(host: FakeHost, work: Work): Promise<FinishedGate> {
  const gate = defineGate<"run-e2e", object>({
    id: "run-e2e",
    configuration: "required",
    run: async (context) => work(context),
  });
  return runGate(gate, host, async () => ({}));
}

async function readReport(host: FakeHost, path = "/repo/.stagegate/reports/run-e2e.json") {
  const read = parseFormat("report", (await host.files.readText(path)) ?? "");
  return read.kind === "read" ? read.value : undefined;
}

async function readBytes(host: FakeHost, path: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of host.files.stream(path) ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("a gate that decides", () => {
  test("leaves a report, outcomes, outputs and annotations", async () => {
    const host = fakeHost();
    const { exitCode, file, error } = await run(host, () => outcome(PASS, FAIL));
    expect([exitCode, error, file]).toEqual([
      4,
      undefined,
      "/repo/.stagegate/reports/run-e2e.json",
    ]);
    const report = await readReport(host);
    expect(report).toMatchObject({
      verdict: "fail",
      blocking: true,
      counts: { total: 2, fail: 1 },
    });
    expect(report?.checks.map((c) => c.owner)).toEqual(["team-orders", undefined]);
    expect(Object.fromEntries(host.recorded.outputs)).toMatchObject({
      verdict: "fail",
      "exit-code": "4",
    });
    expect(host.recorded.annotations).toMatchObject([{ level: "error", message: "no button" }]);
    const lines = gunzipSync(await readBytes(host, "/repo/.stagegate/outcomes/run-e2e.ndjson.gz"));
    expect(lines.toString().trim().split("\n")).toHaveLength(3);
  });

  test("tells shards apart by their key", async () => {
    const host = fakeHost({ inputs: { key: "2-of-4" } });
    const { report, file } = await run(host, () => outcome(PASS));
    expect(report.key).toBe("2-of-4");
    expect(file).toBe("/repo/.stagegate/reports/run-e2e-2-of-4.json");
  });

  test("is never green with nothing judged, but may skip with a reason", async () => {
    expect(await run(fakeHost(), () => outcome())).toMatchObject({ exitCode: 5 });
    const skipped = await run(fakeHost(), () => ({ ...outcome(), skip: "no page changed" }));
    expect(skipped).toMatchObject({
      exitCode: 0,
      report: { verdict: "skip", summary: "no page changed" },
    });
  });

  test("keeps its verdict under observe and lets the job pass", async () => {
    const host = fakeHost({ files: files(`${CONFIG}run-e2e: { enforcement: observe }\n`) });
    const { exitCode, report } = await run(host, () => outcome(FAIL));
    expect([exitCode, report.verdict, report.blocking]).toEqual([0, "fail", false]);
  });

  test("takes an input over the file", async () => {
    const host = fakeHost({
      files: files(`${CONFIG}run-e2e: { enforcement: observe }\n`),
      inputs: { enforcement: "all" },
    });
    expect((await run(host, () => outcome(FAIL))).exitCode).toBe(4);
  });

  test("compares with the stored runs of the target branch that the input names", async () => {
    const history = [storedRun("fail")];
    const host = fakeHost({
      history,
      targetBranch: "trunk",
      inputs: { "target-branch": "release", enforcement: "new" },
    });
    const { exitCode, report } = await run(host, () => outcome(FAIL));
    expect(host.recorded.lookups).toEqual([["release", 30]]);
    expect([exitCode, report.checks[0]?.class]).toEqual([0, "known"]);
  });

  test("leaves the report of the run alone as housekeeping", async () => {
    const host = fakeHost();
    await run(host, () => outcome(FAIL));
    const gate = defineGate<"run-e2e", object>({
      id: "run-e2e",
      configuration: "required",
      housekeeping: () => true,
      run: async () => outcome(PASS),
    });
    const { file, exitCode } = await runGate(gate, host, async () => ({}));
    expect([file, exitCode]).toEqual([undefined, 0]);
    expect(await readReport(host)).toMatchObject({ verdict: "fail" });
  });

  test("bounds its evidence and says what is left out", async () => {
    const evidence = Array.from({ length: 501 }, (_, i) => ({
      id: `e${i}`,
      kind: "log" as const,
      title: "log",
    }));
    const { report } = await run(fakeHost(), () => ({ ...outcome(PASS), evidence }));
    expect([report.evidence.length, report.omitted.evidence]).toEqual([500, 1]);
  });
});

describe("a gate that cannot decide", () => {
  test.each<[string, () => unknown, number, string]>([
    ["a wrong setting", () => new GateError("STAGEGATE_INPUT_INVALID", "x"), 2, "INPUT_INVALID"],
    ["a crashed tool", () => new GateError("STAGEGATE_TOOL_EXIT", "x"), 3, "TOOL_EXIT"],
    ["a server that is down", () => new GateError("STAGEGATE_SERVICE_UNAVAILABLE", "x"), 3, "SERV"],
    ["a bug", () => new TypeError("x is not a function"), 1, "INTERNAL"],
    ["a thrown text", () => "text", 1, "INTERNAL"],
    ["a thrown nothing", () => undefined, 1, "INTERNAL"],
    ["what has no text", () => Object.create(null), 1, "INTERNAL"],
  ])("for %s leaves an error report", async (_about, thrown, exitCode, code) => {
    const host = fakeHost();
    const finished = await run(host, () => Promise.reject(thrown()));
    expect(finished.exitCode).toBe(exitCode);
    expect(await readReport(host)).toMatchObject({ verdict: "error", exitCode, blocking: true });
    expect(finished.report.error?.code).toContain(code);
  });

  test("for lack of a tool warns where on-unavailable says so; a bug does not", async () => {
    const inputs = { "on-unavailable": "warn" };
    const down = new GateError("STAGEGATE_SERVICE_UNAVAILABLE", "x");
    expect(await run(fakeHost({ inputs }), () => Promise.reject(down))).toMatchObject({
      exitCode: 0,
      report: { verdict: "error", blocking: false },
    });
    expect(await run(fakeHost({ inputs }), () => Promise.reject(new Error("x")))).toMatchObject({
      exitCode: 1,
    });
  });

  test("for lack of a configuration says what writes one", async () => {
    const host = fakeHost({ files: createMemoryFiles() });
    expect(await run(host, () => outcome(PASS))).toMatchObject({
      exitCode: 2,
      report: { error: { code: "STAGEGATE_CONFIG_MISSING" } },
    });
  });

  test("names every wrong input at once, and reports where it was told to", async () => {
    const host = fakeHost({ inputs: { "out-dir": "out", "on-flaky": "maybe", titel: "x" } });
    const { exitCode, error } = await run(host, () => outcome(PASS));
    expect([exitCode, error?.detail.length]).toEqual([2, 2]);
    expect(await readReport(host, "/repo/out/reports/run-e2e.json")).toMatchObject({
      verdict: "error",
    });
  });

  test("names every problem of the configuration and every missing file, in order", async () => {
    const config = `version: 1\nproject: shop\nservices:\n  cart: { path: carts, needs: [wep] }\n  web: { typ: web, contract: api.yaml }\nrun-e2e: { config: pw.ts }\n`;
    const { error, report } = await run(fakeHost({ files: files(config) }), () => outcome(PASS));
    expect(error?.detail).toEqual([
      "stagegate.yml:4:17 services.cart.path: there is no file or folder `carts` — Paths are relative to the folder of this file.",
      "stagegate.yml:4:32 services.cart.needs.0: no service is called `wep` — Did you mean `web`?",
      "stagegate.yml:5:10 services.web.typ: unknown key `typ` — Did you mean `type`?",
      "stagegate.yml:5:30 services.web.contract: there is no file or folder `api.yaml` — Paths are relative to the folder of this file.",
      "stagegate.yml:6:20 run-e2e.config: there is no file or folder `pw.ts` — Paths are relative to the folder of this file.",
    ]);
    expect(report.notes).toEqual(error?.detail);
    expect(report.error?.message).toMatch(/^5 problems in stagegate.yml; 4:17 /);
  });
});

describe("a cancelled gate", () => {
  const abortable = (): AbortController => new AbortController();

  test("is an error with exit 3, whatever it returns", async () => {
    const controller = abortable();
    const host = fakeHost({ signal: controller.signal });
    const finished = await run(host, () => {
      controller.abort();
      return outcome(PASS);
    });
    expect(finished).toMatchObject({
      exitCode: 3,
      report: { verdict: "error", error: { code: "STAGEGATE_CANCELLED" } },
    });
    expect(await readReport(host)).toBeDefined();
  });

  test("is cancelled and no bug, when the signal made it throw", async () => {
    const controller = abortable();
    const finished = await run(fakeHost({ signal: controller.signal }), () => {
      controller.abort();
      throw new TypeError("aborted");
    });
    expect(finished.error?.code).toBe("STAGEGATE_CANCELLED");
  });

  test("blocks also under observe", async () => {
    const controller = abortable();
    controller.abort();
    const host = fakeHost({ signal: controller.signal, inputs: { enforcement: "observe" } });
    expect((await run(host, () => outcome(PASS))).exitCode).toBe(3);
  });
});

describe("a host that fails", () => {
  test.each([["outputs"], ["annotations"], ["baselines"]] as const)(
    "at its %s changes no verdict",
    async (port) => {
      const host = fakeHost({ broken: [port] });
      expect(await run(host, () => outcome(FAIL))).toMatchObject({ exitCode: 4 });
      expect([...host.lines, ...((await readReport(host))?.notes ?? [])].join()).toContain(port);
    },
  );

  test("at its files is never green", async () => {
    const host = fakeHost({ broken: ["files"] });
    const { exitCode, file } = await run(host, () => outcome(PASS));
    expect([exitCode, file]).toEqual([1, undefined]);
  });

  test("with a report that breaks its own format is never green either", async () => {
    const host = fakeHost();
    const metrics = [{ name: "p95", value: Number.NaN, unit: "ms" }];
    const { exitCode, report } = await run(host, () => ({ ...outcome(PASS), metrics }));
    expect([exitCode, report.error?.code]).toEqual([1, "STAGEGATE_INTERNAL"]);
    expect(await readReport(host)).toMatchObject({ verdict: "error" });
  });
});

describe("secrets", () => {
  test("of the environment and of the configuration are in no file and no output", async () => {
    const secrets = { SHOP_TOKEN: "swordfish-1", PROM: "swordfish-2" };
    const config = `${CONFIG}telemetry: { prometheus: { url: http://p, token-env: PROM } }\n`;
    const host = fakeHost({ files: files(config), variables: secrets });
    const text = "login with swordfish-1 and swordfish-2";
    const { report } = await run(host, ({ redaction }) => ({
      summary: text,
      checks: [{ ...FAIL, title: text, message: text, detail: text, reproduce: text }],
      notes: [text, redaction.text(text)],
      evidence: [{ id: "e1", kind: "log", title: text }],
      metrics: [{ name: text, value: 1, unit: "ms" }],
      versions: [{ service: "cart", version: text, source: "reported" }],
    }));
    const written = await host.files.readText("/repo/.stagegate/reports/run-e2e.json");
    const outputs = [...host.recorded.outputs.values(), JSON.stringify(host.recorded.annotations)];
    expect([JSON.stringify(report), written, ...outputs].join()).not.toContain("swordfish");
    expect(report.checks[0]?.title).toBe("login with *** and ***");
  });

  test("that the host keeps to itself are hidden, whatever they look like", async () => {
    const host = { ...fakeHost(), secrets: ["swordfish-1"] };
    const text = "a test has read swordfish-1 from the process above it";
    const { report } = await run(host, () => ({
      summary: text,
      checks: [{ ...FAIL, message: text }],
    }));
    const written = await host.files.readText("/repo/.stagegate/reports/run-e2e.json");
    const outputs = [...host.recorded.outputs.values()];
    expect([JSON.stringify(report), written, ...outputs].join()).not.toContain("swordfish");
  });

  test("in an error are hidden too", async () => {
    const host = fakeHost({ variables: { SHOP_TOKEN: "swordfish-1" } });
    const error = new GateError("STAGEGATE_TOOL_EXIT", "failed with swordfish-1", {
      hint: "is swordfish-1 right?",
      detail: ["swordfish-1"],
    });
    const { report } = await run(host, () => Promise.reject(error));
    expect(JSON.stringify(report)).not.toContain("swordfish");
  });
});

test("time is that of the host's clock", async () => {
  const clock = createManualClock(Date.parse("2026-11-01T10:00:00Z"));
  const { report } = await run(fakeHost({ clock }), () => {
    clock.advance(1500);
    return outcome(PASS);
  });
  expect(report).toMatchObject({ startedAt: "2026-11-01T10:00:00.000Z", durationMs: 1500 });
});

function storedRun(v: GateReport["verdict"]): BaselineRecord {
  const { run: stored, subject } = createFakeHost().info;
  return {
    schema: "stagegate/baseline/v1",
    project: "shop",
    recordedAt: "2026-10-31T10:00:00Z",
    subject,
    run: stored,
    gates: [
      { gate: "run-e2e", verdict: v, durationMs: 1, outcomes: [{ id: FAIL.id, v }], metrics: [] },
    ],
  };
}

describe("an out directory that cannot be one", () => {
  test.each([".", "./", "/", "/repo", "/repo/", "..", "x/.."])(
    "%s holds the workspace",
    async (outDir) => {
      const host = fakeHost({ inputs: { "out-dir": outDir } });
      const { exitCode, error, file } = await run(host, () => outcome(PASS));
      expect([exitCode, error?.code, file]).toEqual([2, "STAGEGATE_INPUT_INVALID", undefined]);
      expect(await host.files.list("/repo")).toEqual(["stagegate.yml"]);
    },
  );

  test.each(["..hidden", "/repository", "/repo/x", "/other"])("%s is a folder", async (outDir) => {
    const host = fakeHost({ inputs: { "out-dir": outDir } });
    expect((await run(host, () => outcome(PASS))).exitCode).toBe(0);
  });

  test("the folder of somebody else is refused, and nothing is written into it", async () => {
    const memory = files(CONFIG, { "/repo/src/main.ts": "precious" });
    const host = fakeHost({ files: memory, inputs: { "out-dir": "src" } });
    const { exitCode, error, file } = await run(host, () => outcome(PASS));
    expect([exitCode, error?.code, file]).toEqual([2, "STAGEGATE_INPUT_INVALID", undefined]);
    expect(error?.message).toBe("/repo/src holds files that Stagegate did not write");
    expect(error?.hint).toContain("--out-dir");
    expect(await memory.list("/repo/src")).toEqual(["main.ts"]);
    expect(host.lines.filter((line) => line.includes("/repo/src"))).toEqual([]);
  });

  test("a path that cannot be written is a wrong input, no bug", async () => {
    const broken = files();
    const denied = Object.assign(new Error("EEXIST: file already exists"), { code: "EEXIST" });
    const host = fakeHost({ files: { ...broken, write: () => Promise.reject(denied) } });
    const { exitCode, error } = await run(host, () => outcome(PASS));
    expect([exitCode, error?.code]).toEqual([2, "STAGEGATE_INPUT_INVALID"]);
    expect(error?.message).toBe("/repo/.stagegate cannot be used: EEXIST");
  });
});

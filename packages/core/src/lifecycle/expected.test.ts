import { createFakeHost, createMemoryFiles } from "@stagegate/testkit";
import type { FakeHost } from "@stagegate/testkit";
import { parseFormat } from "@stagegate/schema/formats";
import { describe, expect, test } from "vitest";
import { defineGate, runGate } from "../index.ts";
import type { FinishedGate, GateContext, GateOutcome } from "../index.ts";

const PASSED: GateOutcome = {
  summary: "1 check",
  checks: [{ id: "e2e:cart/a.spec.ts#adds", title: "adds", verdict: "pass" }],
};

type Work = (context: GateContext<"run-e2e">) => Promise<GateOutcome> | GateOutcome;

function run(host: FakeHost, work: Work): Promise<FinishedGate> {
  const gate = defineGate<"run-e2e", object>({
    id: "run-e2e",
    configuration: "optional",
    run: async (context) => work(context),
  });
  return runGate(gate, host, async () => ({}));
}

/** Like kill -9 in the middle of the gate: nothing after this moment happens. */
async function killed(host: FakeHost): Promise<void> {
  await new Promise<void>((resolve) => {
    void run(host, () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
}

const OUT = "/repo/.stagegate";

describe("a gate that starts", () => {
  test("says that it will report, and of which leg", async () => {
    const host = createFakeHost({ inputs: { key: "Leg-2" } });
    await killed(host);
    const [path = ""] = await host.files.glob(`${OUT}/expected`, ["*.json"]);
    const read = parseFormat("expected", (await host.files.readText(path)) ?? "");
    expect(read).toMatchObject({
      kind: "read",
      value: { gate: "run-e2e", key: "Leg-2", run: { id: "run-1" } },
    });
    expect(read.kind === "read" && read.value.startedAt).toMatch(/^2026-/);
  });

  test("has removed what it wrote before, so that nothing old is taken for new", async () => {
    const host = createFakeHost();
    await run(host, async ({ out }) => {
      const from = { text: "x", name: "x.log" };
      const evidence = { gate: "run-e2e", id: "e", kind: "log", title: "log" } as const;
      return { ...PASSED, evidence: [await out.addEvidence({ ...evidence, from })] };
    });
    await host.files.write(`${OUT}/reports/run-e2e-other.json`, "{}");
    await host.files.write(`${OUT}/reports/load-test.json`, "{}");
    await killed(host);
    const left = await host.files.glob(OUT, ["{reports,outcomes,evidence}/**"]);
    expect(left).toEqual([`${OUT}/reports/load-test.json`, `${OUT}/reports/run-e2e-other.json`]);
  });

  test("is told from a leg whose key looks alike", async () => {
    const memory = createMemoryFiles();
    for (const key of ["LEG", "leg"]) {
      await run(createFakeHost({ files: memory, inputs: { key } }), () => PASSED);
    }
    for (const folder of ["reports", "outcomes", "expected"]) {
      const names = await memory.list(`${OUT}/${folder}`);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2);
    }
  });

  test("of comment-report is expected by nobody", async () => {
    const host = createFakeHost();
    const gate = defineGate<"comment-report", object>({
      id: "comment-report",
      configuration: "optional",
      run: async () => PASSED,
    });
    await runGate(gate, host, async () => ({}));
    expect(await host.files.exists(`${OUT}/expected`)).toBe(false);
  });
});

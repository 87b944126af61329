import { describe, expect, test } from "vitest";
import { change, FAIL, HEAD, run, SLO, TIP } from "../../test-support/judged.ts";
import { GateError } from "../index.ts";

describe("a change request", () => {
  test("is judged by the limits of the target branch, and tells what it loosens", async () => {
    const { context, report, told } = await run(change(SLO("5%"), SLO("1%")));
    expect(context?.config?.["check-slo"]?.objectives?.[0]?.["error-ratio"]).toEqual({
      below: "1%",
    });
    expect(told).toEqual([
      "policy:shop/stagegate.yml#check-slo.objectives.quick.error-ratio.below | on main: `1%`; here: `5%`, which counts once it is on main",
    ]);
    expect(report).toMatchObject({
      verdict: "warn",
      exitCode: 0,
      summary: "done; the change loosens a rule",
    });
    expect(report.checks.find(({ id }) => id.startsWith("policy:"))).toMatchObject({
      service: "cart",
      owner: "orders",
      observed: 0.05,
      threshold: 0.01,
      unit: "ratio",
    });
  });

  test("that tightens is judged by its own limits", async () => {
    const { context, told } = await run(change(SLO("0.5%"), SLO("1%")));
    expect(context?.config?.["check-slo"]?.objectives?.[0]?.["error-ratio"]).toEqual({
      below: "0.5%",
    });
    expect(told).toEqual([]);
  });

  test("cannot observe itself", async () => {
    const own = "check-slo: { enforcement: observe }\n";
    const { report } = await run({ ...change(own, "check-slo: {}\n"), checks: [FAIL] });
    expect(report).toMatchObject({ verdict: "fail", exitCode: 4, enforcement: "all" });
  });

  test("that is behind is judged by the newest limits, and not blamed for the old ones", async () => {
    const world = { ...change(SLO("5%"), SLO("1%")), fork: { "stagegate.yml": HEAD + SLO("5%") } };
    const { context, told } = await run(world);
    expect(context?.config?.["check-slo"]?.objectives?.[0]?.["error-ratio"]).toEqual({
      below: "1%",
    });
    expect(told).toEqual([]);
  });

  test("tells of a gate what is in its block, and in the report of all what is in none", async () => {
    const world = change(
      "baseline: { limit: 1 }\n" + SLO("5%"),
      "baseline: { limit: 9 }\n" + SLO("1%"),
    );
    expect((await run({ ...world, gate: "load-test" })).told).toEqual([]);
    const all = await run({ ...world, gate: "comment-report" });
    expect(all.told).toEqual([
      "policy:shop/stagegate.yml#baseline.limit | on main: `9`; here: `1`, which counts once it is on main",
    ]);
    expect(all.context?.loosened).toHaveLength(1);
    expect(all.context?.judgedByBase).toBe(true);
  });

  test("is the first to say anything where the target branch has no configuration", async () => {
    const { report, told, context } = await run({ head: { "stagegate.yml": HEAD + SLO("5%") } });
    expect([told, context?.judgedByBase]).toEqual([[], false]);
    expect(report.notes).toEqual([
      "main has no configuration yet: the limits of the change itself count",
    ]);
  });

  test("counts as it is where the target branch says so, and cannot say so itself", async () => {
    const head = "policy-from: head\n";
    const agreed = await run(change(head + SLO("5%"), head + SLO("1%")));
    expect(agreed.told).toEqual([]);
    expect(agreed.context?.config?.["check-slo"]?.objectives?.[0]?.["error-ratio"]).toEqual({
      below: "5%",
    });
    const alone = await run({ ...change(head + SLO("1%"), SLO("1%")), gate: "comment-report" });
    expect(alone.told).toEqual([
      "policy:shop/stagegate.yml#policy-from | on main: `base`; here: `head`, which counts once it is on main",
    ]);
  });

  test("is found by its other name", async () => {
    const world = change(SLO("5%"), SLO("1%"));
    const renamed = { ...world, tip: { "stagegate.yaml": HEAD + SLO("1%") } };
    expect((await run(renamed)).told).toHaveLength(1);
    const named = {
      head: { "lax.yml": HEAD + SLO("5%") },
      tip: world.tip ?? {},
      inputs: { config: "lax.yml" },
    };
    expect((await run(named)).told).toHaveLength(1);
    const moved = {
      ...named,
      head: { "a/lax.yml": HEAD + SLO("5%") },
      inputs: { config: "a/lax.yml" },
    };
    expect((await run(moved)).told).toHaveLength(1);
  });

  test("is an error with the line that fixes it where the target branch cannot be had", async () => {
    const lost = new GateError("STAGEGATE_BASE_UNREACHABLE", "main is not here", {
      hint: "fetch it",
    });
    const repository = { tip: () => Promise.reject(lost) };
    const { report } = await run({ ...change(SLO("5%"), SLO("1%")), repository });
    expect(report).toMatchObject({
      exitCode: 2,
      error: { code: "STAGEGATE_BASE_UNREACHABLE", hint: "fetch it" },
    });
    const world = { ...change("comment-report: { enforcement: observe }\n", ""), repository };
    const all = await run({ ...world, gate: "comment-report", checks: [FAIL] });
    expect(all.report).toMatchObject({ exitCode: 4, enforcement: "all" });
    expect(all.told).toEqual([
      "policy:shop/stagegate.yml#comment-report | main is not here (fetch it): nothing is relaxed here",
    ]);
  });
});

describe.each(["local", "push", "schedule", "manual"] as const)(
  "a run of the event %s",
  (event) => {
    test("is judged by what is checked out", async () => {
      const { told, context, report } = await run({ ...change(SLO("5%"), SLO("1%")), event });
      expect([told, report.notes]).toEqual([[], []]);
      expect(context?.config?.["check-slo"]?.objectives?.[0]?.["error-ratio"]).toEqual({
        below: "5%",
      });
    });
  },
);

describe("an input", () => {
  test("cannot relax what the target branch says", async () => {
    const world = change("check-slo: { enforcement: new }\n", "check-slo: { enforcement: new }\n");
    const { report, told } = await run({
      ...world,
      inputs: { enforcement: "observe" },
      checks: [FAIL],
    });
    expect(report).toMatchObject({ exitCode: 4, enforcement: "new" });
    expect(told).toEqual([
      "policy:shop/stagegate.yml#check-slo.enforcement | on main: `new`; by --enforcement: `observe`, which does not count",
    ]);
  });

  test("says what the target branch leaves open, and may tighten the rest", async () => {
    const open = change("check-slo: {}\n", "check-slo: {}\n");
    const observed = await run({ ...open, inputs: { enforcement: "observe" }, checks: [FAIL] });
    expect(observed.report).toMatchObject({ exitCode: 0, enforcement: "observe" });
    expect(observed.told).toEqual([]);
    const lax = change(
      "check-slo: { enforcement: observe }\n",
      "check-slo: { enforcement: observe }\n",
    );
    const tight = await run({ ...lax, inputs: { enforcement: "all" }, checks: [FAIL] });
    expect(tight.report).toMatchObject({ exitCode: 4, enforcement: "all" });
  });

  test("cannot change what is locked, on any event", async () => {
    const head = {
      "stagegate.yml": `${HEAD}extends: { path: base.yml }\n`,
      "base.yml": "version: 1\nlocked: [check-slo]\ncheck-slo: { enforcement: all }\n",
    };
    const inputs = { enforcement: "observe", "on-inconclusive": "warn" };
    const { report, error } = await run({ head, event: "local", inputs });
    expect(report).toMatchObject({ exitCode: 2, error: { code: "STAGEGATE_INPUT_INVALID" } });
    expect(error?.detail).toEqual([
      "`enforcement` (--enforcement): `check-slo` is locked at base.yml:2:10",
      "`on-inconclusive` (--on-inconclusive): `check-slo` is locked at base.yml:2:10",
    ]);
    const same = await run({ head, event: "local", inputs: { enforcement: "all" } });
    expect(same.report).toMatchObject({ exitCode: 0 });
  });
});

describe("a configuration of several files", () => {
  const fragments = `${HEAD.replace("{ cart: { owner: orders } }", "{ web: {} }")}fragments: [s/*.yml]\nextends: { path: base.yml }\n`;
  const part = (below: string) => `version: 1\nservices: { cart: {} }\n${SLO(below)}`;

  test("is read whole at the target branch, with fragments that the change takes away", async () => {
    const base = "version: 1\ncheck-slo: { enforcement: new }\n";
    const tip = { "stagegate.yml": fragments, "base.yml": base, "s/a.yml": part("1%") };
    const { told, report } = await run({
      head: { "stagegate.yml": fragments, "base.yml": "version: 1\n", "s/b.yml": part("9%") },
      tip,
      repository: { changedSince: async () => ["s/a.yml", "s/b.yml", "base.yml"] },
    });
    expect(told).toEqual([
      "policy:shop/stagegate.yml#check-slo.objectives.quick.error-ratio.below | on main: `1%`; here: `9%`, which counts once it is on main",
    ]);
    // All is tighter than what the target branch says.
    expect(report.enforcement).toBe("all");
  });

  test("says so where nobody knows which fragments there were", async () => {
    const tip = { "stagegate.yml": fragments, "base.yml": "version: 1\n", "s/a.yml": part("1%") };
    const head = { ...tip, "s/b.yml": "version: 1\nservices: { b: {} }\n" };
    const known = async (commit: string) => (commit === TIP ? undefined : ["s/a.yml"]);
    const { "s/a.yml": _taken, ...without } = head;
    const there = await run({ head: without, tip, repository: { changedSince: known } });
    expect(there.told).toEqual([
      expect.stringContaining("it cannot be judged without the service cart"),
      expect.stringMatching(/#check-slo \| /),
    ]);
    expect(there.context?.config?.["check-slo"]).toEqual({ objectives: [] });
    const lost = await run({ head, tip, repository: { changedSince: async () => undefined } });
    expect(lost.report.notes).toEqual([expect.stringContaining("limits of fragments")]);
  });

  test("cannot have gates left out by a profile of the change", async () => {
    const profile = (gates: string) =>
      `profiles: { change-request: { gates: [${gates}] } }\ncheck-slo: {}\n`;
    const both = profile("check-slo, load-test");
    const left = await run(change(profile("load-test"), both));
    expect(left.report.verdict).toBe("pass");
    const told = await run({ ...change(profile("load-test"), both), gate: "comment-report" });
    expect(told.told).toEqual([
      'policy:shop/stagegate.yml#profiles.change-request.gates | on main: `["check-slo","load-test"]`; here: `["load-test"]`, which counts once it is on main',
    ]);
  });

  test("leaves out a gate that its profile does not have, unless it is named", async () => {
    const text = "profiles: { change-request: { gates: [load-test] } }\ncheck-slo: {}\n";
    const skipped = await run(change(text, text));
    const lax = text.replace("check-slo: {}", "check-slo: { enforcement: observe }");
    const told = await run(change(lax, text));
    expect([told.report.verdict, told.report.exitCode, told.told.length]).toEqual(["skip", 0, 1]);
    expect(skipped.report).toMatchObject({
      verdict: "skip",
      exitCode: 0,
      summary: "nothing to judge: the profile `change-request` runs load-test",
    });
    expect((await run({ ...change(text, text), named: true })).report.verdict).toBe("pass");
    const none = await run({ ...change(text, text), inputs: { profile: "none" } });
    expect(none.report.verdict).toBe("pass");
    const other = await run({ ...change(text, text), event: "manual" });
    expect(other.report.verdict).toBe("pass");
  });
});

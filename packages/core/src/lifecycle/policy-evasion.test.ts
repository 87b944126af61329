import { createFakeHost, createMemoryFiles } from "@stagegate/testkit";
import { describe, expect, test } from "vitest";
import { change, FAIL, HEAD, run, SLO } from "../../test-support/judged.ts";
import type { Host } from "../index.ts";
import type { World } from "../../test-support/judged.ts";

const STRICT = { enforcement: "all", "on-inconclusive": "fail", "on-unavailable": "fail" };

describe("a change request that would choose its judge", () => {
  test("is judged by the default file, whatever its file and its project are called", async () => {
    const tip = { "stagegate.yml": HEAD + SLO("1%") };
    const lax = HEAD.replace("shop", "other") + "check-slo: { enforcement: observe }\n";
    const worlds: World[] = [
      { head: { "stagegate.yaml": lax }, tip },
      { head: { ...tip, "x.yml": lax }, tip, inputs: { config: "x.yml" } },
      { head: { ...tip, "a/x.yml": lax }, tip, inputs: { config: "a/x.yml" } },
    ];
    for (const world of worlds) {
      const { report } = await run({ ...world, checks: [FAIL] });
      expect(report).toMatchObject({ exitCode: 4, enforcement: "all", notes: [] });
      expect((await run({ ...world, gate: "comment-report" })).told).toEqual([
        "policy:other/stagegate.yml#project | on main: `shop`; here: `other`, which counts once it is on main",
      ]);
    }
  });

  test("is as strict as it can be where the configuration of the target branch is wrong", async () => {
    const lax =
      HEAD + "check-slo: { enforcement: observe, on-inconclusive: warn, paths: [x/**] }\n";
    const world = { head: { "stagegate.yml": lax }, tip: { "stagegate.yml": "version: 1\n" } };
    const { report, context } = await run({
      ...world,
      inputs: { enforcement: "observe", paths: ["y/**"] },
      repository: { changedSince: async () => ["z/a"] },
      checks: [FAIL],
    });
    expect(report).toMatchObject({ exitCode: 4, enforcement: "all" });
    expect(context?.config?.["check-slo"]).toEqual(STRICT);
    expect(report.notes).toEqual([
      expect.stringMatching(/^the configuration on main is wrong .*: nothing is relaxed here$/),
    ]);
  });

  test("is an error where a part of the configuration of the target branch cannot be had", async () => {
    const pinned = `extends: { repository: o/r, ref: ${"c".repeat(40)}, path: a.yml }\n`;
    const world = change("check-slo: { enforcement: observe }\n", SLO("1%") + pinned);
    const refused = async (): Promise<never> => {
      throw new Error("403 Forbidden");
    };
    const lost = await run({ ...world, repository: { readElsewhere: refused }, checks: [FAIL] });
    expect(lost.report).toMatchObject({
      exitCode: 2,
      error: { code: "STAGEGATE_BASE_UNREACHABLE" },
    });
    expect(lost.error?.message).toContain("403 Forbidden");
    // Hidden from this token, or wrong on the target branch: nobody can tell.
    expect((await run({ ...world, checks: [FAIL] })).report).toMatchObject({ exitCode: 4 });
    const dropped = await run({
      ...change("check-slo: { enforcement: observe }\n", SLO("1%") + "fragments: [s/*.yml]\n"),
      repository: { changedSince: async () => undefined },
      checks: [FAIL],
    });
    expect(dropped.report).toMatchObject({
      exitCode: 2,
      error: { code: "STAGEGATE_BASE_UNREACHABLE" },
    });
  });

  test("cannot choose a profile that relaxes it", async () => {
    const nightly = "profiles: { nightly: { check-slo: { enforcement: observe } } }\n";
    const world = change(SLO("1%") + nightly, SLO("1%") + nightly);
    const { report, told } = await run({
      ...world,
      inputs: { profile: "nightly" },
      checks: [FAIL],
    });
    expect(report).toMatchObject({ exitCode: 4, enforcement: "all" });
    expect(told).toEqual([
      "policy:shop/stagegate.yml#check-slo.enforcement | on main: nothing; here: `observe`, which counts once it is on main",
    ]);
  });

  test("cannot choose its target branch", async () => {
    const asked: string[] = [];
    const baselines = {
      ...createFakeHost().baselines,
      list: async (branch: string) => {
        asked.push(branch);
        return { records: [], notes: [] };
      },
    };
    const own = "run-e2e: { enforcement: new }\n";
    const inputs = { "target-branch": "lax" };
    const world = { ...change(own, own), gate: "run-e2e" as const, inputs, host: { baselines } };
    const { told, context } = await run(world);
    expect([context?.targetBranch, asked]).toEqual(["main", ["main"]]);
    expect(told).toEqual([
      "policy:shop/stagegate.yml#baseline.branch | on main: `main`; by --target-branch: `lax`, which does not count",
    ]);
    await run({ ...world, event: "push" });
    expect(asked).toEqual(["main", "lax"]);
  });

  test("is told where it judges in another place, by file or by input", async () => {
    const own = (dir: string): string => `run-e2e: { dir: ${dir} }\n`;
    const world = {
      ...change(own("lax"), own("e2e")),
      gate: "run-e2e" as const,
      host: { files: withFolders(HEAD + own("lax")) },
    };
    const id = "policy:shop/stagegate.yml#run-e2e.dir | on main: `e2e`;";
    expect((await run(world)).told).toEqual([`${id} here: \`lax\`, which counts already`]);
    const byInput = { ...world, inputs: { dir: "other" } };
    const { told, context } = await run(byInput);
    expect(told).toEqual([`${id} by --dir: \`other\`, which counts already`]);
    expect(context?.inputs).toMatchObject({ dir: "other" });
  });

  test("is inconclusive where what a limit is about has another name", async () => {
    const renamed = HEAD.replace("cart:", "basket:") + SLO("9%").replace("cart", "basket");
    const tip = { "stagegate.yml": HEAD + SLO("1%").replace("quick", "fast") };
    const world = { head: { "stagegate.yml": renamed }, tip };
    const { report, told } = await run(world);
    expect(report).toMatchObject({ verdict: "inconclusive", exitCode: 5 });
    expect(told).toEqual([expect.stringContaining("#check-slo.objectives.fast | on main: ")]);
    expect(told[0]).toContain("it cannot be judged without the service cart");
    // A gate that judges nothing today says so and no more.
    const out = "profiles: { change-request: { gates: [load-test] } }\n";
    const skipped = await run({
      head: { "stagegate.yml": renamed + out },
      tip: { "stagegate.yml": tip["stagegate.yml"] + out },
    });
    expect(skipped.report).toMatchObject({ verdict: "skip", exitCode: 0 });
    expect(skipped.report.checks).toMatchObject([{ verdict: "warn" }]);
  });

  test("keeps the alerts of the target branch", async () => {
    const watched = "telemetry: { prometheus: { url: http://p } }\n";
    const { context } = await run(change("check-slo: {}\n", `check-slo: {}\n${watched}`));
    expect(context?.config?.telemetry?.prometheus).toEqual({ url: "http://p" });
  });
});

function withFolders(text: string): Host["files"] {
  return createMemoryFiles({ "/repo/stagegate.yml": text, "/repo/lax/a": "" });
}

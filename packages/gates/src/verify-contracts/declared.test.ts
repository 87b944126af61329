import { describe, expect, it } from "vitest";
import { api, config, run, verdicts } from "./test-support/world.ts";
import type { World } from "./test-support/world.ts";

const GLOB = config('cart: { contract: "apis/**/*.yaml" }');
const LIST = config("cart: { contract: [apis/a.yaml, apis/b.yaml] }");
const two = { "apis/a.yaml": api("id"), "apis/b.yaml": api("id") };

function changed(...paths: string[]): Pick<World, "repository"> {
  return { repository: { changedSince: async () => paths } };
}

describe("a service with several contracts", () => {
  it.each([
    ["a glob", GLOB],
    ["a list", LIST],
  ])("has each judged on its own: %s", async (_what, file) => {
    const finished = await run({
      head: { "stagegate.yml": file, ...two },
      base: { "stagegate.yml": file, ...two, "apis/b.yaml": api("id", "name") },
      ...changed("apis/b.yaml"),
    });
    expect(finished.exitCode).toBe(4);
    expect(finished.report.summary).toBe("1 breaking change in 2 contracts");
    expect(verdicts(finished)).toContain("pass cart: unchanged");
  });

  it("may get a new one", async () => {
    const finished = await run({
      head: { "stagegate.yml": GLOB, ...two, "apis/new/c.yaml": api("id") },
      base: { "stagegate.yml": GLOB, ...two },
      ...changed("apis/new/c.yaml"),
    });
    expect([finished.exitCode, verdicts(finished)]).toEqual([
      0,
      ["pass cart: unchanged", "pass cart: unchanged", "pass cart: a new contract"],
    ]);
  });

  it.each([
    ["by deleting a file that a glob stood for", GLOB, GLOB, ["apis/b.yaml"]],
    ["by taking it off a list", LIST, config("cart: { contract: [apis/a.yaml] }"), []],
    ["by a narrower glob", GLOB, config('cart: { contract: "apis/a*.yaml" }'), []],
  ])("loses one %s", async (_how, before, now, paths) => {
    const kept = now === GLOB ? { "apis/a.yaml": api("id") } : two;
    const finished = await run({
      head: { "stagegate.yml": now, ...kept },
      base: { "stagegate.yml": before, ...two },
      ...changed(...paths),
    });
    expect(finished.exitCode).toBe(4);
    expect(finished.report.checks.filter(({ verdict }) => verdict === "fail")).toMatchObject([
      { location: { file: "apis/b.yaml" }, message: "the whole contract is gone" },
    ]);
  });

  it("hides no break by naming the same file from another folder", async () => {
    const finished = await run({
      head: {
        "stagegate.yml": config("cart: { contract: ./sub/../apis/a.yaml }"),
        "apis/a.yaml": api("id"),
      },
      base: {
        "stagegate.yml": config("cart: { contract: ci/apis/a.yaml }"),
        "apis/a.yaml": api("id", "name"),
      },
    });
    expect([finished.exitCode, finished.report.summary]).toEqual([
      4,
      "1 breaking change in 1 contract",
    ]);
  });

  it("may rename one", async () => {
    const finished = await run({
      head: { "stagegate.yml": GLOB, "apis/a.yaml": api("id"), "apis/c.yaml": api("id") },
      base: { "stagegate.yml": GLOB, ...two, "apis/b.yaml": api("id", "name") },
      ...changed("apis/b.yaml", "apis/c.yaml"),
    });
    expect(finished.report.summary).toBe("1 breaking change in 2 contracts");
  });

  it("accepts a break of one of them only", async () => {
    const broken = await run({
      head: { "stagegate.yml": LIST, ...two },
      base: {
        "stagegate.yml": LIST,
        "apis/a.yaml": api("id", "name"),
        "apis/b.yaml": api("id", "name"),
      },
    });
    const prints = broken.report.checks.map(({ accept }) => accept);
    expect([prints.length, new Set(prints).size]).toEqual([2, 2]);
  });

  it("is not green where nobody knows what is gone", async () => {
    const world = { "stagegate.yml": GLOB, ...two };
    const finished = await run({ head: world, base: world });
    expect(finished.exitCode).toBe(5);
    expect(verdicts(finished)).toContain(
      "inconclusive cart: before the change: which contracts are gone is not known: too many files differ",
    );
  });

  it.each([
    ['"apis/*.yml"', "contract: no file matches `apis/*.yml`"],
    ["[apis/a.yaml, apis/z.yaml]", "contract.1: there is no file or folder `apis/z.yaml`"],
    ["[]", "contract: must not be empty"],
    ["3", "contract: expected string or array, found number"],
  ])("with a slip in a name is an error: %s", async (contract, said) => {
    const finished = await run({
      head: { "stagegate.yml": config(`cart: { contract: ${contract} }`), ...two },
    });
    expect(finished.exitCode).toBe(2);
    expect(JSON.stringify(finished.report)).toContain(said.replaceAll('"', '\\"'));
  });
});

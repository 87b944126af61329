import { createFakeHost, createMemoryFiles } from "@stagegate/testkit";
import type { FakeHost } from "@stagegate/testkit";
import { expect, it } from "vitest";
import { defineGate, GateError, runGate } from "../index.ts";
import type { FinishedGate, Repository, RunEvent } from "../index.ts";

const CONFIG = `
version: 1
project: shop
services:
  cart: { path: services/cart, contract: contracts/cart.yaml }
  web: { path: ./web }
`;

interface World {
  /** Of the configuration. */
  paths?: readonly string[];
  input?: string;
  event?: RunEvent;
  changed?: readonly string[] | undefined;
  base?: Repository["base"];
  /** Folder of the configuration. */
  dir?: string;
  /** File that the configuration is a link to. */
  link?: string;
  /** As the configuration has it. */
  contract?: string;
}

async function run(world: World): Promise<FinishedGate & { started: boolean; host: FakeHost }> {
  const { paths, input, event = "change-request", dir = "" } = world;
  const config = CONFIG.replace("contracts/cart.yaml", world.contract ?? "contracts/cart.yaml");
  const block = paths === undefined ? "" : `run-e2e: { paths: ${JSON.stringify(paths)} }\n`;
  const folder = `/repo/${dir}`.replace(/\/$/, "");
  const files = createMemoryFiles({
    [`${folder}/stagegate.yml`]: `${config}${block}`,
    [`${folder}/services/cart/x`]: "",
    [`${folder}/contracts/cart.yaml`]: "",
    [`${folder}/web/x`]: "",
  });
  const { link } = world;
  if (link !== undefined) {
    // The workspace itself lies behind a link as well.
    files.realPath = async (path) =>
      path.replace(/^\/repo/, "/disk/repo").replace(/stagegate\.yml$/, link);
  }
  const inputs = {
    ...(input === undefined ? {} : { paths: input }),
    ...(dir === "" ? {} : { config: `${dir}/stagegate.yml` }),
  };
  const fake = createFakeHost({ files, inputs });
  const changed = "changed" in world ? world.changed : ["docs/a.md"];
  const host = {
    ...fake,
    info: { ...fake.info, event },
    repository: {
      ...fake.repository,
      ...(world.base === undefined ? {} : { base: world.base }),
      changedSince: async () => changed,
    },
  };
  let started = false;
  const gate = defineGate<"run-e2e", object>({
    id: "run-e2e",
    configuration: "required",
    run: async () => ({ summary: "ran", checks: [{ id: "a", title: "a", verdict: "pass" }] }),
  });
  const finished = await runGate(gate, host, async () => {
    started = true;
    return {};
  });
  return { ...finished, started, host };
}

it("skips a gate that the change does not touch, before anything is started", async () => {
  const { report, exitCode, started, host } = await run({ paths: ["web/**", "e2e/**"] });
  expect([report.verdict, exitCode, started]).toEqual(["skip", 0, false]);
  expect(report.summary).toBe(
    "nothing to judge: none of the 1 changed file matches `paths` (web/**, e2e/**)",
  );
  expect(host.recorded.outputs.get("verdict")).toBe("skip");
  expect(await host.files.exists("/repo/.stagegate/reports/run-e2e.json")).toBe(true);
});

it.each<[string, World]>([
  ["a file matches", { changed: ["docs/a.md", "web/page.ts"] }],
  ["the configuration is changed", { changed: ["stagegate.yml"] }],
  [
    "the file is changed that the configuration is a link to",
    { link: "ci/stages.yml", changed: ["ci/stages.yml"] },
  ],
  [
    "the link is changed that is the configuration",
    { link: "ci/stages.yml", changed: ["stagegate.yml"] },
  ],
  ["the change is pushed", { event: "push" }],
  ["a tag is made", { event: "tag" }],
  ["it is time", { event: "schedule" }],
  ["somebody asks for it", { event: "manual" }],
  ["it is a laptop", { event: "local" }],
  ["nobody knows what happened", { event: "other" }],
  ["there are too many files to list", { changed: undefined }],
  ["nothing seems to be changed", { changed: [] }],
  [
    "the base is not known",
    { base: () => Promise.reject(new GateError("STAGEGATE_BASE_UNREACHABLE", "no base")) },
  ],
  ["nothing is said about paths", { paths: [] }],
  ["the input knows better", { input: "docs/**" }],
])("runs a gate when %s", async (_when, world) => {
  expect((await run({ paths: ["web/**"], ...world })).started).toBe(true);
});

it.each([
  ["NFC", "NFD"],
  ["NFD", "NFC"],
])("takes letters for the same that are written in two ways: %s and %s", async (one, other) => {
  const changed = ["d\u00e9p\u00f4t/a.ts".normalize(other)];
  const pattern = "d\u00e9p?t/**".normalize(one);
  expect((await run({ paths: [pattern], changed })).started).toBe(true);
  expect((await run({ input: pattern, changed })).started).toBe(true);
});

it("skips in the merge queue as on the change request", async () => {
  expect((await run({ paths: ["web/**"], event: "merge-queue" })).report.verdict).toBe("skip");
});

it.each([
  ["services/cart/src/a.ts", true],
  ["contracts/cart.yaml", true],
  ["web/a.ts", true],
  ["docs/a.md", false],
  ["services/pay/a.ts", false],
])("knows where the services are: %s", async (path, started) => {
  const world = { paths: ["@services"], changed: [path] };
  expect((await run(world)).started).toBe(started);
});

it.each([
  ['"contracts/**/*.yaml"', "contracts/v2/pay.yaml", true],
  ['"contracts/**/*.yaml"', "contracts/note.md", false],
  ["[contracts/cart.yaml, web/*]", "contracts/cart.yaml", true],
  ["[contracts/cart.yaml, web/*]", "contracts/pay.yaml", false],
  // More than the glob stands for counts, never less.
  ['"contracts/[a-c]*.yaml"', "contracts/cart.yaml", true],
])("knows several contracts: %s and %s", async (contract, path, started) => {
  const world = { paths: ["@services"], changed: [path], contract };
  expect((await run(world)).started).toBe(started);
});

it.each([
  ["shop/web/a.ts", true],
  ["web/a.ts", false],
  ["shop/stagegate.yml", true],
  ["lib/a.ts", true],
  ["../lib/a.ts", false],
])("reads patterns from the folder of the configuration: %s", async (path, started) => {
  const paths = ["web/**", "../lib/**"];
  expect((await run({ paths, changed: [path], dir: "shop" })).started).toBe(started);
});

it.each([
  ["shop/web/a.ts", "shop/**", true],
  ["shop/web/a.ts", "web/**", false],
  ["libraries/a.ts", "shop/**\nlibraries/**", true],
  ["shop/contracts/cart.yaml", "@services", true],
  ["contracts/cart.yaml", "@services", false],
  ["shop/stagegate.yml", "other/**", true],
])("reads the patterns of an input from the workspace: %s by %j", async (path, input, started) => {
  expect((await run({ input, changed: [path], dir: "shop" })).started).toBe(started);
});

it("says on every event that a pattern is none", async () => {
  const { report, exitCode } = await run({ paths: ["{a,b}".repeat(9)], event: "push" });
  expect([exitCode, report.error?.code]).toEqual([2, "STAGEGATE_INPUT_INVALID"]);
});

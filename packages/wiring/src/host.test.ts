import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "@stagegate/core";
import { expect, onTestFinished, test } from "vitest";
import { createHost } from "./forges.ts";
import { createGitHubHostOf } from "./github.ts";
import type { HostRequest } from "./host.ts";

async function hostIn(
  given: Partial<HostRequest>,
  create = createHost,
): Promise<{ host: Host; cwd: string }> {
  const cwd = await mkdtemp(join(tmpdir(), "stagegate-wiring-"));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  await writeFile(join(cwd, "event.json"), "{}");
  const entry = join(cwd, "entry.js");
  const host = await create({
    cwd,
    flags: new Map(),
    unknownFlags: "reported",
    stderr: { write: () => true } as unknown as NodeJS.WriteStream,
    signal: new AbortController().signal,
    verbose: false,
    entries: {
      agent: entry,
      playwrightReporter: entry,
      playwrightPreload: entry,
      loadWorker: entry,
    },
    place: "here",
    ...given,
    env: {
      PATH: process.env["PATH"],
      HOME: cwd,
      GITHUB_OUTPUT: join(cwd, "output"),
      GITHUB_EVENT_PATH: join(cwd, "event.json"),
      ...given.env,
    },
  });
  return { host, cwd };
}

const FORGES = {
  github: { GITHUB_ACTIONS: "true", GITHUB_REPOSITORY: "acme/shop", GITHUB_RUN_ID: "5" },
  gitlab: { GITLAB_CI: "true", CI_PROJECT_PATH: "acme/shop", CI_PIPELINE_ID: "5" },
  local: {},
} as const;

test.each(["github", "gitlab", "local"] as const)(
  "the variables of a job say: %s",
  async (forge) => {
    const { host } = await hostIn({ env: FORGES[forge] });
    expect(host.info.run.forge).toBe(forge);
    expect(host.info.run.id === "5").toBe(forge !== "local");
  },
);

test("an action is one also in an empty environment", async () => {
  const env = { "INPUT_TARGET-BRANCH": "release", STAGEGATE_TARGET_BRANCH: "main" };
  const { host, cwd } = await hostIn({ env }, createGitHubHostOf);
  expect(host.inputs.read(["target-branch"]).get("target-branch")).toEqual({
    value: "release",
    origin: "with: target-branch",
  });
  await host.outputs.set("verdict", "pass");
  expect(await host.files.readText(join(cwd, "output"))).toContain("\npass\n");
});

test.each<[string, Partial<HostRequest>, string]>([
  ["a flag", { flags: new Map([["out-dir", "flag"]]) }, "flag"],
  ["`with:`", { flags: new Map() }, "with"],
  ["a variable", { env: { "INPUT_OUT-DIR": "", STAGEGATE_OUT_DIR: "variable" } }, "variable"],
])("the out directory of an action is named by %s", async (_what, given, folder) => {
  const env = { "INPUT_OUT-DIR": "with", STAGEGATE_OUT_DIR: "variable", ...given.env };
  // Without a file of the runner the summary is in the out directory.
  const { host, cwd } = await hostIn({ ...given, env }, createGitHubHostOf);
  await host.summary.write("# Report");
  expect(await host.files.list(join(cwd, folder))).toEqual(["summary.md"]);
});

test("git is not asked what would be judged when inputs are wrong", async () => {
  const env = { INPUT_ENFORCEMENT: "everything" };
  const { host } = await hostIn({ env, gates: ["check-slo"] }, createGitHubHostOf);
  expect(await host.repository.base("main").catch((error: Error) => error.message)).toBe(
    "this is not a git repository with a commit",
  );
});

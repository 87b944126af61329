import { mkdtemp, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Host } from "@stagegate/core";
import { describeHost, describeJobs } from "@stagegate/testkit";
import { expect, onTestFinished, test } from "vitest";
import { createLocalHost } from "./host.ts";
import { stateFolder } from "./machine.ts";

async function localHost(outDir: string): Promise<Host> {
  const root = await mkdtemp(join(tmpdir(), "stagegate-host-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const entry = join(root, "entry.js");
  return createLocalHost({
    root,
    env: { PATH: process.env["PATH"], STAGEGATE_STATE_DIR: join(root, "state"), EMPTY: "" },
    flags: new Map(),
    unknownFlags: "reported",
    stderr: { write: () => true } as unknown as NodeJS.WriteStream,
    signal: new AbortController().signal,
    entries: {
      agent: entry,
      playwrightReporter: entry,
      playwrightPreload: entry,
      loadWorker: entry,
    },
    version: "0.0.0-test",
    verbose: false,
    outDir: join(root, outDir),
  });
}

describeHost(() => localHost(".stagegate"));

test.each([
  [".stagegate", ["outputs.json"]],
  [".", []],
  ["..", []],
])("outputs go into the out directory %s, unless it can be none", async (outDir, written) => {
  const host = await localHost(outDir);
  await host.outputs.set("verdict", "pass");
  expect(await host.files.list(join(host.root, ".stagegate"))).toEqual(written);
  expect(await host.files.exists(join(host.root, outDir, "outputs.json"))).toBe(written.length > 0);
});

test("no outputs go into a folder with the files of somebody", async () => {
  const host = await localHost("src");
  await host.files.write(join(host.root, "src", "main.ts"), "precious");
  await host.outputs.set("verdict", "error");
  expect(await host.files.list(join(host.root, "src"))).toEqual(["main.ts"]);
});

describeJobs(async () => ({ jobs: (await localHost("out")).jobs, ended: undefined }));

const HOME = join(homedir(), ".local", "state", "stagegate");

test.each([
  [{}, HOME],
  [{ STAGEGATE_STATE_DIR: "", XDG_STATE_HOME: "" }, HOME],
  [{ XDG_STATE_HOME: "relative" }, HOME],
  [{ XDG_STATE_HOME: resolve("state") }, resolve("state", "stagegate")],
  [{ STAGEGATE_STATE_DIR: "own", XDG_STATE_HOME: resolve("state") }, resolve("own")],
])("state with %o is never in the workspace by accident", (env, expected) => {
  expect(stateFolder(env)).toBe(expected);
});

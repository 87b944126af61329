import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { ServicePlan } from "../../packages/environments/src/index.ts";
import { createReaper, releasePorts } from "../../packages/environments/src/index.ts";
import { createProcessesProvider } from "../../packages/tools/src/processes/index.ts";
import { byName, createFolder, planOf, removeFolder, service, stageIn } from "./support.ts";
import type { Stage } from "./support.ts";

const PASSWORD = "hunter22-of-production";

async function prepare(): Promise<Stage> {
  const stage = stageIn(await createFolder(), randomBytes(8).toString("hex"));
  onTestFinished(async () => {
    const { leases } = stage.options.host;
    for (const lease of await leases.list()) await leases.put({ ...lease, state: "releasing" });
    await createReaper(releasePorts(stage.options), { graceMs: 200 }).reap();
    await removeFolder(stage.folder);
  });
  return stage;
}

function talking(behaviour: string, more: Partial<ServicePlan> = {}): ServicePlan {
  const base = service("api", behaviour, more);
  return { ...base, process: { ...base.process!, env: { DB_PASSWORD: PASSWORD } } };
}

/** Everything below the out directory that can be read as text. */
async function outTexts({ outDir }: Stage): Promise<string> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map((file) => readFile(join(file.parentPath, file.name), "utf8"));
  return (await Promise.all(texts)).join("\n");
}

test("hides a secret of a service in its output, also in two pieces and encoded", async () => {
  const stage = await prepare();
  const provider = createProcessesProvider(stage.options);
  const ready = { http: undefined, tcp: true, log: /^connecting with/, timeoutMs: 10_000 };
  const plan = planOf([talking("talkative", { ready })]);
  const signal = new AbortController().signal;
  const result = await provider.up(plan, {
    outDir: stage.outDir,
    signal,
    onProgress: () => undefined,
  });
  if (result.kind !== "up") throw new Error(JSON.stringify(result, null, 2));
  const { logFile = "" } = byName(result.services, "api");
  expect(logFile).toBe(join(stage.outDir, "logs", "api.log"));
  const shown = (): Promise<string> => readFile(logFile, "utf8");
  await expect.poll(shown, { timeout: 20_000, interval: 25 }).toContain("listening\n");
  expect(await shown()).toMatch(/^connecting with \*\*\*, or in base64 .{0,8}\*\*\*/m);
  await provider.down(result.handle);
  const all = await outTexts(stage);
  expect(all).not.toContain(PASSWORD);
  expect(all).not.toContain(btoa(`user:${PASSWORD}`));
  expect(await readdir(stage.options.tmp)).toEqual([]);
});

test("hides it in the last lines of a service that ended, and shows its whole output", async () => {
  const stage = await prepare();
  const result = await createProcessesProvider(stage.options).up(
    planOf([talking("talkative-crash")]),
    { outDir: stage.outDir, signal: new AbortController().signal, onProgress: () => undefined },
  );
  if (result.kind !== "failed") throw new Error(JSON.stringify(result, null, 2));
  const { problem, logFile = "" } = byName(result.services, "api");
  expect(problem?.tail.join("\n")).toMatch(/connecting with \*\*\*, or/);
  expect(JSON.stringify(result)).not.toContain(PASSWORD);
  expect(await readFile(logFile, "utf8")).toMatch(/^starting talkative-crash\nconnecting .*\n$/);
});

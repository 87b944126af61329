import { readdir, readFile, realpath, rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "../../packages/core/src/index.ts";
import type {
  EnvironmentOptions,
  EnvironmentPlan,
  ServicePlan,
  ServiceStart,
} from "../../packages/environments/src/index.ts";
import { createNodeClock } from "../../packages/platform/src/local/clock.ts";
import { createLocalFiles } from "../../packages/platform/src/local/files.ts";
import { createNodeHttp } from "../../packages/platform/src/local/http.ts";
import { createFolderLeases } from "../../packages/platform/src/local/leases.ts";
import { createNodeProcesses } from "../../packages/platform/src/local/processes.ts";

const SERVICE = join(import.meta.dirname, "service.ts");
const AGENT = join(import.meta.dirname, "..", "..", "packages", "agent", "src", "main.ts");

/** Variable that every process of a test inherits, besides the mark of the lease. */
export const TEST_VARIABLE = "STAGEGATE_TEST_RUN";

export interface Stage {
  folder: string;
  outDir: string;
  options: EnvironmentOptions;
}

/** Real adapters on a folder of their own. */
export function stageIn(folder: string, mark: string): Stage {
  const files = createLocalFiles();
  const env = { ...process.env, [TEST_VARIABLE]: mark };
  const host: EnvironmentOptions["host"] = {
    files,
    clock: createNodeClock(),
    http: createNodeHttp(),
    processes: createNodeProcesses(env),
    leases: createFolderLeases(join(folder, "leases"), files),
    entries: { agent: AGENT } as Host["entries"],
    variable: (name) => process.env[name],
  };
  const options: EnvironmentOptions = {
    host,
    pid: process.pid,
    node: process.execPath,
    tmp: join(folder, "tmp"),
    owner: "process",
    graceMs: 500,
  };
  return { folder, outDir: join(folder, "out"), options };
}

export async function createFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "stagegate-environments-")));
  await createLocalFiles().makeFolder(join(folder, "tmp"));
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** A service that behaves as `behaviour` says; see service.ts. */
export function service(
  name: string,
  behaviour: string,
  more: Partial<ServicePlan> & { port?: number } = {},
): ServicePlan {
  const { port = 0, ...rest } = more;
  return {
    name,
    needs: [],
    process: {
      command: [process.execPath, SERVICE, behaviour],
      cwd: import.meta.dirname,
      env: {},
      port,
    },
    url: undefined,
    ready: { http: "/healthz", tcp: false, log: undefined, timeoutMs: 10_000 },
    version: undefined,
    ...rest,
  };
}

export function planOf(
  services: readonly ServicePlan[],
  more: Partial<EnvironmentPlan> = {},
): EnvironmentPlan {
  return {
    project: "stage",
    provider: "processes",
    services,
    entry: services[0]?.name,
    teardown: "job",
    ttlMs: 600_000,
    startupTimeoutMs: 60_000,
    telemetryBytes: 1_000_000,
    prometheus: undefined,
    ...more,
  };
}

export function byName(services: readonly ServiceStart[], name: string): ServiceStart {
  const found = services.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`there is no service ${name}`);
  return found;
}

/** Pids of processes that inherited the mark and still run. */
export async function survivors(mark: string): Promise<string[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const environment = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
      if (!environment.split("\0").includes(`${TEST_VARIABLE}=${mark}`)) return undefined;
      const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
      return command === "" ? undefined : `${pid} ${command.replaceAll("\0", " ")}`;
    }),
  );
  return found.filter((entry) => entry !== undefined);
}

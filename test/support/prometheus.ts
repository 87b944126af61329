import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** The Debian package, installed where it is missing; or why it cannot be had. */
export function installPrometheus(): { kind: "ready"; version: string } | Missing {
  const found = versionOf();
  if (found !== undefined) return { kind: "ready", version: found };
  if (process.platform !== "linux") return missing("the test installs a Debian package");
  if (process.getuid?.() !== 0) return missing("installing a Debian package needs root");
  const lock = ["-o", "DPkg::Lock::Timeout=400"];
  const steps = [
    [...lock, "update"],
    [...lock, "install", "--yes", "--no-install-recommends", "prometheus"],
  ];
  for (const args of steps) {
    const { status, stderr, error } = spawnSync("apt-get", args, {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: 800_000,
    });
    if (status !== 0) {
      const why = error?.message ?? stderr.trim().split("\n").at(-1);
      return missing(`apt-get ${args.at(-1)}: ${why}`);
    }
  }
  const installed = versionOf();
  return installed === undefined
    ? missing("it was installed and does not start")
    : { kind: "ready", version: installed };
}

type Missing = { kind: "missing"; reason: string };

function missing(reason: string): Missing {
  return { kind: "missing", reason };
}

function versionOf(): string | undefined {
  const { status, stdout, stderr } = spawnSync("prometheus", ["--version"], { encoding: "utf8" });
  return status === 0 ? /version (\d[^\s,]*)/.exec(stdout + stderr)?.[1] : undefined;
}

export interface PrometheusServer {
  url: string;
  stop(): Promise<void>;
}

export interface Scrape {
  /** `host:port` by the name of the job. */
  targets: Readonly<Record<string, string>>;
  /** Groups of alerting rules, as YAML. */
  rules: string;
}

/** Starts Prometheus on loopback with a scrape and an evaluation every second. */
export async function startPrometheus(folder: string, scrape: Scrape): Promise<PrometheusServer> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "prometheus.yml"), configuration(scrape.targets));
  writeFileSync(join(folder, "rules.yml"), scrape.rules);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    "prometheus",
    [
      `--config.file=${join(folder, "prometheus.yml")}`,
      `--storage.tsdb.path=${join(folder, "data")}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
  try {
    await until("Prometheus is ready", async () => {
      if (child.exitCode !== null) throw new Error(`Prometheus ended: ${output.slice(-2000)}`);
      return (await fetch(`${url}/-/ready`)).ok;
    });
  } catch (cause) {
    await end(child);
    throw cause;
  }
  return { url, stop: () => end(child) };
}

function configuration(targets: Scrape["targets"]): string {
  const jobs = Object.entries(targets).map(([job, address]) => ({
    job_name: job,
    static_configs: [{ targets: [address] }],
  }));
  // JSON is YAML.
  return JSON.stringify({
    global: { scrape_interval: "1s", scrape_timeout: "1s", evaluation_interval: "1s" },
    rule_files: ["rules.yml"],
    scrape_configs: jobs,
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const forced = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await exited;
  clearTimeout(forced);
}

/** A port of loopback that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** Asks again until it holds, at most a minute; what fails meanwhile counts as not yet. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      if (await holds()) return;
    } catch (cause) {
      last = cause;
      if (cause instanceof Error && cause.message.startsWith("Prometheus ended")) break;
    }
    await delay(100);
  }
  throw new Error(`not in time: ${what}`, { cause: last });
}

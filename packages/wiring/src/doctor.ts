import { createRequire } from "node:module";
import { join } from "node:path";
import { toGateError } from "@stagegate/core";
import type { Host } from "@stagegate/core";
import type { Config } from "@stagegate/schema";
import { loadConfiguration } from "./configuration.ts";

export interface DoctorFinding {
  state: "good" | "note" | "bad";
  about: string;
  message: string;
  hint?: string;
}

type Examination = (
  host: Host,
  config: Config | undefined,
  dir: string,
) => Promise<DoctorFinding[]>;

const NODE_MAJOR = 24;

/**
 * Looks for what would keep the gates from working here; changes nothing. `named`: path of the
 * configuration, where it is not the one of the folder.
 */
export async function examine(host: Host, named?: string): Promise<DoctorFinding[]> {
  const configuration = await readConfiguration(host, named);
  const findings: DoctorFinding[] = [node(), ...configuration.findings];
  const { config, dir } = configuration;
  for (const look of EXAMINATIONS) findings.push(...(await look(host, config, dir)));
  return findings;
}

function node(): DoctorFinding {
  const major = Number(process.versions.node.split(".")[0]);
  const message = `${process.versions.node}`;
  return major >= NODE_MAJOR
    ? { state: "good", about: "Node", message }
    : {
        state: "bad",
        about: "Node",
        message,
        hint: `Stagegate needs Node ${NODE_MAJOR} or newer.`,
      };
}

async function readConfiguration(
  host: Host,
  named: string | undefined,
): Promise<{ findings: DoctorFinding[]; config: Config | undefined; dir: string }> {
  const about = "configuration";
  try {
    const loaded = await loadConfiguration(host, named, { starts: true });
    if (loaded === undefined) {
      const hint = "`stagegate init` writes one; `comment-report --results` works without.";
      const finding = { state: "note" as const, about, message: "there is no stagegate.yml", hint };
      return { findings: [finding], config: undefined, dir: host.root };
    }
    const count = Object.keys(loaded.config.services).length;
    const finding = { state: "good" as const, about, message: `${loaded.file}, ${count} services` };
    return { findings: [finding], config: loaded.config, dir: loaded.dir };
  } catch (thrown) {
    const error = toGateError(thrown);
    const findings = error.detail.map((message): DoctorFinding => ({
      state: "bad",
      about,
      message,
    }));
    return {
      findings: findings.length > 0 ? findings : [{ state: "bad", about, message: error.message }],
      config: undefined,
      dir: host.root,
    };
  }
}

const repository: Examination = async (host, config) => {
  const branch = host.info.targetBranch ?? config?.baseline?.branch ?? "main";
  try {
    const { commit, how } = await host.repository.base(branch);
    return [{ state: "good", about: "base commit", message: `${commit.slice(0, 10)}, ${how}` }];
  } catch (thrown) {
    const error = toGateError(thrown);
    return [
      {
        state: "note",
        about: "base commit",
        message: `${error.message}; verify-contracts needs one`,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
      },
    ];
  }
};

const playwright: Examination = async (_host, config, dir) => {
  const block = config?.["run-e2e"];
  if (block === undefined) return [];
  const folder = join(dir, block.dir ?? ".");
  try {
    const require = createRequire(join(folder, "package.json"));
    const { version } = require("@playwright/test/package.json") as { version: string };
    return [{ state: "good", about: "Playwright", message: version }];
  } catch {
    return [
      {
        state: "bad",
        about: "Playwright",
        message: `@playwright/test is not installed in ${block.dir ?? "."}`,
        hint: "Install the dependencies of the tests first.",
      },
    ];
  }
};

const VERSION_TIMEOUT_MS = 10_000;

/** Projects of other browsers need none of these, and nothing else says which browser one is for. */
function wantsChromium(projects: readonly string[] | undefined): boolean {
  return projects === undefined || projects.some((name) => /chrom|edge/i.test(name));
}

const browser: Examination = async (host, config) => {
  const block = config?.["run-e2e"];
  if (block === undefined) return [];
  const about = "browser";
  const { lookForChromium } = await import("./ports/e2e.ts");
  const found = await lookForChromium(host);
  const state = wantsChromium(block.projects) ? "bad" : "note";
  if (found.kind === "missing") {
    return [{ state, about, message: found.message, hint: `${capital(found.hint)}.` }];
  }
  const { executablePath: path } = found;
  const answer = await host.processes.run({
    command: path,
    args: ["--version"],
    cwd: host.root,
    env: found.env,
    timeoutMs: VERSION_TIMEOUT_MS,
  });
  if (answer.code === 0) {
    return [{ state: "good", about, message: `${answer.stdout.trim().slice(0, 80)} at ${path}` }];
  }
  const reason = answer.failure ?? lastLine(answer.stderr) ?? `it ended with ${answer.code}`;
  const hint = "Give the path of one that starts in STAGEGATE_CHROMIUM.";
  return [{ state, about, message: `${path} does not start: ${reason}`, hint }];
};

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function lastLine(text: string): string | undefined {
  return text.trim().split("\n").at(-1)?.slice(0, 200) || undefined;
}

/** A port that an environment of Stagegate has may be this very stack, running. */
const ports: Examination = async (_host, config) => {
  if (config === undefined || config["provision-staging"]?.provider === "external") return [];
  const fixed = Object.entries(config.services).flatMap(([service, { run }]) =>
    run?.port === undefined || run.port === 0 ? [] : [{ service, port: run.port }],
  );
  if (fixed.length === 0) return [];
  const { findTaken } = await import("@stagegate/tools/processes");
  const findings: DoctorFinding[] = [];
  for (const { service, port } of fixed) {
    const taken = await findTaken(port, service);
    if (taken === undefined) continue;
    const state = taken.byEnvironment ? "note" : "bad";
    findings.push({ state, about: "ports", message: taken.message, hint: taken.hint });
  }
  const numbers = fixed.map(({ port }) => port).join(", ");
  return findings.length > 0
    ? findings
    : [{ state: "good", about: "ports", message: `${numbers} free` }];
};

const prometheus: Examination = async (host, config) => {
  const url = config?.telemetry?.prometheus?.url;
  if (url === undefined) return [];
  const answer = await host.http.request({
    url: `${url.replace(/\/+$/, "")}/-/ready`,
    timeoutMs: 5000,
  });
  const message =
    answer.kind === "response" ? `${url} answers ${answer.status}` : `${url}: ${answer.reason}`;
  const good = answer.kind === "response" && answer.status === 200;
  return [{ state: good ? "good" : "bad", about: "Prometheus", message }];
};

const leases: Examination = async (host) => {
  const open = await host.leases.list();
  if (open.length === 0)
    return [{ state: "good", about: "environments", message: "none is left over" }];
  const overdue = open.filter((lease) => Date.parse(lease.expiresAt) < host.clock.now());
  return [
    {
      state: overdue.length > 0 ? "note" : "good",
      about: "environments",
      message: `${open.length} on this machine, ${overdue.length} overdue`,
      ...(overdue.length > 0 ? { hint: "`stagegate reap` removes what is overdue." } : {}),
    },
  ];
};

const EXAMINATIONS: readonly Examination[] = [
  repository,
  playwright,
  browser,
  ports,
  prometheus,
  async (host, config) => (await import("./doctor-telemetry.ts")).examineTraces(host, config),
  leases,
];

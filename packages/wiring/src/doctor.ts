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

/** Looks for what would keep the gates from working here; changes nothing. */
export async function examine(host: Host): Promise<DoctorFinding[]> {
  const configuration = await readConfiguration(host);
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
): Promise<{ findings: DoctorFinding[]; config: Config | undefined; dir: string }> {
  const about = "configuration";
  try {
    const loaded = await loadConfiguration(host, undefined);
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

const EXAMINATIONS: readonly Examination[] = [repository, playwright, prometheus, leases];

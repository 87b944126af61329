import { GateError } from "@stagegate/core";
import type { GateOutcome } from "@stagegate/core";
import { HANDLE_FILE, planEnvironment, readHandle, writeHandle } from "@stagegate/environments";
import type {
  EnvironmentPlan,
  EnvironmentProvider,
  PlanOverrides,
  ServiceStart,
  UpResult,
} from "@stagegate/environments";
import { formatDuration } from "@stagegate/schema";
import type { Config } from "@stagegate/schema";
import { recordPhases } from "../stack/records.ts";
import { readinessChecks } from "./checks.ts";
import { deploymentOf, withDeployment } from "./deployment.ts";
import { describeRemoval } from "./down.ts";
import type { ProvisionPorts } from "./gate.ts";
import { describeReaped } from "./reap.ts";
import type { ProvisionContext } from "./run.ts";
import { judgeVersions } from "./versions.ts";

export interface UpRequest {
  context: ProvisionContext;
  ports: ProvisionPorts;
  config: Config;
}

/** Starts the environment, waits until it is ready and writes its handle. */
export function bringUp(request: UpRequest): Promise<GateOutcome> {
  return withDeployment(request.context, () => start(request));
}

async function start(request: UpRequest): Promise<GateOutcome> {
  const { context, ports, config } = request;
  const { host, out, signal } = context;
  const plan = planEnvironment(config, context.configDir, overrides(context));
  const provider = await ports.provider(plan.provider);
  const notes = [...(await clearWay(request)), ...leftOut(config, plan)];
  const startedAt = host.clock.now();
  const result = await provider.up(plan, {
    outDir: out.path,
    signal,
    onProgress: (services) => host.log.status(progressLine(services)),
  });
  host.log.status(undefined);
  await recordPhases(host.files, out, [
    { name: "provision", kind: "provision", start: startedAt, end: host.clock.now() },
  ]);
  switch (result.kind) {
    case "up":
      return up(request, plan, { provider, result, notes });
    case "failed":
      return failed(context, result, notes);
    case "cancelled":
      throw cancelled();
  }
}

function overrides({ inputs }: ProvisionContext): PlanOverrides {
  const { provider, teardown, ttl, service } = inputs;
  return {
    ...(provider === undefined ? {} : { provider }),
    ...(teardown === undefined ? {} : { teardown }),
    ...(ttl === undefined ? {} : { ttl }),
    ...(service === undefined ? {} : { services: service }),
  };
}

/** Removes what an earlier run left: overdue leases, and the environment of this out directory. */
async function clearWay({ context, ports }: UpRequest): Promise<string[]> {
  const { host, out } = context;
  const reaper = await ports.reaper();
  const { removed } = await reaper.reap("overdue");
  const notes = removed.map(describeReaped);
  // Said at once: a start that fails afterwards may have to do with it.
  for (const note of notes) host.log.info(note);
  const path = out.file(HANDLE_FILE);
  const before = await readHandle(host.files, path).catch(() => undefined);
  if (before !== undefined) {
    const removal = await (await ports.provider(before.provider)).down(before);
    if (removal.ended > 0 || removal.left.length > 0)
      notes.push(`${before.id} was replaced: ${describeRemoval(removal)}`);
  }
  await host.files.remove(path);
  return notes;
}

function leftOut(config: Config, plan: EnvironmentPlan): string[] {
  const planned = new Set(plan.services.map((service) => service.name));
  const silent = Object.entries(config.services)
    .filter(([name, service]) => !planned.has(name) && !service.run && !service.url)
    .map(([name]) => name);
  return silent.length === 0 ? [] : [`not started, as nothing says how: ${silent.join(", ")}`];
}

interface Brought {
  provider: EnvironmentProvider;
  result: Extract<UpResult, { kind: "up" }>;
  notes: readonly string[];
}

async function up(
  { context }: UpRequest,
  plan: EnvironmentPlan,
  { provider, result, notes }: Brought,
): Promise<GateOutcome> {
  const { host, out, signal } = context;
  const { services, startupMs } = result;
  try {
    const { versions, checks } = await judgeVersions(context, plan, services);
    const deployment = deploymentOf(context);
    const recorded = deployment === undefined ? {} : { deployment };
    const handle = { ...result.handle, versions, ...recorded };
    await writeHandle(host.files, out.file(HANDLE_FILE), handle);
    if (signal.aborted) throw cancelled();
    const ready = await readinessChecks(context, services);
    const count = services.length === 1 ? "1 service" : `${services.length} services`;
    return {
      summary: `${count} ready in ${formatDuration(startupMs)}`,
      checks: [...ready.checks, ...checks],
      versions,
      metrics: metrics(startupMs, services),
      notes: [...notes, ...result.notes],
      outputs: {
        environment: out.file(HANDLE_FILE),
        ...(result.handle.entry === undefined ? {} : { url: result.handle.entry }),
      },
    };
  } catch (cause) {
    // Without a handle nobody would find it again before its lease ends.
    await provider.down(result.handle);
    await host.files.remove(out.file(HANDLE_FILE));
    throw cause;
  }
}

function metrics(
  startupMs: number,
  services: readonly ServiceStart[],
): NonNullable<GateOutcome["metrics"]> {
  return [
    { name: "start-up", value: startupMs, unit: "ms", key: true },
    ...services.flatMap(({ name, readyAfterMs }) =>
      readyAfterMs === undefined
        ? []
        : [{ name: `start-up of ${name}`, value: readyAfterMs, unit: "ms" }],
    ),
  ];
}

async function failed(
  context: ProvisionContext,
  { services, removal }: Extract<UpResult, { kind: "failed" }>,
  notes: readonly string[],
): Promise<GateOutcome> {
  const { checks, evidence } = await readinessChecks(context, services);
  const causes = services.filter((service) => service.state === "failed");
  const [first] = causes;
  const others = causes.length > 1 ? ` (and ${causes.length - 1} more)` : "";
  const why = first?.problem?.message ?? "it did not become ready";
  return {
    summary: `${first?.name ?? "a service"} is not ready: ${why}${others}`,
    checks,
    evidence,
    ranking: causes.map(({ name, problem }) => ({
      service: name,
      score: 1,
      evidence: [
        { kind: "start-failure", text: `${name} did not start: ${problem?.message ?? ""}` },
      ],
    })),
    notes: [...notes, `everything was removed again: ${describeRemoval(removal)}`],
  };
}

function cancelled(): GateError {
  return new GateError("STAGEGATE_CANCELLED", "the run was cancelled");
}

const MAX_NAMES = 4;

/** `starting 4/7: cart, checkout`. */
export function progressLine(services: readonly ServiceStart[]): string {
  const ready = services.filter((service) => service.state === "ready").length;
  const starting = services.filter(({ state }) => state === "starting").map(({ name }) => name);
  const shown = starting.slice(0, MAX_NAMES).join(", ");
  const more = starting.length > MAX_NAMES ? ", …" : "";
  const tail = shown === "" ? "" : `: ${shown}${more}`;
  return `starting services, ${ready} of ${services.length} ready${tail}`;
}

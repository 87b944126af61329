import { GateError, requireConfig } from "@stagegate/core";
import type { GateContext, GateOutcome } from "@stagegate/core";
import { judgeLoad } from "@stagegate/load";
import type { LoadCheck, LoadResult, Threshold } from "@stagegate/load";
import { checkId } from "@stagegate/results";
import type { Check, EnvironmentHandle, LoadScenarioConfig } from "@stagegate/schema";
import type { ObjectiveViolation } from "@stagegate/telemetry";
import { diagnoseStack } from "../stack/diagnose.ts";
import { endedServices, hasEnded, withEnded } from "../stack/ended.ts";
import { findStack, stackVersions } from "../stack/handle.ts";
import { readAttempts, recordPhases } from "../stack/records.ts";
import { chartsOf, writeHistograms } from "./figures.ts";
import type { LoadPorts } from "./gate.ts";
import { keyFirst, summaryOf } from "./told.ts";
import type { Judged } from "./told.ts";
import { chooseScenarios, parseThresholds, toScenario } from "./scenarios.ts";

type Context = GateContext<"load-test">;

export async function runLoadTest(context: Context, ports: LoadPorts): Promise<GateOutcome> {
  const config = requireConfig(context);
  const scenarios = chooseScenarios(config["load-test"]?.scenarios ?? [], context.inputs.scenario);
  if (scenarios.length === 0) return nothingToRun(config.project);
  const parsed = scenarios.map((scenario) => ({
    config: scenario,
    scenario: toScenario(scenario),
    thresholds: parseThresholds(scenario),
  }));
  const stack = await findStack(context);
  if (stack.kind === "none") throw noStack();
  const { handle } = stack;
  // All mistakes are found before the first request is sent.
  const prepared = parsed.map((each) => ({ ...each, baseUrl: addressOf(each.config, handle) }));
  const judged: Judged[] = [];
  for (const each of prepared) {
    if (context.signal.aborted) break;
    const result = await runOne(context, ports, each);
    judged.push(judge(each.config, result, each.thresholds));
  }
  const results = judged.map(({ result }) => result);
  await writeHistograms(context, results);
  const violations = judged.flatMap((each) => each.violations);
  const attempts = await readAttempts(context.host.files, context.out);
  const ended = await endedServices(context, "load-test", stack);
  const checks = judged.flatMap((each) => each.checks);
  const failing = hasEnded(ended) || checks.some((check) => check.verdict === "fail");
  const diagnosis = failing
    ? await diagnoseStack(context, ports.telemetry, { stack, attempts, violations, ended })
    : {};
  return {
    summary: withEnded(summaryOf(judged), ended),
    checks: [...ended.checks, ...checks],
    evidence: ended.evidence,
    metrics: keyFirst(judged),
    charts: chartsOf(results),
    versions: stackVersions(stack),
    ...diagnosis,
  };
}

async function runOne(
  { host, out, signal }: Context,
  { engine }: LoadPorts,
  { scenario, baseUrl }: { scenario: ReturnType<typeof toScenario>; baseUrl: string },
): Promise<LoadResult> {
  const start = host.clock.now();
  const result = await engine.run(scenario, {
    baseUrl,
    signal,
    onProgress: ({ elapsedMs, totalMs, phase, ok, failed, dropped }) => {
      const share = Math.min(100, Math.round((elapsedMs / totalMs) * 100));
      const bad = failed + dropped > 0 ? `, ${failed + dropped} failed` : "";
      host.log.status(`load-test: ${scenario.name}/${phase} ${share}% · ${ok} ok${bad}`);
    },
  });
  const phases = result.phases.map((phase) => ({
    name: `load/${scenario.name}/${phase.phase}`,
    kind: "load" as const,
    start: start + phase.startMs,
    end: start + phase.startMs + phase.durationMs,
  }));
  await recordPhases(host.files, out, phases);
  return result;
}

function addressOf({ name, target }: LoadScenarioConfig, handle: EnvironmentHandle): string {
  const service = handle.services.find((each) => each.name === target);
  const url = target === undefined ? handle.entry : service?.url;
  if (url !== undefined) return url;
  if (target !== undefined && service === undefined) throw notStarted(name, target);
  throw new GateError(
    "STAGEGATE_CONFIG_INVALID",
    `load scenario \`${name}\`: ${target ?? "the entry"} has no address`,
    {
      hint: "Give the scenario a `target` that runs in this environment.",
    },
  );
}

/** The configuration knows the service, or it would have been refused: this environment lacks it. */
function notStarted(scenario: string, target: string): GateError {
  return new GateError(
    "STAGEGATE_INPUT_INVALID",
    `load scenario \`${scenario}\`: ${target} is not in this environment`,
    {
      hint: `Provision it as well (input \`service\`), or choose other scenarios (input \`scenario\`).`,
    },
  );
}

function judge(
  config: LoadScenarioConfig,
  result: LoadResult,
  thresholds: readonly Threshold[],
): Judged {
  const judgements = judgeLoad(result, thresholds);
  const checks = judgements.map((check) => toCheck(config, check));
  const violations = judgements.flatMap((check, index): ObjectiveViolation[] => {
    if (check.verdict !== "fail") return [];
    // The first check is the rate; the others stand in the order of the thresholds.
    const metric = thresholds[index - 1]?.metric.kind ?? "error-ratio";
    const errors = metric === "error-ratio" || metric === "achieved-ratio";
    return [
      {
        kind: errors ? "errors" : "latency",
        origin: "load",
        title: `${config.name}: ${check.title}`,
        ...(check.observed === undefined ? {} : { observed: check.observed }),
        ...(check.threshold === undefined ? {} : { expected: check.threshold }),
        ...(check.unit === undefined ? {} : { unit: check.unit }),
      },
    ];
  });
  return { config, result, judgements, checks, violations };
}

function toCheck(config: LoadScenarioConfig, check: LoadCheck): Check {
  const { id, title, ...rest } = check;
  return {
    ...rest,
    id: checkId({
      kind: "load",
      scope: config.target ?? "entry",
      file: config.name,
      titlePath: [id],
    }),
    title: `${config.name}: ${title}`,
    ...(check.verdict === "pass" ? {} : { reproduce: reproduce(config.name) }),
  };
}

function reproduce(name: string): string {
  return /^[\w.-]+$/.test(name)
    ? `stagegate run provision-staging load-test --scenario ${name}`
    : "stagegate run provision-staging load-test";
}

function noStack(): GateError {
  return new GateError(
    "STAGEGATE_ENVIRONMENT_MISSING",
    "the configuration has no service to put load on",
    {
      hint: "Give a service its `run` or its `url`.",
    },
  );
}

function nothingToRun(project: string): GateOutcome {
  const message = "no load scenario is configured";
  return {
    summary: message,
    checks: [
      {
        id: checkId({ kind: "load", scope: project, titlePath: ["scenarios"] }),
        title: "At least one scenario",
        verdict: "inconclusive",
        message,
      },
    ],
  };
}

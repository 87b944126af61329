import { GateError, requireConfig } from "@stagegate/core";
import type { GateContext, GateOutcome } from "@stagegate/core";
import { checkId } from "@stagegate/results";
import { didYouMean } from "@stagegate/schema";
import type { Check, Config, ObjectiveConfig } from "@stagegate/schema";
import type { ObjectiveViolation, PromqlSource } from "@stagegate/telemetry";
import { diagnoseStack, mapStack } from "../stack/diagnose.ts";
import type { Diagnosed } from "../stack/diagnose.ts";
import { findStack, serviceNames, stackVersions } from "../stack/handle.ts";
import type { Stack } from "../stack/handle.ts";
import { readAttempts, readPhases } from "../stack/records.ts";
import type { SloPorts } from "./gate.ts";
import { judgeAlerts, judgeQuery } from "./prometheus.ts";
import { judgeSpans } from "./spans.ts";
import type { Judged } from "./spans.ts";

type Context = GateContext<"check-slo">;

export async function runCheckSlo(context: Context, ports: SloPorts): Promise<GateOutcome> {
  const config = requireConfig(context);
  const objectives = chosen(context, config);
  const stack = await findStack(context);
  const overSpans = objectives.filter((objective) => objective.promql === undefined);
  const spans = await judgeOverSpans(ports, { objectives: overSpans, stack, config });
  const prometheus = openPrometheus(context, ports, stack);
  const queries = objectives.filter((objective) => objective.promql !== undefined);
  const fromPrometheus = await judgePrometheus(context, { config, queries, prometheus });
  const checks = [...spans.judged.map(({ check }) => check), ...fromPrometheus];
  const violations = spans.judged.flatMap(({ violation }) => violation ?? []);
  const failing = checks.some((check) => check.verdict === "fail");
  const diagnosis: Diagnosed = failing
    ? await diagnose(context, ports, { stack, violations })
    : await mapStack(context, ports.telemetry, stack);
  return {
    summary: summaryOf(checks),
    checks,
    metrics: [
      {
        name: "objectives met",
        value: checks.filter((check) => check.verdict === "pass").length,
        unit: `of ${checks.length}`,
        key: true,
      },
    ],
    versions: stackVersions(stack),
    ...diagnosis,
    notes: [...spans.notes, ...(diagnosis.notes ?? [])],
  };
}

function chosen({ inputs }: Context, config: Config): readonly ObjectiveConfig[] {
  const all = config["check-slo"]?.objectives ?? [];
  const names = inputs.objective;
  if (names === undefined) return all;
  const known = all.map((objective) => objective.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const near = didYouMean(unknown, known);
    throw new GateError("STAGEGATE_INPUT_INVALID", `there is no objective \`${unknown}\``, {
      hint: near === undefined ? `Objectives: ${known.join(", ")}.` : `Did you mean \`${near}\`?`,
    });
  }
  return all.filter((objective) => names.includes(objective.name));
}

async function judgeOverSpans(
  ports: SloPorts,
  work: { objectives: readonly ObjectiveConfig[]; stack: Stack; config: Config },
): Promise<{ judged: Judged[]; notes: string[] }> {
  const { objectives, stack, config } = work;
  if (objectives.length === 0) return { judged: [], notes: [] };
  if (stack.kind === "none")
    return { judged: missing(objectives, "Stagegate does not run the stack"), notes: [] };
  const opened = await ports.telemetry(stack.handle);
  if (opened.kind === "unreachable")
    return { judged: missing(objectives, opened.message), notes: [] };
  const { red, childCalls, shed } = opened.telemetry;
  const names = serviceNames(config);
  const judged = objectives.flatMap((objective) =>
    judgeSpans(objective, { red, childCalls, names }),
  );
  const notes =
    shed > 0
      ? [`${shed} exports of spans were refused under load; figures may be without them`]
      : [];
  return { judged, notes };
}

function missing(objectives: readonly ObjectiveConfig[], reason: string): Judged[] {
  return objectives.map((objective) => ({
    check: {
      id: checkId({ kind: "slo", scope: objective.service ?? "", titlePath: [objective.name] }),
      title: objective.name,
      verdict: "inconclusive",
      message: `no telemetry: ${reason}`,
      ...(objective.service === undefined ? {} : { service: objective.service }),
    },
  }));
}

function openPrometheus(
  { inputs, config, host }: Context,
  ports: SloPorts,
  stack: Stack,
): PromqlSource | undefined {
  const fromHandle = stack.kind === "up" ? stack.handle.telemetry.prometheus : undefined;
  const configured = config?.telemetry?.prometheus;
  const url = inputs["prometheus-url"] ?? configured?.url ?? fromHandle?.url;
  if (url === undefined) return undefined;
  const tokenEnv = configured?.["token-env"] ?? fromHandle?.tokenEnv;
  return ports.prometheus(url, tokenEnv === undefined ? undefined : host.variable(tokenEnv));
}

async function judgePrometheus(
  context: Context,
  work: {
    config: Config;
    queries: readonly ObjectiveConfig[];
    prometheus: PromqlSource | undefined;
  },
): Promise<Check[]> {
  const { config, queries, prometheus } = work;
  if (prometheus === undefined) {
    return missing(queries, "no Prometheus is configured").map(({ check }) => check);
  }
  const now = context.host.clock.now();
  const window = await loadWindow(context, now);
  const checks: Check[] = [];
  for (const objective of queries) {
    const promql = (objective.promql ?? "").replaceAll("${window}", window);
    checks.push(await judgeQuery(objective, promql, prometheus, now));
  }
  return [...checks, ...(await judgeAlerts(config, prometheus, serviceNames(config)))];
}

/** `${window}` of a query: from the first recorded phase until now, as a PromQL duration. */
async function loadWindow({ host, out }: Context, now: number): Promise<string> {
  const phases = await readPhases(host.files, out);
  const starts = phases.filter((phase) => phase.kind !== "provision").map((phase) => phase.start);
  const seconds = starts.length === 0 ? 60 : Math.ceil((now - Math.min(...starts)) / 1000);
  return `${Math.max(10, seconds)}s`;
}

async function diagnose(
  context: Context,
  ports: SloPorts,
  { stack, violations }: { stack: Stack; violations: readonly ObjectiveViolation[] },
): Promise<Diagnosed> {
  const attempts = await readAttempts(context.host.files, context.out);
  return diagnoseStack(context, ports.telemetry, { stack, attempts, violations });
}

function summaryOf(checks: readonly Check[]): string {
  const count = (verdict: Check["verdict"]): number =>
    checks.filter((c) => c.verdict === verdict).length;
  if (checks.length === 0) return "nothing to judge: no objective and no Prometheus is configured";
  const parts = [`${count("pass")} of ${checks.length} objectives met`];
  if (count("fail") > 0) parts.push(`${count("fail")} violated`);
  if (count("inconclusive") > 0) parts.push(`${count("inconclusive")} without enough data`);
  if (count("error") > 0) parts.push(`${count("error")} could not be asked`);
  return parts.join(", ");
}

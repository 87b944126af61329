import { GateError, requireConfig } from "@stagegate/core";
import type { GateContext, GateOutcome } from "@stagegate/core";
import { didYouMean } from "@stagegate/schema";
import type { Check, Config, Metric, ObjectiveConfig } from "@stagegate/schema";
import type { ObjectiveViolation } from "@stagegate/telemetry";
import { diagnoseStack, mapStack } from "../stack/diagnose.ts";
import type { Diagnosed } from "../stack/diagnose.ts";
import { endedServices, hasEnded, withEnded } from "../stack/ended.ts";
import type { Ended } from "../stack/ended.ts";
import { findStack, serviceNames, stackVersions } from "../stack/handle.ts";
import type { Stack } from "../stack/handle.ts";
import { readAttempts } from "../stack/records.ts";
import type { SloPorts } from "./gate.ts";
import { askPrometheus, openPrometheus } from "./ask.ts";
import { withoutData } from "./question.ts";
import type { Judged } from "./question.ts";
import { judgeSpans } from "./spans.ts";

type Context = GateContext<"check-slo">;

export async function runCheckSlo(context: Context, ports: SloPorts): Promise<GateOutcome> {
  const config = requireConfig(context);
  const objectives = chosen(context, config);
  const overSpans = objectives.filter((objective) => objective.promql === undefined);
  const queries = objectives.filter((objective) => objective.promql !== undefined);
  // Prometheus may watch a stack that Stagegate did not start.
  const stack = await findStack(context, { needed: overSpans.length > 0 });
  const prometheus = openPrometheus(context, ports, stack);
  const spans = await judgeOverSpans(ports, { objectives: overSpans, stack, config });
  const asked = await askPrometheus(context, { config, queries, source: prometheus.source });
  const judged = [...spans.judged.map(({ check }) => check), ...asked.objectives];
  const ended = await endedServices(context, "check-slo", stack);
  const checks = [...judged, ...asked.alerts];
  const violations = [
    ...spans.judged.flatMap(({ violation }) => violation ?? []),
    ...asked.violations,
  ];
  const failing = hasEnded(ended) || checks.some((check) => check.verdict === "fail");
  const diagnosis: Diagnosed = failing
    ? await diagnose(context, ports, { stack, violations, ended })
    : await mapStack(context, ports.telemetry, stack);
  return {
    summary: withEnded(summaryOf(judged, asked.alerts), ended),
    checks: [...ended.checks, ...checks],
    evidence: ended.evidence,
    metrics: [
      ...checks.filter(({ verdict }) => verdict === "fail").flatMap(missed),
      {
        name: "objectives met",
        value: judged.filter((check) => check.verdict === "pass").length,
        unit: `of ${judged.length}`,
        key: true,
      },
    ],
    versions: stackVersions(stack),
    ...diagnosis,
    notes: [...prometheus.notes, ...spans.notes, ...(diagnosis.notes ?? [])],
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
  const without = (reason: string): { judged: Judged[]; notes: string[] } => ({
    judged: objectives.flatMap((objective) => withoutData(objective, reason)),
    notes: [],
  });
  if (stack.kind === "none") return without("Stagegate does not run the stack");
  const opened = await ports.telemetry(stack.handle);
  if (opened.kind === "unreachable") return without(opened.message);
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

async function diagnose(
  context: Context,
  ports: SloPorts,
  work: { stack: Stack; violations: readonly ObjectiveViolation[]; ended: Ended },
): Promise<Diagnosed> {
  const attempts = await readAttempts(context.host.files, context.out);
  return diagnoseStack(context, ports.telemetry, { ...work, attempts });
}

/** The figures beyond their limits stand for the gate. */
function missed({ title, observed, unit = "" }: Check): Metric[] {
  return observed === undefined ? [] : [{ name: title, value: observed, unit, key: true }];
}

const MAX_NAMED = 3;

function named(checks: readonly Check[]): string {
  const titles = checks.slice(0, MAX_NAMED).map(({ title }) => title.replace(/^Alert /, ""));
  const more = checks.length - MAX_NAMED;
  return `${titles.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** What is violated comes first, by name; then how much was judged. */
function summaryOf(objectives: readonly Check[], alerts: readonly Check[]): string {
  const of = (checks: readonly Check[], verdict: Check["verdict"]): Check[] =>
    checks.filter((check) => check.verdict === verdict);
  if (objectives.length + alerts.length === 0) {
    return "nothing to judge: no objective and no Prometheus is configured";
  }
  const violated = of(objectives, "fail");
  const critical = of(alerts, "fail");
  const red = [
    ...(violated.length > 0 ? [`violated: ${named(violated)}`] : []),
    ...(critical.length > 0 ? [`critical alerts that fire: ${named(critical)}`] : []),
  ];
  const rest: string[] = [];
  const add = (number: number, words: string): void => {
    if (number > 0) rest.push(`${number} ${words}`);
  };
  if (objectives.length > 0) {
    rest.push(`${of(objectives, "pass").length} of ${objectives.length} objectives met`);
  }
  add(of(objectives, "inconclusive").length, "without enough data");
  add(of(objectives, "error").length, "could not be asked");
  const warning = of(alerts, "warn").length;
  add(warning, warning === 1 ? "alert to look at" : "alerts to look at");
  if (of(alerts, "inconclusive").length > 0) rest.push("alerts are not known");
  if (red.length + rest.length === 0) {
    return "no objective is configured, and no critical alert fires";
  }
  return [...red, ...(rest.length > 0 ? [rest.join(", ")] : [])].join("; ");
}

import { GateError, requireConfig } from "@stagegate/core";
import type { GateContext, GateOutcome } from "@stagegate/core";
import { didYouMean } from "@stagegate/schema";
import type { Check, Config, ObjectiveConfig } from "@stagegate/schema";
import type { ObjectiveViolation } from "@stagegate/telemetry";
import { diagnoseStack, mapStack } from "../stack/diagnose.ts";
import type { Diagnosed } from "../stack/diagnose.ts";
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
  const checks = [...judged, ...asked.alerts];
  const violations = spans.judged.flatMap(({ violation }) => violation ?? []);
  const failing = checks.some((check) => check.verdict === "fail");
  const diagnosis: Diagnosed = failing
    ? await diagnose(context, ports, { stack, violations })
    : await mapStack(context, ports.telemetry, stack);
  return {
    summary: summaryOf(judged, asked.alerts),
    checks,
    metrics: [
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
  { stack, violations }: { stack: Stack; violations: readonly ObjectiveViolation[] },
): Promise<Diagnosed> {
  const attempts = await readAttempts(context.host.files, context.out);
  return diagnoseStack(context, ports.telemetry, { stack, attempts, violations });
}

function summaryOf(objectives: readonly Check[], alerts: readonly Check[]): string {
  const count = (checks: readonly Check[], verdict: Check["verdict"]): number =>
    checks.filter((check) => check.verdict === verdict).length;
  if (objectives.length + alerts.length === 0) {
    return "nothing to judge: no objective and no Prometheus is configured";
  }
  const parts: string[] = [];
  const add = (number: number, words: string): void => {
    if (number > 0) parts.push(`${number} ${words}`);
  };
  if (objectives.length > 0) {
    parts.push(`${count(objectives, "pass")} of ${objectives.length} objectives met`);
  }
  add(count(objectives, "fail"), "violated");
  add(count(objectives, "inconclusive"), "without enough data");
  add(count(objectives, "error"), "could not be asked");
  const critical = count(alerts, "fail");
  add(critical, critical === 1 ? "critical alert fires" : "critical alerts fire");
  const warning = count(alerts, "warn");
  add(warning, warning === 1 ? "alert to look at" : "alerts to look at");
  if (count(alerts, "inconclusive") > 0) parts.push("alerts are not known");
  return parts.length === 0
    ? "no objective is configured, and no critical alert fires"
    : parts.join(", ");
}

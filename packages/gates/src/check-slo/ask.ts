import { GateError } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { Check, Config, ObjectiveConfig } from "@stagegate/schema";
import type { ObjectiveViolation, PromqlSource } from "@stagegate/telemetry";
import { serviceNames, webAddress } from "../stack/handle.ts";
import type { Stack } from "../stack/handle.ts";
import { readPhases } from "../stack/records.ts";
import { judgeAlerts } from "./alerts.ts";
import type { SloPorts } from "./gate.ts";
import { judgeQuery, violationOf } from "./prometheus.ts";
import { withoutData } from "./question.ts";
import type { Judged } from "./question.ts";

type Context = GateContext<"check-slo">;

/** The Prometheus that the inputs, the configuration or the environment name, in this order. */
export function openPrometheus(
  { inputs, config, host }: Context,
  ports: SloPorts,
  stack: Stack,
): { source: PromqlSource | undefined; notes: string[] } {
  const fromHandle = stack.kind === "up" ? stack.handle.telemetry.prometheus : undefined;
  const configured = config?.telemetry?.prometheus;
  const url = inputs["prometheus-url"] ?? configured?.url ?? fromHandle?.url;
  if (url === undefined) return { source: undefined, notes: [] };
  if (webAddress(url) === undefined) {
    const isInput = inputs["prometheus-url"] !== undefined;
    throw new GateError(
      isInput ? "STAGEGATE_INPUT_INVALID" : "STAGEGATE_CONFIG_INVALID",
      `${isInput ? "prometheus-url" : "telemetry.prometheus.url"}: \`${url}\` is not an address`,
      { hint: "For example http://127.0.0.1:9090." },
    );
  }
  const tokenEnv = configured?.["token-env"] ?? fromHandle?.tokenEnv;
  const token = tokenEnv === undefined ? undefined : host.variable(tokenEnv);
  const unset = tokenEnv !== undefined && (token ?? "") === "";
  return {
    source: ports.prometheus(url, token === "" ? undefined : token),
    notes: unset
      ? [`the variable ${tokenEnv}, which holds the token of Prometheus, is not set`]
      : [],
  };
}

/** After so many questions without an answer the rest is not asked: each may wait for a minute. */
const MAX_UNANSWERED = 2;

export interface Asked {
  objectives: Check[];
  alerts: Check[];
  /** Of what failed, where its labels or the configuration name a service. */
  violations: ObjectiveViolation[];
}

/** Judges objectives in PromQL and the alerts that fire. */
export async function askPrometheus(
  context: Context,
  work: {
    config: Config;
    queries: readonly ObjectiveConfig[];
    source: PromqlSource | undefined;
  },
): Promise<Asked> {
  const { config, queries, source } = work;
  const without = (reason: string): Check[] =>
    queries.flatMap((objective) => withoutData(objective, reason)).map(({ check }) => check);
  if (source === undefined)
    return { objectives: without("no Prometheus is configured"), alerts: [], violations: [] };
  const atMs = context.host.clock.now();
  const window = await loadWindow(context, atMs);
  const patient = withPatience(source);
  const names = serviceNames(config);
  const objectives: Judged[] = [];
  for (const objective of queries) {
    const promql = (objective.promql ?? "").replaceAll("${window}", window);
    objectives.push(await judgeQuery(objective, patient, { promql, atMs, names }));
  }
  const judged = (config["check-slo"]?.objectives ?? []).length > 0;
  const alerts = await judgeAlerts(config, patient, { names, judged });
  const fired = alerts.flatMap((check) =>
    check.verdict === "fail" && check.service !== undefined
      ? [violationOf(check, check.service)]
      : [],
  );
  return {
    objectives: objectives.map(({ check }) => check),
    alerts,
    violations: [...objectives.flatMap(({ violation }) => violation ?? []), ...fired],
  };
}

/** Stops asking a server that does not answer. */
function withPatience(source: PromqlSource): PromqlSource {
  let unanswered = 0;
  let last = "";
  const ask = async <T extends { kind: string }>(
    question: () => Promise<T>,
  ): Promise<T | { kind: "unreachable"; message: string }> => {
    if (unanswered >= MAX_UNANSWERED) return { kind: "unreachable", message: last };
    const answer = await question();
    if (isUnreachable(answer)) {
      unanswered += 1;
      last = answer.message;
    } else unanswered = 0;
    return answer;
  };
  return {
    name: source.name,
    query: (expression, atMs) => ask(() => source.query(expression, atMs)),
    alerts: () => ask(() => source.alerts()),
  };
}

function isUnreachable(answer: {
  kind: string;
}): answer is { kind: "unreachable"; message: string } {
  return answer.kind === "unreachable";
}

const SHORTEST_WINDOW_S = 10;
const DEFAULT_WINDOW_S = 60;

/** `${window}` of a query: from the first recorded phase until now, as a PromQL duration. */
async function loadWindow({ host, out }: Context, now: number): Promise<string> {
  const phases = await readPhases(host.files, out);
  const starts = phases.filter((phase) => phase.kind !== "provision").map((phase) => phase.start);
  const seconds =
    starts.length === 0 ? DEFAULT_WINDOW_S : Math.ceil((now - Math.min(...starts)) / 1000);
  return `${Math.max(SHORTEST_WINDOW_S, seconds)}s`;
}

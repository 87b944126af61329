import type { ObjectiveConfig } from "@stagegate/schema";
import type { ChildCallsSnapshot } from "@stagegate/telemetry";
import { callsQuestion, decided, tooFew, undecided } from "./question.ts";
import type { Judged } from "./question.ts";

type ChildCallsLimit = NonNullable<ObjectiveConfig["child-calls"]>;

interface CallFacts {
  childCalls: ChildCallsSnapshot;
  names: ReadonlyMap<string, string>;
}

/** Calls of one operation, of requests that one side started. */
interface Row {
  /** By the name that the service has in telemetry: its names add up. */
  requests: Map<string, number>;
  calls: number;
}

const MIN_SAMPLES = 10;

/** The operation that calls most is judged: several operations are not averaged into innocence. */
export function childCalls(
  objective: ObjectiveConfig,
  { to, "at-most": limit }: ChildCallsLimit,
  facts: CallFacts,
): Judged {
  const what = callsQuestion(to);
  const all = rowsOf(objective, to, facts).map(({ calls, requests }) => {
    const samples = [...requests.values()].reduce((total, each) => total + each, 0);
    return { samples, observed: calls / samples };
  });
  const need = objective["min-samples"] ?? MIN_SAMPLES;
  const [worst] = all
    .filter(({ samples }) => samples >= need)
    .sort((a, b) => b.observed - a.observed);
  if (worst === undefined) {
    const have = all.reduce((total, { samples }) => total + samples, 0);
    // Not a pass: a callee under a name that nobody declared would look the same.
    const none = `no call of ${objective.service ?? "the service"} to ${to} was seen`;
    const message = all.length === 0 ? none : tooFew(have, need);
    return undecided(objective, what, { message, samples: have });
  }
  const { observed, samples } = worst;
  const message = `${observed.toFixed(2)} calls to ${to} per request, at most ${limit} are allowed`;
  const figures = { pass: observed <= limit, message, observed, limit, unit: "calls", samples };
  return decided(objective, what, { kind: "child-calls", figures });
}

function rowsOf(objective: ObjectiveConfig, to: string, { childCalls, names }: CallFacts): Row[] {
  const rows = new Map<string, Row>();
  for (const entry of childCalls.entries) {
    if ((names.get(entry.service) ?? entry.service) !== objective.service) continue;
    if ((names.get(entry.callee) ?? entry.callee) !== to) continue;
    if (objective.operation !== undefined && entry.operation !== objective.operation) continue;
    const key = `${entry.operation}\u0000${entry.origin}`;
    const row: Row = rows.get(key) ?? { requests: new Map(), calls: 0 };
    // Each entry counts all requests of the operation, also those without such a call.
    const known = row.requests.get(entry.service) ?? 0;
    row.requests.set(entry.service, Math.max(known, entry.requests));
    for (const [calls, requests] of entry.distribution) row.calls += calls * requests;
    rows.set(key, row);
  }
  return [...rows.values()];
}

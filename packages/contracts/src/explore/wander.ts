import type { Case } from "./cases.ts";
import { varied } from "./cases.ts";
import { inputViolations } from "./inputs.ts";
import type { Attempt } from "./exchange.ts";
import type { Exploring, Known } from "./state.ts";
import { askDraft, casesFor, knownOf, provide } from "./state.ts";

/** Parts that are varied together: most faults of combinations need two. */
const MOST = 4;

/**
 * Until nothing may be sent any more: several parts varied at once, on things in whatever state
 * they are by now.
 */
export async function wander(exploring: Exploring): Promise<void> {
  const { session } = exploring;
  const { random, operations } = session;
  const all = operations.map((operation) => knownOf(exploring, operation));
  // By how much there is to combine, so that a form of ten fields has more turns than a health check.
  const turns = all.flatMap((of) => {
    const parts = new Set(usable(exploring, of).map(({ pointer }) => pointer)).size;
    return Array.from({ length: Math.min(8, 1 + parts) }, () => of);
  });
  let idle = 0;
  while (session.ended() === undefined && idle < 200) {
    const of = random.pick(turns);
    if (of === undefined) return;
    const before = session.requests();
    if (random.below(4) === 0) await askDraft(exploring, of.operation, resourceOf(exploring, of));
    else await combine(exploring, of);
    idle = session.requests() === before ? idle + 1 : 0;
  }
}

/** Some thing, not always the newest: things differ by what was done to them. */
function resourceOf({ session }: Exploring, { operation }: Known): Partial<Attempt> {
  const { key } = operation;
  const resource = session.random.pick(session.pool.all(key));
  return resource === undefined ? {} : { resource };
}

function usable(exploring: Exploring, of: Known): Case[] {
  return casesFor(exploring, of).filter(({ intent }) => intent !== "invalid");
}

async function combine(exploring: Exploring, of: Known): Promise<void> {
  const { session } = exploring;
  if (of.draft === undefined) return;
  const chosen = pairedParts(exploring, of) ?? anyParts(exploring, of);
  const known = of.crashes.some((parts) => parts.every((part) => chosen.includes(part)));
  const attempt = known ? undefined : attemptOf(exploring, of, chosen);
  if (attempt === undefined) return;
  const more = resourceOf(exploring, of);
  await provide(exploring, attempt);
  const exchange = await session.ask({ ...attempt, ...more });
  if (exchange?.crashed === true && of.accepted) await narrow(exploring, of, chosen);
}

/** Any parts, also such that the description leaves open. */
function anyParts(exploring: Exploring, of: Known): Case[] {
  const { random } = exploring.session;
  const wanted = 2 + random.below(MOST - 1);
  const chosen: Case[] = [];
  for (const each of random.shuffle(usable(exploring, of))) {
    if (chosen.length >= wanted) break;
    if (isApart(chosen, each)) chosen.push(each);
  }
  return chosen;
}

/**
 * Parts that were not asked together before, until every two were: a fault that needs two values
 * is found by the request that has both.
 */
function pairedParts(exploring: Exploring, of: Known): Case[] | undefined {
  const pairs = (of.pairs ??= pairsOf(exploring, of));
  const first = pairs.pop();
  if (first === undefined) return undefined;
  const chosen: Case[] = [...first];
  for (const [left, right] of pairs.slice(-LOOK_AHEAD)) {
    if (chosen.length >= MOST + 1) break;
    for (const each of [left, right]) if (isApart(chosen, each)) chosen.push(each);
  }
  of.pairs = pairs.filter(([left, right]) => !chosen.includes(left) || !chosen.includes(right));
  return chosen;
}

const MAX_PAIRS = 3000;
const LOOK_AHEAD = 30;

function pairsOf(exploring: Exploring, of: Known): (readonly [Case, Case])[] {
  const crashing = new Set(of.crashes.flatMap((parts) => (parts.length === 1 ? parts : [])));
  const parts = usable(exploring, of).filter(
    (each) => each.intent === "valid" && !crashing.has(each),
  );
  const pairs = parts.flatMap((left, i) =>
    parts.slice(i + 1).flatMap((right) => (isApart([left], right) ? [[left, right] as const] : [])),
  );
  return exploring.session.random.shuffle(pairs).slice(0, MAX_PAIRS);
}

function isApart(chosen: readonly Case[], each: Case): boolean {
  return !chosen.some((other) => overlap(placeOf(other), placeOf(each)));
}

function placeOf({ pointer, within }: Case): string {
  return within?.pointer ?? pointer;
}

function overlap(left: string, right: string): boolean {
  return left === right || left.startsWith(`${right}/`) || right.startsWith(`${left}/`);
}

function attemptOf(
  { session }: Exploring,
  of: Known,
  chosen: readonly Case[],
): Attempt | undefined {
  const { operation, draft } = of;
  if (draft === undefined) return undefined;
  const inputs = chosen.reduce(varied, draft.inputs);
  const wrong = inputViolations(session.spec, operation, { inputs, strict: false });
  if (wrong.length > 0) return undefined;
  if (chosen.length === 0) return { operation, inputs, intent: "open" };
  const sorted = [...chosen].sort((left, right) => (left.pointer < right.pointer ? -1 : 1));
  const pointer = sorted.map((each) => each.pointer).join(" ");
  const words = sorted.map((each) => each.words).join(", ");
  return { operation, inputs, intent: "open", varied: { pointer, words } };
}

/** The smallest part of a combination that still fails takes the place of the whole. */
async function narrow(exploring: Exploring, of: Known, chosen: readonly Case[]): Promise<void> {
  const { session } = exploring;
  const whole = attemptOf(exploring, of, chosen);
  let needed = chosen;
  for (const each of chosen) {
    const fewer = needed.filter((other) => other !== each);
    const attempt = attemptOf(exploring, of, fewer);
    if (attempt === undefined) continue;
    const again = await session.ask({ ...attempt, trial: true });
    if (again !== undefined && again.answer.status >= 500) needed = fewer;
  }
  of.crashes.push(needed);
  if (whole?.varied === undefined || needed.length === chosen.length) return;
  const smallest = attemptOf(exploring, of, needed);
  session.findings.drop(of.operation.id, whole.varied.pointer);
  if (smallest !== undefined) await session.ask(smallest);
}

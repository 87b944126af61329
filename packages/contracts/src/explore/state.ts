import type { Operation } from "./api.ts";
import { neededKeys } from "./bind.ts";
import type { Draft, Planning } from "./plan.ts";
import { draft, draftsOf } from "./plan.ts";
import type { Attempt, Exchange } from "./exchange.ts";
import type { Session } from "./session.ts";
import type { Case } from "./cases.ts";
import { casesOf } from "./cases.ts";

/** What is known about an operation so far. */
export interface Known {
  readonly operation: Operation;
  /** What its other requests differ from; undefined where none can be written. */
  draft: Draft | undefined;
  /** The draft was answered 2xx. */
  accepted: boolean;
  /** The same twice is refused: each time other texts. */
  fresh: boolean;
  cases: readonly Case[] | undefined;
  /** Parts that make it fail together. */
  readonly crashes: (readonly Case[])[];
  /** Pairs of parts that were not asked together yet; made when they are first wanted. */
  pairs: (readonly [Case, Case])[] | undefined;
}

export interface Exploring {
  readonly session: Session;
  readonly planning: Planning;
  readonly known: ReadonlyMap<string, Known>;
  /** Keys whose making failed, by number of tries. */
  readonly failed: Map<string, number>;
}

/** Requests that may fail to make a thing before it is given up. */
const MAX_TRIES = 2;

export function knownOf({ known }: Exploring, operation: Operation): Known {
  const found = known.get(operation.id);
  if (found === undefined) throw new Error("every operation is known");
  return found;
}

/** Sees to it that what a request is about is there. */
export async function provide(
  exploring: Exploring,
  { operation, inputs }: Pick<Attempt, "operation" | "inputs">,
  depth = 0,
): Promise<void> {
  const { pool } = exploring.session;
  for (const key of neededKeys(operation, inputs, pool)) {
    if (pool.newest(key) === undefined && depth < 4) await make(exploring, key, depth + 1);
  }
}

/** Makes a thing, or looks for one. */
export async function make(exploring: Exploring, key: string, depth = 0): Promise<void> {
  const { session, failed } = exploring;
  if ((failed.get(key) ?? 0) >= MAX_TRIES) return;
  const { pool } = session;
  const { relations } = pool;
  for (const operation of [...relations.makers(key), ...relations.lists(key)]) {
    await askDraft(exploring, operation, { depth });
    if (pool.newest(key) !== undefined) return;
  }
  failed.set(key, (failed.get(key) ?? 0) + 1);
}

/** Sends the request of an operation that should be accepted. */
export async function askDraft(
  exploring: Exploring,
  operation: Operation,
  more: Partial<Attempt> & { depth?: number } = {},
): Promise<Exchange | undefined> {
  const of = knownOf(exploring, operation);
  if (of.draft === undefined) return findDraft(exploring, of, more.depth ?? 0);
  const { depth = 0, ...rest } = more;
  const current = of.fresh ? renewed(exploring, of) : of.draft;
  const { inputs } = current;
  if (rest.resource === undefined) await provide(exploring, { operation, inputs }, depth);
  const exchange = await exploring.session.ask({ operation, inputs, intent: "open", ...rest });
  if (exchange?.answer.status === 409 && operation.method === "POST") of.fresh = true;
  return exchange;
}

function renewed({ planning }: Exploring, { operation, draft: old }: Known): Draft {
  const name = old?.name === "minimal" ? "minimal" : "full";
  const again = draft(planning, operation, { name });
  return again ?? (old as Draft);
}

/** Tries what should be accepted until something is. */
async function findDraft(
  exploring: Exploring,
  of: Known,
  depth: number,
): Promise<Exchange | undefined> {
  const { session, planning } = exploring;
  const { operation } = of;
  let last: Exchange | undefined;
  for (const each of draftsOf(planning, operation)) {
    // Set before it is sent, so that what needs itself comes to an end.
    of.draft ??= each;
    const { inputs } = each;
    await provide(exploring, { operation, inputs }, depth);
    const exchange = await session.ask({ operation, inputs, intent: "open" });
    if (exchange === undefined) continue;
    last = exchange;
    const { status } = exchange.answer;
    if (status >= 200 && status < 300) {
      of.draft = each;
      of.accepted = true;
      return exchange;
    }
    // Another body does not open what is locked or missing.
    if (status === 401 || status === 403 || status === 404) return exchange;
  }
  return last;
}

/** Cases of an operation, in an order of the seed; what shows most comes first. */
export function casesFor({ session, planning }: Exploring, of: Known): readonly Case[] {
  if (of.draft === undefined) return [];
  const { operation, draft } = of;
  of.cases ??= byRank(
    session.random.shuffle(casesOf(session.spec, planning, { operation, draft })),
  );
  return of.cases;
}

/** Bounds and one wrong type of each part, then what the description leaves open, then the rest. */
function byRank(cases: readonly Case[]): Case[] {
  const seen = new Set<string>();
  const ranked = cases.map((each) => {
    const { intent, violation, pointer } = each;
    if (intent === "open") return { each, rank: 1 };
    const kind = `${pointer} ${violation?.keyword ?? "valid"}`;
    const again = intent === "invalid" && seen.has(kind);
    seen.add(kind);
    return { each, rank: again ? 2 : 0 };
  });
  return [0, 1, 2].flatMap((rank) =>
    ranked.filter((one) => one.rank === rank).map(({ each }) => each),
  );
}

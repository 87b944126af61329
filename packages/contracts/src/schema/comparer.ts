import type { Cursor } from "../document/json.ts";
import type { Change, Draft, Place } from "../findings/draft.ts";
import { levelOf } from "../findings/law.ts";
import type { Direction } from "../model.ts";
import { compareSchemas, compareShapes } from "./compare.ts";
import type { SchemaReader } from "./reader.ts";
import { isSameLeaf } from "./same-leaf.ts";
import type { Cover, Scope, Step } from "./scope.ts";
import type { SchemaSet, Shape } from "./shape.ts";

/** Two schemas compared in one direction: a node of the comparison graph. */
export interface SchemaPair {
  readonly base: SchemaSet;
  readonly head: SchemaSet;
  readonly direction: Direction;
  readonly textual: boolean;
  /** How the comparison first got here. */
  readonly place: Place;
  readonly drafts: Draft[];
  /** Pairs that contain this one. */
  readonly parents: Set<SchemaPair>;
}

export interface SchemaComparer {
  /** Compares two schemas and all they contain; a pair met before costs nothing. */
  compare(request: PairRequest): SchemaPair;
  /** Every pair compared so far, in the order in which the comparison met them. */
  pairs(): Iterable<SchemaPair>;
}

export interface PairRequest {
  readonly base: SchemaSet;
  readonly head: SchemaSet;
  readonly direction: Direction;
  readonly textual: boolean;
  readonly place: Place;
}

/** Comparisons that one question, and all questions together, may cost before "undecided". */
const QUESTION_BUDGET = 1000;
const TOTAL_BUDGET = 200_000;
const MAX_TRIAL_DEPTH = 3;

/**
 * Schema pairs of one document pair. The largest public documents need about 100,000; properties
 * that recur in several allOf members could combine without end.
 */
const MAX_PAIRS = 1_000_000;

/** Longest field path shown; recursion through references could grow it without end. */
const MAX_PATH = 200;

/**
 * Compares schemas as a graph of pairs worked off in a queue: a recursive schema meets a known
 * pair and ends, a component used by a thousand operations is compared once, and no stack grows.
 * Assuming that a pair in work holds is sound, because any difference inside it is reported there
 * (greatest fixpoint of the simulation).
 */
export function createComparer(base: SchemaReader, head: SchemaReader): SchemaComparer {
  const pairs = new Map<string, SchemaPair>();
  const trials = createTrials(base, head);
  return {
    pairs: () => pairs.values(),
    compare(request) {
      const queue: SchemaPair[] = [];
      const root = enter(pairs, queue, request);
      for (let i = 0; i < queue.length; i += 1) {
        const pair = queue[i];
        if (pair === undefined) break;
        const scope: Scope = {
          ...scopeBasis(pair, base, head),
          report: (change) => pair.drafts.push(draftOf(pair, change)),
          descend: (step) => {
            if (isSameLeaf(step.base, step.head)) return;
            if (pairs.size < MAX_PAIRS)
              enter(pairs, queue, requestOf(pair, step)).parents.add(pair);
            else pair.drafts.push(draftOf(pair, incomplete));
          },
          covers: (from, to) => trials.covers(pair, from, to),
        };
        compareSchemas(scope, base.normal(pair.base), head.normal(pair.head));
      }
      return root;
    },
  };
}

const incomplete: Change = {
  change: "schema-not-compared",
  effect: "unknown",
  text: "combines too many schemas to be compared completely",
};

function enter(
  pairs: Map<string, SchemaPair>,
  queue: SchemaPair[],
  request: PairRequest,
): SchemaPair {
  const kind = `${request.direction === "request" ? ">" : "<"}${request.textual ? "t" : ""}`;
  const key = `${request.base.key}${kind}${request.head.key}`;
  const known = pairs.get(key);
  if (known !== undefined) return known;
  const pair: SchemaPair = { ...request, drafts: [], parents: new Set() };
  pairs.set(key, pair);
  queue.push(pair);
  return pair;
}

function requestOf(pair: PairRequest, step: Step): PairRequest {
  const { place, direction, textual } = pair;
  return {
    base: step.base,
    head: step.head,
    direction,
    textual,
    place: {
      ...place,
      path: place.path.length > MAX_PATH ? place.path : place.path + step.path,
      base: nearest(step.base, place.base),
      head: nearest(step.head, place.head),
    },
  };
}

function nearest(set: SchemaSet, owner: Cursor): Cursor {
  return set.nodes[0] ?? owner;
}

function draftOf(pair: SchemaPair, change: Change): Draft {
  return { ...change, direction: pair.direction, place: pair.place };
}

function scopeBasis(
  pair: PairRequest,
  base: SchemaReader,
  head: SchemaReader,
): Pick<Scope, "direction" | "textual" | "place" | "base" | "head"> {
  const { direction, textual, place } = pair;
  return { direction, textual, place, base, head };
}

interface Trials {
  covers(pair: PairRequest, base: Shape, head: Shape): Cover;
}

interface Budget {
  question: number;
  depth: number;
}

/** Answers "would this break?" by comparing on the side, with bounded effort. */
function createTrials(base: SchemaReader, head: SchemaReader): Trials {
  const answers = new Map<Shape, Map<string, Cover>>();
  const ids = new Map<Shape, number>();
  let total = TOTAL_BUDGET;
  const spend = (budget: Budget, cost = 1): boolean => {
    budget.question -= cost;
    total -= cost;
    return budget.question >= 0 && total >= 0;
  };
  const run = (pair: PairRequest, shapes: readonly [Shape, Shape], budget: Budget): Cover => {
    if (budget.depth > MAX_TRIAL_DEPTH || !spend(budget)) return "unknown";
    const pairs = new Map<string, SchemaPair>();
    const queue: SchemaPair[] = [];
    const seen = { breaking: false, dangerous: false, compatible: false };
    const scopeOf = (of: PairRequest): Scope => ({
      ...scopeBasis(of, base, head),
      report(change) {
        seen[change.level ?? levelOf(change.effect, of.direction)] = true;
      },
      descend: (step) => {
        if (!isSameLeaf(step.base, step.head)) enter(pairs, queue, requestOf(of, step));
      },
      covers: (from, to) => {
        const inner: Budget = { question: budget.question, depth: budget.depth + 1 };
        const answer = run(of, [from, to], inner);
        budget.question = inner.question;
        return answer;
      },
    });
    compareShapes(scopeOf(pair), ...shapes);
    for (let i = 0; i < queue.length && !seen.breaking; i += 1) {
      const next = queue[i];
      if (next === undefined) break;
      const [from, to] = [base.normal(next.base), head.normal(next.head)];
      const ways = from.alternatives.length * to.alternatives.length;
      if (!spend(budget, Math.max(1, ways))) return "unknown";
      compareSchemas(scopeOf(next), from, to);
    }
    if (seen.breaking) return "no";
    return seen.dangerous ? "unknown" : "yes";
  };
  return {
    covers(pair, from, to) {
      const known = answers.get(from) ?? new Map<string, Cover>();
      answers.set(from, known);
      if (!ids.has(to)) ids.set(to, ids.size);
      const key = `${pair.direction}${pair.textual ? "t" : ""}${ids.get(to)}`;
      const answer =
        known.get(key) ?? run(pair, [from, to], { question: QUESTION_BUDGET, depth: 0 });
      known.set(key, answer);
      return answer;
    },
  };
}

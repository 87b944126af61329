import { pointerOf } from "../document/json.ts";
import { fingerprintOf } from "../findings/fingerprint.ts";
import type { Objection } from "./judge.ts";
import { shown } from "./judge.ts";
import type { Credential, ExploreFinding, ExploreRule } from "./model.ts";
import type { Step } from "./replay.ts";
import { replayOf } from "./replay.ts";
import type { Exchange } from "./exchange.ts";

/** Every fault once. */
export interface Findings {
  add(found: Found): boolean;
  /** Whether this fault was told already. */
  has(found: Pick<Found, "objection" | "exchange">): boolean;
  /** Puts a simpler way to show it in the place of the first one. */
  simplify(found: Found): void;
  /** Takes back a crash of an operation at a place, for one that says it better. */
  drop(operation: string, place: string): void;
  list(): ExploreFinding[];
  /** Faults that are not in the list, as it is full. */
  leftOut(): number;
}

export interface Found {
  readonly objection: Objection;
  readonly exchange: Exchange;
  readonly steps: ReadonlyMap<number, Step>;
}

const MAX_FINDINGS = 500;
const MAX_COUNTED = 10_000;
const MAX_ANSWER = 400;

const TITLES: Readonly<Record<ExploreRule, string>> = {
  "server-error": "fails",
  "undocumented-status": "answers with a status that is not described",
  "response-schema": "answers otherwise than described",
  "response-format": "answers in another format than described",
  "content-type": "answers in another type than described",
  "response-header": "answers without a header as described",
  "accepted-invalid": "accepts what the description excludes",
  "rejected-valid": "rejects what the description allows",
  "use-after-delete": "still gives what was deleted",
  "not-available": "does not give what was made",
  "missing-auth": "asks for no credentials",
};

export function createFindings(of: {
  service: string;
  credential: Credential | undefined;
}): Findings {
  const found = new Map<string, ExploreFinding>();
  const crashed = new Set<string>();
  const beyond = new Set<string>();
  return {
    has: (each) => found.has(keyOf(each, crashed)),
    add(each) {
      const key = keyOf(each, crashed);
      if (found.has(key)) return false;
      if (found.size >= MAX_FINDINGS) {
        if (beyond.size < MAX_COUNTED) beyond.add(key);
        return false;
      }
      const { rule } = each.objection;
      const { operation, attempt } = each.exchange;
      // An operation that fails as it is fails in whatever way it is varied.
      if (rule === "server-error" && attempt.varied === undefined) crashed.add(operation.id);
      found.set(key, toFinding(each, key, of));
      return true;
    },
    simplify(each) {
      const key = keyOf(each, crashed);
      if (found.has(key)) found.set(key, toFinding(each, key, of));
    },
    drop(operation, place) {
      for (const [key, each] of found) {
        const same = `${each.method} ${each.path}` === operation && each.place === place;
        if (same && each.rule === "server-error") found.delete(key);
      }
    },
    list: () => [...found.values()],
    leftOut: () => beyond.size,
  };
}

function keyOf(
  { objection, exchange }: Pick<Found, "objection" | "exchange">,
  crashed: ReadonlySet<string>,
): string {
  const { operation, answer } = exchange;
  return JSON.stringify([
    objection.rule,
    operation.id,
    answer.status,
    crashed.has(operation.id) && objection.rule === "server-error"
      ? ""
      : placeOf({ objection, exchange }),
  ]);
}

function placeOf({ objection, exchange }: Pick<Found, "objection" | "exchange">): string {
  if (objection.place !== "") return objection.place;
  return objection.rule === "server-error" ? (exchange.attempt.varied?.pointer ?? "") : "";
}

function toFinding(
  found: Found,
  key: string,
  { service, credential }: { service: string; credential: Credential | undefined },
): ExploreFinding {
  const { objection, exchange, steps } = found;
  const { operation, answer, attempt, step } = exchange;
  const { rule, level, at } = objection;
  const { varied } = attempt;
  const asked = varied === undefined ? "" : ` with ${varied.pointer} ${varied.words}`;
  return {
    rule,
    level,
    fingerprint: fingerprintOf([service, "explore", key]),
    method: operation.method,
    path: operation.path,
    status: answer.status,
    place: placeOf(found),
    title: `${shown(operation.id)} ${TITLES[rule]}`,
    message: shownLong(`${operation.id}${asked}: ${objection.message}`),
    location: at.file.locate(pointerOf(at)),
    replay: replayOf(step, { steps, after: attempt.after ?? [], credential }),
    answer: `${answer.status} ${shownLong(answer.body.slice(0, MAX_ANSWER))}`,
  };
}

function shownLong(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u{FFFD}").slice(0, MAX_ANSWER);
}

import { median } from "@stagegate/stats";
import { httpStatus } from "../trace/errors.ts";
import type { SpanNode, TraceTree } from "../trace/tree.ts";
import { answerOf } from "../trace/tree.ts";

/** Below this, two clocks agree as well as one machine's do. */
const MIN_SKEW_US = 5_000;
/** Calls of one connection that must show it: a single span may simply be wrong. */
const MIN_CALLS = 3;

interface Skew {
  readonly from: string;
  readonly to: string;
  readonly us: number;
}

/**
 * Says in one sentence when the clocks of two services differ. Only what no delay can cause counts:
 * an answer that begins before its call does, or after its call has ended well. What outlives its
 * call proves nothing, and durations are of one clock each.
 */
export function clockSkewNote(trees: readonly TraceTree[]): string | undefined {
  const [worst, ...others] = skews(trees);
  if (worst === undefined) {
    return undefined;
  }
  const rest =
    others.length === 0
      ? ""
      : ` (${others.length} more ${others.length === 1 ? "pair" : "pairs"} of services too)`;
  return `The clocks of ${worst.from} and ${worst.to} differ by about ${shown(worst.us)}${rest}: the order of their spans is not exact, how long each took is.`;
}

function skews(trees: readonly TraceTree[]): Skew[] {
  const offsets = new Map<string, number[]>();
  for (const tree of trees) {
    for (const node of tree.nodes) {
      const answer = node.span.kind === "client" ? answerOf(node) : undefined;
      if (answer?.span.kind === "server") {
        const key = `${node.service}\u0000${answer.service}`;
        const all = offsets.get(key) ?? [];
        all.push(offsetOf(node.span, answer.span, wasGivenUp(node)));
        offsets.set(key, all);
      }
    }
  }
  const found: Skew[] = [];
  for (const [key, all] of offsets) {
    const us = median(all) ?? 0;
    if (all.length >= MIN_CALLS && us >= MIN_SKEW_US) {
      const [from = "", to = ""] = key.split("\u0000");
      found.push({ from, to, us });
    }
  }
  return found.sort((a, b) => b.us - a.us || (a.to < b.to ? -1 : 1));
}

/** A call that ended without an answer may have ended before the other side began. */
function wasGivenUp({ error, span }: SpanNode): boolean {
  return error && httpStatus(span) === 0;
}

interface Interval {
  readonly startUs: number;
  readonly endUs: number;
}

/** How far the answer lies outside its call, as only a wrong clock can put it; 0 when it may fit. */
function offsetOf(call: Interval, answer: Interval, givenUp: boolean): number {
  const early = call.startUs - answer.startUs;
  const late = givenUp ? 0 : answer.startUs - call.endUs;
  const apart = Math.max(early, late);
  if (apart <= 0) {
    return 0;
  }
  // The middles of call and answer lie together, as in NTP (RFC 5905, section 8).
  return Math.abs(call.startUs + call.endUs - answer.startUs - answer.endUs) / 2;
}

function shown(us: number): string {
  const ms = us / 1000;
  return ms < 1000 ? `${Math.round(ms)} ms` : `${Number((ms / 1000).toPrecision(2))} s`;
}

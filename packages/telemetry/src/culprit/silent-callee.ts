import { errorText, httpStatus, isConnectionText } from "../trace/errors.ts";
import type { SpanNode, TraceTree } from "../trace/tree.ts";
import { isRemote, isRequest, requestOf } from "../trace/tree.ts";
import type { CulpritInput } from "./input.ts";
import type { ServiceNames } from "./services.ts";

/** Blame that moves from a request that failed to a service that it needed. */
export interface SilentCallee {
  readonly service: string;
  readonly down: boolean;
  /** The part of the blame, 0..1; the rest stays with the caller. */
  readonly weight: number;
  readonly text: string;
}

/** Finds who did not answer where the caller records no calls, only what it serves. */
export interface SilentCallees {
  /** Undefined when the request failed by itself as far as one can see. */
  find(failed: SpanNode): SilentCallee | undefined;
}

interface SilenceFacts {
  readonly run: readonly TraceTree[];
  readonly normal: readonly TraceTree[];
  readonly names: ServiceNames;
  /** Services that sent a span in the run or the baseline. */
  readonly instrumented: ReadonlySet<string>;
  readonly input: CulpritInput;
}

/** Share of the healthy requests of an operation that make a call, from which on it is expected. */
const EXPECTED = 0.8;
/** Silence alone is a strong sign, and no proof: the caller may have failed before its call. */
const SILENT_WEIGHT = 0.75;

/**
 * A dead callee leaves no span. Where clients are not instrumented its caller then looks like the
 * origin of the error, so what is known of the callee decides: that it is down, or that it normally
 * comes next and has sent nothing at all, neither spans nor logs nor metrics, since.
 */
export function silentCallees(facts: SilenceFacts): SilentCallees {
  const clients = servicesThatRecordCalls([...facts.run, ...facts.normal]);
  const expected = expectedCallees(facts.normal);
  const lastSeen = lastSigns(facts);
  const down = new Map(
    (facts.input.services ?? []).flatMap(({ name, down: why }) =>
      why === undefined ? [] : [[name, why] as const],
    ),
  );
  const needs = new Map((facts.input.services ?? []).map((each) => [each.name, each.calls ?? []]));
  return {
    find(failed) {
      const request = requestOf(failed);
      if (request === undefined || clients.has(request.service) || isRefusal(request)) {
        return undefined;
      }
      const reached = calleesOf(request);
      const usual = expected.get(keyOf(request)) ?? [];
      const next = usual.find((callee) => !reached.has(callee));
      const known =
        next === undefined && usual.length > 0
          ? []
          : [next ?? "", ...(needs.get(request.service) ?? [])];
      const dead = known.find((callee) => down.has(callee) && !reached.has(callee));
      if (dead !== undefined) {
        const why = `${dead} is down (${down.get(dead) ?? ""})`;
        const text = `${why}; ${request.service}, which needs it, fails in "${request.span.name}"`;
        return { service: dead, down: true, weight: 1, text };
      }
      const seenAt = next === undefined ? undefined : lastSeen.get(next);
      const alive = seenAt !== undefined && seenAt >= request.span.startUs;
      if (next === undefined || alive || !facts.instrumented.has(next)) {
        return undefined;
      }
      const since =
        seenAt === undefined
          ? "has sent nothing in this run"
          : `has been silent since ${clock(seenAt)}`;
      const text = `${next} ${since}; ${request.service} fails in "${request.span.name}", which normally calls it`;
      const told = [failed, request].some(({ span }) => isConnectionText(errorText(span)));
      return { service: next, down: false, weight: told ? 1 : SILENT_WEIGHT, text };
    },
  };
}

/** A 4xx was decided by the caller itself. */
function isRefusal({ span }: SpanNode): boolean {
  const status = httpStatus(span);
  return status >= 400 && status < 500;
}

function servicesThatRecordCalls(trees: readonly TraceTree[]): Set<string> {
  const services = new Set<string>();
  for (const tree of trees) {
    for (const { span, service } of tree.nodes) {
      if (span.kind === "client" || span.kind === "producer") {
        services.add(service);
      }
    }
  }
  return services;
}

function keyOf(request: SpanNode): string {
  return `${request.service}\u0000${request.span.name}`;
}

/** Services whose requests hang below this one, directly or below its inner spans. */
function calleesOf(request: SpanNode): Map<string, number> {
  const found = new Map<string, number>();
  const open = [...request.children];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isRemote(node)) {
      const known = found.get(node.service) ?? Number.POSITIVE_INFINITY;
      found.set(node.service, Math.min(known, node.span.startUs));
    } else {
      open.push(...node.children);
    }
  }
  return found;
}

interface Habit {
  requests: number;
  /** Per callee: in how many requests, and the sum of the places at which it came. */
  readonly callees: Map<string, { requests: number; places: number }>;
}

/** Per operation the services that its healthy requests call, in the order of the first call. */
function expectedCallees(normal: readonly TraceTree[]): Map<string, string[]> {
  const habits = new Map<string, Habit>();
  for (const tree of normal) {
    for (const node of tree.nodes) {
      if (isRequest(node) && !node.error) {
        noteHabit(habits, node);
      }
    }
  }
  const expected = new Map<string, string[]>();
  for (const [key, habit] of habits) {
    const usual = [...habit.callees]
      .filter(([, { requests }]) => requests >= habit.requests * EXPECTED)
      .map(([callee, { requests, places }]) => ({ callee, place: places / requests }))
      .sort((a, b) => a.place - b.place || (a.callee < b.callee ? -1 : 1));
    expected.set(
      key,
      usual.map(({ callee }) => callee),
    );
  }
  return expected;
}

function noteHabit(habits: Map<string, Habit>, request: SpanNode): void {
  const habit = habits.get(keyOf(request)) ?? { requests: 0, callees: new Map() };
  habit.requests += 1;
  const inOrder = [...calleesOf(request)].sort((a, b) => a[1] - b[1]);
  for (const [place, [callee]] of inOrder.entries()) {
    const row = habit.callees.get(callee) ?? { requests: 0, places: 0 };
    row.requests += 1;
    row.places += place;
    habit.callees.set(callee, row);
  }
  habits.set(keyOf(request), habit);
}

/** When each service last gave any sign of life in the run, microseconds. */
function lastSigns({ run, names, input }: SilenceFacts): Map<string, number> {
  const last = new Map<string, number>();
  const note = (service: string, timeUs: number): void => {
    last.set(service, Math.max(last.get(service) ?? 0, timeUs));
  };
  for (const tree of run) {
    for (const { service, span } of tree.nodes) {
      note(service, span.startUs);
    }
  }
  for (const { service, timeUs } of [...(input.logs ?? []), ...(input.metrics ?? [])]) {
    note(names.canonical(service), timeUs);
  }
  return last;
}

/** `08:19:27 UTC`. */
function clock(timeUs: number): string {
  return `${new Date(timeUs / 1000).toISOString().slice(11, 19)} UTC`;
}

import type { Spec } from "../document/spec.ts";
import type { Operation } from "./api.ts";
import type { Attempt, Exchange } from "./exchange.ts";
import type { Findings } from "./findings.ts";
import { bindInputs } from "./bind.ts";
import type { Answer, Objection } from "./judge.ts";
import { objectionsTo } from "./judge.ts";
import type { ExploreOptions, ExploreRequest, ExploreResult } from "./model.ts";
import type { Pool } from "./pool.ts";
import type { Random } from "./random.ts";
import type { Step } from "./replay.ts";
import { toRequest } from "./serialize.ts";

/** One run against one service. */
export interface Session {
  readonly spec: Spec;
  readonly options: ExploreOptions;
  readonly operations: readonly Operation[];
  readonly pool: Pool;
  readonly random: Random;
  readonly findings: Findings;
  readonly steps: ReadonlyMap<number, Step>;
  /** Sends a request and judges the answer; undefined where none came, or nothing may be sent. */
  ask(attempt: Attempt): Promise<Exchange | undefined>;
  ended(): ExploreResult["ended"] | undefined;
  requests(): number;
  /** Statuses by operation id. */
  readonly seen: ReadonlyMap<string, ReadonlySet<number>>;
}

/** In a row; then the service is gone. */
const MAX_SILENT = 4;

export function createSession(
  spec: Spec,
  parts: Pick<Session, "options" | "operations" | "pool" | "random" | "findings">,
): Session {
  const { options, pool, findings } = parts;
  const steps = new Map<number, Step>();
  const seen = new Map<string, Set<number>>();
  const line = createLine(options);
  let silent: Attempt[] = [];
  return {
    ...parts,
    spec,
    steps,
    seen,
    ended: line.ended,
    requests: line.requests,
    async ask(attempt) {
      const { operation, credentials = "given" } = attempt;
      if (line.ended() !== undefined) return undefined;
      const { inputs, bound } = bindInputs(parts, attempt);
      const request = toRequest(operation, inputs, { credentials });
      if (request === undefined) return undefined;
      const answer = await line.send(request);
      const step: Step = { operation, inputs, credentials };
      if (answer === "unread") return undefined;
      if (answer === undefined) {
        silent.push({ ...attempt, inputs });
        if (silent.length >= MAX_SILENT) line.hangUp();
        return undefined;
      }
      // The service lives on: it was what was asked that got no answer.
      for (const each of silent) findings.add({ ...unanswered(each), steps });
      silent = [];
      const number = line.requests();
      steps.set(number, step);
      seen.set(operation.id, (seen.get(operation.id) ?? new Set()).add(answer.status));
      const exchanged = { number, operation, inputs, answer };
      const success = answer.status >= 200 && answer.status < 300;
      const made = success && attempt.aside !== true ? pool.harvest(exchanged) : [];
      const before: Exchange = { ...exchanged, step, attempt, bound, made, crashed: false };
      if (success && operation.method === "DELETE") forget(pool, before);
      const told = objectionsTo(spec, operation, answer).filter(
        (objection) =>
          attempt.trial !== true &&
          !isEcho(attempt, success, objection) &&
          findings.add({ objection, exchange: before, steps }),
      );
      return { ...before, crashed: told.some(({ rule }) => rule === "server-error") };
    },
  };
}

/** What was wrongly accepted comes back as it is: that is told already. */
function isEcho({ intent }: Attempt, success: boolean, { rule }: Objection): boolean {
  return intent === "invalid" && success && rule.startsWith("response-");
}

/** The way to the service, with what may go over it. */
interface Line {
  send(request: ExploreRequest): Promise<Answer | "unread" | undefined>;
  ended: Session["ended"];
  requests(): number;
  /** The service is gone. */
  hangUp(): void;
}

function createLine(options: ExploreOptions): Line {
  const start = options.now();
  let requests = 0;
  let gone = false;
  const ended: Line["ended"] = () => {
    if (gone) return "unreachable";
    if (options.signal?.aborted === true) return "aborted";
    if (requests >= options.maxRequests) return "requests";
    return options.now() - start >= options.maxMilliseconds ? "time" : undefined;
  };
  return {
    ended,
    requests: () => requests,
    hangUp() {
      gone = true;
    },
    async send(request) {
      // A connection that was closed meanwhile is nobody's fault: asked once more.
      for (let tries = 0; tries < 2 && ended() === undefined; tries += 1) {
        requests += 1;
        options.onProgress?.(requests);
        const response = await options.send(request);
        if (response.kind === "response") return response;
        if (response.kind === "unread") return "unread";
      }
      return undefined;
    },
  };
}

function unanswered(
  attempt: Attempt,
): Pick<Parameters<Findings["add"]>[0], "objection" | "exchange"> {
  const { operation, inputs, credentials = "given" } = attempt;
  // A network that stumbles twice looks the same: no more than a doubt.
  const message = "closes the connection, or does not answer in time";
  const answer: Answer = { kind: "response", status: 0, headers: {}, body: "" };
  const step = { operation, inputs, credentials };
  return {
    objection: { rule: "server-error", level: "doubt", place: "", message, at: operation.cursor },
    exchange: {
      number: 0,
      operation,
      inputs,
      answer,
      step,
      attempt,
      bound: true,
      made: [],
      crashed: true,
    },
  };
}

function forget(pool: Pool, { operation, inputs }: Exchange): void {
  const values = operation.pathNames.map((name) => inputs.path[name]);
  const { key } = operation;
  const gone = pool
    .all(key)
    .find((each) => each.values.every((value, i) => same(value, values[i])));
  if (gone !== undefined) pool.remove(gone);
}

function same(left: unknown, right: unknown): boolean {
  const plain = (value: unknown): string =>
    String(typeof value === "object" && value !== null && "value" in value ? value.value : value);
  return plain(left) === plain(right);
}

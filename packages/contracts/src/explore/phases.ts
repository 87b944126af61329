import type { Operation } from "./api.ts";
import { isConsumed } from "./bind.ts";
import type { Case } from "./cases.ts";
import { varied } from "./cases.ts";
import { partOf } from "./inputs.ts";
import type { Objection } from "./judge.ts";
import { draft } from "./plan.ts";
import { referredName } from "./resources.ts";
import type { Attempt, Exchange } from "./exchange.ts";
import type { Exploring, Known } from "./state.ts";
import { askDraft, casesFor, knownOf, provide } from "./state.ts";
import { OMITTED } from "./variation.ts";

/** One request of each operation that should be accepted: makers first, so that there is something. */
export async function askOnce(exploring: Exploring): Promise<void> {
  for (const operation of inOrder(exploring.session)) {
    if (knownOf(exploring, operation).draft === undefined) await askDraft(exploring, operation);
  }
}

function inOrder({ operations, pool }: Exploring["session"]): Operation[] {
  const rank = (operation: Operation): number => {
    const { method } = operation;
    const depth = pool.relations.through(operation).length;
    const late = method === "DELETE" ? 100 - depth : 0;
    return late + depth * 10 + (method === "POST" ? 0 : 1);
  };
  return [...operations].sort((left, right) => rank(left) - rank(right));
}

/** What wants credentials is asked without any, and with wrong ones. */
export async function askUnauthorized(exploring: Exploring): Promise<void> {
  const { session } = exploring;
  for (const operation of session.operations) {
    const { draft } = knownOf(exploring, operation);
    if (!operation.secured || draft === undefined) continue;
    const { inputs } = draft;
    const kinds = session.options.credential === undefined ? ["none"] : ["none", "wrong"];
    for (const credentials of kinds as readonly ("none" | "wrong")[]) {
      await provide(exploring, { operation, inputs });
      const exchange = await session.ask({
        operation,
        inputs,
        intent: "open",
        credentials,
        aside: true,
      });
      if (exchange === undefined || !isSuccess(exchange)) continue;
      const how = credentials === "none" ? "without credentials" : "with wrong credentials";
      object(exploring, exchange, {
        rule: "missing-auth",
        place: "",
        message: `answers ${exchange.answer.status} ${how}`,
        at: operation.cursor,
      });
      break;
    }
  }
}

export function isSuccess({ answer: { status } }: Exchange): boolean {
  return status >= 200 && status < 300;
}

export function object(
  { session: { findings, steps } }: Exploring,
  exchange: Exchange,
  objection: Omit<Objection, "level"> & { level?: Objection["level"] },
): boolean {
  return findings.add({ objection: { level: "fault", ...objection }, exchange, steps });
}

/** Requests that differ in one part from what was accepted: at bounds, and beyond them. */
export async function askVariations(exploring: Exploring): Promise<void> {
  const { session } = exploring;
  const all = session.operations.map((operation) => knownOf(exploring, operation));
  const most = Math.max(0, ...all.map((of) => casesFor(exploring, of).length));
  for (let i = 0; i < most && session.ended() === undefined; i += 1) {
    for (const of of all) {
      const each = of.cases?.[i];
      if (each !== undefined) await askCase(exploring, of, each);
    }
  }
}

export async function askCase(exploring: Exploring, of: Known, each: Case): Promise<void> {
  const { session } = exploring;
  const { operation, inputs, pointer, words } = each;
  await provide(exploring, { operation, inputs });
  const exchange = await session.ask({
    operation,
    inputs: of.fresh ? refreshed(exploring, of, each) : inputs,
    intent: each.intent,
    varied: { pointer, words },
    aside: each.intent === "invalid",
  });
  if (exchange === undefined) return;
  judgeCase(exploring, { of, each, exchange });
  if (exchange.answer.status >= 500) of.crashes.push([each]);
  if (exchange.crashed && of.accepted) await simplify(exploring, { each, exchange });
  if (each.intent === "valid" && isSuccess(exchange)) await readBack(exploring, exchange);
}

/** What was written at a bound is read as well. */
async function readBack(exploring: Exploring, exchange: Exchange): Promise<void> {
  const { operation, made, attempt } = exchange;
  const { operations, pool } = exploring.session;
  const [first] = made;
  const key = first?.key ?? operation.key;
  const writes = operation.method === "PUT" || operation.method === "PATCH";
  const resource = first ?? (writes ? (attempt.resource ?? pool.newest(key)) : undefined);
  const reader = operations.find((each) => each.method === "GET" && each.key === key);
  if (resource === undefined || reader === undefined || operation.method === "GET") return;
  await askDraft(exploring, reader, { resource });
}

/** The varied part in a request with other texts. */
function refreshed({ planning }: Exploring, of: Known, each: Case): Case["inputs"] {
  const name = of.draft?.name === "minimal" ? "minimal" : "full";
  const again = draft(planning, of.operation, { name });
  if (again === undefined || each.violation?.keyword === "syntax") return each.inputs;
  return varied(again.inputs, each);
}

function judgeCase(
  exploring: Exploring,
  { of, each, exchange }: { of: Known; each: Case; exchange: Exchange },
): void {
  const { status } = exchange.answer;
  const { violation, intent } = each;
  if (intent === "invalid" && violation !== undefined && isSuccess(exchange)) {
    const { keyword, at } = violation;
    object(exploring, exchange, {
      rule: "accepted-invalid",
      place: `${violation.pointer} ${keyword}`,
      message: `answers ${status}, though ${violation.pointer} ${violation.words}`,
      at,
    });
  }
  if (intent !== "valid" || !of.accepted || !exchange.bound) return;
  // 422 beside 400 speaks of what a request means (RFC 9110, section 15.5.21), not of its form.
  const formal = status === 400 || (status === 422 && !exchange.operation.responses.has("400"));
  if (!formal || isConsumed(each, each.pointer, exploring.session.pool)) return;
  if (namesThings(each.pointer.split("/").at(-1) ?? "", each.value)) return;
  object(exploring, exchange, {
    rule: "rejected-valid",
    level: "doubt",
    place: `${each.pointer} ${JSON.stringify(each.words)}`,
    message: `answers ${status}; the same request without that is accepted`,
    at: exchange.operation.cursor,
  });
}

/** Whether a value names things by id: which of them there are, no description says. */
function namesThings(name: string, value: unknown): boolean {
  if (referredName(name) !== undefined) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, each]) => namesThings(key, each));
}

/** A crash shown by as little as possible: with only what is required around the varied part. */
async function simplify(
  exploring: Exploring,
  { each, exchange }: { each: Case; exchange: Exchange },
): Promise<void> {
  const { session } = exploring;
  const small = minimalAround(exploring, each);
  if (small === undefined) return;
  const attempt: Attempt = { ...exchange.attempt, inputs: small, trial: true };
  const again = await session.ask(attempt);
  if (again?.answer.status !== exchange.answer.status) return;
  const at = exchange.operation.cursor;
  const message = `answers ${again.answer.status}`;
  session.findings.simplify({
    objection: { rule: "server-error", level: "fault", place: "", message, at },
    exchange: again,
    steps: session.steps,
  });
}

function minimalAround({ planning }: Exploring, each: Case): Case["inputs"] | undefined {
  const { operation, violation } = each;
  const small = draft(planning, operation, { name: "minimal" });
  const pointer = each.within?.pointer ?? each.pointer;
  const parent = pointer.slice(0, pointer.lastIndexOf("/"));
  if (small === undefined || violation?.keyword === "syntax") return undefined;
  if (parent !== "" && partOf(small.inputs, parent) === OMITTED) return undefined;
  return varied(small.inputs, each);
}

import { escapeToken } from "../document/pointer.ts";
import type { ApiLink, Operation } from "./api.ts";
import { changedInputs } from "./inputs.ts";
import { isLinkOf, parsedJson, valueAt } from "./judge.ts";
import { isSuccess, object } from "./phases.ts";
import { linkPlaces } from "./resources.ts";
import type { Resource } from "./resources.ts";
import { Reference } from "./serialize.ts";
import type { Attempt, Exchange } from "./exchange.ts";
import type { Exploring } from "./state.ts";
import { askDraft, knownOf } from "./state.ts";

/** The life of a thing from its making to its end, for every kind of thing. */
export async function askChains(exploring: Exploring): Promise<void> {
  const { operations, ended, pool } = exploring.session;
  for (const maker of operations) {
    if (ended() !== undefined) return;
    if (maker.links.length > 0) await followLinks(exploring, maker);
    const key = pool.relations.createdBy(maker);
    if (key !== undefined) await live(exploring, maker, key);
  }
}

interface Life {
  readonly resource: Resource;
  /** The exchange that made it. */
  readonly made: Exchange;
  readonly on: (method: string) => Operation[];
}

async function live(exploring: Exploring, maker: Operation, key: string): Promise<void> {
  const { operations } = exploring.session;
  const made = await askDraft(exploring, maker);
  const resource = made?.made.find((each) => each.key === key);
  if (made === undefined || resource === undefined) return;
  const on = (method: string): Operation[] =>
    operations.filter((each) => each.method === method && each.key === key);
  const life: Life = { resource, made, on };
  await read(exploring, life, true);
  for (const operation of [...on("PUT"), ...on("PATCH")]) {
    await askDraft(exploring, operation, { resource });
    await read(exploring, life, false);
  }
  const inside = operations.filter(
    (each) => each.key.startsWith(`${key}/`) && !each.key.slice(key.length).includes("{}"),
  );
  for (const operation of inside) {
    // What is done already may be done again: by people who click twice.
    const times = operation.method === "POST" ? 2 : 1;
    for (let i = 0; i < times; i += 1) await askDraft(exploring, operation, { resource });
    if (operation.method === "POST") await read(exploring, life, false);
  }
  const [list] = exploring.session.pool.relations.lists(key);
  if (list !== undefined) await askDraft(exploring, list);
  await end(exploring, life, inside);
}

/** Reads a thing; what was just made must be there, at the latest after a moment. */
async function read(exploring: Exploring, life: Life, isNew: boolean): Promise<void> {
  const { options } = exploring.session;
  for (const operation of life.on("GET")) {
    let answer = await readOnce(exploring, operation, life);
    for (const ms of [100, 500]) {
      if (!isNew || answer === undefined || !isGone(answer) || options.pause === undefined) break;
      await options.pause(ms);
      answer = await readOnce(exploring, operation, life);
    }
    if (!isNew || answer === undefined || !isGone(answer)) continue;
    object(exploring, answer, {
      rule: "not-available",
      place: "",
      message: `answers ${answer.answer.status} for what ${life.made.operation.id} just made`,
      at: operation.cursor,
    });
  }
}

function readOnce(
  exploring: Exploring,
  operation: Operation,
  { resource }: Life,
): Promise<Exchange | undefined> {
  return askDraft(exploring, operation, { resource });
}

function isGone({ answer: { status } }: Exchange): boolean {
  return status === 404 || status === 410;
}

/** Takes a thing away, and asks for it again. */
async function end(exploring: Exploring, life: Life, inside: readonly Operation[]): Promise<void> {
  const { resource, on } = life;
  for (const operation of on("DELETE")) {
    const gone = await askDraft(exploring, operation, { resource });
    // Accepted is not done yet: 202 may take its time.
    if (gone === undefined || !isSuccess(gone) || gone.answer.status === 202) continue;
    const after = [gone.number];
    for (const reader of on("GET")) {
      const answer = await askDraft(exploring, reader, { resource, after });
      if (answer === undefined || !isSuccess(answer)) continue;
      object(exploring, answer, {
        rule: "use-after-delete",
        place: "",
        message: `answers ${answer.answer.status} after ${operation.id} answered ${gone.answer.status}`,
        at: reader.cursor,
      });
    }
    for (const other of [operation, ...on("PUT"), ...on("PATCH"), ...inside]) {
      await askDraft(exploring, other, { resource, after });
    }
  }
}

/** Links of the description, as far as they lead to something that can be read. */
async function followLinks(exploring: Exploring, from: Operation): Promise<void> {
  const { session } = exploring;
  const start = await askDraft(exploring, from);
  if (start === undefined || !isSuccess(start)) return;
  for (const link of from.links) {
    const target = session.operations.find(({ operationId }) => operationId === link.target);
    if (target?.method !== "GET" || !isLinkOf(start.answer.status, link.status)) continue;
    const attempt = linkAttempt(exploring, { link, target, start });
    const exchange = attempt === undefined ? undefined : await session.ask(attempt);
    if (exchange === undefined || !isGone(exchange)) continue;
    object(exploring, exchange, {
      rule: "not-available",
      place: link.name,
      message: `answers ${exchange.answer.status} where the link ${link.name} of ${from.id} leads`,
      at: target.cursor,
    });
  }
}

function linkAttempt(
  exploring: Exploring,
  { link, target, start }: { link: ApiLink; target: Operation; start: Exchange },
): Attempt | undefined {
  const places = linkPlaces(link);
  const { draft } = knownOf(exploring, target);
  if (places === undefined || draft === undefined) return undefined;
  const json = parsedJson(start.answer.body)?.value;
  let { inputs } = draft;
  for (const [name, path] of places) {
    const parameter = target.parameters.find((each) => each.name === name);
    const value = valueAt(json, path);
    if (parameter === undefined || value === undefined) return undefined;
    const reference = new Reference(value, { exchange: start.number, json: path });
    inputs = changedInputs(inputs, `/${parameter.in}/${escapeToken(name)}`, reference);
  }
  return { operation: target, inputs, intent: "open", after: [start.number] };
}

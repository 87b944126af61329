import {
  hasSections,
  isSuperseded,
  joinSections,
  liveSections,
  normalSection,
  parseSections,
  writeSections,
} from "@stagegate/core";
import type { Clock, CommentSection, Posted, UpsertOptions, WriteOptions } from "@stagegate/core";
import type { CommentStore, OwnComment } from "./comment-store.ts";
import { CANCELLED, FULL, LOST, REFUSED, SILENT, UNSEEN } from "./not-posted.ts";

/** No request takes longer: clients give up then. */
const LONGEST_REQUEST_MS = 30_000;
/**
 * What somebody writes was read no longer ago than a request for reading and one for writing take.
 * What has stood for so long after a write is known to all who write later.
 */
const SETTLED_MS = 2 * LONGEST_REQUEST_MS;
/** Writers that start together spread over this time. */
const SPREAD_MS = 15_000;
/** Between a write and the first look whether it got lost. */
const LOOK_MS = 4_000;
/** Doubled by each write that got lost: GitHub takes 80 writes a minute of all together. */
const BACKOFF_MS = 120_000;
const MAX_BACKOFF_MS = 240_000;
const MAX_WRITES = 12;
const MAX_FAILURES = 4;
/** Of all waiting for a forge that takes nothing. */
const MAX_WAIT_MS = 90_000;
/** Writes in a row that have changed nothing, of a forge or a program that takes them back. */
const MAX_UNSEEN = 3;
const UNSEEN_BACKOFF_MS = 30_000;
/** Of a writer that nobody can be seen to write beside. */
const MAX_ALONE_MS = 300_000;

export interface Convergence extends WriteOptions, UpsertOptions {
  clock: Pick<Clock, "monotonic" | "sleep">;
  /** From 0 to below 1. */
  random(): number;
}

type Action = Extract<Posted, { kind: "posted" }>["action"];

interface Effort {
  store: CommentStore;
  mine: CommentSection;
  how: Convergence;
  /** The join of all that was ever seen, and `mine`. */
  known: CommentSection[];
  /** Own comments beside the oldest, at the last look at all of them. */
  copies: OwnComment[];
  /** Of this writer. */
  made: Set<number>;
  action?: Action;
  /** When the last look at all comments began. */
  readAt: number;
  wroteAt?: number;
  writes: number;
  /** Writes in a row after which the same stood as before. */
  unseen: number;
  startedAt: number;
  /** A write got lost, or what was found is of somebody who may write yet: others write as well. */
  contended: boolean;
  failures: number;
  waitedMs: number;
}

/**
 * Brings a section into the one comment beside those of other writers, though no forge can compare
 * and set. Of our own comments the oldest is the one, and a text is the join of all that its writer
 * has ever seen. Where others write too, whoever has written stays until all it knows has stood
 * longer than any request takes, and writes again if it has not: so each writer answers for the
 * sections of those who left before it (docs/adr/0013-one-comment-of-sections.md).
 */
export async function converge(
  store: CommentStore,
  section: CommentSection,
  how: Convergence,
): Promise<Posted> {
  const mine = normalSection(section);
  const effort: Effort = {
    store,
    mine,
    how,
    known: [mine],
    copies: [],
    made: new Set(),
    readAt: 0,
    writes: 0,
    unseen: 0,
    startedAt: how.clock.monotonic(),
    contended: false,
    failures: 0,
    waitedMs: 0,
  };
  if (isShared(effort) && !(await pause(effort, SPREAD_MS * how.random()))) return CANCELLED;
  return settle(effort);
}

async function settle(effort: Effort): Promise<Posted> {
  const { how } = effort;
  let found = await look(effort);
  const [first] = found;
  if (first !== undefined && isSuperseded(effort.mine, sectionsOf(found))) {
    return posted(first, "kept");
  }
  learn(effort, found);
  if (how.silent === true && isSilent(effort, found)) return takeAway(effort, found);
  for (;;) {
    if (!stands(effort, found) && effort.writes > 0) {
      effort.contended = true;
      if (isUnseen(effort)) return UNSEEN;
      if (!(await pause(effort, backoffOf(effort)))) return CANCELLED;
      found = await lookAtAll(effort);
    }
    const [target] = found;
    if (target !== undefined && stands(effort, found)) {
      const left = settlesIn(effort);
      if (left <= 0) return finish(effort, target);
      if (!(await pause(effort, left))) return CANCELLED;
      found = await lookAtAll(effort);
      continue;
    }
    if (target !== undefined && isLate(effort, found)) return posted(target, "kept");
    if (effort.writes >= MAX_WRITES) return LOST;
    if (isOld(effort)) {
      effort.failures += 1;
      if (effort.failures >= MAX_FAILURES) return LOST;
      found = await lookAtAll(effort);
      continue;
    }
    const written = await write(effort, target);
    if (!Array.isArray(written)) return written;
    found = written;
  }
}

function sectionsOf(found: readonly OwnComment[]): CommentSection[] {
  return joinSections(...found.map(({ text }) => parseSections(text)));
}

/** A later push began to be judged meanwhile: its verdict may be written any moment. */
function isLate({ mine, known }: Effort, found: readonly OwnComment[]): boolean {
  const running = liveSections(joinSections(known, sectionsOf(found))).filter(
    (section) => section.running === true,
  );
  return mine.running !== true && isSuperseded(mine, running);
}

function stands({ known }: Effort, [target]: readonly OwnComment[]): boolean {
  return target !== undefined && hasSections(parseSections(target.text), known);
}

/** Nobody has read a verdict here: there is nothing to take back. */
function isSilent({ mine }: Effort, found: readonly OwnComment[]): boolean {
  if (mine.running === true) return found.length === 0;
  return !sectionsOf(found).some(({ running }) => running !== true);
}

/** Who loses against others sees what they say; here nothing but what is written gets lost. */
function isUnseen({ how, mine, known, unseen, startedAt }: Effort): boolean {
  if (unseen >= MAX_UNSEEN) return true;
  const others = known.some((section) => isBeside(section, mine));
  return !others && how.clock.monotonic() - startedAt > MAX_ALONE_MS;
}

function isBeside({ running, key, revision }: CommentSection, mine: CommentSection): boolean {
  return running !== true && key !== mine.key && revision.commit === mine.revision.commit;
}

/** Another run has begun and not said how it ended: it may do so any moment. */
function isUnderWay({ running, revision }: CommentSection, mine: CommentSection): boolean {
  return running === true && revision.run !== mine.revision.run;
}

/** Several jobs write: one that has a name says so itself, otherwise it is seen. */
function isShared({ how, mine, known, contended }: Effort): boolean {
  if (how.hurried === true) return false;
  return contended || mine.key !== undefined || known.some((section) => isBeside(section, mine));
}

async function look(effort: Effort): Promise<OwnComment[]> {
  effort.readAt = effort.how.clock.monotonic();
  return effort.store.find();
}

async function lookAtAll(effort: Effort): Promise<OwnComment[]> {
  effort.readAt = effort.how.clock.monotonic();
  const found = await effort.store.find(isShared(effort));
  learn(effort, found);
  return found;
}

function learn(effort: Effort, found: readonly OwnComment[]): void {
  // Not of what is known: what is to be written takes its place.
  const all = found.flatMap(({ text }) => liveSections(parseSections(text)));
  if (all.some((section) => isUnderWay(section, effort.mine))) effort.contended = true;
  effort.known = joinSections(effort.known, sectionsOf(found));
  effort.copies = found.slice(1);
}

/** What was read is too old to base a write on: others count on that it is not. */
function isOld(effort: Effort): boolean {
  const { how, readAt } = effort;
  return isShared(effort) && how.clock.monotonic() - readAt > LONGEST_REQUEST_MS;
}

async function pause({ how }: Effort, ms: number): Promise<boolean> {
  return how.clock.sleep(Math.ceil(ms));
}

function backoffOf({ how, writes, unseen }: Effort): number {
  if (unseen > 0) return how.random() * UNSEEN_BACKOFF_MS;
  return how.random() * Math.min(MAX_BACKOFF_MS, BACKOFF_MS * 2 ** (writes - 1));
}

function settlesIn(effort: Effort): number {
  const { how, wroteAt } = effort;
  if (wroteAt === undefined || !isShared(effort)) return 0;
  return wroteAt + SETTLED_MS - how.clock.monotonic();
}

/** What stands afterwards, as far as it was looked at, or why nothing more can be done. */
async function write(
  effort: Effort,
  target: OwnComment | undefined,
): Promise<OwnComment[] | Posted> {
  const { how, mine, known } = effort;
  const text = writeSections(known, how);
  if (!hasSections(parseSections(text), [mine])) return FULL;
  let written: OwnComment | undefined;
  try {
    written = await send(effort, target, text);
  } catch (error) {
    return again(effort, error);
  }
  effort.wroteAt = how.clock.monotonic();
  if (written === undefined) {
    // Gone, or of those that nobody says they may not be written.
    effort.failures += 1;
    return effort.failures < MAX_FAILURES ? lookAtAll(effort) : REFUSED;
  }
  effort.writes += 1;
  const found = await lookAfter(effort, { ...written, text }, target === undefined);
  effort.unseen = target !== undefined && found[0]?.text === target.text ? effort.unseen + 1 : 0;
  return found;
}

/** Undefined when the comment is gone. */
async function send(
  effort: Effort,
  target: OwnComment | undefined,
  text: string,
): Promise<OwnComment | undefined> {
  const { store } = effort;
  effort.action = target === undefined ? "created" : "updated";
  if (target === undefined) {
    const created = await store.create(text);
    effort.made.add(created.id);
    return created;
  }
  return (await store.update(target.id, text)) ? target : undefined;
}

async function lookAfter(
  effort: Effort,
  written: OwnComment,
  created: boolean,
): Promise<OwnComment[]> {
  const { store, how } = effort;
  if (isShared(effort)) {
    await pause(effort, LOOK_MS * (0.5 + how.random()));
    return lookAtAll(effort);
  }
  if (!created) {
    if (how.hurried === true) return [written];
    const kept = await store.get(written.id);
    if (kept === undefined) return lookAtAll(effort);
    effort.known = joinSections(effort.known, parseSections(kept.text));
    return [kept];
  }
  const found = await store.findBeside(written);
  learn(effort, found);
  return found;
}

/** A request that failed may have had its effect: it is looked for before it is sent again. */
async function again(effort: Effort, error: unknown): Promise<OwnComment[]> {
  const { store, how } = effort;
  effort.failures += 1;
  const wait = store.retryAfter(error, effort.failures);
  const patient =
    how.hurried !== true &&
    wait !== undefined &&
    effort.failures < MAX_FAILURES &&
    effort.waitedMs + wait <= MAX_WAIT_MS;
  if (!patient || !(await pause(effort, wait))) throw error;
  effort.waitedMs += wait;
  effort.wroteAt = how.clock.monotonic();
  return lookAtAll(effort);
}

/** What others say of the run that is not silent stays; that gates run is said no longer. */
async function takeAway(effort: Effort, found: readonly OwnComment[]): Promise<Posted> {
  for (const { id } of found) await effort.store.remove(id);
  return SILENT;
}

/** Own copies go once what they say stands in the one that stays; of others one a time, as calls count. */
async function finish(effort: Effort, target: OwnComment): Promise<Posted> {
  const { store, mine, known, made } = effort;
  const there = parseSections(target.text);
  const copies = [...effort.copies, ...(await unlisted(effort, target))];
  const spare = copies.filter(({ text }) => hasSections(there, parseSections(text)));
  const own = spare.filter(({ id }) => made.has(id));
  const left = isShared(effort) ? [] : spare.filter(({ id }) => !made.has(id)).slice(0, 1);
  for (const { id } of [...own, ...left]) await store.remove(id);
  const action = effort.action ?? (isSuperseded(mine, known) ? "kept" : "unchanged");
  return posted(target, action);
}

/** Of what this writer made, those that the last look did not come to. */
async function unlisted(
  { store, made, copies }: Effort,
  target: OwnComment,
): Promise<OwnComment[]> {
  const listed = new Set([target, ...copies].map(({ id }) => id));
  const found: OwnComment[] = [];
  for (const id of made) {
    const other = listed.has(id) ? undefined : await store.get(id);
    if (other !== undefined) found.push(other);
  }
  return found;
}

function posted({ url }: OwnComment, action: Action): Posted {
  return { kind: "posted", action, ...(url === undefined ? {} : { url }) };
}

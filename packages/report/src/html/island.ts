import type { CheckClass, Verdict } from "@stagegate/schema";
import { cleanBlock, cleanLine } from "../escape/clean.ts";
import type { CheckRow } from "../model/rows.ts";
import { gateName } from "../model/words.ts";
import { factRows } from "./facts.ts";
import { Markup } from "./element.ts";

/** A letter per verdict, as `history.recent` of a check has it. */
export const VERDICT_LETTERS: Readonly<Record<Verdict, string>> = {
  pass: "p",
  warn: "w",
  fail: "f",
  inconclusive: "i",
  skip: "s",
  error: "e",
};

/** A letter per class; `-` has none. */
export const CLASS_LETTERS: Readonly<Record<CheckClass, string>> = {
  new: "n",
  known: "o",
  flaky: "k",
  fixed: "x",
};

/** Text that rows beyond their outcome may bring, in UTF-16 units; what comes after has no detail. */
const MAX_DETAIL = 2_000_000;
const DETAIL = { lines: 40, width: 300 } as const;
const COMMAND = { lines: 20, width: 1_000 } as const;

interface More {
  /** Title, where it is not that of the id. */
  t?: string;
  m?: string;
  /** Name and value, formatted. */
  f?: (readonly [string, string])[];
  d?: string;
  /** Command to reproduce, entry to accept. */
  r?: string;
  a?: string;
  /** Stored runs: letters, and runs, failed and flaky ones. */
  h?: string;
  p?: readonly [runs: number, failed: number, flaky: number];
}

/** Columns: a row is a place in each of them. `-1` and `-` stand for nothing. */
export interface Island {
  gates: (readonly [id: string, name: string])[];
  services: string[];
  owners: string[];
  /** What stands before `#` in ids. */
  heads: string[];
  g: number[];
  h: number[];
  /** What stands after it. */
  t: string[];
  v: string;
  c: string;
  s: number[];
  o: number[];
  /** Milliseconds. */
  ms: number[];
  n: Record<string, number>;
  more: Record<string, More>;
}

/** Rows as columns of text that is clean, as a script puts it into the page as text. */
export function islandOf(rows: readonly CheckRow[]): Island {
  const gates = dictionary();
  const services = dictionary();
  const owners = dictionary();
  const heads = dictionary();
  const island: Island = {
    gates: [],
    services: services.words,
    owners: owners.words,
    heads: heads.words,
    g: [],
    h: [],
    t: [],
    v: rows.map(({ verdict }) => VERDICT_LETTERS[verdict]).join(""),
    c: rows.map((row) => (row.class === undefined ? "-" : CLASS_LETTERS[row.class])).join(""),
    s: [],
    o: [],
    ms: [],
    n: {},
    more: {},
  };
  let room = MAX_DETAIL;
  rows.forEach((row, at) => {
    const hash = row.id.indexOf("#");
    const tail = cleanLine(hash === -1 ? "" : row.id.slice(hash + 1));
    island.g.push(gates.place(row.gate));
    island.h.push(heads.place(hash === -1 ? row.id : row.id.slice(0, hash)));
    island.t.push(tail);
    island.s.push(services.place(row.service));
    island.o.push(owners.place(row.owner));
    island.ms.push(row.ms === undefined ? -1 : Math.round(row.ms));
    if (row.attempts !== undefined && row.attempts !== 1) island.n[at] = row.attempts;
    const more = moreOf(row, tail, room);
    room -= more?.d?.length ?? 0;
    if (more !== undefined) island.more[at] = more;
  });
  island.gates = gates.words.map((id) => [id, gateName(id)]);
  return island;
}

function dictionary(): { words: string[]; place(word: string | undefined): number } {
  const words: string[] = [];
  const places = new Map<string, number>();
  return {
    words,
    place(word) {
      if (word === undefined) return -1;
      const before = places.get(word);
      if (before !== undefined) return before;
      places.set(word, words.length);
      return words.push(cleanLine(word)) - 1;
    },
  };
}

function moreOf(row: CheckRow, tail: string, room: number): More | undefined {
  const { check, past, recent } = row;
  const title = cleanLine(row.title);
  const detail = check?.detail === undefined ? "" : cleanBlock(check.detail, DETAIL).text;
  const command = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : cleanBlock(text, COMMAND).text;
  const more: More = {
    ...(title === tail ? {} : { t: title }),
    ...given("m", check?.message === undefined ? undefined : cleanLine(check.message, 600)),
    ...given("d", detail.length > room ? undefined : detail),
    ...given("r", command(check?.reproduce)),
    ...given("a", command(check?.accept)),
    ...given("h", recent),
    ...(past === undefined ? {} : { p: [past.runs, past.failed, past.flaky] }),
  };
  const facts =
    check === undefined
      ? []
      : factRows(check).map(({ name, value }) => [name, cleanLine(value)] as const);
  if (facts.length > 0) more.f = facts;
  return Object.keys(more).length === 0 ? undefined : more;
}

function given<K extends keyof More>(key: K, value: string | undefined): Pick<More, K> | object {
  return value === undefined || value === "" ? {} : { [key]: value };
}

/** Data for the script: no text of it can end the element, open one or begin a comment. */
export function islandElement(id: string, data: unknown): Markup {
  const text = JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
  return new Markup(`<script type="application/json" id="${id}">${text}</script>`);
}

import { type XmlName, XmlNames } from "./xml-names.ts";
import { decodeXmlValue, Specials } from "./xml-text.ts";

/** More than any format has; what is beyond is left out. */
const MAX_ATTRIBUTES = 256;

const TAB = 9;
const BLANK = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUAL = 61;
const GREATER = 62;

/** How reading a tag ended. `broken`: a new tag begins where this one should go on. */
export type TagEnd = "open" | "empty" | "broken" | "more";

/**
 * The tag that was read last. Its values are cut out of the text only when they are asked for, and
 * it is used again for the next tag: read what you need before you return.
 */
export class XmlTag {
  /** Behind its last character. */
  end = 0;
  name: XmlName = { full: "", local: "", opening: "" };
  /** What is wrong with it, though it can be read. */
  flaw: string | undefined;
  /** The flaw leaves open where its values begin and end. */
  disordered = false;
  /** How many attributes it has. */
  count = 0;
  readonly #known = new XmlNames();
  readonly #specials = new Specials();
  #text = "";
  /** No value holds anything that has to be decoded. */
  #plain = false;
  #last: XmlName = this.name;
  readonly #names: XmlName[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Name of an attribute without its prefix. */
  attribute(index: number): string {
    return this.#names[index]?.local ?? "";
  }

  value(index: number): string {
    const raw = this.#text.slice(this.#starts[index], this.#ends[index]);
    return this.#plain ? raw : decodeXmlValue(raw);
  }

  /** Value of the first attribute of this local name. */
  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index += 1) {
      if (this.#names[index]?.local === name) return this.value(index);
    }
    return undefined;
  }

  /** All attributes by local name, the first of each. */
  attributes(): Record<string, string> {
    const all: Record<string, string> = {};
    for (let index = this.count - 1; index >= 0; index -= 1) {
      const name = this.attribute(index);
      if (name !== "__proto__") all[name] = this.value(index);
    }
    return all;
  }

  /** Reads the tag whose `<` is at `start`; `more` where the text ends within it. */
  read(text: string, start: number): TagEnd {
    this.#text = text;
    this.count = 0;
    this.flaw = undefined;
    this.disordered = false;
    const how = this.#parts(text, start);
    this.#plain = !this.#specials.within(text, start, this.end);
    return how;
  }

  #parts(text: string, start: number): TagEnd {
    let at = this.#nameEnd(text, start + 1);
    this.name = this.#last;
    for (;;) {
      at = skipSpace(text, at);
      const code = text.charCodeAt(at);
      if (code === GREATER) return this.#ended("open", at + 1);
      if (code === LESS) return this.#ended("broken", at);
      if (at + 1 >= text.length) return "more";
      if (code !== SLASH) {
        at = this.#attribute(text, at);
        if (at < 0) return "more";
      } else if (text.charCodeAt(at + 1) === GREATER) return this.#ended("empty", at + 2);
      else {
        this.flaw = "a stray / in a tag";
        at += 1;
      }
    }
  }

  #ended(how: TagEnd, end: number): TagEnd {
    this.end = end;
    return how;
  }

  #nameEnd(text: string, start: number): number {
    let at = start;
    let hash = 0;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code <= GREATER && ENDS_NAME[code] === 1) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    this.#last = this.#known.get(text, start, at, hash);
    return at;
  }

  /** Behind the attribute that begins at `start`; -1 where the text ends within it. */
  #attribute(text: string, start: number): number {
    // Tags of one kind have the same attributes in the same order.
    const guess = this.#names[this.count];
    if (guess !== undefined && text.startsWith(guess.opening, start)) {
      return this.#quoted(text, start + guess.opening.length, guess);
    }
    const at = this.#nameEnd(text, start);
    const name = this.#last;
    if (at === start) {
      this.flaw = "an attribute without a name";
      this.disordered = true;
      return start + 1;
    }
    const equal = skipSpace(text, at);
    if (equal >= text.length) return -1;
    if (text.charCodeAt(equal) === EQUAL) return this.#value(text, equal + 1, name);
    this.flaw = "an attribute without a value";
    this.#add(name, start, start);
    return equal;
  }

  #value(text: string, start: number, name: XmlName): number {
    let at = skipSpace(text, start);
    const quote = text.charCodeAt(at);
    if (quote === QUOTE || quote === APOSTROPHE) return this.#quoted(text, at + 1, name);
    this.flaw = "an attribute without quotes";
    const from = at;
    while (at < text.length && text.charCodeAt(at) > BLANK && text.charCodeAt(at) !== GREATER) {
      at += 1;
    }
    if (at >= text.length) return -1;
    this.#add(name, from, at);
    return at;
  }

  #quoted(text: string, from: number, name: XmlName): number {
    const end = text.indexOf(text.charCodeAt(from - 1) === QUOTE ? '"' : "'", from);
    if (end < 0) return -1;
    this.#add(name, from, end);
    return end + 1;
  }

  #add(name: XmlName, start: number, end: number): void {
    const index = this.count;
    if (index >= MAX_ATTRIBUTES) {
      this.flaw = `more than ${MAX_ATTRIBUTES} attributes`;
      return;
    }
    for (let before = 0; before < index; before += 1) {
      if (this.#names[before]?.full === name.full) {
        this.flaw = `the attribute ${name.full.slice(0, 60)} twice`;
        this.disordered = true;
      }
    }
    this.#names[index] = name;
    this.#starts[index] = start;
    this.#ends[index] = end;
    this.count = index + 1;
  }
}

const NAME_ENDS: ReadonlySet<number> = new Set([QUOTE, APOSTROPHE, SLASH, LESS, EQUAL, GREATER]);
const ENDS_NAME = Uint8Array.from({ length: GREATER + 1 }, (_, code) =>
  code <= BLANK || NAME_ENDS.has(code) ? 1 : 0,
);

function skipSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code <= BLANK; code = text.charCodeAt(at)) {
    if (code < TAB) break;
    at += 1;
  }
  return at;
}

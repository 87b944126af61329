import type { Place } from "./model.ts";

export type JsonScalar = string | number | boolean | null;

/** Receives a JSON document as it is read. */
export interface JsonHandler {
  open(kind: "{" | "["): void;
  key(name: string): void;
  value(value: JsonScalar): void;
  close(): void;
}

/** What is wrong with the text, and where. */
export class JsonTextError extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.name = "JsonTextError";
    this.place = place;
  }
}

/** Longer strings are cut: they are logs and embedded files. */
const MAX_STRING = 65_536;
const MAX_SCALAR = 64;
const MAX_DEPTH = 2_000;
const STRING_STOP = /["\\]/g;
const NOT_SPACE = /[^ \t\r]/g;
const SCALAR_END = /[\s,\]}:"[{]/g;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

type State = "value" | "first-value" | "key" | "first-key" | "colon" | "after" | "done";

/**
 * Reads JSON (RFC 8259) that is pushed in as pieces of text, in flat memory. Control characters
 * inside strings are tolerated. After one document a further one may follow, as in JSON lines.
 */
export class JsonStream {
  readonly #handler: JsonHandler;
  readonly #stack: ("{" | "[")[] = [];
  #state: State = "value";
  /** A string or scalar that goes on in the next piece. */
  #token: "none" | "string" | "scalar" = "none";
  #buffer = "";
  #escape = "";
  #line = 1;
  /** Characters before this piece, and the offset at which the current line begins. */
  #before = 0;
  #lineStart = 0;

  constructor(handler: JsonHandler) {
    this.#handler = handler;
  }

  /** Where the next piece begins. */
  get place(): Place {
    return this.#place(0);
  }

  /** 1-based place of the character at `at` of the current piece. */
  #place(at: number): Place {
    return { line: this.#line, column: this.#before + at - this.#lineStart + 1 };
  }

  /** Throws {@link JsonTextError} at the first place that is not JSON. */
  write(text: string): void {
    let at = 0;
    while (at < text.length) {
      if (this.#token === "string") at = this.#inString(text, at);
      else if (this.#token === "scalar") at = this.#inScalar(text, at);
      else at = this.#between(text, at);
    }
    this.#before += text.length;
  }

  /** Throws {@link JsonTextError} where the document is not complete. */
  end(): void {
    if (this.#token === "scalar") this.#endScalar(0);
    const complete = this.#token === "none" && this.#stack.length === 0 && this.#state === "done";
    if (!complete) throw new JsonTextError("the file breaks off", this.#place(0));
  }

  #between(text: string, from: number): number {
    NOT_SPACE.lastIndex = from;
    const found = NOT_SPACE.exec(text);
    if (found === null) return text.length;
    const at = found.index;
    const character = found[0];
    if (character === "\n") {
      this.#line += 1;
      this.#lineStart = this.#before + at + 1;
    } else this.#structure(character, at);
    // A scalar begins with its own first character.
    return this.#token === "scalar" ? at : at + 1;
  }

  #structure(character: string, at: number): void {
    const state = this.#state;
    if (character === '"') this.#beginString(at);
    else if (character === "{" || character === "[") this.#open(character, at);
    else if (character === "}" || character === "]") this.#close(character, at);
    else if (character === "," && state === "after") {
      this.#state = this.#stack.at(-1) === "{" ? "key" : "value";
    } else if (character === ":" && state === "colon") this.#state = "value";
    else if (this.#expectsValue()) {
      this.#token = "scalar";
      this.#buffer = "";
    } else this.#unexpected(character, at);
  }

  #expectsValue(): boolean {
    return this.#state === "value" || this.#state === "first-value" || this.#state === "done";
  }

  #unexpected(character: string, at: number): never {
    throw new JsonTextError(`unexpected ${JSON.stringify(character)}`, this.#place(at));
  }

  #beginString(at: number): void {
    const isKey = this.#state === "key" || this.#state === "first-key";
    if (!isKey && !this.#expectsValue()) this.#unexpected('"', at);
    this.#token = "string";
    this.#buffer = "";
  }

  #open(kind: "{" | "[", at: number): void {
    if (!this.#expectsValue()) this.#unexpected(kind, at);
    if (this.#stack.length >= MAX_DEPTH) {
      throw new JsonTextError(`nested deeper than ${MAX_DEPTH}`, this.#place(at));
    }
    this.#stack.push(kind);
    this.#state = kind === "{" ? "first-key" : "first-value";
    this.#handler.open(kind);
  }

  #close(character: "}" | "]", at: number): void {
    const opener = character === "}" ? "{" : "[";
    const empty = character === "}" ? "first-key" : "first-value";
    const fits = this.#state === "after" || this.#state === empty;
    if (!fits || this.#stack.at(-1) !== opener) this.#unexpected(character, at);
    this.#stack.pop();
    this.#afterValue();
    this.#handler.close();
  }

  #afterValue(): void {
    this.#state = this.#stack.length === 0 ? "done" : "after";
  }

  #inString(text: string, from: number): number {
    if (this.#escape !== "") return this.#inEscape(text, from);
    STRING_STOP.lastIndex = from;
    const stop = STRING_STOP.exec(text);
    const to = stop?.index ?? text.length;
    const room = MAX_STRING - this.#buffer.length;
    if (room > 0) this.#buffer += text.slice(from, Math.min(to, from + room));
    if (stop === null) return to;
    if (stop[0] === "\\") this.#escape = "\\";
    else this.#endString();
    return to + 1;
  }

  #inEscape(text: string, from: number): number {
    this.#escape += text.charAt(from);
    const kind = this.#escape.charAt(1);
    if (kind === "u") {
      if (this.#escape.length === 6) {
        const code = Number.parseInt(this.#escape.slice(2), 16);
        if (!/^[0-9a-fA-F]{4}$/.test(this.#escape.slice(2))) this.#unexpected("\\", from);
        this.#append(String.fromCharCode(code));
      }
    } else {
      const character = ESCAPES[kind];
      if (character === undefined) this.#unexpected("\\", from);
      this.#append(character);
    }
    return from + 1;
  }

  #append(character: string): void {
    this.#escape = "";
    if (this.#buffer.length < MAX_STRING) this.#buffer += character;
  }

  #endString(): void {
    this.#token = "none";
    const text = this.#buffer;
    if (this.#state === "key" || this.#state === "first-key") {
      this.#state = "colon";
      this.#handler.key(text);
    } else {
      this.#afterValue();
      this.#handler.value(text);
    }
  }

  #inScalar(text: string, from: number): number {
    SCALAR_END.lastIndex = from;
    const found = SCALAR_END.exec(text);
    const to = found?.index ?? text.length;
    this.#buffer += text.slice(from, Math.min(to, from + MAX_SCALAR));
    if (found !== null || this.#buffer.length > MAX_SCALAR) this.#endScalar(from);
    return to;
  }

  #endScalar(at: number): void {
    this.#token = "none";
    const text = this.#buffer;
    let value: JsonScalar;
    if (text === "true" || text === "false") value = text === "true";
    else if (text === "null") value = null;
    else if (NUMBER.test(text)) value = Number(text);
    else
      throw new JsonTextError(`unexpected ${JSON.stringify(text.slice(0, 20))}`, this.#place(at));
    this.#afterValue();
    this.#handler.value(value);
  }
}

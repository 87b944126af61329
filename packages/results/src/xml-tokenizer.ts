import type { Place } from "./model.ts";
import type { XmlName } from "./xml-names.ts";
import { doctypeEnd, LineCounter, LongTag } from "./xml-scan.ts";
import { type TagEnd, XmlTag } from "./xml-tag.ts";
import { decodeXmlText, plainXmlText, safeTextEnd } from "./xml-text.ts";

/** Something that no XML file may hold. */
export interface XmlProblem {
  /** `damage`: the structure of what follows cannot be trusted. */
  kind: "damage" | "recovered";
  message: string;
}

/** What receives the parts of a file, in their order. Names come without their prefix. */
export interface XmlHandler {
  /** The tag is used again for the next one: read what you need before you return. */
  open(name: string, tag: XmlTag): void;
  /** Comes for each element that was opened and whose end was seen or can be inferred. */
  close(name: string): void;
  /** Text or CDATA, in pieces of any size, while `wantsText` is set. */
  text(piece: string): void;
  problem(problem: XmlProblem): void;
}

const MAX_DEPTH = 100_000;
/** An element that was left open deeper than this is not worth the search of each stray end. */
const MAX_LOOK_BACK = 1_000;
/** A tag that is longer has its last value cut. */
const MAX_TAG = 1_048_576;
const CDATA = "<![CDATA[";
const COMMENT = "<!--";

/**
 * Takes XML apart that is pushed in as text, in memory that does not grow with the input. It is
 * made for the reports of many tools, not for validation: it goes on after what is wrong and says
 * so. Entities are never expanded, nothing is ever fetched; see {@link decodeXmlText}. It never
 * throws for content.
 */
export class XmlTokenizer {
  /** The handler sets it while it wants text. */
  wantsText = false;
  readonly #handler: XmlHandler;
  readonly #tag = new XmlTag();
  readonly #open: XmlName[] = [];
  readonly #lines = new LineCounter();
  #text = "";
  #at = 0;
  /** Pieces that wait until enough has come for a further look: keeps the work linear. */
  #waiting: string[] = [];
  #waitingLength = 0;
  #enough = 0;
  /** What is being read; undefined between parts. */
  #inside: "CDATA section" | "comment" | "processing instruction" | LongTag | undefined;
  #ending = false;
  #stopped = false;
  #rooted = false;
  #strayText = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#open.length;
  }

  write(text: string): void {
    if (this.#stopped) return;
    this.#waiting.push(text);
    this.#waitingLength += text.length;
    if (this.#waitingLength >= this.#enough) this.#run();
  }

  /** Reads the rest and says what is still open. Nothing is read afterwards. */
  end(): void {
    if (this.#stopped) return;
    this.#ending = true;
    this.#run();
    if (this.#stopped) return;
    const inner = this.#open.at(-1);
    if (this.#inside !== undefined || this.#at < this.#text.length) {
      this.#damage(`unclosed ${typeof this.#inside === "string" ? this.#inside : "tag"}`);
    } else if (inner !== undefined) this.#damage(`unclosed tag: ${shown(inner.full)}`);
    this.#stopped = true;
  }

  /** Ends the reading, also from within the handler. */
  stop(): void {
    this.#stopped = true;
  }

  /** Where the reading is. */
  place(): Place {
    return this.#lines.after(this.#text.slice(0, this.#at));
  }

  #run(): void {
    this.#lines.pass(this.#text.slice(0, this.#at));
    const rest = this.#text.slice(this.#at);
    const [first = ""] = this.#waiting;
    const more = this.#waiting.length > 1 ? this.#waiting.join("") : first;
    this.#text = rest === "" ? more : rest + more;
    this.#at = 0;
    this.#waiting = [];
    this.#waitingLength = 0;
    let progress = true;
    while (progress && !this.#stopped && this.#at < this.#text.length) progress = this.#step();
    // What could not be read yet is looked at again when it has doubled.
    this.#enough = this.#text.length - this.#at;
  }

  /** Reads one part; false where more text is needed. */
  #step(): boolean {
    const inside = this.#inside;
    if (inside === undefined) return this.#content();
    if (inside === "CDATA section") return this.#cdata();
    if (inside === "comment") return this.#skip("-->");
    return inside === "processing instruction" ? this.#skip("?>") : this.#longTag(inside);
  }

  #content(): boolean {
    const less = this.#text.indexOf("<", this.#at);
    if (less !== this.#at) {
      const end = less < 0 ? this.#text.length : less;
      const enough = this.#characters(end, less < 0);
      if (less < 0 || !enough || this.#stopped) return enough;
    }
    const next = this.#text.charCodeAt(less + 1);
    if (next === 0x2f) return this.#closeTag(less);
    return beginsName(next) ? this.#openTag(less) : this.#markup(less);
  }

  /** Text up to `end`; where it is the last of what is there, a part of it may have to wait. */
  #characters(end: number, last: boolean): boolean {
    const start = this.#at;
    if (this.#open.length === 0) this.#outside(start, end);
    if (!this.wantsText) {
      this.#at = end;
      return true;
    }
    const safe = last && !this.#ending ? safeTextEnd(this.#text, start, end) : end;
    this.#at = safe;
    if (safe > start) this.#handler.text(decodeXmlText(this.#text.slice(start, safe)));
    return safe > start;
  }

  #outside(start: number, end: number): void {
    if (this.#strayText || this.#text.slice(start, end).trim() === "") return;
    this.#strayText = true;
    this.#recovered("text outside the root element");
  }

  #openTag(less: number): boolean {
    const how = this.#tag.read(this.#text, less);
    if (how === "more") {
      this.#at = less;
      if (this.#text.length - less < MAX_TAG) return false;
      this.#inside = new LongTag(this.#text.slice(less, less + MAX_TAG));
      this.#at = less + MAX_TAG;
      return true;
    }
    this.#at = this.#tag.end;
    this.#opened(how);
    return true;
  }

  #opened(how: TagEnd): void {
    const { name, flaw, disordered } = this.#tag;
    if (how === "broken") this.#damage(`the tag <${shown(name.full)}> never ends`);
    else if (flaw !== undefined && disordered) this.#damage(flaw);
    else if (flaw !== undefined) this.#recovered(flaw);
    if (this.#open.length === 0) {
      if (this.#rooted) this.#recovered("more than one root element");
      this.#rooted = true;
    }
    if (this.#open.length >= MAX_DEPTH) {
      this.#damage(`more than ${MAX_DEPTH} nested elements`);
      this.#stopped = true;
      return;
    }
    this.#open.push(name);
    this.#handler.open(name.local, this.#tag);
    if (how === "empty") this.#pop();
  }

  #pop(): void {
    const name = this.#open.pop();
    if (name !== undefined) this.#handler.close(name.local);
  }

  #longTag(tag: LongTag): boolean {
    const end = tag.endIn(this.#text, this.#at);
    const empty = end >= 0 && this.#text.charAt(end) === "/";
    this.#at = end < 0 ? this.#text.length : end + (empty ? 2 : 1);
    if (end < 0) return false;
    this.#inside = undefined;
    this.#tag.read(tag.closed(empty), 0);
    this.#recovered(`a tag of more than ${MAX_TAG} characters was cut`);
    this.#opened(empty ? "empty" : "open");
    return true;
  }

  #closeTag(less: number): boolean {
    const from = less + 2;
    const end = this.#text.indexOf(">", from);
    if (end < 0) return this.#wait(less, "a closing tag without an end");
    const inner = this.#open.at(-1);
    this.#at = end + 1;
    if (inner?.full.length === end - from && this.#text.startsWith(inner.full, from)) this.#pop();
    else this.#otherClose(this.#text.slice(from, end), from);
    return true;
  }

  /** A closing tag that is not plainly that of the innermost element. */
  #otherClose(written: string, from: number): void {
    const less = written.indexOf("<");
    if (less >= 0) {
      this.#damage("a closing tag without an end");
      this.#at = from + less;
    }
    const name = (less < 0 ? written : written.slice(0, less)).trimEnd();
    const index = this.#innermost(name);
    if (index < 0) {
      this.#damage(`unmatched closing tag: ${shown(name)}`);
      return;
    }
    while (this.#open.length > index + 1 && !this.#stopped) {
      this.#damage(`unexpected closing tag: ${shown(name)}`);
      this.#pop();
    }
    if (!this.#stopped) this.#pop();
  }

  /** Where it is among the open elements, of which only so many are looked at. */
  #innermost(name: string): number {
    const first = Math.max(0, this.#open.length - MAX_LOOK_BACK);
    for (let index = this.#open.length - 1; index >= first; index -= 1) {
      if (this.#open[index]?.full === name) return index;
    }
    return -1;
  }

  /** What begins with `<` and is no tag. */
  #markup(less: number): boolean {
    const text = this.#text;
    const head = text.slice(less, less + CDATA.length);
    if (head.startsWith(COMMENT)) return this.#enter("comment", less + COMMENT.length);
    if (head.startsWith("<?")) return this.#enter("processing instruction", less + 2);
    if (head === CDATA) return this.#enter("CDATA section", less + CDATA.length);
    if (CDATA.startsWith(head) || COMMENT.startsWith(head)) {
      this.#at = less;
      return false;
    }
    if (head.startsWith("<!") && beginsName(head.charCodeAt(2))) {
      const end = doctypeEnd(text, less);
      if (end < 0) return this.#wait(less, "a document type declaration without an end");
      this.#at = end;
      return true;
    }
    this.#at = less + 1;
    this.#recovered("a bare <");
    if (this.wantsText && !this.#stopped) this.#handler.text("<");
    return true;
  }

  #enter(inside: "CDATA section" | "comment" | "processing instruction", at: number): boolean {
    this.#inside = inside;
    this.#at = at;
    return true;
  }

  /** Waits for the end of something short. */
  #wait(at: number, missing: string): boolean {
    this.#at = at;
    if (this.#text.length - at < MAX_TAG) return false;
    this.#damage(missing);
    this.#at = this.#text.length;
    this.#stopped = true;
    return false;
  }

  #skip(mark: string): boolean {
    const end = this.#text.indexOf(mark, this.#at);
    if (end < 0) {
      this.#at = Math.max(this.#at, this.#text.length - mark.length + 1);
      return false;
    }
    this.#at = end + mark.length;
    this.#inside = undefined;
    return true;
  }

  #cdata(): boolean {
    const start = this.#at;
    const found = this.#text.indexOf("]]>", start);
    // The end, or a line end, may be parted.
    let last = this.#text.length;
    if (!this.#ending) last -= this.#text.charCodeAt(last - 4) === 13 ? 4 : 3;
    const end = found < 0 ? Math.max(start, last) : found;
    this.#at = found < 0 ? end : found + 3;
    if (found >= 0) this.#inside = undefined;
    if (this.wantsText && end > start) {
      this.#handler.text(plainXmlText(this.#text.slice(start, end)));
    }
    return found >= 0;
  }

  #damage(message: string): void {
    this.#handler.problem({ kind: "damage", message });
  }

  #recovered(message: string): void {
    this.#handler.problem({ kind: "recovered", message });
  }
}

function shown(name: string): string {
  return name.slice(0, 60);
}

/** Letters, `_`, `:` and whatever is not ASCII; https://www.w3.org/TR/xml/#NT-NameStartChar */
function beginsName(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    code === 0x3a ||
    code >= 0x80
  );
}

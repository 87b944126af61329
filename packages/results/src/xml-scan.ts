/** How far line ends were counted: each character is looked at once. */
export class LineCounter {
  #lines = 0;
  #column = 0;

  /** Takes note of text that is behind. */
  pass(text: string): void {
    const last = text.lastIndexOf("\n");
    if (last < 0) this.#column += text.length;
    else {
      this.#column = text.length - last - 1;
      this.#lines += countLines(text);
    }
  }

  /** The place after further text, from 1. */
  after(text: string): { line: number; column: number } {
    const last = text.lastIndexOf("\n");
    const column = last < 0 ? this.#column + text.length : text.length - last - 1;
    return { line: this.#lines + countLines(text) + 1, column: column + 1 };
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

/**
 * Behind the document type declaration that begins at `start`, -1 where the text ends within it.
 * What it declares is not read.
 */
export function doctypeEnd(text: string, start: number): number {
  let inSubset = false;
  for (let at = start + 2; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' || character === "'") at = text.indexOf(character, at + 1);
    else if (text.startsWith("<!--", at)) at = text.indexOf("-->", at + 4);
    else if (text.startsWith("<?", at)) at = text.indexOf("?>", at + 2);
    else if (character === "[" || character === "]") inSubset = character === "[";
    else if (character === ">" && !inSubset) return at + 1;
    if (at < 0) return -1;
  }
  return -1;
}

/**
 * A tag that is too long to be kept: its beginning, until its end has come. Quotes count, so that a
 * `>` in a value does not end it.
 */
export class LongTag {
  readonly #head: string;
  /** The quote whose value is open; empty between values. */
  #quote = "";

  constructor(head: string) {
    for (let at = 0; at < head.length;) at = this.#step(head, at);
    this.#head = head + this.#quote;
  }

  /** Where in `text` the tag ends with `/>` or `>`; -1 where it goes on. */
  endIn(text: string, start: number): number {
    let at = start;
    while (at < text.length) {
      if (this.#quote === "" && (text.charAt(at) === ">" || text.startsWith("/>", at))) return at;
      at = this.#step(text, at);
    }
    return -1;
  }

  /** The tag as if its last value had ended there. */
  closed(empty: boolean): string {
    return `${this.#head}${empty ? " />" : " >"}`;
  }

  #step(text: string, at: number): number {
    const character = text.charAt(at);
    if (this.#quote === "") {
      if (character === '"' || character === "'") this.#quote = character;
      return at + 1;
    }
    const end = text.indexOf(this.#quote, at);
    if (end < 0) return text.length;
    this.#quote = "";
    return end + 1;
  }
}

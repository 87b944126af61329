/**
 * Cuts text that arrives in pieces into lines, whatever their ends. A line longer than `max` is
 * handed over cut, marked so.
 */
export class LineSplitter {
  /** Number of the line that was handed over last, 1-based. */
  line = 0;
  readonly #max: number;
  readonly #sink: (line: string, cut: boolean) => void;
  #rest = "";
  #dropped = false;

  constructor(max: number, sink: (line: string, cut: boolean) => void) {
    this.#max = max;
    this.#sink = sink;
  }

  write(text: string): void {
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      this.#append(text.slice(from, at));
      this.#emit();
      from = at + 1;
    }
    this.#append(text.slice(from));
  }

  /** Hands over what stands behind the last line end, and answers whether there was something. */
  end(): boolean {
    if (this.#rest === "" && !this.#dropped) return false;
    this.#emit();
    return true;
  }

  #append(text: string): void {
    const room = this.#max - this.#rest.length;
    if (text.length > room) this.#dropped = true;
    this.#rest += text.length > room ? text.slice(0, Math.max(room, 0)) : text;
  }

  #emit(): void {
    const line = this.#rest.endsWith("\r") ? this.#rest.slice(0, -1) : this.#rest;
    const cut = this.#dropped;
    this.#rest = "";
    this.#dropped = false;
    this.line += 1;
    this.#sink(line, cut);
  }
}

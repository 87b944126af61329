const MAX_HEAD = 131_072;
const MAX_TAIL = 65_536;

/** Text that comes in pieces; of a very long one the beginning and the end are kept. */
export class LongText {
  /** Characters of all texts that were left out. */
  dropped = 0;
  #head = "";
  #tail = "";
  #dropped = 0;

  add(piece: string): void {
    const room = MAX_HEAD - this.#head.length;
    if (room > 0) this.#head += piece.length <= room ? piece : piece.slice(0, room);
    if (piece.length <= room) return;
    this.#tail += room > 0 ? piece.slice(room) : piece;
    if (this.#tail.length <= 2 * MAX_TAIL) return;
    this.#dropped += this.#tail.length - MAX_TAIL;
    this.#tail = this.#tail.slice(-MAX_TAIL);
  }

  /** What was collected; the next text begins empty. */
  take(): string {
    const text =
      this.#dropped === 0
        ? this.#head + this.#tail
        : `${this.#head}\n… ${this.#dropped} characters left out …\n${this.#tail}`;
    this.dropped += this.#dropped;
    this.#head = "";
    this.#tail = "";
    this.#dropped = 0;
    return text;
  }
}

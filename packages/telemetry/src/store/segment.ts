import { mkdir, open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);
/** Speed over size: at 20,000 spans a second compression shares the machine with what is measured. */
const GZIP_LEVEL = 3;
const CHUNK_CHARS = 512 * 1024;
const MAX_SEGMENTS = 1000;
/** Compression ratio that is assumed until one has been measured. */
const ASSUMED_RATIO = 8;

/**
 * Appends lines to `<name>.jsonl.gz` as whole gzip members, which any gunzip reads as one stream
 * (RFC 1952, 2.2). A process that dies in the middle leaves at most one cut-off member at the end.
 * A folder that already has the file gets `<name>-2.jsonl.gz`: nothing is ever appended behind a
 * tail that may be cut off.
 */
export class SegmentWriter {
  readonly #dir: string;
  readonly #name: string;
  #handle: FileHandle | undefined;
  #lines: string[] = [];
  #records = 0;
  #pending = 0;
  #inFlight = 0;
  #rawWritten = 0;
  #written = 0;
  #chain: Promise<void> = Promise.resolve();
  #failure: Error | undefined;
  readonly #lost = { lines: 0, records: 0 };

  constructor(dir: string, name: string) {
    this.#dir = dir;
    this.#name = name;
  }

  /** Characters that are in memory: not yet compressed, or being written. */
  get buffered(): number {
    return this.#pending + this.#inFlight;
  }

  /** Compressed bytes on disk plus what the buffered text will take by the ratio so far. */
  get usedBytes(): number {
    const ratio = this.#written > 0 ? this.#rawWritten / this.#written : ASSUMED_RATIO;
    return this.#written + this.buffered / Math.max(1, ratio);
  }

  get writtenBytes(): number {
    return this.#written;
  }

  /** The first write error, for example a full disk; later lines are dropped. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** What was pushed before the first write error and is not on disk, or not all of it. */
  get lost(): { readonly lines: number; readonly records: number } {
    return this.#lost;
  }

  push(line: string, records: number): void {
    this.#lines.push(line);
    this.#records += records;
    this.#pending += line.length + 1;
    if (this.#pending >= CHUNK_CHARS) {
      this.#cut();
    }
  }

  /** Resolves when everything pushed so far is on disk, or writing has failed (see `failure`). */
  async flush(): Promise<void> {
    this.#cut();
    await this.#chain;
  }

  async close(): Promise<void> {
    await this.flush();
    await this.#handle?.close();
    this.#handle = undefined;
  }

  #cut(): void {
    if (this.#lines.length === 0) {
      return;
    }
    const chunk = `${this.#lines.join("\n")}\n`;
    const size = this.#pending;
    const content = { lines: this.#lines.length, records: this.#records };
    this.#lines = [];
    this.#records = 0;
    this.#pending = 0;
    this.#inFlight += size;
    this.#chain = this.#chain.then(async () => {
      if (!(await this.#write(chunk, size))) {
        this.#lost.lines += content.lines;
        this.#lost.records += content.records;
      }
    });
  }

  async #write(chunk: string, size: number): Promise<boolean> {
    try {
      if (this.#failure !== undefined) {
        return false;
      }
      const member = await compress(chunk, { level: GZIP_LEVEL });
      this.#handle ??= await openSegment(this.#dir, this.#name);
      await this.#handle.writeFile(member);
      this.#written += member.length;
      this.#rawWritten += size;
      return true;
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      return false;
    } finally {
      this.#inFlight -= size;
    }
  }
}

async function openSegment(dir: string, name: string): Promise<FileHandle> {
  await mkdir(dir, { recursive: true });
  for (let number = 1; number <= MAX_SEGMENTS; number += 1) {
    const suffix = number === 1 ? "" : `-${number}`;
    try {
      return await open(path.join(dir, `${name}${suffix}.jsonl.gz`), "ax");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw error;
      }
    }
  }
  throw new Error(`the folder already has ${MAX_SEGMENTS} segments of ${name}`);
}

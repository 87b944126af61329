import { type FileHandle, open } from "node:fs/promises";
import { StringDecoder } from "node:string_decoder";
import type { PlaywrightEvent } from "./events.ts";

const READ_SIZE = 65_536;
/** A longer line is not one of ours. */
const MAX_LINE = 8_388_608;
const TYPES = new Set(["begin", "test", "start", "attempt", "error", "end"]);

/** Reads the events of a run while they are written, each once. */
export class EventFile {
  readonly #path: string;
  #file: FileHandle | undefined;
  #offset = 0;
  #rest = "";
  #decoder = new StringDecoder("utf8");

  constructor(path: string) {
    this.#path = path;
  }

  /** Events that were written since the last call; nothing while there is no file. */
  async *read(): AsyncGenerator<PlaywrightEvent> {
    this.#file ??= await open(this.#path, "r").catch(() => undefined);
    if (this.#file === undefined) return;
    const buffer = Buffer.alloc(READ_SIZE);
    for (;;) {
      const { bytesRead } = await this.#file.read(buffer, 0, READ_SIZE, this.#offset);
      if (bytesRead === 0) return;
      this.#offset += bytesRead;
      const lines = (this.#rest + this.#decoder.write(buffer.subarray(0, bytesRead))).split("\n");
      this.#rest = lines.pop() ?? "";
      if (this.#rest.length > MAX_LINE) this.#rest = "";
      for (const line of lines) {
        const event = parseEvent(line);
        if (event !== undefined) yield event;
      }
    }
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }
}

function parseEvent(line: string): PlaywrightEvent | undefined {
  try {
    const event = JSON.parse(line) as PlaywrightEvent | null;
    return TYPES.has(event?.type ?? "") && event !== null ? event : undefined;
  } catch {
    // The last line of a run that was killed.
    return undefined;
  }
}

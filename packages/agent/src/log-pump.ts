import { mkdir, open, readdir } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import type { LineRedaction, Redaction } from "@stagegate/core/redact";
import { createLineRedaction } from "@stagegate/core/redact";

/** Where the output of services is written by them, and where it is shown. */
export interface LogFolders {
  /** Files `<service>.log` as services write them; private to this user. */
  readonly from: string;
  /** Gets files of the same names without secrets. */
  readonly to: string;
}

export interface LogPumpOptions extends LogFolders {
  readonly redaction: Pick<Redaction, "text">;
  readonly log: (line: string) => void;
}

/** Copies output to where it is shown, a moment later and without secrets. */
export interface LogPump {
  /** Takes what was written until now, last lines too, and ends. Safe to call twice. */
  close(): Promise<void>;
}

const POLL_MS = 200;
const STEP = 256 * 1024;
/** Per file and look, so that one that floods does not keep the others waiting. */
const MAX_STEPS = 16;
const MAX_FILES = 256;

/**
 * Services write into files and not into a pipe of ours: they must run on when this process ends,
 * and must never wait for it.
 */
export function startLogPump(options: LogPumpOptions): LogPump {
  const copies = new Map<string, LogCopy>();
  let turn: Promise<void> = Promise.resolve();
  let waiting = false;
  const look = async (): Promise<void> => {
    waiting = false;
    for (const name of await newLogs(options.from, copies)) {
      copies.set(name, new LogCopy(path.join(options.from, name), path.join(options.to, name)));
    }
    for (const copy of copies.values()) {
      const failure = await copy.advance(MAX_STEPS * STEP, options.redaction);
      if (failure !== undefined) options.log(`log pump: ${failure}`);
    }
  };
  const timer = setInterval(() => {
    if (waiting) return;
    waiting = true;
    turn = turn.then(look);
  }, POLL_MS);
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    clearInterval(timer);
    await turn;
    await look();
    for (const copy of copies.values()) await copy.finish(options.redaction);
  };
  return { close: async () => (closing ??= close()) };
}

async function newLogs(folder: string, known: ReadonlyMap<string, unknown>): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const logs = names.filter((name) => name.endsWith(".log") && !known.has(name));
  return logs.slice(0, MAX_FILES - known.size);
}

/** One file on its way. After a failure, such as a full disk, it stays as it is. */
class LogCopy {
  readonly #from: string;
  readonly #to: string;
  readonly #buffer = Buffer.alloc(STEP);
  #lines: LineRedaction | undefined;
  #source: FileHandle | undefined;
  #target: FileHandle | undefined;
  #offset = 0;
  #failed = false;

  constructor(from: string, to: string) {
    this.#from = from;
    this.#to = to;
  }

  /** Takes up to that many bytes; the reason where it cannot, once. */
  async advance(bytes: number, redaction: Pick<Redaction, "text">): Promise<string | undefined> {
    if (this.#failed) return undefined;
    try {
      this.#lines ??= createLineRedaction(redaction);
      this.#source ??= await open(this.#from, "r");
      const end = Math.min(this.#offset + bytes, (await this.#source.stat()).size);
      while (this.#offset < end) {
        const { bytesRead } = await this.#source.read(this.#buffer, 0, STEP, this.#offset);
        if (bytesRead === 0) break;
        this.#offset += bytesRead;
        await this.#write(this.#lines.push(this.#buffer.subarray(0, bytesRead)));
      }
      return undefined;
    } catch (error) {
      this.#failed = true;
      return `${path.basename(this.#to)} ends here: ${(error as Error).message}`;
    }
  }

  /** Takes the rest, as it is now: who writes on meanwhile is not waited for. */
  async finish(redaction: Pick<Redaction, "text">): Promise<void> {
    await this.advance(Number.POSITIVE_INFINITY, redaction);
    const last = this.#failed ? "" : (this.#lines?.end() ?? "");
    await this.#write(last).catch(() => undefined);
    await this.#source?.close();
    await this.#target?.close();
  }

  async #write(text: string): Promise<void> {
    if (text === "") return;
    if (this.#target === undefined) {
      await mkdir(path.dirname(this.#to), { recursive: true });
      this.#target = await open(this.#to, "a");
    }
    await this.#target.writeFile(text);
  }
}

import { createReadStream } from "node:fs";
import { Transform } from "node:stream";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** Bounds of reading one folder; the rest of what is beyond a bound is left out and noted. */
export interface ReadLimits {
  /** Characters of one line; a longer one is skipped. */
  readonly maxLineChars: number;
  /** Bytes after decompression over one file. */
  readonly maxFileBytes: number;
}

export const DEFAULT_READ_LIMITS: ReadLimits = {
  maxLineChars: 64 * 1024 * 1024,
  maxFileBytes: 2 * 1024 * 1024 * 1024,
};

/** Lines of a file with what went wrong, if anything; reading never throws on content. */
export interface LineSource {
  readonly lines: AsyncGenerator<string>;
  /** Filled while reading. */
  readonly problems: string[];
}

/**
 * Lines of a plain or gzip file (by its first bytes, not by its name), also of several gzip members
 * one after another. A cut-off or damaged tail ends the file with a problem; the lines before it
 * are read. Throws only when the file cannot be opened or read.
 */
export function readLines(file: string, limits: ReadLimits = DEFAULT_READ_LIMITS): LineSource {
  const problems: string[] = [];
  return { lines: generate(file, limits, problems), problems };
}

async function* generate(
  file: string,
  limits: ReadLimits,
  problems: string[],
): AsyncGenerator<string> {
  const raw = createReadStream(file);
  try {
    const decoded = await decompressed(raw, problems);
    yield* splitLines(decoded, limits, problems);
  } finally {
    raw.destroy();
  }
}

/** Peeks at the magic bytes and puts a gunzip behind the stream if they are gzip's. */
async function decompressed(raw: Readable, problems: string[]): Promise<Readable> {
  const first = await firstChunk(raw);
  if (first !== undefined) {
    raw.unshift(first);
  }
  if (first === undefined || first[0] !== 0x1f || first[1] !== 0x8b) {
    return raw;
  }
  const gunzip = createGunzip();
  const out = new Transform({ transform: (chunk, _encoding, done) => done(null, chunk) });
  raw.on("error", (error) => out.destroy(error));
  gunzip.on("error", (error) => {
    problems.push(`damaged or cut-off gzip data (${error.message}); what follows is not read`);
    out.end();
  });
  raw.pipe(gunzip);
  gunzip.pipe(out);
  return out;
}

async function firstChunk(raw: Readable): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      raw.off("readable", onReadable);
      raw.off("end", onEnd);
      raw.off("error", onError);
    };
    const onReadable = (): void => {
      const chunk = raw.read() as Buffer | null;
      if (chunk !== null) {
        stop();
        resolve(chunk);
      }
    };
    const onEnd = (): void => {
      stop();
      resolve(undefined);
    };
    const onError = (error: Error): void => {
      stop();
      reject(error);
    };
    raw.on("readable", onReadable);
    raw.on("end", onEnd);
    raw.on("error", onError);
  });
}

async function* splitLines(
  source: Readable,
  limits: ReadLimits,
  problems: string[],
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  let bytes = 0;
  let tooLong = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    const pieces = decoder.decode(chunk, { stream: true }).split("\n");
    for (const [index, piece] of pieces.entries()) {
      length += piece.length;
      if (length <= limits.maxLineChars) {
        parts.push(piece);
      }
      if (index < pieces.length - 1) {
        if (length > limits.maxLineChars) {
          tooLong += 1;
        } else if (length > 0) {
          yield parts.join("");
        }
        parts = [];
        length = 0;
      }
    }
    if (bytes > limits.maxFileBytes) {
      problems.push(`larger than ${limits.maxFileBytes} bytes; what follows is not read`);
      return;
    }
  }
  if (length > 0 && length <= limits.maxLineChars) {
    yield parts.join("");
  }
  if (tooLong > 0) {
    problems.push(`${tooLong} lines longer than ${limits.maxLineChars} characters were skipped`);
  }
}

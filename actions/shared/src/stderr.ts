import { writeSync } from "node:fs";

const FILE_DESCRIPTOR = 2;

export interface Written {
  write(text: string): unknown;
}

interface Streams {
  readonly stderr: { write(bytes: Uint8Array): unknown };
}

/**
 * Stderr without the streams of Node, whose first use costs a fifth of a start of Node. They write
 * all that follows once something cannot be written at once: a pipe that does not block is full.
 */
export function createStderr(process: Streams, writeNow = writeSync): Written {
  let streamed = false;
  return {
    write(text) {
      const bytes = Buffer.from(text);
      let at = 0;
      try {
        if (!streamed) while (at < bytes.length) at += writeNow(FILE_DESCRIPTOR, bytes, at);
      } catch {
        streamed = true;
      }
      if (at < bytes.length) process.stderr.write(bytes.subarray(at));
    },
  };
}

import type { ResultSource } from "./model.ts";

/** A file that is already in memory, handed out in pieces of at most `pieceSize` bytes. */
export function memorySource(
  path: string,
  content: string | Uint8Array,
  pieceSize = 65_536,
): ResultSource {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    path,
    async *open() {
      for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
    },
  };
}

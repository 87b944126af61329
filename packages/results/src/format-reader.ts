import type { FileNote, Place, QuarantineReason } from "./model.ts";

/** How a reader ended; the counts are kept by whoever owns the sink. */
export type ReaderEnd =
  | { kind: "read" }
  | { kind: "partial"; reason: string; place: Place }
  | { kind: "quarantined"; reason: QuarantineReason; message: string; place?: Place };

/**
 * Reads one file that is pushed in as text. `write` answers false when more input is of no use.
 * Neither throws for anything the text may hold.
 */
export interface FormatReader {
  write(text: string): boolean;
  end(): ReaderEnd;
  readonly notes: FileNote[];
  readonly errors: string[];
}

const MAX_NOTES = 20;

/** Adds a note unless there are enough already. */
export function addNote(notes: FileNote[], note: FileNote): void {
  if (notes.length < MAX_NOTES) notes.push(note);
}

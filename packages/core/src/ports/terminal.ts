import type { Location } from "@stagegate/schema";
import type { RawInput } from "@stagegate/schema/inputs";

/** Values as given by flags, variables or the runner; never defaults. */
export interface InputSource {
  /** Every value that was given for a gate, by input name. */
  read(fields: readonly string[]): ReadonlyMap<string, RawInput>;
}

/**
 * Progress and messages, on stderr on a laptop. Foreign text stays text: no runner obeys it, no
 * terminal is moved by it, and secrets in it are masked.
 */
export interface Log {
  /** Columns of the terminal that shows it; absent for a file, a pipe and the log of a CI job. */
  readonly width?: number;
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  debug(line: string): void;
  /** A folded group where the place can fold, indented lines elsewhere. */
  group(title: string, lines: readonly string[]): void;
  /** What is going on now: one live line on a terminal, sparse lines in CI; undefined clears it. */
  status(line: string | undefined): void;
}

/** Values that later steps read. */
export interface Outputs {
  /**
   * The last value of a name counts. Where only single lines can be handed on, line breaks become
   * spaces; what is too long for the place ends in `…`. Rejects a name that is not kebab-case.
   */
  set(name: string, value: string): Promise<void>;
}

/** Markdown shown on the page of the run; a file on a laptop. */
export interface Summary {
  /** UTF-8 bytes of all that one host writes. */
  readonly maxLength: number;
  /** Adds a paragraph. What exceeds the limit is cut, with a note in the text that says so. */
  write(markdown: string): Promise<void>;
}

export interface Annotation {
  level: "error" | "warning" | "notice";
  title: string;
  message: string;
  location?: Location;
}

/** Marks beside the code of the change. */
export interface Annotations {
  /** Of more than the place shows, the last one that is shown says `and N more`. */
  add(annotations: readonly Annotation[]): Promise<void>;
}

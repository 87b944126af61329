import type { Location } from "@stagegate/schema";
import type { RawInput } from "@stagegate/schema/inputs";

/** Values as given by flags, variables or the runner; never defaults. */
export interface InputSource {
  /** Every value that was given for a gate, by input name. */
  read(fields: readonly string[]): ReadonlyMap<string, RawInput>;
}

/** Progress and messages, on stderr on a laptop. Text is redacted by the caller of the port. */
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
  set(name: string, value: string): Promise<void>;
}

/** Markdown shown on the page of the run; a file on a laptop. */
export interface Summary {
  readonly maxLength: number;
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
  add(annotations: readonly Annotation[]): Promise<void>;
}

import type { Location } from "../model.ts";
import { jsonLocator } from "./json-locator.ts";
import type { Locator } from "./locator.ts";
import { lineStarts, offsetToLineColumn } from "./locator.ts";
import { yamlLocator } from "./yaml-locator.ts";

/** One parsed file of a specification. */
export interface SpecFile {
  readonly path: string;
  readonly value: unknown;
  /** Whether it is the document itself, not a file that it refers to. */
  readonly main: boolean;
  /** Place of a JSON pointer; of its nearest existing ancestor when the pointer does not exist. */
  locate(pointer: string): Location;
}

export type Format = "json" | "yaml";

/**
 * Wraps a parsed text. Positions are computed on the first call of `locate` only: most documents
 * of a run have no finding, and locating costs about as much as parsing.
 */
export function createFile(options: {
  path: string;
  text: string;
  value: unknown;
  format: Format;
  main: boolean;
}): SpecFile {
  const { path, text, value, format, main } = options;
  let lazy: { locator: Locator; lines: Uint32Array } | undefined;
  return {
    path,
    value,
    main,
    locate(pointer) {
      lazy ??= {
        locator: format === "json" ? jsonLocator(text) : yamlLocator(text),
        lines: lineStarts(text),
      };
      const { line, column } = offsetToLineColumn(lazy.lines, lazy.locator(pointer));
      return { file: path, line, column, pointer };
    },
  };
}

import type { ConfigSource, PlacedIssue } from "../config/source.ts";
import { parseSource } from "../config/source.ts";
import { explainErrors } from "../issues.ts";
import type { Issue, ValidationError } from "../issues.ts";
import type { JsonSchema } from "../json-schema.ts";
import { isTree } from "./merge.ts";
import type { Tree } from "./merge.ts";

/** A file of another repository, at a commit. */
export interface PinnedFile {
  repository: string;
  ref: string;
  path: string;
}

/** How files are read; what fails beyond a missing file rejects with a message and maybe a hint. */
export interface CompositionReader {
  /** By its path from the folder of the configuration; undefined where there is none. */
  read(path: string): Promise<string | undefined>;
  readPinned(file: PinnedFile): Promise<string | undefined>;
  /** Paths from the folder of the configuration that match any of the globs. */
  glob(patterns: readonly string[]): Promise<readonly string[]>;
  /** What people call such a path. */
  shown(path: string): string;
}

/** One file of a composition. */
export interface Layer {
  source: ConfigSource;
  value: Tree;
}

export type LayerResult =
  | { kind: "layer"; layer: Layer }
  | { kind: "invalid"; issues: readonly PlacedIssue[] };

export function readLayer(file: string, text: string): LayerResult {
  const parsed = parseSource(file, text);
  if (parsed.kind === "invalid") return parsed;
  return layerOf(parsed.source);
}

export function layerOf(source: ConfigSource): LayerResult {
  const { value } = source;
  if (isTree(value)) return { kind: "layer", layer: { source, value } };
  const message = "expected an object";
  return { kind: "invalid", issues: [source.place({ path: [], message })] };
}

type Validator = ((value: unknown) => boolean) & { errors?: ValidationError[] | null };

/** What a schema finds wrong with a value, as sentences. */
export function problemsOf(validator: unknown, value: unknown, schema: JsonSchema): Issue[] {
  const run = validator as Validator;
  return run(value) ? [] : explainErrors(run.errors ?? [], value, schema);
}

/** Message and hint of whatever a reader threw. */
export function reasonOf(thrown: unknown): { message: string; hint?: string } {
  const { message, hint } = thrown as { message?: unknown; hint?: unknown };
  return {
    message: typeof message === "string" ? message : "it cannot be read",
    ...(typeof hint === "string" ? { hint } : {}),
  };
}

import { config as validate } from "../generated/config-validator.ts";
import { configSchema } from "../generated/config-schema.ts";
import { explainErrors } from "../issues.ts";
import type { Issue, ValidationError } from "../issues.ts";
import type { Config } from "../types.ts";
import { withoutInvalid } from "./readable.ts";
import type { Readable } from "./readable.ts";
import { checkRules } from "./rules.ts";
import { parseSource } from "./source.ts";
import type { ConfigSource, PlacedIssue } from "./source.ts";

export type ConfigResult =
  | { kind: "valid"; config: Config; source: ConfigSource }
  | {
      kind: "invalid";
      issues: PlacedIssue[];
      /** What is well-formed of it, so that a caller's own checks are reported along with these. */
      readable?: Readable & { source: ConfigSource };
    };

/** Parses and checks a configuration; every problem is reported at once, in file order. */
export function parseConfig(file: string, text: string): ConfigResult {
  const parsed = parseSource(file, text);
  if (parsed.kind === "invalid") return parsed;
  return checkSource(parsed.source);
}

/** Checks a document that was parsed already, or made of several. */
export function checkSource(source: ConfigSource): ConfigResult {
  const { readable, issues } = check(source.value);
  if (readable !== undefined && issues.length === 0) {
    return { kind: "valid", config: readable.config, source };
  }
  return {
    kind: "invalid",
    issues: sortIssues(issues.map((issue) => source.place(issue))),
    ...(readable === undefined ? {} : { readable: { ...readable, source } }),
  };
}

function errorsOf(value: unknown): readonly ValidationError[] {
  const run = validate as ((value: unknown) => boolean) & { errors?: ValidationError[] | null };
  return run(value) ? [] : (run.errors ?? []);
}

function check(value: unknown): { readable: Readable | undefined; issues: Issue[] } {
  const errors = errorsOf(value);
  if (errors.length === 0) {
    const config = value as Config;
    return { readable: { config, isReplaced: () => false }, issues: checkRules(config) };
  }
  const issues = explainErrors(errors, value, configSchema);
  const readable = withoutInvalid(value, errors, { schema: configSchema, validate: errorsOf });
  if (readable === undefined) return { readable, issues };
  // What was put in for something wrong is not the user's mistake.
  const rules = checkRules(readable.config).filter(({ path }) => !readable.isReplaced(path));
  return { readable, issues: [...issues, ...rules] };
}

/** In the order of the file; of several files that which is nearest to the root comes first. */
export function sortIssues(issues: readonly PlacedIssue[]): PlacedIssue[] {
  return [...issues].sort(
    (a, b) => byFile(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

function byFile(a: string, b: string): number {
  if (a === b) return 0;
  return a.split("/").length - b.split("/").length || (a < b ? -1 : 1);
}

/** Keys that make a configuration of more than its file. */
const JOINING = ["extends", "fragments", "locked", "profiles"];

/** Whether other files or a profile have a say, so that the value is not the whole of it. */
export function isComposed(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && JOINING.some((key) => Object.hasOwn(value, key))
  );
}

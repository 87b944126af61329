import { config as validate } from "../generated/config-validator.ts";
import { configSchema } from "../generated/config-schema.ts";
import { explainErrors } from "../issues.ts";
import type { Issue, ValidationError } from "../issues.ts";
import type { Config } from "../types.ts";
import { withoutInvalid } from "./readable.ts";
import { checkRules } from "./rules.ts";
import { parseSource } from "./source.ts";
import type { ConfigSource, PlacedIssue } from "./source.ts";

export type ConfigResult =
  | { kind: "valid"; config: Config; source: ConfigSource }
  | {
      kind: "invalid";
      issues: PlacedIssue[];
      /** What is well-formed of it, so that a caller's own checks are reported along with these. */
      readable?: { config: Config; source: ConfigSource };
    };

/** Parses and checks a configuration; every problem is reported at once, in file order. */
export function parseConfig(file: string, text: string): ConfigResult {
  const parsed = parseSource(file, text);
  if (parsed.kind === "invalid") return parsed;
  const { source } = parsed;
  const { config, issues } = check(source.value);
  if (config !== undefined && issues.length === 0) return { kind: "valid", config, source };
  return {
    kind: "invalid",
    issues: sortIssues(issues.map((issue) => source.place(issue))),
    ...(config === undefined ? {} : { readable: { config, source } }),
  };
}

function check(value: unknown): { config: Config | undefined; issues: Issue[] } {
  const run = validate as ((value: unknown) => boolean) & { errors?: ValidationError[] | null };
  if (run(value)) {
    const config = value as Config;
    return { config, issues: checkRules(config) };
  }
  const errors = run.errors ?? [];
  const issues = explainErrors(errors, value, configSchema);
  const config = withoutInvalid(value, errors);
  if (config === undefined) return { config, issues };
  return { config, issues: [...issues, ...checkRules(config)] };
}

/** In the order of the file. */
export function sortIssues(issues: readonly PlacedIssue[]): PlacedIssue[] {
  return [...issues].sort((a, b) => a.line - b.line || a.column - b.column);
}

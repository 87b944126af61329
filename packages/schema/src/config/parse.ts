import { config as validate } from "../generated/config-validator.ts";
import { configSchema } from "../generated/config-schema.ts";
import { explainErrors } from "../issues.ts";
import type { ValidationError } from "../issues.ts";
import type { Config } from "../types.ts";
import { checkRules } from "./rules.ts";
import { parseSource } from "./source.ts";
import type { ConfigSource, PlacedIssue } from "./source.ts";

export type ConfigResult =
  | { kind: "valid"; config: Config; source: ConfigSource }
  | { kind: "invalid"; issues: PlacedIssue[] };

/** Parses and checks a configuration; every problem is reported at once, in file order. */
export function parseConfig(file: string, text: string): ConfigResult {
  const parsed = parseSource(file, text);
  if (parsed.kind === "invalid") return parsed;
  const { source } = parsed;
  const check = validate as ((value: unknown) => boolean) & { errors?: ValidationError[] | null };
  const issues = check(source.value)
    ? checkRules(source.value as Config)
    : explainErrors(check.errors ?? [], source.value, configSchema);
  if (issues.length > 0) {
    const placed = issues.map((issue) => source.place(issue));
    return {
      kind: "invalid",
      issues: placed.sort((a, b) => a.line - b.line || a.column - b.column),
    };
  }
  return { kind: "valid", config: source.value as Config, source };
}

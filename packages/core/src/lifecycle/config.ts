import { dirname, join } from "node:path";
import { contractFiles } from "@stagegate/schema";
import type { Config, ConfigResult, ConfigSource, Issue, PlacedIssue } from "@stagegate/schema";
import type { Composed, CompositionReader, WantedProfile } from "@stagegate/schema/compose";
import { GateError } from "../error.ts";
import { globbedFiles, isGlob } from "../globbed-files.ts";
import type { Repository } from "../ports/forge.ts";
import type { Files } from "../ports/system.ts";
import { findDefault, readConfig, resolve, shownPath } from "./config-file.ts";

export interface LoadedConfig {
  config: Config;
  /** Absolute folder that the paths in it are relative to. */
  dir: string;
  /** Path as shown to people. */
  file: string;
  /** Where its values stand. */
  source?: ConfigSource;
  /** Set where other files or a profile had a say. */
  composed?: Composed;
}

/** What only a gate knows to be wrong, reported along with the rest. */
export type ConfigCheck = (config: Config) => Promise<Issue[]>;

/** Where a configuration is read from. */
export interface ConfigPlace {
  files: Files;
  /** Absolute path of the workspace. */
  root: string;
  repository: Pick<Repository, "readElsewhere">;
}

export interface LoadOptions {
  /** Path that was asked for; else stagegate.yml of the workspace counts. */
  named?: string | undefined;
  profile?: WantedProfile | undefined;
  check?: ConfigCheck | undefined;
}

/**
 * Finds, parses, joins and checks the configuration; undefined when there is none and none was
 * named. Throws one error that lists every problem of every file with file:line:column.
 */
export async function loadConfig(
  place: ConfigPlace,
  { named, profile, check = () => Promise.resolve([]) }: LoadOptions = {},
): Promise<LoadedConfig | undefined> {
  const { files, root } = place;
  const path = named === undefined ? await findDefault(files, root) : resolve(root, named);
  if (path === undefined) return undefined;
  const shown = shownPath(root, path);
  const text = await readConfig(files, path, shown);
  if (text === undefined) {
    throw new GateError("STAGEGATE_FILE_MISSING", `there is no configuration at ${shown}`, {
      hint: "Check the input `config`, or run `stagegate init` to write one.",
    });
  }
  const dir = dirname(path);
  const { result, composed } = await readWhole(shown, text, {
    profile,
    reader: async () => (await import("./composition.ts")).workspaceReader(place, dir),
  });
  const readable = result.kind === "valid" ? result : result.readable;
  const missing = readable === undefined ? [] : await missingFiles(files, dir, readable);
  const issues = [
    ...(result.kind === "valid" ? [] : result.issues),
    ...missing,
    ...(readable === undefined ? [] : await checked(readable, check)),
  ];
  if (result.kind === "valid" && issues.length === 0) {
    const { config, source } = result;
    return { config, dir, file: shown, source, ...(composed === undefined ? {} : { composed }) };
  }
  const { sortIssues } = await import("@stagegate/schema/config");
  throw invalidConfig(shown, sortIssues(issues));
}

export interface WholeOptions {
  profile?: WantedProfile | undefined;
  /** Asked only where a file is made of several. */
  reader(): Promise<CompositionReader>;
}

/** A configuration with what it extends, its fragments and its profile; as cheap as its parts. */
export async function readWhole(
  shown: string,
  text: string,
  { profile, reader }: WholeOptions,
): Promise<{ result: ConfigResult; composed?: Composed }> {
  // Reading YAML with positions is only paid for where there is a configuration.
  const { checkSource, isComposed, parseSource } = await import("@stagegate/schema/config");
  const parsed = parseSource(shown, text);
  if (parsed.kind === "invalid") return { result: parsed };
  const { source } = parsed;
  // A profile by name must exist, also where the file has none.
  const alone = !isComposed(source.value) && profile?.origin === undefined;
  if (alone) return { result: checkSource(source) };
  const { compose } = await import("@stagegate/schema/compose");
  const composed = await compose(source, { reader: await reader(), profile });
  return { result: withIssues(checkSource(composed.source), composed.issues), composed };
}

/** What is wrong with a part is often wrong with the whole as well, and told once. */
function withIssues(result: ConfigResult, more: readonly PlacedIssue[]): ConfigResult {
  if (more.length === 0) return result;
  const told = new Set<string>();
  const own = result.kind === "valid" ? [] : result.issues;
  const issues = [...more, ...own].filter(({ file, line, column, message }) => {
    const key = [file, line, column, message].join("\0");
    return told.has(key) ? false : told.add(key);
  });
  if (result.kind === "invalid") return { ...result, issues };
  const { config, source } = result;
  return { kind: "invalid", issues, readable: { config, source, isReplaced: () => false } };
}

async function checked(
  {
    config,
    source,
    isReplaced = () => false,
  }: { config: Config; source: ConfigSource; isReplaced?(path: Issue["path"]): boolean },
  check: ConfigCheck,
): Promise<PlacedIssue[]> {
  return (await check(config))
    .filter(({ path }) => !isReplaced(path))
    .map((issue) => source.place(issue));
}

/** Files and folders that the configuration names and that are not there. */
async function missingFiles(
  files: Files,
  dir: string,
  { config, source }: { config: Config; source: ConfigSource },
): Promise<PlacedIssue[]> {
  const e2e = config["run-e2e"];
  const named: [string | undefined, (string | number)[]][] = [
    [e2e?.dir, ["run-e2e", "dir"]],
    [e2e?.config && join(e2e.dir ?? ".", e2e.config), ["run-e2e", "config"]],
  ];
  for (const [name, service] of Object.entries(config.services)) {
    named.push([service.path, ["services", name, "path"]]);
    const { contract } = service;
    for (const [index, each] of contractFiles(service).entries()) {
      const at = Array.isArray(contract) ? [index] : [];
      named.push([each, ["services", name, "contract", ...at]]);
    }
    named.push([service.run?.cwd, ["services", name, "run", "cwd"]]);
  }
  const missing: PlacedIssue[] = [];
  for (const [file, path] of named) {
    if (file === undefined || (await files.exists(resolve(dir, file)))) continue;
    const glob = path[0] === "services" && path[2] === "contract" && isGlob(file);
    if (glob && (await globbedFiles(files, dir, file)).length > 0) continue;
    const message = glob ? `no file matches \`${file}\`` : `there is no file or folder \`${file}\``;
    const hint = "Paths are relative to the folder of this file.";
    missing.push(source.place({ path, message, hint }));
  }
  return missing;
}

/** One error for any number of problems; the first is the line that people see. */
export function invalidConfig(file: string, issues: readonly PlacedIssue[]): GateError {
  const [first] = issues;
  const count = issues.length === 1 ? "1 problem" : `${issues.length} problems`;
  return new GateError(
    "STAGEGATE_CONFIG_INVALID",
    first === undefined
      ? `${file} is invalid`
      : `${count} in ${issues.every((issue) => issue.file === file) ? file : "the configuration"}; ${first.file === file ? "" : `${first.file}:`}${first.line}:${first.column} ${first.at === "" ? "" : `${first.at}: `}${first.message}`,
    {
      ...(first?.hint === undefined ? {} : { hint: first.hint }),
      detail: issues.map(formatIssue),
    },
  );
}

/** `stagegate.yml:12:3 services.cart.need: unknown key … — Did you mean …`. */
export function formatIssue(issue: PlacedIssue): string {
  const at = issue.at === "" ? "" : `${issue.at}: `;
  const hint = issue.hint === undefined ? "" : ` — ${issue.hint}`;
  return `${issue.file}:${issue.line}:${issue.column} ${at}${issue.message}${hint}`;
}

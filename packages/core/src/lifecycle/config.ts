import { dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Config, ConfigSource, Issue, PlacedIssue } from "@stagegate/schema";
import { GateError } from "../error.ts";
import type { Files } from "../ports/system.ts";

export interface LoadedConfig {
  config: Config;
  /** Absolute folder that the paths in it are relative to. */
  dir: string;
  /** Path as shown to people. */
  file: string;
}

/** What only a gate knows to be wrong, reported along with the rest. */
export type ConfigCheck = (config: Config) => Promise<Issue[]>;

const DEFAULT_NAMES = ["stagegate.yml", "stagegate.yaml"];

/**
 * Finds, parses and checks the configuration; undefined when there is none and none was named.
 * Throws one error that lists every problem with file:line:column.
 */
export async function loadConfig(
  files: Files,
  root: string,
  named: string | undefined,
  check: ConfigCheck = () => Promise.resolve([]),
): Promise<LoadedConfig | undefined> {
  const path = named === undefined ? await findDefault(files, root) : resolve(root, named);
  if (path === undefined) return undefined;
  const shown = shownPath(root, path);
  const text = await readConfig(files, path, shown);
  if (text === undefined) {
    throw new GateError("STAGEGATE_FILE_MISSING", `there is no configuration at ${shown}`, {
      hint: "Check the input `config`, or run `stagegate init` to write one.",
    });
  }
  // Reading YAML with positions is only paid for where there is a configuration.
  const { parseConfig, sortIssues } = await import("@stagegate/schema/config");
  const result = parseConfig(shown, text);
  const dir = dirname(path);
  const readable = result.kind === "valid" ? result : result.readable;
  const missing = readable === undefined ? [] : await missingFiles(files, dir, readable);
  const issues = sortIssues([
    ...(result.kind === "valid" ? [] : result.issues),
    ...missing,
    ...(readable === undefined ? [] : await checked(readable, check)),
  ]);
  if (result.kind === "valid" && issues.length === 0) {
    return { config: result.config, dir, file: shown };
  }
  throw invalidConfig(shown, issues);
}

/** The parser takes two million characters, of at most four bytes each. */
const MAX_BYTES = 8_000_000;

async function readConfig(files: Files, path: string, shown: string): Promise<string | undefined> {
  const unreadable = (reason: string, cause?: unknown): GateError =>
    new GateError("STAGEGATE_CONFIG_INVALID", `${shown} cannot be read: ${reason}`, {
      hint: "A configuration is a text file of YAML.",
      cause,
    });
  if (((await files.size(path)) ?? 0) > MAX_BYTES) throw unreadable("it is larger than 8 MB");
  try {
    return await files.readText(path);
  } catch (cause) {
    throw unreadable((cause as NodeJS.ErrnoException).code ?? (cause as Error).message, cause);
  }
}

async function findDefault(files: Files, root: string): Promise<string | undefined> {
  for (const name of DEFAULT_NAMES) {
    const path = join(root, name);
    if (await files.exists(path)) return path;
  }
  return undefined;
}

function resolve(root: string, path: string): string {
  return isAbsolute(path) ? path : join(root, path);
}

function shownPath(root: string, path: string): string {
  const inside = relative(root, path);
  return inside.startsWith("..") ? path : inside.split(sep).join("/");
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
    named.push([service.contract, ["services", name, "contract"]]);
    named.push([service.run?.cwd, ["services", name, "run", "cwd"]]);
  }
  const missing: PlacedIssue[] = [];
  for (const [file, path] of named) {
    if (file === undefined || (await files.exists(resolve(dir, file)))) continue;
    const message = `there is no file or folder \`${file}\``;
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
      : `${count} in ${file}; ${first.line}:${first.column} ${first.at === "" ? "" : `${first.at}: `}${first.message}`,
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

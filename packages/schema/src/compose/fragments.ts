import { posix } from "node:path";
import { fragment as validate } from "../generated/composition-validator.ts";
import { fragmentSchema } from "../generated/composition-schemas.ts";
import type { PlacedIssue } from "../config/source.ts";
import { problemsOf, readLayer, reasonOf } from "./layer.ts";
import type { CompositionReader, Layer } from "./layer.ts";
import { isLocked, refusal } from "./locks.ts";
import type { Lock } from "./locks.ts";
import { append, isTree, originOf, overlay, setKey, valueAt } from "./merge.ts";
import type { Merged, Path, Tree } from "./merge.ts";

/** One per team; a thousand is a glob that went astray. */
const MAX_FRAGMENTS = 500;
const MAX_PATTERNS = 50;
const MAX_CHARACTERS = 8_000_000;

/** Lists to which a fragment may add. */
const LISTS: readonly Path[] = [
  ["verify-contracts", "accepted"],
  ["load-test", "scenarios"],
  ["check-slo", "objectives"],
];

interface FragmentOptions {
  reader: CompositionReader;
  locks: readonly Lock[];
  /** Files that are no fragments, whatever the globs say. */
  except: readonly string[];
}

/** Adds the fragments that the merged files name; the paths of those that were found. */
export async function addFragments(
  merged: Merged,
  options: FragmentOptions,
): Promise<{ files: readonly string[]; issues: readonly PlacedIssue[] }> {
  const issues: PlacedIssue[] = [];
  const tell = (path: Path, problem: { message: string; hint?: string }): void => {
    const origin = originOf(merged, path);
    if (origin !== undefined) issues.push(origin.place({ path: origin.path, ...problem }));
  };
  const all = stringsAt(merged.value, ["fragments"]);
  const patterns = all.slice(0, MAX_PATTERNS);
  if (all.length > MAX_PATTERNS) {
    const message = `${all.length} globs are given, and ${MAX_PATTERNS} are the most`;
    tell(["fragments"], { message });
  }
  const found = new Set<string>();
  for (const [index, pattern] of patterns.entries()) {
    const files = (await options.reader.glob([pattern])).filter(
      (file) => !options.except.includes(file),
    );
    if (files.length === 0) {
      const hint =
        "Globs are from the folder of stagegate.yml, for example services/*/stagegate.yml.";
      tell(["fragments", index], { message: `no file matches \`${pattern}\``, hint });
    }
    for (const file of files) found.add(file);
  }
  const files = [...found].sort();
  if (files.length > MAX_FRAGMENTS) {
    const message = `${files.length} files match, and ${MAX_FRAGMENTS} are the most`;
    tell(["fragments"], { message, hint: "Name the folder of the services in the glob." });
    return { files: [], issues };
  }
  let left = MAX_CHARACTERS;
  for (const file of files) {
    const read = await readFragment(file, options.reader);
    if (read.kind === "problem") {
      tell(["fragments"], read.problem);
      continue;
    }
    left -= read.text.length;
    if (left < 0) {
      tell(["fragments"], { message: `the fragments hold more than ${MAX_CHARACTERS} characters` });
      break;
    }
    const result = readLayer(options.reader.shown(file), read.text);
    if (result.kind === "invalid") issues.push(...result.issues);
    else {
      const folder = posix.dirname(file);
      issues.push(...addFragment(merged, { ...result.layer, folder }, options.locks));
    }
  }
  return { files, issues };
}

type Read =
  | { kind: "text"; text: string }
  | { kind: "problem"; problem: { message: string; hint?: string } };

async function readFragment(file: string, reader: CompositionReader): Promise<Read> {
  try {
    const text = await reader.read(file);
    if (text !== undefined) return { kind: "text", text };
    return { kind: "problem", problem: { message: `there is no file ${file}` } };
  } catch (thrown) {
    return { kind: "problem", problem: reasonOf(thrown) };
  }
}

interface Fragment extends Layer {
  folder: string;
}

function addFragment(merged: Merged, layer: Fragment, locks: readonly Lock[]): PlacedIssue[] {
  const { source, value, folder } = layer;
  const issues = problemsOf(validate, value, fragmentSchema).map((issue) => source.place(issue));
  const services = isTree(value["services"]) ? value["services"] : {};
  const place = source.place;
  for (const [name, service] of Object.entries(services)) {
    const path = ["services", name];
    const locked = locks.find((lock) => isLocked(lock, path));
    const other = valueAt(merged.value, path) === undefined ? undefined : originOf(merged, path);
    if (locked !== undefined) issues.push(place({ path, ...refusal(locked, merged.value) }));
    else if (other !== undefined) issues.push(place(definedTwice(name, path, other)));
    else if (isTree(service)) {
      const moved = rebased(service, folder);
      overlay(merged, { services: { [name]: moved } }, { place, path: [] });
    }
  }
  for (const path of LISTS) {
    const items = valueAt(value, path);
    if (!Array.isArray(items) || items.length === 0) continue;
    const locked = locks.find((lock) => isLocked(lock, path));
    if (locked !== undefined) issues.push(place({ path, ...refusal(locked, merged.value) }));
    else append(merged, path, items, { place, path });
  }
  return [...issues, ...foreignObjectives(layer, services)];
}

function definedTwice(
  name: string,
  path: Path,
  other: NonNullable<ReturnType<typeof originOf>>,
): Parameters<Layer["source"]["place"]>[0] {
  const { file, line, column } = other.place({ path: other.path, message: "" });
  return {
    path,
    atKey: true,
    message: `the service \`${name}\` is defined at ${file}:${line}:${column} as well`,
    hint: "A service is defined once; take one of the two out.",
  };
}

/** A team answers for its own services. */
function foreignObjectives({ source, value }: Layer, services: Tree): PlacedIssue[] {
  const objectives = valueAt(value, ["check-slo", "objectives"]);
  if (!Array.isArray(objectives)) return [];
  return objectives.flatMap((objective: unknown, index) => {
    const service = isTree(objective) ? objective["service"] : undefined;
    if (typeof service !== "string" || Object.hasOwn(services, service)) return [];
    return source.place({
      path: ["check-slo", "objectives", index, "service"],
      message: `\`${service}\` is no service of this fragment`,
      hint: "Move the objective to the file that defines the service.",
    });
  });
}

/** Paths of a fragment are from its folder, those of the whole from that of stagegate.yml. */
function rebased(service: Tree, folder: string): Tree {
  const from = (path: unknown): unknown =>
    typeof path !== "string" || posix.isAbsolute(path) ? path : posix.join(folder, path);
  const moved: Tree = { ...service };
  setKey(moved, "path", from(service["path"] ?? "."));
  if (Object.hasOwn(service, "contract")) {
    const { contract } = service;
    setKey(moved, "contract", Array.isArray(contract) ? contract.map(from) : from(contract));
  }
  const { run } = service;
  if (isTree(run) && Object.hasOwn(run, "cwd")) {
    setKey(moved, "run", { ...run, cwd: from(run["cwd"]) });
  }
  return moved;
}

function stringsAt(root: unknown, path: Path): string[] {
  const value = valueAt(root, path);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

import { posix } from "node:path";
import { config as validate } from "../generated/config-validator.ts";
import { configSchema } from "../generated/config-schema.ts";
import { profiles as validateProfiles } from "../generated/composition-validator.ts";
import { profilesSchema } from "../generated/composition-schemas.ts";
import type { PlacedIssue } from "../config/source.ts";
import type { Issue } from "../issues.ts";
import { layerOf, problemsOf, readLayer, reasonOf } from "./layer.ts";
import type { CompositionReader, Layer, PinnedFile } from "./layer.ts";
import { isTree } from "./merge.ts";
import type { ConfigSource } from "../config/source.ts";

/** Where a file is: in the workspace, or in another repository. */
type Place = { path: string } | PinnedFile;

export interface Chain {
  /** The file itself, then what it extends, then what that extends. */
  layers: readonly Layer[];
  /** Those of the workspace, the file itself apart. */
  files: readonly string[];
  issues: readonly PlacedIssue[];
}

/** A company, a department, a team: more is a maze. */
const MAX_DEPTH = 5;

/** Follows `extends` to its end; every file on the way is checked by itself. */
export async function readChain(source: ConfigSource, reader: CompositionReader): Promise<Chain> {
  const issues: PlacedIssue[] = [];
  const layers: Layer[] = [];
  const files: string[] = [];
  const own: Place = { path: posix.basename(source.file) };
  const trail = [shownPlace(own)];
  let result = layerOf(source);
  let place: Place = own;
  for (;;) {
    if (result.kind === "invalid") {
      issues.push(...result.issues);
      break;
    }
    const { layer } = result;
    layers.push(layer);
    issues.push(...ownProblems(layer).map((issue) => layer.source.place(issue)));
    const next = nextPlace(layer, place);
    if (next === undefined) break;
    const wrong =
      next.kind === "issue"
        ? next.issue
        : trail.includes(shownPlace(next.place))
          ? circle([...trail, shownPlace(next.place)])
          : layers.length > MAX_DEPTH
            ? tooDeep()
            : undefined;
    if (wrong !== undefined || next.kind === "issue") {
      if (wrong !== undefined) issues.push(layer.source.place(wrong));
      break;
    }
    place = next.place;
    trail.push(shownPlace(place));
    const read = await readPlace(place, reader);
    if (read.kind === "issue") {
      issues.push(layer.source.place({ path: ["extends", "path"], ...read.problem }));
      break;
    }
    if (!("ref" in place)) files.push(place.path);
    result = readLayer("ref" in place ? shownPlace(place) : reader.shown(place.path), read.text);
  }
  return { layers, files, issues };
}

/** What is wrong with a file whatever it is laid over; what it lacks, another may say. */
function ownProblems({ value }: Layer): Issue[] {
  const form = problemsOf(validate, value, configSchema).filter(
    ({ path, message }) => !(path.length === 0 && message.endsWith("is missing")),
  );
  const profiles = isTree(value["profiles"])
    ? problemsOf(validateProfiles, value["profiles"], profilesSchema)
    : [];
  return [...form, ...profiles.map((issue) => ({ ...issue, path: ["profiles", ...issue.path] }))];
}

type Next = { kind: "place"; place: Place } | { kind: "issue"; issue: Issue | undefined };

/** Undefined at the end of the chain. What has the wrong form is told by the schema already. */
function nextPlace({ value }: Layer, from: Place): Next | undefined {
  if (!Object.hasOwn(value, "extends")) return undefined;
  const given = value["extends"];
  if (!isTree(given) || typeof given["path"] !== "string")
    return { kind: "issue", issue: undefined };
  const { path, repository, ref } = given;
  const at = ["extends", "path"];
  if (posix.isAbsolute(path) || /^[A-Za-z]:|\\/.test(path)) {
    const message = `\`${path}\` is not a path with forward slashes from this file`;
    return { kind: "issue", issue: { path: at, message } };
  }
  if (typeof repository === "string" && typeof ref === "string") {
    if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(ref)) return { kind: "issue", issue: undefined };
    return inside({ repository, ref, path: posix.normalize(path) }, at);
  }
  if (repository !== undefined || ref !== undefined) {
    const missing = repository === undefined ? "repository" : "ref";
    const message = `\`${missing}\` is missing`;
    const hint =
      missing === "ref"
        ? "A file of another repository is pinned: give the full SHA of a commit of it."
        : "`ref` pins a file of another repository: name it, or take `ref` out.";
    return { kind: "issue", issue: { path: ["extends"], message, hint } };
  }
  const beside = posix.normalize(posix.join(posix.dirname(from.path), path));
  return "ref" in from
    ? inside({ ...from, path: beside }, at)
    : { kind: "place", place: { path: beside } };
}

function inside(place: PinnedFile, at: Issue["path"]): Next {
  if (!place.path.startsWith("..")) return { kind: "place", place };
  const message = `\`${place.path}\` leads out of ${place.repository}`;
  return { kind: "issue", issue: { path: at, message } };
}

function circle(trail: readonly string[]): Issue {
  return {
    path: ["extends", "path"],
    message: `files extend each other in a circle: ${trail.join(" → ")}`,
    hint: "Take one of these `extends` out.",
  };
}

function tooDeep(): Issue {
  return {
    path: ["extends", "path"],
    message: `more than ${MAX_DEPTH} files extend one another`,
    hint: "Join some of them.",
  };
}

function shownPlace(place: Place): string {
  return "ref" in place
    ? `${place.repository}@${place.ref.slice(0, 12)}:${place.path}`
    : place.path;
}

type Read =
  | { kind: "read"; text: string }
  | { kind: "issue"; problem: { message: string; hint?: string } };

async function readPlace(place: Place, reader: CompositionReader): Promise<Read> {
  try {
    const text = await ("ref" in place ? reader.readPinned(place) : reader.read(place.path));
    if (text !== undefined) return { kind: "read", text };
  } catch (thrown) {
    return { kind: "issue", problem: reasonOf(thrown) };
  }
  const hint =
    "ref" in place
      ? "Check `path` and `ref`; the path is from the root of that repository."
      : "The path is from the folder of this file.";
  return { kind: "issue", problem: { message: `there is no file ${shownPlace(place)}`, hint } };
}

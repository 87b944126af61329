import { isAbsolute, join, posix, sep } from "node:path";
import { GateError, isGateError } from "@stagegate/core";
import type { Host } from "@stagegate/core";
import type { RefResolver, SpecInput, SpecSide } from "@stagegate/contracts";
import { remoteRefs, shownPath, sideOnDisk } from "@stagegate/gates/contract-documents";
import { fetched, shownAddress } from "./address.ts";

/** What an argument names: a document, or several by a pattern. */
export type Named =
  | { kind: "file"; path: string }
  | { kind: "revision"; revision: string; path: string }
  | { kind: "branch"; branch: string }
  | { kind: "address"; url: string }
  | { kind: "pattern"; pattern: string };

const PATTERN = /[*?[\]{}]/;
/** What nobody calls a branch: a name that is missing then is that of a file. */
const FILE_NAME = /\.(?:ya?ml|json)$/i;

/**
 * Reads an argument: a file that is there is a file, whatever it is called; `REVISION:PATH` is a
 * file of a branch, a tag or a commit, as git writes it. Any other word may be a branch.
 */
export async function nameOf(host: Host, text: string): Promise<Named> {
  if (/^https?:\/\//i.test(text)) return { kind: "address", url: text };
  if (await host.files.exists(absolute(host, text))) return { kind: "file", path: text };
  const colon = text.indexOf(":");
  const [revision, path] = [text.slice(0, colon), text.slice(colon + 1)];
  if (colon > 1 && path !== "") return { kind: "revision", revision, path };
  if (PATTERN.test(text)) return { kind: "pattern", pattern: text };
  if (text === "" || FILE_NAME.test(text)) throw noFile(text);
  return { kind: "branch", branch: text };
}

function noFile(text: string, detail: readonly string[] = []): GateError {
  return new GateError("STAGEGATE_FILE_MISSING", `there is no file ${text}`, {
    hint: "Give a file, a pattern in quotes, REVISION:PATH such as main:openapi.yaml, or a URL.",
    detail,
  });
}

/** What is compared with what: two names, or one and what it was at the base of a branch. */
export async function pairsOf(
  host: Host,
  names: { base: Named | undefined; head: Named; branch: string; hosts: readonly string[] },
): Promise<{ specs: SpecInput[]; how: string }> {
  const { specs, how } = await namedPairs(host, names);
  const allowed = remoteRefs(host, names.hosts);
  const withHosts = (side: SpecSide): SpecSide =>
    side.kind === "document" && side.remote === undefined ? { ...side, ...allowed } : side;
  return {
    specs: specs.map((spec) => ({
      ...spec,
      base: withHosts(spec.base),
      head: withHosts(spec.head),
    })),
    how,
  };
}

async function namedPairs(
  host: Host,
  names: { base: Named | undefined; head: Named; branch: string; hosts: readonly string[] },
): Promise<{ specs: SpecInput[]; how: string }> {
  const { head, branch, hosts } = names;
  if (names.base === undefined) return sinceBase(host, head, branch);
  const { base } = names;
  if (base.kind === "branch") return sinceBranch(host, head, base.branch);
  if (head.kind === "branch") throw noFile(head.branch);
  const how = `${shownName(base)} compared with ${shownName(head)}`;
  if (base.kind !== "pattern" && head.kind !== "pattern") {
    const sides = {
      base: await sideOf(host, base, hosts),
      head: await sideOf(host, head, hosts),
    };
    return { specs: [{ service: "", file: shownName(head), ...sides }], how };
  }
  if (base.kind !== "pattern" || head.kind !== "pattern") {
    throw new GateError("STAGEGATE_INPUT_INVALID", "a pattern is compared with a pattern only", {
      hint: "Give two patterns, or the newer one alone to compare with a branch.",
    });
  }
  return { specs: await pairPatterns(host, base.pattern, head.pattern), how };
}

/** A word that is no file was meant as a branch, or is a file with a slip in its name. */
async function sinceBranch(
  host: Host,
  head: Named,
  branch: string,
): Promise<{ specs: SpecInput[]; how: string }> {
  try {
    return await sinceBase(host, head, branch);
  } catch (error) {
    if (!isGateError(error) || error.code !== "STAGEGATE_BASE_UNREACHABLE") throw error;
    const reasons = [error.message, ...(error.hint === undefined ? [] : [error.hint])];
    throw noFile(branch, ["and as a branch it cannot be compared with:", ...reasons]);
  }
}

async function sinceBase(
  host: Host,
  head: Named,
  branch: string,
): Promise<{ specs: SpecInput[]; how: string }> {
  if (head.kind === "branch") throw noFile(head.branch);
  if (head.kind === "address" || head.kind === "revision") {
    throw new GateError("STAGEGATE_INPUT_INVALID", `what is ${shownName(head)} compared with?`, {
      hint: "Give the older document first: stagegate diff-openapi BASE HEAD.",
    });
  }
  const { commit, how } = await host.repository.base(branch);
  const paths =
    head.kind === "file" ? [absolute(host, head.path)] : await matches(host, head.pattern);
  const specs: SpecInput[] = [];
  for (const path of paths) {
    const file = inWorkspace(host, path);
    const base = await sideAtCommit(host, commit, file);
    specs.push({ service: "", file, base, head: await fileSide(host, path) });
  }
  if (head.kind === "pattern") specs.push(...(await removed(host, commit, head.pattern)));
  return { specs, how: `compared with ${commit.slice(0, 10)}, ${how}` };
}

/** What the pattern stood for then, and is gone. */
async function removed(host: Host, commit: string, pattern: string): Promise<SpecInput[]> {
  const changed = await host.repository.changedSince(commit);
  if (changed === undefined) {
    throw new GateError("STAGEGATE_INPUT_INVALID", "too many files differ to know what is gone", {
      hint: "Name the documents one by one, or give two folders.",
    });
  }
  const specs: SpecInput[] = [];
  for (const file of changed) {
    if (!posix.matchesGlob(file, posix.normalize(pattern))) continue;
    if (await host.files.exists(absolute(host, file))) continue;
    const base = await sideAtCommit(host, commit, file);
    if (base.kind !== "absent") specs.push({ service: "", file, base, head: { kind: "absent" } });
  }
  return specs;
}

/** By what of the path the pattern leaves open, so that two folders may have different names. */
async function pairPatterns(host: Host, base: string, head: string): Promise<SpecInput[]> {
  const older = await matchesByName(host, base);
  const newer = await matchesByName(host, head);
  const specs: SpecInput[] = [];
  for (const name of new Set([...older.keys(), ...newer.keys()])) {
    const [before, after] = [older.get(name), newer.get(name)];
    specs.push({
      service: "",
      file: shownPath({ root: host.root, path: after ?? before ?? name }),
      base: before === undefined ? { kind: "absent" } : await fileSide(host, before),
      head: after === undefined ? { kind: "absent" } : await fileSide(host, after),
    });
  }
  return specs;
}

async function matchesByName(host: Host, pattern: string): Promise<Map<string, string>> {
  const fixed = absolute(host, pattern.slice(0, pattern.search(PATTERN)));
  const folder = fixed.slice(0, fixed.lastIndexOf(sep) + 1);
  const paths = await matches(host, pattern);
  return new Map(paths.map((path) => [path.slice(folder.length).split(sep).join("/"), path]));
}

async function matches(host: Host, pattern: string): Promise<string[]> {
  const paths = await host.files.glob(host.root, [pattern]);
  if (paths.length > 0) return paths.toSorted();
  throw new GateError("STAGEGATE_FILE_MISSING", `no file matches ${pattern}`, {
    hint: "Patterns are relative to the folder that the command runs in.",
  });
}

type Document = Exclude<Named, { kind: "pattern" | "branch" }>;

async function sideOf(host: Host, name: Document, hosts: readonly string[]): Promise<SpecSide> {
  switch (name.kind) {
    case "file":
      return fileSide(host, absolute(host, name.path));
    case "address":
      return fetched(host, name.url, hosts);
    case "revision": {
      const { commit } = await host.repository.tip(name.revision);
      const path = name.path.replace(/^\.\//, "");
      const side = await sideAtCommit(host, commit, path);
      if (side.kind !== "absent") return side;
      throw new GateError("STAGEGATE_FILE_MISSING", `${name.revision} has no file ${path}`, {
        hint: "The path is relative to the folder that the command runs in.",
      });
    }
  }
}

async function sideAtCommit(host: Host, commit: string, path: string): Promise<SpecSide> {
  const text = await host.repository.readAt(commit, path);
  if (text === undefined) return { kind: "absent" };
  const resolveRef: RefResolver = (file) => host.repository.readAt(commit, file);
  return { kind: "document", source: { path, text }, resolveRef };
}

async function fileSide({ files, root }: Host, path: string): Promise<SpecSide> {
  const side = await sideOnDisk(files, { root, path });
  if (side.kind !== "absent") return side;
  throw new GateError("STAGEGATE_FILE_MISSING", `${shownPath({ root, path })} is no file`, {
    hint: "Give the file of the document; a pattern in quotes stands for several.",
  });
}

function absolute({ root }: Host, path: string): string {
  return isAbsolute(path) ? path : join(root, path);
}

/** The files of a commit are found from the folder that the command runs in, and below it. */
function inWorkspace(host: Host, path: string): string {
  const name = shownPath({ root: host.root, path });
  if (!isAbsolute(name)) return name;
  throw new GateError("STAGEGATE_INPUT_INVALID", `${name} is not below this folder`, {
    hint: "Run the command in the folder of the document, or above it.",
  });
}

function shownName(name: Named): string {
  switch (name.kind) {
    case "file":
      return name.path.split(sep).join("/");
    case "revision":
      return `${name.revision}:${name.path}`;
    case "address":
      return shownAddress(name.url) ?? name.url;
    case "pattern":
      return name.pattern;
    case "branch":
      return name.branch;
  }
}

import { basename, dirname, join, posix, relative, sep } from "node:path";
import type { Config, GateId } from "@stagegate/schema";
import type { Composed } from "@stagegate/schema/compose";
import { applyPolicy, leavesOut } from "@stagegate/schema/policy";
import type { PolicyChange } from "@stagegate/schema/policy";
import { gatesOf } from "../gates-of.ts";
import type { Host } from "../ports/host.ts";
import { GateError, isGateError } from "../error.ts";
import { DEFAULT_NAMES } from "./config-file.ts";
import { strictest } from "./strictest.ts";
import { readWhole } from "./config.ts";
import type { LoadedConfig } from "./config.ts";
import { profileOf } from "./profile.ts";

/** What the target branch says about how a change is judged. */
export interface BasePolicy {
  /** The change's configuration with the limits of the base, where those are tighter. */
  loaded: LoadedConfig;
  /** The file of the target branch; undefined where the change's own counts. */
  base: Config | undefined;
  /** What the change loosens by its files, and that does not count for its own verdict. */
  changes: readonly PolicyChange[];
  branch: string;
  notes: readonly string[];
  /** The file of the target branch is wrong: what would relax anything is gone. */
  strict?: true;
}

/**
 * Who may relax the judge (design, section 3): reads the configuration at the tip of the target
 * branch, and judges the change's by it. Rejects with STAGEGATE_BASE_UNREACHABLE and the line that
 * fixes it where the tip cannot be had.
 */
export async function policyOfBase(
  host: Host,
  loaded: LoadedConfig,
  branch: string,
): Promise<BasePolicy> {
  const own = (note: string): BasePolicy => ({
    loaded,
    base: undefined,
    changes: [],
    branch,
    notes: [note],
  });
  const tip = await host.repository.tip(branch);
  const there = await wholeAt(host, loaded, tip.commit);
  if (there.kind === "none") {
    return own(`${branch} has no configuration yet: the limits of the change itself count`);
  }
  if (there.kind === "invalid") {
    const { reason } = there;
    const note = `the configuration on ${branch} is wrong (${reason}): nothing is relaxed here`;
    return { ...own(note), ...strictest(loaded) };
  }
  if (there.config["policy-from"] === "head") {
    return own(`\`policy-from: head\` on ${branch}: the limits of the change itself count`);
  }
  const judged = judge(there, loaded);
  const changes = await madeHere(host, { loaded, branch, tip: tip.commit, there }, judged.changes);
  const notes = there.partial === true ? [PARTIAL] : [];
  return { loaded: judged.loaded, base: there.config, changes, branch, notes };
}

const PARTIAL =
  "the changed files could not be listed: limits of fragments that the change takes away are not seen";

/** The configuration at a commit; undefined where there was none, or none that can be read. */
export async function configAt(
  host: Host,
  loaded: LoadedConfig,
  commit: string,
): Promise<Config | undefined> {
  const there = await wholeAt(host, loaded, commit);
  return there.kind === "read" ? there.config : undefined;
}

interface Whole {
  config: Config;
  composed?: Composed;
  /** Nobody knows which files differ, so that fragments of then may be missing. */
  partial?: boolean;
}

type WholeAt = ({ kind: "read" } & Whole) | { kind: "none" } | { kind: "invalid"; reason: string };

/** The configuration as it was, with all its parts and the profile of the event. */
async function wholeAt(host: Host, loaded: LoadedConfig, commit: string): Promise<WholeAt> {
  const found = await findAt(host, loaded, commit);
  if (found === undefined) return { kind: "none" };
  const folder = posixFrom(host.root, dirname(join(host.root, found.path)));
  const state: { partial: boolean; lost?: unknown } = { partial: false };
  const reader = async () => {
    const { commitReader } = await import("./composition.ts");
    const changed = await changedFiles(host, loaded, commit);
    state.partial = changed === undefined;
    const now = (loaded.composed?.files ?? []).map((path) => posix.join(folder, path));
    const known = [...now, ...(changed ?? [])];
    const lost = (cause: unknown): void => void (state.lost ??= cause);
    return commitReader({ repository: host.repository, commit, folder, known, lost });
  };
  // What the target branch says of this event is no affair of whoever starts the job.
  const name = profileOf(host.info);
  const profile = name === undefined ? undefined : { name };
  const { result, composed } = await readWhole(found.path, found.text, { profile, reader });
  if (state.lost !== undefined) throw unreachable(found.path, (state.lost as Error).message);
  if (result.kind === "valid") {
    const { config } = result;
    const { partial } = state;
    return { kind: "read", config, partial, ...(composed === undefined ? {} : { composed }) };
  }
  const [first] = result.issues;
  const reason = first === undefined ? "" : `${first.file}:${first.line} ${first.message}`;
  // Fragments that nobody could look for are missing, which is not the fault of the file.
  if (state.partial)
    throw unreachable(found.path, `the changed files are not known, and ${reason}`);
  return { kind: "invalid", reason };
}

function unreachable(file: string, reason: string): GateError {
  return new GateError(
    "STAGEGATE_BASE_UNREACHABLE",
    `${file} of the target branch cannot be read whole: ${reason}`,
    {
      hint: "Fetch the whole history, or give the token the right to read every file that it extends.",
    },
  );
}

/** The file by its path; where there was none, the one that is found by itself. */
async function findAt(
  { repository, root }: Host,
  loaded: LoadedConfig,
  commit: string,
): Promise<{ path: string; text: string } | undefined> {
  const folder = posixFrom(root, loaded.dir);
  const own = posix.join(folder, basename(loaded.file));
  const others = [...DEFAULT_NAMES.map((name) => posix.join(folder, name)), ...DEFAULT_NAMES];
  for (const path of new Set([own, ...others])) {
    const text = await repository.readAt(commit, path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/** Fragments of a commit are among those of now and the files that differ. */
async function changedFiles(
  { repository, info }: Host,
  { config }: LoadedConfig,
  commit: string,
): Promise<readonly string[] | undefined> {
  const changed = await repository.changedSince(commit);
  if (changed !== undefined) return changed;
  // A forge that compares with the merge base alone knows at least what the change took away.
  try {
    const base = await repository.base(info.targetBranch ?? config.baseline?.branch ?? "main");
    return await repository.changedSince(base.commit);
  } catch (error) {
    if (isGateError(error) && error.code === "STAGEGATE_BASE_UNREACHABLE") return undefined;
    throw error;
  }
}

function posixFrom(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

function judge(
  { config: base, composed: baseParts }: Whole,
  loaded: LoadedConfig,
): { loaded: LoadedConfig; changes: PolicyChange[] } {
  const { config, composed } = loaded;
  const locked = (baseParts?.locks ?? [])
    .map(({ path }) => path)
    .filter(([first]) => first !== "profiles");
  const applied = applyPolicy(base, config, { gates: gatesOf(base), locked });
  const changes = [...applied.changes];
  if (config.project !== base.project) {
    const { project: before } = base;
    changes.push({ path: ["project"], direction: "unknown", before, now: config.project });
  }
  if (config["policy-from"] === "head") {
    changes.push({ path: ["policy-from"], direction: "looser", before: "base", now: "head" });
  }
  const [was, is] = [baseParts?.profile?.gates, composed?.profile?.gates];
  if (!leavesOut(was, is)) return { loaded: { ...loaded, config: applied.config }, changes };
  const name = composed?.profile?.name ?? baseParts?.profile?.name ?? "";
  changes.push({
    path: ["profiles", name, "gates"],
    direction: "looser",
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { now: is }),
  });
  return {
    loaded: { ...loaded, config: applied.config, ...withGates(composed, name, was) },
    changes,
  };
}

function withGates(
  composed: Composed | undefined,
  name: string,
  gates: readonly GateId[] | undefined,
): { composed?: Composed } {
  if (composed === undefined) return {};
  return {
    composed: { ...composed, profile: { name, ...(gates === undefined ? {} : { gates }) } },
  };
}

interface Sides {
  loaded: LoadedConfig;
  branch: string;
  tip: string;
  there: Whole;
}

/**
 * A branch that is behind has the limits of a while ago: those of the target branch count, but it is
 * not the change that loosened them. Where nobody knows what it started from, it is told.
 */
async function madeHere(
  host: Host,
  { loaded, branch, tip, there }: Sides,
  changes: readonly PolicyChange[],
): Promise<readonly PolicyChange[]> {
  if (changes.length === 0) return changes;
  try {
    const { commit } = await host.repository.base(branch);
    if (commit === tip) return changes;
    const before = await wholeAt(host, loaded, commit);
    if (before.kind !== "read") return changes;
    const { config, composed } = before;
    const already = judge(there, {
      ...loaded,
      config,
      ...(composed === undefined ? {} : { composed }),
    });
    const known = new Set(already.changes.map(idOf));
    return changes.filter((change) => !known.has(idOf(change)));
  } catch (error) {
    if (isGateError(error) && error.code === "STAGEGATE_BASE_UNREACHABLE") return changes;
    throw error;
  }
}

function idOf({ path, now }: PolicyChange): string {
  return JSON.stringify([path, now]);
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GateError } from "@stagegate/core";
import type { Git } from "./repository-git.ts";

/** A file of another repository, as `Repository.readElsewhere` is asked for it. */
export interface Elsewhere {
  repository: string;
  commit: string;
  path: string;
}

const NAME = /^[\w.-]+(?:\/[\w.-]+)+$/;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Throws for what could be read as anything but a repository and a commit. */
export function requirePinned({ repository, commit }: Elsewhere): void {
  const steps = repository.split("/");
  if (!NAME.test(repository) || steps.some((step) => step === ".." || step.startsWith("-"))) {
    throw new GateError("STAGEGATE_CONFIG_INVALID", `\`${repository}\` is no full name`, {
      hint: "Write it as the forge does, for example acme/platform.",
    });
  }
  if (COMMIT.test(commit)) return;
  throw new GateError("STAGEGATE_CONFIG_INVALID", `\`${commit}\` is no full commit id`, {
    hint: "Branches and tags can move: give the 40 characters of a commit.",
  });
}

/**
 * Through git, from beside the remote `origin`, with the rights that git has here. What is fetched
 * goes to a folder of its own: the clone of the user must not become a shallow one.
 */
export async function readElsewhere(
  git: Git,
  file: Elsewhere,
  hint: string,
): Promise<string | undefined> {
  requirePinned(file);
  const { repository, commit, path } = file;
  const origin = (await git("remote", "get-url", "origin")).out.trim();
  const url = siblingOf(origin, repository);
  const lost = new GateError(
    "STAGEGATE_BASE_UNREACHABLE",
    `${repository} at ${commit.slice(0, 12)} cannot be read`,
    { hint },
  );
  if (url === undefined) throw lost;
  const folder = await mkdtemp(join(tmpdir(), "stagegate-elsewhere-"));
  try {
    const there = (...args: string[]) => git("--git-dir", folder, ...args);
    const made = await git("init", "--quiet", "--bare", folder);
    const fetched =
      made.ok && (await there("fetch", "--no-tags", "--depth=1", "--", url, commit)).ok;
    if (!fetched) throw lost;
    const listed = await there("--literal-pathspecs", "ls-tree", "--full-tree", commit, "--", path);
    if (!listed.ok) throw lost;
    if (listed.out.split(" ", 2)[1] !== "blob") return undefined;
    const blob = await there("cat-file", "blob", `${commit}:${path}`);
    if (!blob.ok) throw lost;
    return blob.out;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The address of another repository on the server of this one; undefined where it has none. */
export function siblingOf(origin: string, repository: string): string | undefined {
  const steps = repository.split("/").length;
  const suffix = origin.endsWith(".git") ? ".git" : "";
  const file = /^(file:\/\/\/.+)$/.exec(origin)?.[1];
  if (file !== undefined) {
    const parts = file.replace(/\/$/, "").split("/");
    return parts.length - steps < 4
      ? undefined
      : `${parts.slice(0, -steps).join("/")}/${repository}${suffix}`;
  }
  const server = /^((?:https?|ssh):\/\/[^/]+\/)[^?#]+$/.exec(origin)?.[1];
  if (server !== undefined) return `${server}${repository}.git`;
  // As ssh takes it: git@host:owner/name.git
  const host = /^((?:\w[\w.-]*@)?\w[\w.-]*:)[^/:][^:]*$/.exec(origin)?.[1];
  return host === undefined ? undefined : `${host}${repository}.git`;
}

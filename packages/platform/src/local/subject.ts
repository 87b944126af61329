import type { RunInfo } from "@stagegate/core";
import type { Run, Subject } from "@stagegate/schema";
import type { Git } from "./repository-git.ts";

/** Describes the work tree; works outside a repository too. */
export async function describeSubject(git: Git, folderName: string): Promise<Subject> {
  // One process for all of it: every command waits for this.
  const status = await git("status", "--porcelain=v2", "--branch", "--untracked-files=no");
  if (!status.ok) return describeHead(git, folderName);
  const lines = status.out.split("\n").filter((line) => line !== "");
  const header = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3);
  const oid = header("branch.oid");
  const commit = oid === undefined || oid === "(initial)" ? undefined : oid;
  const ref = header("branch.head");
  return {
    forge: "local",
    repository: folderName,
    commit: commit ?? UNCOMMITTED,
    tested: commit ?? UNCOMMITTED,
    ...(commit === undefined || ref === undefined || ref === "(detached)" ? {} : { ref }),
    ...(commit === undefined ? {} : { dirty: lines.some((line) => !line.startsWith("# ")) }),
  };
}

const UNCOMMITTED = "uncommitted";

/** No repository, or one whose working tree cannot be looked at. */
async function describeHead(git: Git, repository: string): Promise<Subject> {
  const head = await git("rev-parse", "HEAD");
  const commit = head.ok ? head.out.trim() : UNCOMMITTED;
  return { forge: "local", repository, commit, tested: commit };
}

export function localRunInfo(subject: Subject, runId: string): RunInfo {
  const run: Run = { forge: "local", repository: subject.repository, id: runId, attempt: 1 };
  return {
    run: subject.ref === undefined ? run : { ...run, ref: subject.ref },
    subject,
    event: "local",
  };
}

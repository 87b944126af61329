import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname, join } from "node:path";
import type { GitHubCommit, GitHubPull } from "../../packages/testkit/src/github/index.ts";
import { createWorkspace } from "../../scripts/demo/workspace.ts";
import { ROOT } from "./cli.ts";
import { commit, git } from "./repository.ts";

/** What a release holds: the built actions and what describes them, without their sources. */
export function writeRelease(to: string): string {
  cpSync(join(ROOT, "actions"), join(to, "actions"), {
    recursive: true,
    filter: (path) => !["node_modules", "src"].includes(basename(path)),
  });
  const built = join(to, "actions/comment-report/dist/index.js");
  if (!existsSync(built)) throw new Error("the actions are not built: pnpm build");
  return to;
}

/** A repository with a change request of number 7, and what a runner checks out for it. */
export interface Consumer {
  /** The repository of all branches, as the forge has it. */
  origin: string;
  /** Checked out as actions/checkout does by default: the merge commit alone, depth 1. */
  checkout: string;
  pull: GitHubPull;
  /** The commits that the forge knows, with the files that a gate may ask for. */
  commits: readonly GitHubCommit[];
}

/** What a change request is made of. */
export interface Change {
  /** Folder for everything. */
  folder: string;
  /** Of the branch `main`, after the change has branched off. */
  behind?: Readonly<Record<string, string>>;
  /** Address that the checkout has as its origin; nothing can be fetched from it without rights. */
  remote: string;
}

export const PULL = 7;

/** The shop with a workflow on main, and a change request with a fault of the demo. */
export function shopConsumer(change: Change, workflow: string, fault?: string): Consumer {
  const origin = createWorkspace(join(ROOT, "examples/shop"), fault);
  // Linked for the demo; the workflow installs its own.
  rmSync(join(origin, "node_modules"));
  git(origin, "checkout", "--quiet", "main");
  return propose(origin, {
    ...change,
    behind: { ".github/workflows/ci.yml": workflow, ...change.behind },
  });
}

/** A repository whose change request replaces files. */
export function smallConsumer(
  change: Change,
  files: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string>>,
): Consumer {
  const origin = join(change.folder, "origin");
  mkdirSync(origin, { recursive: true });
  git(origin, "init", "--quiet", "--initial-branch=main");
  commit(origin, files, "First");
  git(origin, "checkout", "--quiet", "-b", "change");
  commit(origin, changed, "Change");
  git(origin, "checkout", "--quiet", "main");
  return propose(origin, change);
}

function propose(origin: string, { folder, behind, remote }: Change): Consumer {
  if (behind !== undefined) commit(origin, behind, "Meanwhile on main");
  return checkOut(origin, join(folder, "checkout"), remote);
}

/** One more commit on the branch of the change request. */
export function push(
  consumer: Consumer,
  files: Readonly<Record<string, string>>,
  remote: string,
): Consumer {
  const { origin, checkout } = consumer;
  git(origin, "checkout", "--quiet", "change");
  commit(origin, files, "Second push");
  return checkOut(origin, `${checkout}-next`, remote);
}

function checkOut(origin: string, checkout: string, remote: string): Consumer {
  git(origin, "checkout", "--quiet", "--detach", "main");
  git(origin, "merge", "--quiet", "--no-ff", "--message", "Merge change into main", "change");
  const [merge, base, head] = ["HEAD", "main", "change"].map((name) =>
    git(origin, "rev-parse", name).trim(),
  );
  if (merge === undefined || base === undefined || head === undefined) throw new Error("no commit");
  git(origin, "update-ref", `refs/pull/${PULL}/merge`, merge);
  shallow(origin, checkout, { sha: merge, remote });
  return {
    origin,
    checkout,
    pull: {
      number: PULL,
      head: { ref: "change", sha: head },
      base: { ref: "main", sha: base },
      mergeSha: merge,
    },
    commits: allCommits(origin).map((sha) => describe(origin, sha)),
  };
}

/**
 * The commands of actions/checkout with `persist-credentials: false`; only the fetch reads the
 * folder, as a token would have let it read the remote.
 * https://github.com/actions/checkout/blob/v7.0.1/src/git-source-provider.ts
 */
export function shallow(
  origin: string,
  to: string,
  { sha, remote, ref = `refs/remotes/pull/${PULL}/merge` }: Wanted,
): void {
  mkdirSync(to, { recursive: true });
  git(to, "init", "--quiet");
  git(to, "remote", "add", "origin", remote);
  git(to, "fetch", "--quiet", "--no-tags", "--depth=1", `file://${origin}`, `+${sha}:${ref}`);
  git(to, "checkout", "--quiet", "--force", ref);
}

interface Wanted {
  sha: string;
  remote: string;
  ref?: string;
}

function allCommits(origin: string): string[] {
  return git(origin, "rev-list", "--all", "--reverse").trim().split("\n");
}

function describe(origin: string, sha: string): GitHubCommit {
  const parents = git(origin, "log", "-1", "--format=%P", sha).trim().split(" ").filter(Boolean);
  const blobs = git(origin, "ls-tree", "-r", "--format=%(path)%x09%(objectname)", sha).trim();
  const files = blobs.split("\n").map((line): [string, string] => {
    const [path = "", blob = ""] = line.split("\t");
    // What else there is only has to differ where it does.
    return [path, /\.(ya?ml|json)$/.test(path) ? git(origin, "show", blob) : blob];
  });
  return { sha, parents, files: Object.fromEntries(files) };
}

/** A remote that answers as one of a private repository does without a token. */
export async function startPrivateRemote(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(401, { "www-authenticate": 'Basic realm="GitHub"' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/acme/shop`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

import { createHash } from "node:crypto";
import { ancestors, mergeBase } from "../../double/history.ts";
import { notFound } from "../answers.ts";
import type { GitLabCommit } from "../options.ts";
import type { GitLabState } from "../state.ts";
import { commitAt } from "../state.ts";
import { answer } from "./routing.ts";
import type { GitLabCall, GitLabRoutes } from "./routing.ts";

/** Commits, comparisons and files. */
export function repositoryRoutes(state: GitLabState): GitLabRoutes {
  return {
    "commits/get": (call) => {
      const commit = commitAt(state, call.params["sha"] ?? "");
      return commit === undefined
        ? notFound("Commit")
        : answer(state, call, { value: commitView(commit) });
    },
    "repository/compare": (call) => compare(state, call),
    "repository/merge-base": (call) => {
      const refs = [...call.query.getAll("refs[]"), ...call.query.getAll("refs")];
      const found = refs.map((ref) => commitAt(state, ref));
      const known = found.filter((commit) => commit !== undefined);
      if (known.length < refs.length) {
        return { status: 400, body: { message: "400 Bad request - Could not find ref" } };
      }
      const base = known
        .map(({ sha }): string | undefined => sha)
        .reduce((one, other) =>
          one === undefined || other === undefined
            ? undefined
            : mergeBase(state.commits, one, other),
        );
      const commit = base === undefined ? undefined : state.commits.get(base);
      return commit === undefined
        ? notFound("Merge Base")
        : answer(state, call, { value: commitView(commit) });
    },
    "files/get": (call) => {
      const found = fileAt(state, call);
      if (found === undefined) return notFound("File");
      const bytes = Buffer.from(found.text);
      const path = call.params["file_path"] ?? "";
      const value = {
        file_name: path.split("/").at(-1),
        file_path: path,
        size: bytes.length,
        encoding: "base64",
        content: bytes.toString("base64"),
        content_sha256: createHash("sha256").update(bytes).digest("hex"),
        ref: call.query.get("ref") ?? "",
        commit_id: found.commit.sha,
        last_commit_id: found.commit.sha,
      };
      return answer(state, call, { value });
    },
    "files/raw": (call) => {
      const found = fileAt(state, call);
      if (found === undefined) return notFound("File");
      const headers = { "content-type": "text/plain; charset=utf-8" };
      return { status: 200, headers, body: found.text };
    },
  };
}

function fileAt(
  state: GitLabState,
  call: GitLabCall,
): { commit: GitLabCommit; text: string } | undefined {
  const commit = commitAt(state, call.query.get("ref") ?? state.defaultBranch);
  const files = commit?.files ?? {};
  const path = call.params["file_path"] ?? "";
  const text = Object.hasOwn(files, path) ? files[path] : undefined;
  return commit === undefined || text === undefined ? undefined : { commit, text };
}

/** From the merge base, or straight from `from`. */
function compare(state: GitLabState, call: GitLabCall): ReturnType<typeof answer> {
  const from = commitAt(state, call.query.get("from") ?? "");
  const to = commitAt(state, call.query.get("to") ?? "");
  if (from === undefined || to === undefined) return notFound("Ref");
  const straight = call.query.get("straight") === "true";
  const fork = straight ? from.sha : mergeBase(state.commits, from.sha, to.sha);
  const base = (fork === undefined ? undefined : state.commits.get(fork)) ?? from;
  const before = ancestors(state.commits, from.sha);
  const commits = [...ancestors(state.commits, to.sha)]
    .filter((sha) => !before.has(sha))
    .flatMap((sha) => state.commits.get(sha) ?? [])
    .map(commitView)
    .toReversed();
  return answer(state, call, {
    value: {
      commit: commits.length === 0 ? null : commitView(to),
      commits,
      diffs: diffs(base.files ?? {}, to.files ?? {}),
      compare_same_ref: from.sha === to.sha,
    },
  });
}

type Files = Readonly<Record<string, string>>;

function diffs(before: Files, after: Files): Record<string, unknown>[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .map((name) => ({
      old_path: name,
      new_path: name,
      diff: "",
      new_file: before[name] === undefined,
      renamed_file: false,
      deleted_file: after[name] === undefined,
    }));
}

function commitView(commit: GitLabCommit): Record<string, unknown> {
  const message = commit.message ?? "A commit";
  return {
    id: commit.sha,
    short_id: commit.sha.slice(0, 8),
    title: message.split("\n")[0],
    message,
    parent_ids: commit.parents ?? [],
  };
}

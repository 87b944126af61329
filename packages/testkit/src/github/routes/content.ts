import { createHash } from "node:crypto";
import type { DoubleAnswer } from "../../double/types.ts";
import { notFound } from "../answers.ts";
import type { GitHubState } from "../state.ts";
import { commitAt } from "../state.ts";
import type { GitHubCall, GitHubRoutes } from "./routing.ts";

/** Above it GitHub gives content only in the raw form. */
const MAX_INLINE_BYTES = 1024 * 1024;

/** Files of a commit: https://docs.github.com/rest/repos/contents */
export function contentRoutes(state: GitHubState): GitHubRoutes {
  return {
    "repos/get-content": (call) => {
      const files = commitAt(state, call.query.get("ref") ?? state.defaultBranch)?.files;
      if (files === undefined) return notFound();
      const path = (call.params["path"] ?? "").replace(/\/$/, "");
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      if (text === undefined) return directory(state, files, path);
      const accept = call.request.headers["accept"] ?? "";
      if (/\.raw\b/.test(accept)) {
        return { status: 200, headers: { "content-type": `${accept}; charset=utf-8` }, body: text };
      }
      return { status: 200, body: file(state, call, path, text) };
    },
  };
}

function file(state: GitHubState, call: GitHubCall, path: string, text: string): object {
  const bytes = Buffer.from(text);
  const inline = bytes.length <= MAX_INLINE_BYTES;
  const entry = entryOf(state, path, "file");
  return {
    ...entry,
    sha: createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex"),
    size: bytes.length,
    url: `${call.request.origin}${call.request.path}`,
    encoding: inline ? "base64" : "none",
    content: inline ? bytes.toString("base64").replaceAll(/.{60}/g, "$&\n") : "",
  };
}

function directory(
  state: GitHubState,
  files: Readonly<Record<string, string>>,
  path: string,
): DoubleAnswer {
  const prefix = path === "" ? "" : `${path}/`;
  const inside = Object.keys(files).filter((name) => name.startsWith(prefix));
  if (inside.length === 0) return notFound();
  const children = new Map(
    inside.map((name) => {
      const [child = "", ...rest] = name.slice(prefix.length).split("/");
      return [`${prefix}${child}`, rest.length > 0 ? "dir" : "file"] as const;
    }),
  );
  const body = [...children].map(([name, type]) => entryOf(state, name, type));
  return { status: 200, body };
}

function entryOf(state: GitHubState, path: string, type: "dir" | "file"): Record<string, unknown> {
  const url = `${state.apiUrl}/repos/${state.repository}/contents/${path}`;
  return {
    type,
    name: path.split("/").at(-1),
    path,
    sha: createHash("sha1").update(path).digest("hex"),
    size: 0,
    url,
    git_url: null,
    html_url: null,
    download_url: null,
    _links: { self: url, git: null, html: null },
  };
}

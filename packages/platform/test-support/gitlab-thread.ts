import { parseSections } from "@stagegate/core";
import type { ChangeRequestThread, Posted } from "@stagegate/core";
import { says } from "@stagegate/testkit";
import type { GitLabDouble, GitLabDoubleOptions } from "@stagegate/testkit/gitlab";
import { createGitLabThread } from "../src/gitlab/thread.ts";
import { client, gitLab, MERGE_REQUEST, quickClock } from "./gitlab.ts";
import type { ClientOptions } from "./gitlab.ts";

export const REPORT =
  "https://gitlab.example/acme/shop/-/jobs/3001/artifacts/file/.stagegate/report.html";
export const MARK = /^<!-- stagegate:[0-9a-f]{32} -->\n/;

export function rawThreadOf(double: GitLabDouble, options: ClientOptions = {}) {
  const clock = options.clock ?? quickClock();
  return createGitLabThread({
    client: client(double, "personal", { ...options, clock }),
    project: "42",
    iid: 7,
    report: REPORT,
    clock,
  });
}

let last = { body: "", moment: 0 };

/** What is said later replaces what was said before; the same is the same. */
export function sayer(thread: ChangeRequestThread) {
  return {
    ...thread,
    upsert(marker: string, text: string): Promise<Posted> {
      const body = text.trimEnd();
      if (body !== last.body) last = { body, moment: last.moment + 1 };
      return thread.upsert(marker, says(text, last.moment));
    },
  };
}

export function threadOf(double: GitLabDouble, options: ClientOptions = {}) {
  return sayer(rawThreadOf(double, options));
}

export function textsOf(double: GitLabDouble): string[] {
  return double.comments(7).map(({ body }) => body.replace(MARK, ""));
}

export function bodiesOf(double: GitLabDouble): string[] {
  return textsOf(double).map((text) => parseSections(text)[0]?.body ?? text);
}

type Notes = NonNullable<NonNullable<GitLabDoubleOptions["mergeRequests"]>[number]["notes"]>;

export function withNotes(notes: Notes, options: GitLabDoubleOptions = {}): Promise<GitLabDouble> {
  return gitLab({ ...options, mergeRequests: [{ ...MERGE_REQUEST, notes }] });
}

export function many(count: number): Notes {
  return Array.from({ length: count }, (_, index) => ({ author: "dev", body: `note ${index}` }));
}

import { parseSections } from "@stagegate/core";
import type { ChangeRequestThread, Posted } from "@stagegate/core";
import { says } from "@stagegate/testkit";
import { ALL_PERMISSIONS } from "@stagegate/testkit/github";
import type { GitHubDouble, GitHubDoubleOptions } from "@stagegate/testkit/github";
import type { GitHubClientOptions } from "../src/github/client.ts";
import { createGitHubThread } from "../src/github/thread.ts";
import { clientOf, PULL, startGitHub } from "./github.ts";

export const BOT = "ghs_bot";
export const OTHER_BOT = "ghs_other";
export const PERSON = "ghp_person";
export const MALLORY = "ghp_mallory";
export const TOKENS = {
  [BOT]: { login: "github-actions[bot]", type: "Bot", permissions: ALL_PERMISSIONS },
  [OTHER_BOT]: { login: "other[bot]", type: "Bot", permissions: ALL_PERMISSIONS },
  [PERSON]: { login: "Person", type: "User", permissions: ALL_PERMISSIONS },
  [MALLORY]: { login: "mallory", type: "User", permissions: ALL_PERMISSIONS },
} as const;
export const RUN = "https://github.example/acme/shop/actions/runs/1001";
const HIDDEN = /^<!-- stagegate:[^\n]*-->\n/;
export const OURS = "<!-- stagegate:stagegate -->\n";

export async function start(options: GitHubDoubleOptions = {}): Promise<GitHubDouble> {
  return startGitHub({ tokens: TOKENS, token: BOT, ...options });
}

export function rawThreadOf(
  double: GitHubDouble,
  given: Partial<GitHubClientOptions> = {},
): ChangeRequestThread {
  return createGitHubThread({ client: clientOf(double, given), number: 7, runUrl: RUN });
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

export function threadOf(double: GitHubDouble, given: Partial<GitHubClientOptions> = {}) {
  return sayer(rawThreadOf(double, given));
}

export function textsOf(double: GitHubDouble): string[] {
  return double.comments(7).map(({ body }) => body.replace(HIDDEN, ""));
}

export function bodiesOf(double: GitHubDouble): string[] {
  return textsOf(double).map((text) => parseSections(text)[0]?.body ?? text);
}

export async function copyAs(double: GitHubDouble, token: string): Promise<number> {
  const comments = double.comments(7);
  const client = clientOf(double, { token });
  for (const { body } of comments) {
    await client.call((octokit) =>
      octokit.issues.createComment({ ...client.at, issue_number: 7, body }),
    );
  }
  return comments.length;
}

export function crowd(count: number, more: { author: string; type?: "Bot"; body: string }[] = []) {
  const chatter = Array.from({ length: count }, (_, at) => ({ author: "dev", body: `${at}` }));
  return { pulls: [{ ...PULL, comments: [...chatter, ...more] }] };
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock, Http } from "@stagegate/core";
import { startGitLabDouble } from "@stagegate/testkit/gitlab";
import type { GitLabDouble, GitLabDoubleOptions } from "@stagegate/testkit/gitlab";
import { expect, onTestFinished } from "vitest";
import { createGitLabClient } from "../src/gitlab/client.ts";
import type { GitLabClient, GitLabToken } from "../src/gitlab/client.ts";
import { createNodeHttp } from "../src/local/http.ts";

export const HEAD = "a".repeat(40);
export const MERGE_REQUEST = { iid: 7, sourceBranch: "feature", targetBranch: "main", sha: HEAD };

/** A double with one merge request, closed after the test and held to the documented shapes. */
export async function gitLab(options: GitLabDoubleOptions = {}): Promise<GitLabDouble> {
  const double = await startGitLabDouble({ mergeRequests: [MERGE_REQUEST], ...options });
  onTestFinished(async () => {
    await double.close();
    expect(double.violations).toEqual([]);
  });
  return double;
}

/** Sleeps at once and remembers for how long. */
export function quickClock(): Clock & { readonly slept: number[]; pass(ms: number): void } {
  const slept: number[] = [];
  let passed = 0;
  return {
    slept,
    now: () => Date.parse("2026-11-01T10:00:00Z") + passed,
    monotonic: () => passed,
    pass: (ms) => void (passed += ms),
    sleep(ms, signal) {
      slept.push(ms);
      passed += ms;
      return Promise.resolve(signal?.aborted !== true);
    },
  };
}

export interface ClientOptions {
  clock?: Clock;
  host?: string;
  token?: string;
  http?: Http;
}

export function client(
  double: Pick<GitLabDouble, "url">,
  kind: GitLabToken["kind"],
  { clock = quickClock(), host = double.url, token, http = createNodeHttp() }: ClientOptions = {},
): GitLabClient {
  const value = token ?? (kind === "job" ? "job-token" : "gitlab-token");
  return createGitLabClient({
    host,
    token: { kind, value },
    http,
    clock,
    redact: (text) => text.replaceAll(value, "***"),
  });
}

/** A web server; its address. */
export async function serve(handler: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

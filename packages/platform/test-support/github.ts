import { startGitHubDouble } from "@stagegate/testkit/github";
import type { GitHubDouble, GitHubDoubleOptions } from "@stagegate/testkit/github";
import { expect, onTestFinished } from "vitest";
import { createGitHubClient } from "../src/github/client.ts";
import type { GitHubClient, GitHubClientOptions } from "../src/github/client.ts";
import { createNodeClock } from "../src/local/clock.ts";
import { createNodeHttp } from "../src/local/http.ts";

export const HEAD = "a".repeat(40);
export const BASE = "b".repeat(40);
export const MERGE = "d".repeat(40);

export const PULL = {
  number: 7,
  head: { ref: "feature", sha: HEAD },
  base: { ref: "main", sha: BASE },
  mergeSha: MERGE,
};

/** A double with one change request that ends with the test, which must not have violated anything. */
export async function startGitHub(options: GitHubDoubleOptions = {}): Promise<GitHubDouble> {
  const double = await startGitHubDouble({ pulls: [PULL], ...options });
  onTestFinished(async () => {
    await double.close();
    expect(double.violations).toEqual([]);
  });
  return double;
}

/** A client that waits for nothing. */
export function clientOf(
  double: GitHubDouble,
  given: Partial<GitHubClientOptions> = {},
): GitHubClient {
  const env = double.env();
  return createGitHubClient({
    apiUrl: env["GITHUB_API_URL"] ?? "",
    repository: env["GITHUB_REPOSITORY"] ?? "",
    token: env["GITHUB_TOKEN"] ?? "",
    http: createNodeHttp(),
    clock: createNodeClock(),
    signal: new AbortController().signal,
    log: { debug: () => undefined },
    version: "0.0.0-test",
    pace: "none",
    ...given,
  });
}

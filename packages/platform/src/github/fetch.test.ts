import type { Http, HttpResult } from "@stagegate/core";
import { expect, test } from "vitest";
import { createGitHubClient } from "./client.ts";
import { isHttpError } from "./failure.ts";
import { createFetch } from "./fetch.ts";

const CLOCK = { now: () => 0, monotonic: () => 0, sleep: async () => true };

function clientOf(answer: HttpResult) {
  return createGitHubClient({
    apiUrl: "https://api.github.test",
    repository: "acme/shop",
    token: "ghs_x",
    http: { request: async () => answer } as unknown as Http,
    clock: CLOCK as never,
    signal: new AbortController().signal,
    log: { debug: () => undefined },
    version: "0",
    pace: "none",
  });
}

const answer = (status: number, type: string, text: string): HttpResult => ({
  kind: "response",
  status,
  headers: { "content-type": type },
  body: Buffer.from(text),
});

test("a page of a proxy or a portal is no answer of GitHub", async () => {
  const client = clientOf(answer(200, "text/html", "<html>Log in</html>"));
  const failed = await client
    .call((octokit) => octokit.repos.get(client.at))
    .catch((error: unknown) => error);
  expect(isHttpError(failed)).toBe(true);
  expect((failed as Error).message).toContain("text/html instead of JSON");
});

test("a file as it is may be anything", async () => {
  const client = clientOf(answer(200, "text/html", "<p>"));
  const { data } = await client.call((octokit) =>
    octokit.repos.getContent({ ...client.at, path: "a.html", mediaType: { format: "raw" } }),
  );
  expect(data).toBe("<p>");
});

test("a cancelled job asks nothing again, so that nothing keeps it from ending", async () => {
  const aborted = async (): Promise<HttpResult> => ({ kind: "unreachable", reason: "aborted" });
  const fetch = (signal: AbortSignal): Promise<unknown> =>
    createFetch({ request: aborted } as unknown as Http, signal)("https://api.github.test");
  // The name by which octokit knows what it must not try again.
  await expect(fetch(AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  await expect(fetch(new AbortController().signal)).rejects.toMatchObject({ name: "Error" });
});

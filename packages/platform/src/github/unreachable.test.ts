import type { HttpRequest, HttpResult } from "@stagegate/core";
import { createManualClock } from "@stagegate/testkit";
import { expect, test } from "vitest";
import { createGitHubBaselines } from "./baselines.ts";
import { createGitHubClient } from "./client.ts";

/** A client whose requests nobody answers; each takes a while. */
function unanswered(reason: string, tookMs = 0) {
  const asked: HttpRequest[] = [];
  const clock = createManualClock();
  const client = createGitHubClient({
    apiUrl: "https://api.github.test",
    repository: "acme/shop",
    token: "ghs_x",
    http: {
      request: async (request): Promise<HttpResult> => {
        asked.push(request);
        clock.advance(Math.min(tookMs, request.timeoutMs ?? tookMs));
        return { kind: "unreachable", reason };
      },
    },
    clock,
    signal: new AbortController().signal,
    log: { debug: () => undefined },
    version: "0",
    pace: "none",
  });
  const refused = { kind: "unavailable", reason: "no" } as const;
  const store = createGitHubBaselines({ load: undefined, refused, client, repositoryId: 1 });
  const ask = (): Promise<unknown> =>
    client.call((octokit) => octokit.repos.get(client.at)).catch((error: unknown) => error);
  return { asked, clock, ask, list: () => store.list("main", 5) };
}

test.each([
  "getaddrinfo ENOTFOUND api.github.test",
  "getaddrinfo EAI_AGAIN api.github.test",
  "connect ECONNREFUSED 127.0.0.1:1",
])("where nobody is, one is asked twice, and then once for a while: %s", async (reason) => {
  const { asked, clock, list, ask } = unanswered(reason);
  const { records, notes } = await list();
  expect(records).toEqual([]);
  expect(notes.join()).toContain(reason);
  expect(asked).toHaveLength(2);
  await list();
  await ask();
  expect(asked).toHaveLength(4);
  clock.advance(61_000);
  await ask();
  expect(asked).toHaveLength(6);
});

test("other connections that fail are tried three times", async () => {
  const { asked, ask } = unanswered("socket hang up");
  await ask();
  expect(asked).toHaveLength(3);
});

test("history waits five seconds in all for a first answer, and other requests wait longer", async () => {
  const { asked, clock, list, ask } = unanswered("no answer in time", 30_000);
  const start = clock.monotonic();
  expect((await list()).notes.join()).toContain("no answer in time");
  expect(clock.monotonic() - start).toBeLessThanOrEqual(5_000);
  await ask();
  expect(asked.at(-1)?.timeoutMs).toBe(30_000);
});

test("history of slow names is tried again only as long as there is time", async () => {
  const { asked, clock, list } = unanswered("getaddrinfo EAI_AGAIN api.github.test", 4_500);
  await list();
  expect(asked).toHaveLength(1);
  expect(clock.monotonic()).toBe(4_500);
});

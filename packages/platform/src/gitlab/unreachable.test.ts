import type { HttpRequest, HttpResult } from "@stagegate/core";
import { expect, test } from "vitest";
import { client, quickClock } from "../../test-support/gitlab.ts";
import { createPackageBaselines } from "./baselines.ts";

function unanswered(reason: string, tookMs = 0) {
  const asked: HttpRequest[] = [];
  const clock = quickClock();
  const http = {
    request: async (request: HttpRequest): Promise<HttpResult> => {
      asked.push(request);
      clock.pass(Math.min(tookMs, request.timeoutMs ?? tookMs));
      return { kind: "unreachable", reason };
    },
  };
  const api = client({ url: "https://gitlab.test" }, "job", { clock, http });
  const store = createPackageBaselines({ client: api, project: "42", scope: "", now: Date.now });
  const ask = (): Promise<unknown> =>
    api.bytes({ method: "GET", path: "x" }).catch((error: unknown) => error);
  return { asked, clock, ask, list: () => store.list("main", 5) };
}

test.each(["getaddrinfo ENOTFOUND gitlab.test", "connect ECONNREFUSED 127.0.0.1:1"])(
  "where nobody is, one is asked twice, and then once for a while: %s",
  async (reason) => {
    const { asked, clock, list, ask } = unanswered(reason);
    expect((await list()).notes.join()).toContain(reason);
    expect(asked).toHaveLength(2);
    expect(clock.slept).toEqual([1_000]);
    await list();
    await ask();
    expect(asked).toHaveLength(4);
    clock.pass(61_000);
    await ask();
    expect(asked).toHaveLength(6);
  },
);

test("history waits five seconds in all for a first answer, and other requests wait longer", async () => {
  const { asked, clock, list, ask } = unanswered("no answer in time", 30_000);
  expect((await list()).notes.join()).toContain("no answer in time");
  expect(clock.monotonic()).toBeLessThanOrEqual(5_000);
  await ask();
  expect(asked.at(-1)?.timeoutMs).toBe(30_000);
});

test("history of a GitLab that answers, though late and badly, is waited for", async () => {
  const clock = quickClock();
  let asked = 0;
  const http = {
    request: async (request: HttpRequest): Promise<HttpResult> => {
      expect(request.timeoutMs).toBeGreaterThan(0);
      asked += 1;
      clock.pass(4_000);
      const headers = { "content-type": "application/json" };
      const status = asked < 3 ? 502 : 200;
      return { kind: "response", status, headers, body: Buffer.from("[]") };
    },
  };
  const api = client({ url: "https://gitlab.test" }, "job", { clock, http });
  const store = createPackageBaselines({ client: api, project: "42", scope: "", now: Date.now });
  expect(await store.list("main", 5)).toEqual({ records: [], notes: [] });
  expect(asked).toBe(3);
});

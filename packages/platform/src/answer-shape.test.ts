import type { Http, HttpResult } from "@stagegate/core";
import { says } from "@stagegate/testkit";
import { expect, test } from "vitest";
import { clientOf, startGitHub } from "../test-support/github.ts";
import { client, gitLab, quickClock } from "../test-support/gitlab.ts";
import { createRestSource } from "./github/artifact-sources.ts";
import { createGitHubArtifacts } from "./github/artifacts.ts";
import { createGitHubThread } from "./github/thread.ts";
import { createGitLabJobs } from "./gitlab/jobs.ts";
import { createGitLabThread } from "./gitlab/thread.ts";
import { createNodeHttp } from "./local/http.ts";

const WRONG = ["{}", "null", "[null]", "[[]]", "7", '"text"', "[]"];

/** Answers everything of one method with a text that is JSON, and not what is documented. */
function answering(method: string, text: string): Http {
  const http = createNodeHttp();
  return {
    ...http,
    async request(request): Promise<HttpResult> {
      if ((request.method ?? "GET") !== method || /\/users?$/.test(request.url)) {
        return http.request(request);
      }
      const headers = { "content-type": "application/json" };
      return {
        kind: "response",
        status: 200,
        headers,
        body: Buffer.from(text),
        ms: 1,
      } as HttpResult;
    },
  };
}

const cases = ["GET", "POST"].flatMap((method) =>
  WRONG.filter((text) => method === "POST" || text !== "[]").map((text) => [method, text] as const),
);

test.each(cases)("GitHub answers a %s with %s", async (method, text) => {
  const github = clientOf(await startGitHub(), { http: answering(method, text) });
  const thread = createGitHubThread({ client: github, number: 7, runUrl: "https://r.example" });
  expect(await thread.upsert("stagegate", says("x"))).toEqual({
    kind: "unavailable",
    reason: "GitHub answered with JSON that is not what its API describes",
  });
});

test.each(WRONG)("GitHub lists artifacts as %s", async (text) => {
  const github = clientOf(await startGitHub(), { http: answering("GET", text) });
  const source = createRestSource(github, 900);
  const refused = { kind: "unavailable", reason: "no" } as const;
  const store = createGitHubArtifacts({ load: undefined, refused, source, now: () => 0 });
  expect(await store.download("a", "/nowhere")).toMatchObject({
    notes: [
      "the artifacts of the run cannot be listed: GitHub answered with JSON that is not what its API describes",
    ],
    lost: "unknown",
  });
});

test.each(cases)("GitLab answers a %s with %s", async (method, text) => {
  const gitlab = client(await gitLab(), "personal", { http: answering(method, text) });
  const place = {
    client: gitlab,
    project: "42",
    iid: 7,
    report: "https://r.example",
    clock: quickClock(),
  };
  expect(await createGitLabThread(place).upsert("stagegate", says("x"))).toEqual({
    kind: "unavailable",
    reason: "GitLab answered with JSON that is not what its API describes",
  });
  const jobs = createGitLabJobs({ client: gitlab, project: "42", pipeline: 1, job: 1 });
  expect(await jobs.others()).toBeUndefined();
});

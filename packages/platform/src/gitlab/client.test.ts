import { request } from "node:http";
import type { Http } from "@stagegate/core";
import { startGitLabDouble } from "@stagegate/testkit/gitlab";
import { describe, expect, it, onTestFinished } from "vitest";
import { MERGE_REQUEST, client, gitLab, quickClock, serve } from "../../test-support/gitlab.ts";
import { hostOf } from "./client.ts";
import { readVariables } from "./variables.ts";

describe("the address of the API", () => {
  it.each([
    [{ CI_API_V4_URL: "https://a.example/api/v4" }, "https://a.example"],
    [{ CI_API_V4_URL: "https://a.example/git/lab/api/v4/" }, "https://a.example/git/lab"],
    [{ CI_SERVER_URL: "https://a.example:8443/x" }, "https://a.example:8443/x"],
    [{ CI_API_V4_URL: "", CI_SERVER_URL: "" }, "https://gitlab.com"],
  ])("of %j is %s", (env, host) => {
    expect(hostOf(readVariables(env))).toBe(host);
  });

  it("may have a path, over all pages", async () => {
    const notes = Array.from({ length: 5 }, (_, index) => ({ author: "dev", body: `${index}` }));
    const double = await gitLab({ mergeRequests: [{ ...MERGE_REQUEST, notes }] });
    const host = await serve((received, answer) => {
      const path = received.url ?? "";
      if (!path.startsWith("/git/lab/api/v4/")) {
        answer.writeHead(404).end();
        return;
      }
      const { method, headers } = received;
      const forwarded = request(double.url + path.slice("/git/lab".length), { method, headers });
      forwarded.on("response", (given) => {
        answer.writeHead(given.statusCode ?? 500, given.headers);
        given.pipe(answer);
      });
      received.pipe(forwarded);
    });
    const { MergeRequestNotes } = await client(double, "personal", {
      host: `${host}/git/lab`,
    }).api();
    const found = await MergeRequestNotes.all(42, 7, { perPage: 2, sort: "asc" });
    expect(found.map(({ body }) => body)).toEqual(["0", "1", "2", "3", "4"]);
  });
});

describe("a request", () => {
  it.each(["personal", "job"] as const)("carries one token, %s", async (kind) => {
    const double = await gitLab();
    const { MergeRequestNotes } = await client(double, kind).api();
    await MergeRequestNotes.all(42, 7);
    await client(double, kind)
      .bytes({ method: "GET", path: "projects/42/packages/generic/a/b/c" })
      .catch(() => undefined);
    const sent = double.requests.map(({ headers }) =>
      ["private-token", "job-token", "authorization"].filter((name) => headers[name] !== undefined),
    );
    const header = kind === "job" ? "job-token" : "private-token";
    expect(sent).toEqual([[header], [header]]);
  });

  it("is not repeated by the library behind our back", async () => {
    const double = await gitLab();
    double.fail({ operation: "notes/create", answer: { status: 502 }, times: 9 });
    const clock = quickClock();
    const { MergeRequestNotes } = await client(double, "personal", { clock }).api();
    await expect(MergeRequestNotes.create(42, 7, "x")).rejects.toMatchObject({
      name: "GitLabError",
      status: 502,
      uncertain: true,
    });
    expect(double.count("notes/create")).toBe(1);
    expect(clock.slept).toEqual([]);
  });

  it("waits a little where GitLab does not say how long", async () => {
    const double = await gitLab();
    double.fail({ operation: "users/current", answer: { status: 429 }, times: 2 });
    const clock = quickClock();
    const { Users } = await client(double, "personal", { clock }).api();
    expect(await Users.showCurrentUser()).toMatchObject({ username: "project_42_bot" });
    expect(clock.slept).toEqual([1000, 2000]);
  });

  it("is repeated four times at most, and waits 90 s at most", async () => {
    const double = await gitLab();
    double.fail({ operation: "users/current", answer: { status: 503 }, times: 9 });
    const { Users } = await client(double, "personal").api();
    await expect(Users.showCurrentUser()).rejects.toMatchObject({ status: 503 });
    expect(double.count("users/current")).toBe(4);
  });

  it("is not repeated where the server is not trusted, and says what helps", async () => {
    let asked = 0;
    const reason = "self-signed certificate in certificate chain";
    const http: Http = {
      request: () => Promise.resolve({ kind: "unreachable", reason: `${(asked += 1)} ${reason}` }),
    };
    const { Users } = await client({ url: "https://a.example" }, "personal", { http }).api();
    await expect(Users.showCurrentUser()).rejects.toThrow(/NODE_EXTRA_CA_CERTS/);
    expect(asked).toBe(1);
  });

  it("stops when the job is cancelled", async () => {
    const double = await gitLab();
    double.fail({ operation: "users/current", answer: { status: 503 }, times: 9 });
    const clock = { ...quickClock(), sleep: () => Promise.resolve(false) };
    const { Users } = await client(double, "personal", { clock }).api();
    await expect(Users.showCurrentUser()).rejects.toMatchObject({ status: 503 });
    expect(double.count("users/current")).toBe(1);
  });
});

describe("an answer that is none of the API", () => {
  it.each([
    ["text/html", "<html>log in", "GitLab answered with text/html instead of JSON"],
    ["application/json", "{", "GitLab answered with JSON that is damaged"],
  ])("of %s is said in one line", async (type, body, message) => {
    const host = await serve((_, answer) => {
      answer.writeHead(200, { "content-type": type }).end(body);
    });
    const { Users } = await client({ url: host }, "personal").api();
    await expect(Users.showCurrentUser()).rejects.toThrow(message);
  });

  it("that leads elsewhere is not followed with the token", async () => {
    const double = await startGitLabDouble();
    onTestFinished(() => double.close());
    const host = await serve((_, answer) => {
      answer.writeHead(302, { location: `${double.url}/api/v4/user` }).end();
    });
    const { Users } = await client({ url: host }, "personal").api();
    await expect(Users.showCurrentUser()).rejects.toThrow("GitLab answered 302");
    expect(double.requests).toEqual([]);
  });

  it("that repeats the token does not spread it", async () => {
    const host = await serve((received, answer) => {
      answer
        .writeHead(400, { "content-type": "application/json" })
        .end(JSON.stringify({ message: `bad ${received.headers["private-token"]}\nline` }));
    });
    const { Users } = await client({ url: host }, "personal").api();
    const failed = await Users.showCurrentUser().catch((cause: unknown) => cause as Error);
    expect(failed).toMatchObject({ message: "GitLab answered 400: bad *** line" });
    expect(JSON.stringify(failed) + String((failed as Error).stack)).not.toContain("gitlab-token");
  });
});

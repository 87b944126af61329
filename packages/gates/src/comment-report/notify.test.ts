import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Host, HttpRequest, HttpResult } from "@stagegate/core";
import type { BaselineRecord, Verdict } from "@stagegate/schema";
import { afterEach, describe, expect, it } from "vitest";
import { put, report, run, RUN, write } from "../../test-support/comment-report.ts";

const CONFIG = "version: 1\nproject: shop\nservices: { cart: {} }\ncomment-report:\n  notify:\n";
const SUBJECT = { ...report("run-e2e").subject, ref: "main" };
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Received {
  headers: IncomingMessage["headers"];
  body: string;
}

/** A receiver that answers as it is told, the last answer again and again. */
async function receiver(...answers: (number | [number, Record<string, string>])[]) {
  const received: Received[] = [];
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      const [status, headers] = Array.isArray(answer) ? answer : [answer ?? 200, {}];
      response.writeHead(status, headers).end("no_service: the body may quote what was sent");
    });
  };
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const secret = ["s3", "cret"].join("");
  return {
    received,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/${secret}`,
  };
}

async function request({ url, method, headers, body }: HttpRequest): Promise<HttpResult> {
  try {
    const response = await fetch(url, {
      method: method ?? "GET",
      headers: { ...headers },
      body: (body as string) ?? null,
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      kind: "response",
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: bytes,
    };
  } catch {
    return { kind: "unreachable", reason: "connect ECONNREFUSED" };
  }
}

function recordOf(verdict: Verdict, given: Partial<BaselineRecord["run"]> = {}): BaselineRecord {
  return {
    schema: "stagegate/baseline/v1",
    project: "shop",
    recordedAt: "2026-11-24T05:40:00Z",
    subject: SUBJECT,
    run: { ...RUN, id: "run-0", ...given },
    gates: [{ gate: "run-e2e", verdict, durationMs: 1, outcomes: [], metrics: [] }],
  };
}

interface World {
  notify: string;
  verdict?: Verdict;
  before?: readonly BaselineRecord[];
  info?: Partial<Host["info"]>;
  variables?: Readonly<Record<string, string>>;
  waits?: number[];
}

async function notified({ notify, verdict = "fail", before = [], ...world }: World) {
  await write("stagegate.yml", CONFIG + notify);
  await put(report("run-e2e", { verdict }));
  const info = { run: RUN, subject: SUBJECT, event: "schedule", ...world.info };
  const host = {
    info,
    variable: (name: string) => world.variables?.[name],
    http: { request },
    baselines: { list: () => Promise.resolve({ records: before, notes: [] }) },
    clock: {
      now: () => Date.parse("2026-11-25T05:41:00Z"),
      monotonic: () => 0,
      sleep: (ms: number) => Promise.resolve((world.waits?.push(ms) ?? 1) > 0),
    },
  } as unknown as Partial<Host>;
  return run({ gates: ["run-e2e"] }, { host });
}

const SLACK = "    - { to: slack, url-env: SLACK_URL }\n";

describe("a message is sent", () => {
  const CASES: [string, Verdict, readonly BaselineRecord[], number][] = [
    ["when a branch turns red", "fail", [recordOf("pass")], 1],
    ["when it turns green again", "pass", [recordOf("fail")], 1],
    ["when red means something else now", "error", [recordOf("fail")], 1],
    ["not when it stays red", "fail", [recordOf("fail")], 0],
    ["not when it stays green", "pass", [recordOf("pass")], 0],
    ["not when a warning comes or goes", "warn", [recordOf("pass")], 0],
    ["when the first run is red", "fail", [], 1],
    ["not when the first run is green", "pass", [], 0],
    [
      "not by what this run itself has stored",
      "fail",
      [recordOf("fail", { id: RUN.id }), recordOf("pass")],
      1,
    ],
  ];

  it.each(CASES)("%s", async (_when, verdict, before, messages) => {
    const { url, received } = await receiver(200);
    await notified({ notify: SLACK, verdict, before, variables: { SLACK_URL: url } });
    expect(received).toHaveLength(messages);
  });

  it.each<[string, Partial<Host["info"]>, string, number]>([
    ["not for a change request", { event: "change-request" }, SLACK, 0],
    [
      "for a change request where that is asked for",
      { event: "change-request" },
      "    - { to: slack, url-env: SLACK_URL, changes: true }\n",
      1,
    ],
    ["not from a laptop", { event: "local" }, SLACK, 0],
    ["not for another branch", { subject: { ...SUBJECT, ref: "feature" } }, SLACK, 0],
    [
      "for branches of a pattern",
      { subject: { ...SUBJECT, ref: "release/2" } },
      "    - { to: slack, url-env: SLACK_URL, branches: ['release/*'] }\n",
      1,
    ],
    [
      "not in the name of strangers",
      { source: { id: "1", attempt: 1 } },
      "    - { to: slack, url-env: SLACK_URL, changes: true, when: always }\n",
      0,
    ],
  ])("%s", async (_when, info, notify, messages) => {
    const { url, received } = await receiver(200);
    await notified({ notify, info, variables: { SLACK_URL: url } });
    expect(received).toHaveLength(messages);
  });

  it("always, or whenever the job fails, where that is asked for", async () => {
    const { url, received } = await receiver(200);
    const variables = { SLACK_URL: url };
    const before = [recordOf("fail")];
    await notified({
      notify: "    - { to: slack, url-env: SLACK_URL, when: failed }\n",
      before,
      variables,
    });
    await notified({
      notify: "    - { to: teams, url-env: SLACK_URL, when: always }\n",
      before: [recordOf("pass")],
      verdict: "pass",
      variables,
    });
    await notified({
      notify: "    - { to: teams, url-env: SLACK_URL, when: failed }\n",
      verdict: "pass",
      variables,
    });
    expect(received).toHaveLength(2);
    expect(JSON.parse(received[0]?.body ?? "")).toHaveProperty("blocks");
    expect(JSON.parse(received[1]?.body ?? "")).toHaveProperty("attachments");
  });
});

describe("a webhook", () => {
  it("is signed over the bytes that are sent, and says which run it is about", async () => {
    const { url, received } = await receiver(200);
    const key = ["k", "e", "y-of-the-hook"].join("");
    await notified({
      notify: "    - { to: webhook, url-env: HOOK, secret-env: HOOK_KEY }\n",
      variables: { HOOK: url, HOOK_KEY: key },
    });
    const [{ headers, body } = { headers: {}, body: "" }] = received;
    const signature = createHmac("sha256", key).update(body).digest("hex");
    expect(headers["x-stagegate-signature-256"]).toBe(`sha256=${signature}`);
    expect(headers["x-stagegate-delivery"]).toBe("run-1-1");
    expect(JSON.parse(body)).toMatchObject({
      schema: "stagegate/notification/v1",
      verdict: "fail",
      branch: "main",
    });
  });

  it("without its key is not sent", async () => {
    const { url, received } = await receiver(200);
    const ran = await notified({
      notify: "    - { to: webhook, url-env: HOOK, secret-env: HOOK_KEY }\n",
      variables: { HOOK: url },
    });
    expect(received).toEqual([]);
    expect(ran.report.notes).toContain(
      "the webhook (HOOK) was not told: the variable HOOK_KEY is not set",
    );
  });
});

describe("a receiver that does not take the message", () => {
  it("is asked again for a while, as long as it says", async () => {
    const { url, received } = await receiver([429, { "retry-after": "7" }], 503, 200);
    const waits: number[] = [];
    const ran = await notified({ notify: SLACK, variables: { SLACK_URL: url }, waits });
    expect(received).toHaveLength(3);
    expect(waits).toContain(7_000);
    expect(ran.report.notes.join()).not.toContain("not told");
  });

  it.each<[string, Record<string, string>, string]>([
    ["no variable", {}, "the variable is not set"],
    ["no address", { SLACK_URL: "not an address" }, "the variable holds no address"],
    ["no encryption", { SLACK_URL: "http://hooks.example/x" }, "the address is not https"],
    ["nobody there", { SLACK_URL: "http://127.0.0.1:9/x" }, "connect ECONNREFUSED"],
  ])("becomes a note and changes nothing: %s", async (_why, variables, reason) => {
    const ran = await notified({
      notify: SLACK,
      verdict: "pass",
      before: [recordOf("fail")],
      variables,
    });
    expect(ran.exitCode).toBe(0);
    expect(ran.report.notes).toContain(`Slack (SLACK_URL) was not told: ${reason}`);
  });

  it("refuses for good, and its address is told nowhere", async () => {
    const { url, received } = await receiver(404);
    const ran = await notified({ notify: SLACK, variables: { SLACK_URL: url } });
    expect(received).toHaveLength(1);
    expect(ran.exitCode).toBe(4);
    expect(ran.report.notes).toContain("Slack (SLACK_URL) was not told: it answered 404");
    expect(JSON.stringify(ran)).not.toContain(new URL(url).pathname);
  });
});

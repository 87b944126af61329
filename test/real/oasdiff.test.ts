import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { announceMissing } from "../support/tools/cache.ts";
import { githubDescription, installOasdiff } from "../support/tools/oasdiff.ts";
import { agreementOf, agreementText } from "./oasdiff/differences.ts";
import { pairsOf } from "./oasdiff/pairs.ts";
import { inTurns, judge } from "./oasdiff/run.ts";
import type { Doc, Json } from "./oasdiff/slices.ts";

const oasdiff = installOasdiff();
const github = githubDescription("22.0.0");
for (const tool of [oasdiff, github]) announceMissing(tool);

describe.skipIf(oasdiff.kind === "missing" || github.kind === "missing")("oasdiff", () => {
  const command = oasdiff.kind === "ready" ? oasdiff.path : "";

  test("agrees on every kind of edit of a real document, or is argued with", async () => {
    const path = github.kind === "ready" ? github.path : "";
    const document = JSON.parse(readFileSync(path, "utf8")) as Doc;
    const pairs = pairsOf(document, { seed: 2026, each: 4 });
    const judged = await inTurns(pairs, ({ base, head }) => judge(command, base, head));
    const agreement = agreementOf(pairs, judged);
    process.stdout.write(`${agreementText("GitHub", agreement)}\n`);
    expect(agreement.unexplained).toEqual([]);
    expect(pairs.length).toBeGreaterThan(350);
    expect(agreement.failed).toBe(0);
    expect(agreement.found / agreement.errors).toBeGreaterThan(0.9);
    expect(agreement.flagged / agreement.breaks).toBeGreaterThan(0.97);
  });

  const body = (type: string): Json => ({
    content: { "application/json": { schema: { type: "object", properties: { id: { type } } } } },
  });
  const responses = { 204: { description: "done" } };
  const callback = (type: string): Doc => ({
    openapi: "3.0.3",
    info: { title: "t", version: "1" },
    paths: {
      "/hooks": {
        post: {
          callbacks: {
            event: { "{$request.body#/url}": { post: { requestBody: body(type), responses } } },
          },
          responses,
        },
      },
    },
  });
  const swagger = (type: string): Doc => ({
    swagger: "2.0",
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        post: {
          parameters: [
            {
              name: "b",
              in: "body",
              schema: { type: "object", required: type === "x" ? ["id"] : [] },
            },
          ],
          responses,
        },
      },
    },
  });
  const stream = (type: string): Doc => ({
    openapi: "3.2.0",
    info: { title: "t", version: "1" },
    paths: {
      "/events": {
        get: {
          responses: {
            200: {
              description: "ok",
              content: {
                "application/jsonl": {
                  itemSchema: { type: "object", properties: { id: { type } } },
                },
              },
            },
          },
        },
      },
    },
  });

  const lived = (operation: Doc | undefined): Doc => ({
    openapi: "3.0.3",
    info: { title: "t", version: "1" },
    paths: {
      "/a": { get: { responses }, ...(operation === undefined ? {} : { put: operation }) },
    },
  });
  const asks = (stability: string): Doc => ({
    "x-stability-level": stability,
    parameters: [{ name: "q", in: "query", required: true, schema: { type: "string" } }],
    responses,
  });
  const sunset = (date?: string): Doc => ({
    deprecated: true,
    ...(date === undefined ? {} : { "x-sunset": date }),
    responses,
  });
  const stable = (level: string): Doc => ({ "x-stability-level": level, responses });

  test.each<[string, Doc | undefined, Doc | undefined]>([
    ["a new demand of an alpha operation", stable("alpha"), asks("alpha")],
    ["a new demand of a beta operation", stable("beta"), asks("beta")],
    ["the end of an alpha operation", stable("draft"), undefined],
    ["a stable operation that becomes alpha", stable("stable"), stable("alpha")],
    ["an alpha operation that becomes stable", stable("alpha"), stable("stable")],
    ["a sunset that is postponed", sunset("2999-06-30"), sunset("2999-07-30")],
    ["a sunset that vanishes", sunset("2999-06-30"), sunset()],
    ["an end before the sunset", sunset("2999-06-30"), undefined],
    ["an end after the sunset", sunset("2020-06-30"), undefined],
  ])("agrees on %s", async (_what, before, after) => {
    const { ours, theirs } = await judge(command, lived(before), lived(after));
    const broken = ours.some(({ level }) => level === "breaking");
    expect(broken).toBe(theirs.some(({ level }) => level === 3));
  });

  test.each<[string, Doc, Doc]>([
    ["in a callback", callback("string"), callback("integer")],
    // Its documentation calls it a break, 1.34.1 does not find one while the new date is to come.
    ["of a sunset", lived(sunset("2999-06-30")), lived(sunset("2999-06-29"))],
    ["in Swagger 2.0", swagger("y"), swagger("x")],
    ["in the items of a stream", stream("string"), stream("integer")],
  ])("does not see a break %s that is found here", async (_where, base, head) => {
    const { ours, theirs } = await judge(command, base, head);
    expect(theirs.filter(({ level }) => level === 3)).toEqual([]);
    expect(ours.map(({ level }) => level)).toContain("breaking");
  });
});

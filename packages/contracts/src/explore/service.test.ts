import { describe, expect, it } from "vitest";
import { run, specOf } from "../test-support/explore.ts";
import type { ExploreResponse } from "./model.ts";

const json = (status: number, value: unknown): ExploreResponse => ({
  kind: "response",
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

const thing = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };

function document(more: object = {}, responses: object = {}): object {
  const content = { "application/json": { schema: thing } };
  const get = { responses: { "200": { description: "it", content }, ...responses }, ...more };
  return { openapi: "3.1.0", info: { title: "A", version: "1" }, paths: { "/a": { get } } };
}

describe("a service that is not there", () => {
  it("is told from one without faults", async () => {
    const send = async (): Promise<ExploreResponse> => ({ kind: "unreachable", reason: "refused" });
    const many = { "/a": {}, "/b": {}, "/c": {}, "/d": {}, "/e": {} };
    const get = { responses: { "200": { description: "it" } } };
    const paths = Object.fromEntries(Object.keys(many).map((path) => [path, { get }]));
    const spec = await specOf({ openapi: "3.1.0", info: { title: "A", version: "1" }, paths });
    const result = await run(spec, send);
    expect(result).toMatchObject({ ended: "unreachable", findings: [], coverage: { reached: 0 } });
    expect(result.requests).toBeLessThan(10);
  });

  it("and goes down for one request only, shows that as a doubt", async () => {
    const spec = await specOf(
      document({
        parameters: [{ name: "n", in: "query", schema: { type: "integer", maximum: 9 } }],
      }),
    );
    const { findings } = await run(spec, async ({ target }) =>
      target === "/a?n=9" ? { kind: "unreachable", reason: "reset" } : json(200, { id: 1 }),
    );
    expect(findings.filter(({ rule }) => rule === "server-error")).toMatchObject([
      { level: "doubt", status: 0, place: "/query/n" },
    ]);
  });

  it("or lets nobody in, says so", async () => {
    const spec = await specOf(document({ security: [{ key: [] }] }));
    const result = await run(spec, async () => json(401, {}));
    expect(result).toMatchObject({ lockedOut: true, findings: [], coverage: { reached: 0 } });
  });
});

describe("what the description does not say", () => {
  it.each([
    ["another error than none", document(), json(400, "no")],
    ["an error of access", document({}, { "400": { description: "no" } }), json(403, {})],
    ["an error of the protocol", document({}, { "400": { description: "no" } }), json(429, {})],
    [
      "a body where none is described",
      document({}, { "404": { description: "no" } }),
      json(404, 3),
    ],
    ["any status of a range", document({}, { "4XX": { description: "no" } }), json(418, {})],
    ["any status by default", document({}, { default: { description: "all" } }), json(202, {})],
    ["more fields than described", document(), json(200, { id: 1, more: true })],
    ["an announced outage", document({}, { "503": { description: "off" } }), json(503, {})],
  ])("is no finding: %s", async (_, text, answer) => {
    const { findings } = await run(await specOf(text), async () => answer, { maxRequests: 50 });
    expect(findings).toEqual([]);
  });

  it.each([
    [
      "a failure, documented or not",
      document({}, { "500": { description: "no" } }),
      json(500, {}),
      "server-error",
    ],
    ["success of another kind", document(), json(201, { id: 1 }), "undocumented-status"],
    [
      "an error beside the documented",
      document({}, { "400": { description: "no" } }),
      json(409, {}),
      "undocumented-status",
    ],
    ["a field of another type", document(), json(200, { id: "1" }), "response-schema"],
  ])("but this is: %s", async (_, text, answer, rule) => {
    const { findings } = await run(await specOf(text), async () => answer, { maxRequests: 50 });
    expect(findings.map((each) => each.rule)).toEqual([rule]);
  });
});

it("starts at the path of the servers where it is asked to", async () => {
  const servers = { servers: [{ url: "https://api.example.com/v1/" }] };
  const spec = await specOf({ ...document(), ...servers });
  const asked = async (more: object): Promise<string | undefined> => {
    const targets: string[] = [];
    const send = async ({ target }: { target: string }): Promise<ExploreResponse> => {
      targets.push(target);
      return json(200, { id: 1 });
    };
    await run(spec, send, { maxRequests: 1, ...more });
    return targets[0];
  };
  expect([await asked({}), await asked({ servers: true })]).toEqual(["/a", "/v1/a"]);
});

it("writes requests that a shell and a server read as they are meant", async () => {
  const string = { type: "string", enum: [`it's "$HOME" & \`more\``] };
  const spec = await specOf({
    openapi: "3.0.3",
    info: { title: "A", version: "1" },
    paths: {
      "/a/{b}": {
        post: {
          parameters: [
            { name: "b", in: "path", required: true, schema: { type: "integer", nullable: true } },
            {
              name: "tags",
              in: "query",
              required: true,
              schema: { type: "array", minItems: 2, items: { enum: ["x"] } },
            },
          ],
          requestBody: { required: true, content: { "application/json": { schema: string } } },
          responses: { "200": { description: "fine" } },
        },
      },
    },
  });
  const { findings } = await run(spec, async () => json(500, {}), { maxRequests: 3 });
  expect(findings[0]?.replay).toBe(
    `curl -sS -X POST -H 'content-type: application/json' --data-binary ` +
      `'"it'\\''s \\"$HOME\\" & \`more\`"' "$URL"'/a/${/a\/(\d+)/.exec(findings[0]?.replay ?? "")?.[1]}?tags=x&tags=x&tags=x'`,
  );
});

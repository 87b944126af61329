import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { call } from "../../test-support/call.ts";

function api(type: string, more = ""): string {
  return `openapi: 3.0.3
info: { title: pets, version: "1" }
paths:
  /pets:
    get:
      responses:
        "200":
          description: fine
          content:
            application/json:
              schema: { type: object, required: [id], properties: { id: { type: ${type} }${more} } }
`;
}

const OLD = api("integer");
const BROKEN = api("string");
const WIDER = api("integer", ", name: { type: string }");
const pair = { files: { "old.yaml": OLD, "new.yaml": BROKEN } };

async function serve(type: string, body: string, status = 200): Promise<string> {
  const server = createServer((_request, response) => {
    const header = status === 302 ? "location" : "content-type";
    response.writeHead(status, { [header]: type }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi`;
}

describe("stagegate diff-openapi", () => {
  it("tells what breaks, where, and what to do", async () => {
    const { code, out, err } = await call("diff-openapi", ["old.yaml", "new.yaml"], pair);
    expect([code, err]).toEqual([4, ""]);
    expect(out).toBe(`new.yaml: 1 breaking, 0 dangerous, 0 compatible changes
✗ GET /pets: response 200 body field 'id': type went from integer to string [response-type-changed]
    before old.yaml:11:69, now new.yaml:11:69
    Keep the old form working beside the new one, or release it as a new version of the API.

old.yaml compared with new.yaml
`);
  });

  it.each<[string, string[], Record<string, string>, number]>([
    ["the same", ["a.yaml", "b.yaml"], { "a.yaml": OLD, "b.yaml": OLD }, 0],
    ["compatible", ["a.yaml", "b.yaml"], { "a.yaml": OLD, "b.yaml": WIDER }, 0],
    [
      "let through",
      ["a.yaml", "b.yaml", "--fail-on", "none"],
      { "a.yaml": OLD, "b.yaml": BROKEN },
      0,
    ],
    ["no document", ["a.yaml", "b.yaml"], { "a.yaml": OLD, "b.yaml": "<html>" }, 4],
    ["no document before", ["a.yaml", "b.yaml"], { "a.yaml": "", "b.yaml": OLD }, 5],
    [
      "no document, let through",
      ["a.yaml", "b.yaml", "--fail-on", "none"],
      { "a.yaml": "", "b.yaml": OLD },
      5,
    ],
    [
      "no document now, let through",
      ["a.yaml", "b.yaml", "--fail-on", "none"],
      { "a.yaml": OLD, "b.yaml": "<html>" },
      4,
    ],
    ["a file that is missing", ["a.yaml", "b.yaml"], { "a.yaml": OLD }, 2],
    ["a pattern without a match", ["a*.yaml", "b*.yaml"], { "a.yaml": OLD }, 2],
    ["a pattern and a file", ["a*.yaml", "b.yaml"], { "a1.yaml": OLD, "b.yaml": OLD }, 2],
    [
      "an unknown format",
      ["a.yaml", "b.yaml", "--format", "pdf"],
      { "a.yaml": OLD, "b.yaml": OLD },
      2,
    ],
    ["a branch outside of a repository", ["a.yaml"], { "a.yaml": OLD }, 2],
  ])("of what is %s", async (_what, argv, files, expected) => {
    const { code, out, err } = await call("diff-openapi", argv, { files });
    expect(code).toBe(expected);
    expect(expected === 2 ? err : out).not.toBe("");
  });

  it("fails for what is not shown as well", async () => {
    const files = {
      "a.yaml": OLD.replace("/pets:", "/pets/{id}:"),
      "b.yaml": OLD.replace("/pets:", "/pets/{id}:"),
    };
    const parameter = (pattern: string): string =>
      `parameters: [{ name: id, in: path, required: true, schema: { type: string, pattern: ${pattern} } }]\n    get:`;
    files["a.yaml"] = files["a.yaml"].replace("get:", parameter("^a"));
    files["b.yaml"] = files["b.yaml"].replace("get:", parameter("^b"));
    const argv = ["a.yaml", "b.yaml", "--level", "breaking"];
    const loose = await call("diff-openapi", argv, { files });
    expect([loose.code, loose.out]).toEqual([0, expect.stringContaining("1 dangerous")]);
    const tight = await call("diff-openapi", [...argv, "--fail-on", "dangerous"], { files });
    expect([tight.code, tight.out]).toEqual([4, loose.out]);
  });

  it("hints at what this command has", async () => {
    const { err } = await call("diff-openapi", ["a.yaml"], { files: { "a.yaml": OLD } });
    expect(err).toContain("diff-openapi OLD NEW");
    expect(err).not.toContain("--base-file");
  });

  it("pairs the files of two folders, and judges each on its own", async () => {
    const files = {
      "v1/a.yaml": OLD,
      "v2/a.yaml": BROKEN,
      "v1/gone.yaml": OLD,
      "v2/sub/new.yaml": OLD,
    };
    const argv = ["v1/**/*.yaml", "v2/**/*.yaml", "--json"];
    const { code, out } = await call("diff-openapi", argv, { files });
    const { results } = JSON.parse(out) as { results: { file: string; outcome: string }[] };
    expect(results.map(({ file, outcome }) => `${file} ${outcome}`).sort()).toEqual([
      "v1/gone.yaml removed",
      "v2/a.yaml compared",
      "v2/sub/new.yaml added",
    ]);
    expect(code).toBe(4);
  });

  it.each<[string, string, string, number, number, RegExp]>([
    [
      "a document",
      "application/json",
      JSON.stringify({ openapi: "3.0.0", paths: {} }),
      200,
      0,
      /1/,
    ],
    ["a page", "text/html; charset=utf-8", "<html></html>", 200, 5, /answered with text\/html/],
    ["an error", "application/json", "{}", 503, 5, /answered 503/],
    ["nonsense", "application/json", "{]", 200, 5, /not valid JSON/],
    ["a redirect", "https://shop.example/v2?key=geheim", "", 302, 5, /leads to another .*\/v2$/m],
  ])("reads %s from an address", async (...given) => {
    const [, type, body, status, expected, said] = given;
    const url = await serve(type, body, status);
    const files = { "a.json": JSON.stringify({ openapi: "3.0.0", paths: {} }) };
    const argv = [`${url}?token=geheim`, "a.json"];
    const { code, out } = await call("diff-openapi", argv, { files });
    expect([code, out]).toEqual([expected, expect.stringMatching(said)]);
    expect(out).not.toContain("geheim");
  });

  it("reads references to other hosts only where they are allowed", async () => {
    const url = await serve("application/yaml", "type: string\n");
    const { host } = new URL(url);
    const files = {
      "a.yaml": OLD,
      "b.yaml": OLD.replace("{ type: integer }", `{ $ref: "${url}" }`),
    };
    const refused = await call("diff-openapi", ["a.yaml", "b.yaml"], { files });
    expect([refused.code, refused.out]).toEqual([4, expect.stringContaining("SPEC_REF_REMOTE")]);
    const argv = ["a.yaml", "b.yaml", "--remote-refs", `elsewhere.example,${host}`];
    const allowed = await call("diff-openapi", argv, { files });
    expect([allowed.code, allowed.out]).toEqual([
      4,
      expect.stringContaining("response-type-changed"),
    ]);
    const page = await serve("text/html", "<html>");
    const wrong = { ...files, "b.yaml": OLD.replace("{ type: integer }", `{ $ref: "${page}" }`) };
    const html = await call(
      "diff-openapi",
      ["a.yaml", "b.yaml", "--remote-refs", new URL(page).host],
      { files: wrong },
    );
    expect([html.code, html.out]).toEqual([5, expect.stringContaining("SPEC_REF_UNREACHABLE")]);
  });

  it.each([
    ["json", /"id": "response-type-changed"/],
    ["markdown", /^- ❌ GET \/pets: response 200 body field 'id'/m],
    ["sarif", /"startLine": 11/],
    ["junit", /<failure message="GET \/pets/],
    ["github", /^::error title=Response type changed,file=new.yaml,line=11,col=69::GET \/pets/m],
    ["codequality", /"begin": 11/],
  ])("writes %s, the same each time", async (format, expected) => {
    const argv = ["old.yaml", "new.yaml", "--format", format];
    const [first, second] = [
      await call("diff-openapi", argv, pair),
      await call("diff-openapi", argv, pair),
    ];
    expect(first.out).toMatch(expected);
    expect(second.out).toBe(first.out);
    expect(first.code).toBe(4);
  });
});

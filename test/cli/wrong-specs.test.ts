import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "../support/cli.ts";
import { commit, createRepository, git } from "../support/repository.ts";

const GOOD = `openapi: 3.0.3
info: { title: A, version: "1" }
paths: { /a: { get: { responses: { "204": { description: x } } } } }
`;

/** A document whose only path is written as given. */
const withPath = (item: string): string => `openapi: 3.0.3\npaths:\n  /a: ${item}\n`;

const schema = (text: string): string =>
  withPath(
    `{ get: { responses: { "204": { description: x, content: { a/b: { schema: ${text} } } } } } }`,
  );

/** By name: the text, what is said about it, and the verdict. */
const WRONG: Readonly<Record<string, readonly [string, RegExp, string]>> = {
  broken: [withPath("{ get: ["), /:\d+:\d+ .*not valid YAML/, "fail"],
  cut: ['{"openapi": "3.0.3", "paths": {"/a"', /:1:36 .*not valid YAML/, "fail"],
  empty: ["", /:1:1 .*the input is empty/, "fail"],
  binary: ["\u0000\u0001", /:1:1 .*not valid YAML/, "fail"],
  page: ["<!doctype html><html></html>", /:1:1 is not an OpenAPI document/, "fail"],
  foreign: ["hello: world\n", /:1:1 has no "openapi" field/, "fail"],
  list: ["openapi: 3.0.3\npaths: [1]\n", /:2:1 "paths" must be an object/, "fail"],
  future: ["openapi: 9.0.0\npaths: {}\n", /:1:1 OpenAPI "9.0.0" is not supported/, "inconclusive"],
  dangling: [withPath('{ $ref: "#/nowhere" }'), /:3:9 .*leads nowhere/, "fail"],
  missing: [withPath("{ $ref: parts/none.yaml }"), /:3:9 .*leads nowhere/, "fail"],
  outside: [withPath("{ $ref: ../../../etc/passwd }"), /:3:9 .*out of the workspace/, "fail"],
  linked: [withPath("{ $ref: link.yaml }"), /:3:9 .*leads nowhere/, "fail"],
  remote: [withPath("{ $ref: 'http://127.0.0.1:1/x' }"), /:3:9 .*another host/, "fail"],
  cyclic: [withPath("{ $ref: '#/paths/~1a' }"), /:3:9 .*leads nowhere/, "fail"],
  nested: [schema("{ not: ".repeat(300) + "{}" + " }".repeat(300)), /nested deeper/, "fail"],
  bomb: [
    `${withPath("{}")}x-a: &a [1,1,1,1,1,1,1,1]\nx-b: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nx-c: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nx-d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\nx-e: [*d,*d,*d,*d,*d,*d,*d,*d]\n`,
    /aliases/,
    "fail",
  ],
  huge: [
    `{"openapi": "3.0.3", "paths": {}, "x": "${"y".repeat(100_000_000)}"}`,
    /the limit is/,
    "inconclusive",
  ],
};

interface Check {
  verdict: string;
  service?: string;
  message?: string;
  detail?: string;
  location?: { line?: number; column?: number };
}

async function judge(root: string): Promise<{ code: number | null; checks: Check[] }> {
  const { code } = await runCli(["verify-contracts", "--base", "main~1"], { cwd: root });
  const path = join(root, ".stagegate/reports/verify-contracts.json");
  const { checks } = JSON.parse(readFileSync(path, "utf8")) as { checks: Check[] };
  return { code, checks };
}

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** A folder that goes again: some documents are large. */
function passingFolder(name: string): string {
  const root = temporaryFolder(name);
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

const names = Object.keys(WRONG);
const services = names.map((name) => `  ${name}: { contract: ${name}/api.yaml }`).join("\n");
const documents = (text: (name: string) => string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`${name}/api.yaml`, text(name)]));
const good = {
  "stagegate.yml": `version: 1\nproject: shop\nservices:\n${services}\n`,
  ...documents(() => GOOD),
};
const bad = documents((name) => WRONG[name]?.[0] ?? "");

describe("a change that makes a contract wrong", () => {
  const root = passingFolder("wrong-head");
  createRepository(root, good);
  symlinkSync("/etc/hostname", join(root, "linked/link.yaml"));
  commit(root, bad, "Make them wrong");

  test("is told what is wrong with each, where, and what to do, and none is clean", async () => {
    const { code, checks } = await judge(root);
    expect(code).toBe(4);
    for (const name of names) {
      const [, said, verdict] = WRONG[name] ?? [];
      const check = checks.find(({ service }) => service === name);
      expect([name, check?.verdict]).toEqual([name, verdict]);
      const { line = 0, column = 0 } = check?.location ?? {};
      expect(`${name}:${line}:${column} ${check?.message}`).toMatch(said ?? /nothing/);
      expect(check?.detail).not.toBe("");
    }
    expect(checks.filter(({ verdict }) => verdict === "pass")).toEqual([]);
  });
});

describe("a change that mends a contract", () => {
  const root = passingFolder("wrong-base");
  createRepository(root, { ...good, ...bad });
  symlinkSync("/etc/hostname", join(root, "linked/link.yaml"));
  git(root, "add", ".");
  commit(
    root,
    documents(() => GOOD),
    "Mend them",
  );

  test("is not clean, as nothing was compared, and is no failure of the change", async () => {
    const { code, checks } = await judge(root);
    const of = (name: string): Check | undefined => checks.find(({ service }) => service === name);
    // References that led nowhere stand for anything: what the mended ones say is compared with that.
    const lenient = ["dangling", "missing", "outside", "linked", "remote", "cyclic"];
    for (const name of names.filter((each) => !lenient.includes(each))) {
      expect([name, of(name)?.verdict]).toEqual([name, "inconclusive"]);
      expect(of(name)?.message).toMatch(/^before the change: /);
    }
    expect(code).toBe(5);
  });
});

describe("diff-openapi", () => {
  const root = passingFolder("wrong-diff");
  put(root, { "good.yaml": GOOD, "folder/x.yaml": GOOD });
  const server = createServer((request, response) => {
    const page = request.url === "/page";
    response.writeHead(page ? 200 : 404, { "content-type": page ? "text/html" : "text/plain" });
    response.end("<html></html>");
  });
  afterAll(() => void server.close());

  test.each([
    ["a folder", "folder", 2, /STAGEGATE_FILE_MISSING/],
    ["no file", "none.yaml", 2, /STAGEGATE_FILE_MISSING/],
    ["a page for people", "/page", 5, /cannot be read: it answered with text\/html/],
    ["an address of nothing", "/none", 5, /it answered 404/],
    ["nobody", "http://127.0.0.1:1/", 5, /ECONNREFUSED/],
  ])("says of %s that it is none", async (_what, name, code, said) => {
    if (!server.listening) await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    const head = name.startsWith("/") ? `http://127.0.0.1:${port}${name}` : name;
    const ran = await runCli(["diff-openapi", "good.yaml", head], { cwd: root });
    expect(`${ran.stdout}${ran.stderr}`).toMatch(said);
    expect(ran.code).toBe(code);
    expect(ran.stdout).not.toMatch(/no changes|unchanged/);
  });
});

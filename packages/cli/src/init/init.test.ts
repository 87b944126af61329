import { parseConfig } from "@stagegate/schema/config";
import type { Config } from "@stagegate/schema";
import { createMemoryFiles } from "@stagegate/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detect } from "./detect.ts";
import { toName } from "./findings.ts";
import { renderConfig } from "./render.ts";

type Tree = Record<string, string>;

async function written(
  tree: Tree,
  root = "/code/my-shop",
): Promise<{ config: Config; text: string }> {
  const entries = Object.entries(tree).map(([path, text]) => [`${root}/${path}`, text]);
  const files = createMemoryFiles(Object.fromEntries(entries) as Tree);
  const text = renderConfig(await detect(files, root));
  const result = parseConfig("stagegate.yml", text);
  if (result.kind === "invalid") throw new Error(`${JSON.stringify(result.issues)}\n${text}`);
  return { config: result.config, text };
}

const manifest = (name: string, more: object = {}): string => JSON.stringify({ name, ...more });
const starts = { scripts: { start: "node main.js" } };
const OPENAPI = "openapi: 3.0.3\ninfo: { title: a, version: '1' }\npaths: {}\n";

describe("a repository with packages that start", () => {
  it("becomes services with a port, their contracts and a first load", async () => {
    const { config, text } = await written({
      "package.json": manifest("@acme/shop"),
      "services/api/package.json": manifest("@acme/api", starts),
      "services/api/openapi.yaml": OPENAPI,
      "services/api/v2/openapi.yaml": OPENAPI,
      "services/lib/package.json": manifest("lib"),
      "apps/front/package.json": manifest("Front End", {
        ...starts,
        dependencies: { react: "19" },
      }),
      "packages/old/package.json": manifest("old", starts),
      "packages/old/swagger.json": '{"swagger":"2.0"}',
    });
    expect(config.project).toBe("shop");
    expect(config.services).toEqual({
      "front-end": {
        type: "web",
        path: "apps/front",
        run: { command: ["npm", "start"], env: { PORT: "${port}" } },
        ready: { tcp: true },
      },
      old: {
        path: "packages/old",
        contract: "packages/old/swagger.json",
        run: { command: ["npm", "start"], env: { PORT: "${port}" } },
        ready: { tcp: true },
      },
      api: {
        path: "services/api",
        contract: "services/api/openapi.yaml",
        run: { command: ["npm", "start"], env: { PORT: "${port}" } },
        ready: { tcp: true },
      },
    });
    expect(config["load-test"]?.scenarios?.[0]?.thresholds).toHaveLength(2);
    expect(text).toContain("# services/api/package.json has a start script");
  });

  it("blocks nobody on day one, and says so", async () => {
    const { config, text } = await written({
      "services/api/package.json": manifest("api", starts),
      "services/api/openapi.yaml": OPENAPI,
      "e2e/playwright.config.ts": "export default {};",
      "reports/junit.xml": "<testsuite/>",
    });
    const gates = [
      "provision-staging",
      "verify-contracts",
      "run-e2e",
      "load-test",
      "comment-report",
    ] as const;
    expect(gates.map((gate) => config[gate]?.enforcement)).toEqual(gates.map(() => "observe"));
    expect(text.match(/^# Only observed/gm)).toHaveLength(5);
  });

  it("keeps packages of the same name apart", async () => {
    const { config } = await written({
      "services/a/package.json": manifest("@x/api", starts),
      "services/b/package.json": manifest("@y/api", starts),
    });
    expect(Object.keys(config.services)).toEqual(["api", "api-2"]);
  });

  it("reads manifests that are not what they should be", async () => {
    const { config } = await written({
      "package.json": JSON.stringify({ name: 5, scripts: null, dependencies: ["x"] }),
      "apps/a/package.json": "not json",
      "apps/b/package.json": "null",
      "apps/c/package.json": JSON.stringify({ name: ["c"], scripts: { start: 1 } }),
      "apps/d/package.json": JSON.stringify({ scripts: { start: "x" }, dependencies: null }),
    });
    expect(config.project).toBe("my-shop");
    expect(Object.keys(config.services)).toEqual(["d"]);
  });
});

describe("a repository with Playwright", () => {
  const CONFIG = (body: string): string => `export default { ${body} };`;

  it("whose configuration starts the server, is left to it", async () => {
    const { config, text } = await written({
      "package.json": manifest("todo", starts),
      "e2e/playwright.config.ts": CONFIG("webServer: { command: 'npm start' }"),
    });
    expect(config["run-e2e"]).toMatchObject({ dir: "e2e", config: "playwright.config.ts" });
    expect(config.services["todo"]).toEqual({ type: "web", path: "." });
    expect(config["load-test"]).toBeUndefined();
    expect(text).toContain("# The web server of the Playwright configuration is used as it is.");
  });

  it("without a server, gets one from the start script", async () => {
    const { config } = await written({
      "package.json": manifest("todo", starts),
      "playwright.config.mjs": CONFIG("testDir: 'x'"),
      "node_modules/x/playwright.config.ts": CONFIG(""),
    });
    expect(config["run-e2e"]).toMatchObject({ config: "playwright.config.mjs" });
    expect(config.services["todo"]?.run?.command).toEqual(["npm", "start"]);
  });
});

describe("a repository with a compose file", () => {
  it("becomes services that already run, at their published ports", async () => {
    const { config } = await written({
      "compose.yaml": `services:
  web_app: { build: ./front/, ports: ["127.0.0.1:8080:80"], depends_on: [api, db] }
  web-app: { build: { context: "https://example.com/x.git" }, ports: ["8082:80"] }
  api: { build: { context: back }, ports: [{ target: 80, published: "8081" }], depends_on: { db: {} } }
  worker: { build: . , depends_on: [api] }
  wild: { build: ., ports: ["\${PORT:-80}:80"] }
  range: { build: ., ports: ["99999:80"] }
  db: { image: postgres }
`,
      "front/x": "",
      "back/openapi.json": '{"openapi": "3.1.0"}',
    });
    expect(config["provision-staging"]).toEqual({ provider: "external", enforcement: "observe" });
    expect(config.services).toEqual({
      "web-app": {
        path: "front",
        needs: ["api"],
        url: "http://127.0.0.1:8080",
        ready: { tcp: true },
      },
      "web-app-2": {
        path: ".",
        contract: "back/openapi.json",
        url: "http://127.0.0.1:8082",
        ready: { tcp: true },
      },
      api: {
        path: "back",
        contract: "back/openapi.json",
        url: "http://127.0.0.1:8081",
        ready: { tcp: true },
      },
    });
  });

  it.each([
    ["without ports", "services:\n  api: { build: . }\n", ["api"]],
    [
      "with a circle",
      "services:\n  a1: { build: ., depends_on: [b1] }\n  b1: { build: ., depends_on: [a1, b1] }\n",
      ["a1", "b1"],
    ],
    ["with images only", "services:\n  db: { image: postgres }\n", ["my-shop"]],
    ["that is no YAML", "services: [", ["my-shop"]],
    ["that is a list", "- a\n", ["my-shop"]],
    ["that is huge", `# ${"x".repeat(1_000_001)}`, ["my-shop"]],
    [
      "of odd services",
      "services: { a: null, b: { build: 5, ports: 3, depends_on: [5, null] } }\n",
      ["b"],
    ],
  ])("%s still gives a configuration", async (_what, compose, names) => {
    const { config } = await written({ "docker-compose.yml": compose });
    expect(Object.keys(config.services)).toEqual(names);
  });
});

describe("a repository with nothing that is known", () => {
  it("gets a file that says so little", async () => {
    const { config } = await written({ "README.md": "" });
    expect(config).toEqual({
      version: 1,
      project: "my-shop",
      services: { "my-shop": { type: "web", path: "." } },
    });
  });

  it("keeps the results that other jobs leave, but not those of Stagegate", async () => {
    const mine = await written({ ".stagegate/junit.xml": "", "a/.stagegate/TEST-a.xml": "" });
    expect(mine.config["comment-report"]).toBeUndefined();
    const theirs = await written({ "build/TEST-a.xml": "" });
    expect(theirs.config["comment-report"]?.results).toHaveLength(2);
  });

  it("is told of k6 scripts that were found", async () => {
    const { text } = await written({
      "package.json": manifest("todo", starts),
      "load/browse.js": 'import http from "k6/http";',
      "load/helper.js": "export const a = 1;",
    });
    expect(text).toContain("# k6 scripts found: load/browse.js.");
  });
});

describe("hostile names", () => {
  it("never leave the comment or the key that they stand in", async () => {
    const { config } = await written({
      "services/a\nevil: true\n/package.json": manifest("x: y\nservices: {}", starts),
    });
    expect(Object.keys(config)).toEqual([
      "version",
      "project",
      "services",
      "provision-staging",
      "load-test",
    ]);
  });

  it("always become a name that the configuration takes", async () => {
    expect(["@a/B c", "--x--", "ü", "", "a".repeat(59) + "--b"].map(toName)).toEqual([
      "b-c",
      "x",
      "app",
      "app",
      "a".repeat(59),
    ]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.string(), async (one, two) => {
        const { config } = await written({
          "services/one/package.json": manifest(one, starts),
          "services/two/package.json": manifest(two, starts),
        });
        expect(Object.keys(config.services)).toHaveLength(2);
      }),
    );
  });
});

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Check, GateReport } from "../../packages/schema/src/index.ts";
import { runCli, temporaryFolder } from "../support/cli.ts";
import { installComparator, installPact, pactOf, startCatalog } from "../support/pact.ts";
import type { Catalog } from "../support/pact.ts";

const installed = installPact();
if (installed.kind === "missing") {
  process.stderr.write(`skipped: pact-cli is not available: ${installed.reason}\n`);
}

const KETTLE = { description: "a product", path: "/products/1" };
const GOOD = { ...KETTLE, body: { id: 1, name: "kettle" } };
const BAD = { ...KETTLE, description: "its price", body: { price: 3 } };
const GONE = { description: "a product that is gone", path: "/products/2", status: 404 };

const DESCRIPTION = `openapi: 3.0.3
info: { title: catalog, version: "1" }
paths:
  /products/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: it
          content: { application/json: { schema: { $ref: "#/components/schemas/P" } } }
components:
  schemas:
    P:
      type: object
      properties: { id: { type: integer }, name: { type: string } }
`;

describe.skipIf(installed.kind === "missing")("verify-contracts with the real pact-cli", () => {
  let folder: string;
  let catalog: Catalog;

  beforeEach(async () => {
    folder = temporaryFolder("pact");
    mkdirSync(join(folder, "pacts"));
    catalog = await startCatalog();
    configure();
    git("init", "--quiet", "--initial-branch=main");
    commit();
  });

  afterEach(async () => {
    await catalog.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function git(...args: string[]): void {
    const names = ["-c", "user.name=t", "-c", "user.email=t@example.org"];
    const { status, stderr } = spawnSync("git", [...names, ...args], { cwd: folder });
    expect(status, String(stderr)).toBe(0);
  }

  function commit(): void {
    git("add", ".");
    git("commit", "--quiet", "--allow-empty", "--message=all");
  }

  function configure(provider = "", block = ""): void {
    write(
      "stagegate.yml",
      `version: 1
project: shop
services: { catalog: {}, cart: {} }
verify-contracts:
  pact:
    files: [pacts/*.json]
    providers: { catalog: { url: "${catalog.url}"${provider} } }
${block}`,
    );
  }

  function write(path: string, text: string): void {
    writeFileSync(join(folder, path), text);
  }

  async function verify(env: Record<string, string> = {}): Promise<GateReport> {
    const { stdout, stderr, code } = await runCli(["verify-contracts", "--json"], {
      cwd: folder,
      env: { STAGEGATE_STATE_DIR: join(folder, ".state"), ...env },
    });
    expect(stdout, stderr).not.toBe("");
    const report = JSON.parse(stdout) as GateReport;
    expect(report.exitCode, stderr).toBe(code);
    return report;
  }

  const found = ({ checks }: GateReport): string[] =>
    checks
      .filter(({ id }) => id.startsWith("contract:"))
      .map(({ id, verdict }) => `${verdict} ${id}`);
  const only = ({ checks }: GateReport): Check => checks[0] as Check;

  test("each interaction of each consumer is a check, in any order", async () => {
    write("pacts/web.json", pactOf("web", [GONE, GOOD, BAD]));
    write("pacts/app.json", pactOf("app", [GOOD]));
    const report = await verify();
    expect(report).toMatchObject({ verdict: "fail", exitCode: 4 });
    expect(report.summary).toBe("1 broken of 4 interactions");
    expect(found(report).toSorted()).toEqual([
      "fail contract:catalog/pacts/web.json#web its price",
      "pass contract:catalog/pacts/app.json#app a product",
      "pass contract:catalog/pacts/web.json#web a product",
      "pass contract:catalog/pacts/web.json#web a product that is gone",
    ]);
    expect(report.checks.find(({ verdict }) => verdict === "fail")).toMatchObject({
      service: "catalog",
      message: expect.stringMatching(/^web gets something else than it expects: body \$: .*price/),
      location: { file: "pacts/web.json", line: expect.any(Number) },
      reproduce: "stagegate verify-contracts --service catalog",
    });
  });

  test("a filter or a broker that the job has for other uses leaves nothing out", async () => {
    // The bare tool: exit code 0 and `result: true` with one of two interactions verified.
    write("pacts/web.json", pactOf("web", [GOOD, BAD]));
    const report = await verify({
      PACT_DESCRIPTION: "a product",
      PACT_BROKER_BASE_URL: "http://127.0.0.1:9",
      PACT_BROKER_TOKEN: "unused",
      PACT_PROVIDER_STATE_CHANGE_URL: "http://127.0.0.1:9",
    });
    expect(found(report)).toHaveLength(2);
    expect(report.exitCode).toBe(4);
  });

  test("no pacts, and a pact without interactions, are never green", async () => {
    // The bare tool: exit code 0 and `result: true` for both.
    const none = await verify();
    expect(none).toMatchObject({ verdict: "inconclusive", exitCode: 5 });
    expect(only(none).message).toContain("no pacts found");
    write("pacts/web.json", pactOf("web", []));
    expect(await verify()).toMatchObject({ verdict: "inconclusive", exitCode: 5 });
  });

  test("a pact for another provider is not verified against this one, and is told", async () => {
    // The bare tool verifies any file, whatever --provider-name says.
    write("pacts/web.json", pactOf("web", [GOOD], "catalogue"));
    const report = await verify();
    expect(report.verdict).toBe("inconclusive");
    expect(report.notes.join("\n")).toContain('no provider is called "catalogue"');
    expect(catalog.requests).toEqual([]);
  });

  test("a damaged pact fails by itself, beside others", async () => {
    write("pacts/bad.json", "{");
    write("pacts/web.json", pactOf("web", [GOOD]));
    const report = await verify();
    expect(report.exitCode).toBe(4);
    expect(found(report)).toEqual([
      "fail contract:/pacts/bad.json#pact",
      "pass contract:catalog/pacts/web.json#web a product",
    ]);
  });

  test("pending warns, unless the target branch demands it already", async () => {
    // The bare tool: exit code 0, `result: true`, the interaction itself is an "Error".
    write("pacts/web.json", pactOf("web", [GOOD, { ...BAD, pending: true }]));
    const report = await verify();
    expect(report).toMatchObject({ verdict: "warn", exitCode: 0 });
    expect(report.checks.find(({ verdict }) => verdict === "warn")?.message).toMatch(/^pending: /);

    write("pacts/web.json", pactOf("web", [GOOD, BAD]));
    commit();
    write("pacts/web.json", pactOf("web", [GOOD, { ...BAD, pending: true }]));
    const evaded = await verify();
    expect(evaded.exitCode).toBe(4);
    expect(evaded.checks.find(({ verdict }) => verdict === "fail")?.message).toContain(
      "which does not count",
    );
  });

  test("a provider that is down is an error, one that drops a single request is blamed", async () => {
    write("pacts/web.json", pactOf("web", [GOOD, { description: "reset", path: "/reset" }]));
    const dropped = await verify();
    expect(dropped.exitCode).toBe(4);
    const failed = dropped.checks.find(({ verdict }) => verdict === "fail");
    expect(failed?.message).toContain("web gets no answer");
    await catalog.close();
    const down = await verify();
    expect(down).toMatchObject({ verdict: "error", exitCode: 3 });
    expect(only(down).message).toBe(`catalog does not answer at ${catalog.url}`);
  });

  const NEEDS = { ...GOOD, state: "product 1 exists" };

  test("states are set by an address, torn down if wanted, and asked for only if needed", async () => {
    configure(", state-url: /_states, state-teardown: true");
    write("pacts/web.json", pactOf("web", [NEEDS, GONE]));
    expect((await verify()).exitCode).toBe(0);
    expect(catalog.states).toEqual([
      { state: "product 1 exists", params: { id: 1 }, action: "setup" },
      { state: "product 1 exists", params: { id: 1 }, action: "teardown" },
    ]);
  });

  test("a handler that fails is asked once and told, and nobody is blamed", async () => {
    // The bare tool asks it nine times over two minutes, and hides what it answered.
    configure(", state-url: /_states");
    catalog.stateStatus = 500;
    write("pacts/web.json", pactOf("web", [NEEDS]));
    const report = await verify();
    expect(report).toMatchObject({ verdict: "error", exitCode: 3 });
    expect(only(report).message).toContain("/_states answered 500");
    expect(catalog.states).toHaveLength(1);
    expect(catalog.requests).toEqual([]);
  });

  test("states are set by a command", async () => {
    const script = `let t="";for await(const c of process.stdin)t+=c;
      (await import("node:fs")).appendFileSync("seen.ndjson",t+"\\n");
      if(t.includes("product 2"))process.exit(7)`;
    write("states.mjs", script);
    configure(`, state-command: ["${process.execPath}", states.mjs]`);
    write("pacts/web.json", pactOf("web", [NEEDS]));
    expect((await verify()).exitCode).toBe(0);
    write("pacts/web.json", pactOf("web", [{ ...NEEDS, state: "product 2 exists" }]));
    expect(only(await verify()).message).toContain("exit code 7");
  });

  test("an answer that never comes ends with the timeout", async () => {
    configure("", "    timeout: 2s\n");
    write("pacts/web.json", pactOf("web", [{ description: "hangs", path: "/hang" }]));
    const report = await verify();
    expect(report).toMatchObject({ verdict: "error", exitCode: 3 });
    expect(only(report).message).toBe("the verification took longer than its timeout");
  });

  test("the secret of nobody and no token stands on a command line", async () => {
    write("pacts/web.json", pactOf("web", [GOOD]));
    const tool = installed.kind === "ready" ? installed.program : "";
    write(
      "pact-cli",
      `#!/bin/sh\nprintf '%s\\n' "$*" > '${join(folder, "args")}'\nexec '${tool}' "$@"\n`,
    );
    spawnSync("chmod", ["+x", join(folder, "pact-cli")]);
    configure("", "    cli: pact-cli\n");
    expect((await verify()).exitCode).toBe(0);
    const args = spawnSync("cat", [join(folder, "args")], { encoding: "utf8" }).stdout.trim();
    expect(args).toBe(`verifier --file ${join(folder, "pacts/web.json")} --no-colour`);
  });

  test.each([
    ["ends without a report", "exit 0", "wrote no report"],
    ["writes half a report", 'printf "{" > "$PACT_VERIFIER_JSON_REPORT"', "cannot be read"],
    [
      "says that all is fine and verified nothing",
      `printf '{"errors":[],"pendingErrors":[],"interactionResults":[],"result":true}' > "$PACT_VERIFIER_JSON_REPORT"`,
      "verified 0 of 1",
    ],
    ["is killed half-way", "kill -9 $$", "ended with signal SIGKILL"],
    ["refuses its arguments", "exit 2", "ended with exit code 2"],
  ])("a tool that %s is an error", async (_, body, message) => {
    write("pacts/web.json", pactOf("web", [GOOD]));
    write("pact-cli", `#!/bin/sh\n${body}\n`);
    spawnSync("chmod", ["+x", join(folder, "pact-cli")]);
    configure("", "    cli: pact-cli\n");
    const report = await verify();
    expect(report).toMatchObject({ verdict: "error", exitCode: 3 });
    expect(only(report).message).toContain(message);
  });

  test("a tool that is not there is an error with what installs it", async () => {
    write("pacts/web.json", pactOf("web", [GOOD]));
    configure("", "    cli: nothing-here\n");
    const report = await verify();
    expect(report).toMatchObject({ verdict: "error", exitCode: 3 });
  });
});

describe("verify-contracts with the real comparator of pacts and OpenAPI", () => {
  const installed = installComparator();
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder("pact-openapi");
    mkdirSync(join(folder, "pacts"));
    const config = `version: 1
project: shop
services: { catalog: { contract: catalog.yaml } }
verify-contracts:
  pact:
    files: [pacts/*.json]
    providers: { catalog: { against: contract } }
`;
    writeFileSync(join(folder, "stagegate.yml"), config);
    writeFileSync(join(folder, "catalog.yaml"), DESCRIPTION);
    const git = ["-c", "user.name=t", "-c", "user.email=t@example.org"];
    const steps = [
      ["init", "--quiet", "--initial-branch=main"],
      ["add", "."],
      [...git, "commit", "--quiet", "--message=all"],
    ];
    for (const args of steps) spawnSync("git", args, { cwd: folder });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function compare(pact: string, env: Record<string, string> = {}): Promise<GateReport> {
    writeFileSync(join(folder, "pacts/web.json"), pact);
    const { stdout, stderr, code } = await runCli(["verify-contracts", "--json"], {
      cwd: folder,
      env: { STAGEGATE_STATE_DIR: join(folder, ".state"), ...env },
    });
    const report = JSON.parse(stdout) as GateReport;
    expect(report.exitCode, stderr).toBe(code);
    return report;
  }
  const pacts = ({ checks }: GateReport): Check[] =>
    checks.filter(({ id }) => id.includes("pacts/web.json"));

  test.skipIf(!installed)("what the description does not say is red at both places", async () => {
    const report = await compare(pactOf("web", [GOOD, { ...BAD, body: { id: 1, price: 3 } }]));
    expect(report).toMatchObject({
      exitCode: 4,
      summary: "1 contract, unchanged; 1 broken of 2 interactions",
    });
    expect(pacts(report)).toMatchObject([
      {
        id: "contract:catalog/pacts/web.json#web its price",
        verdict: "fail",
        service: "catalog",
        message: expect.stringMatching(/^web expects what catalog\.yaml does not say: .*price/),
        detail: expect.stringMatching(/interactions\[1\].*\n.*described: catalog\.yaml:1[0-9]:/),
        location: { file: "pacts/web.json", line: expect.any(Number) },
      },
      { id: "contract:catalog/pacts/web.json#web a product", verdict: "pass" },
    ]);
  });

  test.skipIf(!installed)("messages are not compared, and never green", async () => {
    // The bare tool answers `[]`, which is what it says of a pact that fits.
    const parties = { consumer: { name: "web" }, provider: { name: "catalog" } };
    const report = await compare(JSON.stringify({ ...parties, messages: [{ description: "m" }] }));
    expect([report.verdict, report.exitCode]).toEqual(["inconclusive", 5]);
  });

  test.skipIf(!installed)(
    "a description in several files is an error, not a clean one",
    async () => {
      // The bare tool ends with exit code 1, as it does where one pact differs.
      writeFileSync(join(folder, "types.yaml"), "P: { type: object }\n");
      const text = DESCRIPTION.replace("#/components/schemas/P", "types.yaml#/P");
      writeFileSync(join(folder, "catalog.yaml"), text);
      const report = await compare(pactOf("web", [GOOD]));
      expect(pacts(report)).toMatchObject([
        { verdict: "error", message: expect.stringContaining("types.yaml") },
      ]);
    },
  );

  test.skipIf(!installed)("QUIRKS of the job changes nothing", async () => {
    const pact = pactOf("web", [{ ...BAD, body: { id: 1, price: 3 } }]);
    expect((await compare(pact, { QUIRKS: "true" })).exitCode).toBe(4);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { EnvironmentHandle, GateReport } from "../../packages/schema/src/index.ts";
import { runCli, temporaryFolder } from "../support/cli.ts";
import type { CliOptions, CliResult } from "../support/cli.ts";
import { createRepository } from "../support/repository.ts";

const SERVER = `import http from "node:http";
http.createServer((request, response) => response.end("ok")).listen(process.env.PORT, "127.0.0.1");
`;

const service = (name: string, file: string): string =>
  `  ${name}: { run: { command: [node, ${file}], env: { PORT: "\${port}" } }, ready: { http: /, timeout: 20s } }\n`;

const LOAD = (duration: string): string => `load-test:
  scenarios:
    - name: some
      requests: [{ name: root, path: / }]
      phases: [{ name: steady, duration: ${duration}, rate: 40 }]
      thresholds: [error-ratio < 5%]
`;

interface Project {
  folder: string;
  out: string;
  run(args: string[], options?: Partial<CliOptions>): Promise<CliResult>;
  report(gate: string): GateReport;
  handle(): EnvironmentHandle;
  leases(): string[];
}

function project(body: string): Project {
  const root = temporaryFolder("run");
  const folder = join(root, "project");
  const config = `version: 1\nproject: small\nservices:\n${body}`;
  createRepository(folder, {
    "stagegate.yml": config,
    "server.mjs": SERVER,
    "crash.mjs": "console.error('no database'); process.exit(7);",
  });
  const state = join(root, "state");
  const out = join(folder, ".stagegate");
  const run: Project["run"] = (args, options) =>
    runCli(args, { cwd: folder, env: { STAGEGATE_STATE_DIR: state }, ...options });
  onTestFinished(async () => {
    await run(["down"]);
    rmSync(root, { recursive: true, force: true });
  });
  const read = <T>(...path: string[]): T =>
    JSON.parse(readFileSync(join(out, ...path), "utf8")) as T;
  return {
    folder,
    out,
    run,
    report: (gate) => read("reports", `${gate}.json`),
    handle: () => read("environment.json"),
    leases: () => (existsSync(join(state, "leases")) ? readdirSync(join(state, "leases")) : []),
  };
}

async function answers(handle: EnvironmentHandle): Promise<boolean> {
  const urls = handle.services.flatMap(({ url }) => url ?? []);
  const results = await Promise.allSettled(urls.map((url) => fetch(url)));
  return results.some(({ status }) => status === "fulfilled");
}

const verdicts = (stdout: string): string[][] =>
  (JSON.parse(stdout) as { gates: GateReport[] }).gates.map(({ gate, verdict }) => [gate, verdict]);

describe("an environment that does not come up", () => {
  test("leaves the gates that need it undecided, and the run red", async () => {
    const body = service("web", "server.mjs") + service("api", "crash.mjs");
    const { run, report, out, leases } = project(`${body}${LOAD("1s")}check-slo: {}\n`);
    const { code, stdout, stderr } = await run(["run", "--json"]);
    expect(code, stderr).toBe(4);
    expect(verdicts(stdout)).toEqual([
      ["provision-staging", "fail"],
      ["load-test", "inconclusive"],
      ["check-slo", "inconclusive"],
      ["comment-report", "fail"],
    ]);
    expect(report("load-test").summary).toBe("not run: the environment is not up");
    const comment = readFileSync(join(out, "report.md"), "utf8");
    expect(comment).toContain("api is not ready");
    expect(comment).toContain("not run: the environment is not up");
    expect(leases()).toEqual([]);
  });
});

describe("the environment of a run", () => {
  test("is removed at its end", async () => {
    const { run, out, leases, report } = project(service("web", "server.mjs") + LOAD("2s"));
    const { code, stderr } = await run(["run", "--on-inconclusive", "warn"]);
    expect(code, stderr).toBe(0);
    expect(report("load-test").metrics?.find(({ unit }) => unit === "requests")?.value).toBe(80);
    expect([existsSync(join(out, "environment.json")), leases()]).toEqual([false, []]);
  });

  test("replaces the one that an earlier command left up", async () => {
    const { run, handle, leases } = project(service("web", "server.mjs"));
    await run(["provision-staging", "--teardown", "final"]);
    const before = handle();
    expect(await answers(before)).toBe(true);
    const { code, stderr } = await run(["run"]);
    expect(code, stderr).toBe(0);
    expect([await answers(before), leases()]).toEqual([false, []]);
  });

  test("of an earlier command is used by a run that starts none", async () => {
    const { run, handle } = project(service("web", "server.mjs") + LOAD("2s"));
    await run(["provision-staging", "--teardown", "final"]);
    const args = "run load-test --json --on-inconclusive warn".split(" ");
    const { code, stderr, stdout } = await run(args);
    expect(code, stderr).toBe(0);
    expect(verdicts(stdout).map(([gate]) => gate)).toEqual(["load-test", "comment-report"]);
    expect(await answers(handle())).toBe(true);
  });
});

describe("a run that is refused starts nothing", () => {
  test("and writes nothing into a folder that is not its own", async () => {
    const { run, folder, report } = project(service("web", "server.mjs"));
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "src", "main.ts"), "precious");
    const { code, stderr } = await run(["run", "--out-dir", "src"]);
    expect(code).toBe(2);
    expect(stderr).toContain("holds files that Stagegate did not write");
    expect(readdirSync(join(folder, "src"))).toEqual(["main.ts"]);
    expect(report("provision-staging")).toMatchObject({ verdict: "error", exitCode: 2 });
  });

  test("for a wrong input of its last gate", async () => {
    const { run, out } = project(service("web", "server.mjs") + LOAD("1s"));
    const { code, stderr } = await run(["run", "--on-flaky", "ignor", "--gates", "run-e3e"]);
    expect(code).toBe(2);
    expect(stderr).toContain("`ignor` is not one of warn, fail");
    expect(stderr).toContain("Did you mean `run-e2e`?");
    expect(existsSync(join(out, "logs"))).toBe(false);
  });
});

describe("a gate as a step of its own", () => {
  test("that is killed is missing in the report, and its old report does not stand in", async () => {
    const { run, out } = project(service("web", "server.mjs") + LOAD("3s"));
    await run(["provision-staging", "--teardown", "final"]);
    const load = ["load-test", "--on-inconclusive", "warn"];
    expect((await run(load)).code).toBe(0);
    expect((await run(["comment-report"])).code).toBe(0);
    await run(load, { signalOn: { pattern: /load-test.*steady/, signal: "SIGKILL" } });
    expect(existsSync(join(out, "reports", "load-test.json"))).toBe(false);
    const { code, stderr } = await run(["comment-report"]);
    expect(code, stderr).toBe(5);
    expect(stderr).toContain("it started and left no report");
  });

  test("is refused in the folder of somebody else", async () => {
    const { run, folder } = project(service("web", "server.mjs"));
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "src", "main.ts"), "precious");
    const { code, stderr } = await run(["comment-report", "--out-dir", "src"]);
    expect([code, readdirSync(join(folder, "src"))]).toEqual([2, ["main.ts"]]);
    expect(stderr).toContain("holds files that Stagegate did not write");
  });
});

describe("a run that is interrupted", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "by %s leaves a report and nothing running",
    async (signal) => {
      const { run, report, out, leases } = project(service("web", "server.mjs") + LOAD("60s"));
      const { code, stderr } = await run(["run"], {
        signalOn: { pattern: /load-test.*steady|provision-staging +pass/, signal },
      });
      expect(code, stderr).toBe(3);
      expect(report("load-test")).toMatchObject({
        verdict: "error",
        error: { code: "STAGEGATE_CANCELLED" },
      });
      expect(report("provision-staging").verdict).toBe("pass");
      const said = `${stderr}${readFileSync(join(out, "report.md"), "utf8")}`;
      expect(said).toContain("the run was cancelled");
      expect(said).not.toMatch(/too little|no test|not reported/);
      expect([existsSync(join(out, "environment.json")), leases()]).toEqual([false, []]);
    },
  );
});

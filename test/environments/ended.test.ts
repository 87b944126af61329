import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { GateReport } from "../../packages/schema/src/index.ts";
import { runCli, temporaryFolder } from "../support/cli.ts";
import type { CliResult } from "../support/cli.ts";
import { createRepository } from "../support/repository.ts";

/** Dies of its 40th request, and speaks to nobody about traces. */
const STOCK = `import http from "node:http";
let requests = 0;
http.createServer((request, response) => {
  if (request.url === "/sell" && ++requests === 40) {
    setImmediate(() => { throw new Error("stock cannot count to 40, " + process.env.DB_PASSWORD); });
  }
  response.end("ok");
}).listen(process.env.PORT, "127.0.0.1");
`;
const WEB = `import http from "node:http";
http.createServer(async (request, response) => {
  const answer = await fetch(process.env.STOCK + "/sell").catch(() => undefined);
  response.writeHead(answer === undefined ? 502 : 200).end();
}).listen(process.env.PORT, "127.0.0.1");
`;
const CONFIG = `version: 1
project: small
services:
  web:
    type: web
    needs: [stock]
    run: { command: [node, web.mjs], env: { PORT: "\${port}", STOCK: "\${services.stock.url}" } }
    ready: { tcp: true, timeout: 20s }
  stock:
    run: { command: [node, stock.mjs], env: { PORT: "\${port}", DB_PASSWORD: swordfish-9 } }
    ready: { http: /, timeout: 20s }
provision-staging: { teardown: ttl, ttl: 5m }
load-test:
  scenarios:
    - name: sell
      requests: [{ name: sell, path: / }]
      phases: [{ name: steady, duration: 3s, rate: 40 }]
      thresholds: [error-ratio < 5%]
`;

interface Project {
  out: string;
  run(...args: string[]): Promise<CliResult>;
  report(gate: string): GateReport;
}

function project(): Project {
  const root = temporaryFolder("ended");
  const folder = join(root, "project");
  createRepository(folder, { "stagegate.yml": CONFIG, "stock.mjs": STOCK, "web.mjs": WEB });
  const out = join(folder, ".stagegate");
  const env = { STAGEGATE_STATE_DIR: join(root, "state") };
  const run: Project["run"] = (...args) => runCli(args, { cwd: folder, env });
  onTestFinished(async () => {
    await run("down");
    rmSync(root, { recursive: true, force: true });
  });
  return {
    out,
    run,
    report: (gate) =>
      JSON.parse(readFileSync(join(out, "reports", `${gate}.json`), "utf8")) as GateReport,
  };
}

function expectStock(report: GateReport, how: string): void {
  const check = report.checks.find(({ id }) => id === "service:stock/#running");
  expect(check).toMatchObject({
    verdict: "fail",
    service: "stock",
    message: expect.stringContaining(`stock ${how} after `),
    detail: expect.stringContaining("Error: stock cannot count to 40, ***"),
  });
  expect(report.evidence.map(({ id }) => id)).toContain("log-stock");
  expect(report.diagnosis?.culprit?.service).toBe("stock");
  expect(report.ranking[0]).toMatchObject({
    service: "stock",
    evidence: [{ kind: "process-end", log: "Error: stock cannot count to 40, ***" }],
  });
}

describe("a service without telemetry that dies under load", () => {
  test("is told and named by a run, with its exit code", async () => {
    const { run, report, out } = project();
    const { code, stderr } = await run("run", "--json");
    expect(code, stderr).toBe(4);
    expectStock(report("load-test"), "ended with exit code 1");
    const comment = readFileSync(join(out, "report.md"), "utf8");
    expect(comment).toContain("Culprit: <code>stock</code>");
    expect(comment).toContain("stock ended with exit code 1");
    expect(comment).not.toContain("swordfish");
  });

  test("is told and named by separate steps, where nobody is its parent any more", async () => {
    const { run, report, out } = project();
    const up = await run("provision-staging", "--teardown", "ttl");
    expect(up.code, up.stderr).toBe(0);
    expect((await run("load-test")).code).toBe(4);
    expectStock(report("load-test"), "ended (its exit code is not known)");
    const [line = ""] = readFileSync(join(out, "logs/service-ends.ndjson"), "utf8").split("\n");
    expect(JSON.parse(line)).toMatchObject({ service: "stock", lease: expect.any(String) });
    await run("down");
    // What `down` ends has ended as it should.
    expect(readFileSync(join(out, "logs/service-ends.ndjson"), "utf8").trim().split("\n")).toEqual([
      line,
    ]);
  });
});

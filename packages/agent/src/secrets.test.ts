import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { encodeTraces, readTelemetryFolder } from "@stagegate/telemetry";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AgentConfig, AgentReady } from "./config.ts";
import { parseAgentConfig } from "./config.ts";
import { runAgent } from "./run.ts";

const POLL = { timeout: 20_000, interval: 25 };
const TOKEN = "0123456789abcdef0123";

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), "stagegate-secrets-"));
});

afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

interface Running {
  readonly url: string;
  stop(): Promise<number>;
}

async function start(config: Partial<AgentConfig>, environment: object): Promise<Running> {
  const file = path.join(dir, "config.json");
  const readyFile = path.join(dir, "ready.json");
  const logFile = path.join(dir, "agent.log");
  const schema = "stagegate/agent-config/v1";
  const whole: AgentConfig = { schema, dir, token: TOKEN, readyFile, logFile, ...config };
  await writeFile(file, JSON.stringify(whole));
  let stop = (_signal: string): void => undefined;
  const code = runAgent(file, {
    now: () => Date.now(),
    stderr: () => undefined,
    environment: { ...environment },
    onSignal: (call) => (stop = call),
  });
  await expect.poll(() => existsSync(readyFile), POLL).toBe(true);
  const { url } = JSON.parse(await readFile(readyFile, "utf8")) as AgentReady;
  return {
    url,
    stop: async () => {
      stop("SIGTERM");
      return code;
    },
  };
}

test("hides secrets of its environment and of its configuration in what it stores", async () => {
  const logs = { from: path.join(dir, "raw"), to: path.join(dir, "logs") };
  const agent = await start(
    { logs, secrets: ["of-a-service-1"] },
    { DB_PASSWORD: "of-the-job-1", PORT: "not-secret" },
  );
  const said = `of-a-service-1 of-the-job-1 ${TOKEN} not-secret`;
  await mkdir(logs.from);
  await writeFile(path.join(logs.from, "cart.log"), `${said}\n${said}`);
  const body = encodeTraces([
    {
      traceId: "57a6e0aabbccddeeff00112233445566",
      spanId: "0000000000000001",
      parentSpanId: "",
      service: "cart",
      resource: { "service.name": "cart" },
      name: "GET /cart",
      kind: "server",
      startUs: 1_700_000_000_000_000,
      endUs: 1_700_000_000_005_000,
      status: "unset",
      statusMessage: "",
      attributes: { said },
      events: [],
    },
  ]);
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${agent.url}/v1/traces`, { method: "POST", headers, body });
  expect(answer.status).toBe(200);
  expect(await agent.stop()).toBe(0);
  const read = await readTelemetryFolder(path.join(dir, "telemetry"));
  const stored = read.ok ? read.telemetry.spans.map(({ attributes }) => attributes["said"]) : [];
  const shown = "*** *** *** not-secret";
  expect(stored).toEqual([shown]);
  expect(await readFile(path.join(logs.to, "cart.log"), "utf8")).toBe(`${shown}\n${shown}`);
});

test.each([
  [{ logs: 1 }, "logs is not an object"],
  [{ logs: { from: "a" } }, "to must be text of at least 1 characters"],
  [{ secrets: [1] }, "secrets is not a list of texts"],
  [{ secrets: "a" }, "secrets is not a list of texts"],
])("a configuration with %j is refused", (change, problem) => {
  const schema = "stagegate/agent-config/v1";
  const base = { schema, dir, token: TOKEN, readyFile: "r", logFile: "l" };
  const result = parseAgentConfig(JSON.stringify({ ...base, ...change }));
  expect(result).toEqual({ ok: false, problems: [problem] });
});

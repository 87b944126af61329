import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { createRedaction } from "@stagegate/core";
import type { TelemetryStore } from "@stagegate/telemetry";
import { encodeTraces } from "@stagegate/telemetry";
import { expect, onTestFinished, test } from "vitest";
import { createAgentClient, createAgentSource } from "./client.ts";
import type { AgentServer } from "./server.ts";
import { startAgentServer } from "./server.ts";

const TOKEN = "0123456789abcdef0123";

async function start(budgetBytes: number): Promise<{ agent: AgentServer; dir: string }> {
  const dir = await mkdtemp(path.join(os.tmpdir(), "stagegate-client-"));
  const now = (): number => Date.now();
  const agent = await startAgentServer({
    dir,
    token: TOKEN,
    budgetBytes,
    now,
    log: () => undefined,
    redaction: createRedaction(),
  });
  onTestFinished(async () => {
    await agent.close();
    await rm(dir, { recursive: true, force: true });
  });
  return { agent, dir };
}

function span(number: number): Parameters<TelemetryStore["addSpans"]>[0][number] {
  return {
    traceId: "57a6e0aabbccddeeff00112233445566",
    spanId: number.toString(16).padStart(16, "0"),
    parentSpanId: "",
    service: "cart",
    resource: { "service.name": "cart" },
    name: "GET /cart",
    kind: "server",
    startUs: 1_700_000_000_000_000,
    endUs: 1_700_000_000_005_000,
    status: "unset",
    statusMessage: "",
    attributes: {},
    events: [],
  };
}

async function send(agent: AgentServer, number: number): Promise<void> {
  const headers = { "content-type": "application/json" };
  const body = encodeTraces([span(number)]);
  expect((await fetch(`${agent.url}/v1/traces`, { method: "POST", headers, body })).status).toBe(
    200,
  );
}

test("a client goes past a proxy that the job is told of", async () => {
  const { agent } = await start(1_000_000);
  const script = `import { createAgentClient } from "./client.ts";
    const client = createAgentClient(${JSON.stringify(agent.url)}, ${JSON.stringify(TOKEN)});
    console.log((await client.stats()).ok);`;
  const proxy = "http://127.0.0.1:9";
  const env = { ...process.env, NODE_USE_ENV_PROXY: "1", HTTP_PROXY: proxy, http_proxy: proxy };
  const args = ["--input-type=module", "-e", script];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: import.meta.dirname,
    env,
  });
  expect(stdout.trim()).toBe("true");
});

test("a source says when the store could not keep everything", async () => {
  const { agent, dir } = await start(10);
  const client = createAgentClient(agent.url, TOKEN);
  const source = createAgentSource(client, path.join(dir, "telemetry"));
  await send(agent, 1);
  expect(await source.spans({})).toMatchObject({ kind: "data", notes: [] });
  await send(agent, 2);
  expect(await source.spans({})).toMatchObject({
    kind: "data",
    notes: ["1 trace found no room in the agent's store."],
  });
});

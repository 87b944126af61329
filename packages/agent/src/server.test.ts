import { mkdtemp, readFile, rm } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { SpanKind, trace, TraceFlags } from "@opentelemetry/api";
import { OTLPLogExporter } from "@opentelemetry/exporter-logs-otlp-proto";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { LoggerProvider, SimpleLogRecordProcessor } from "@opentelemetry/sdk-logs";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { createRedaction } from "@stagegate/core";
import type { Span } from "@stagegate/telemetry";
import { encodeTraces, readTelemetryFolder } from "@stagegate/telemetry";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAgentClient, createAgentSource } from "./client.ts";
import type { AgentServer, AgentServerOptions } from "./server.ts";
import { startAgentServer } from "./server.ts";

const TOKEN = "0123456789abcdef0123";
const ATTEMPT = "57a6e0aabbccddeeff00112233445566";

let dir: string;
let agent: AgentServer;
let stopped: string[];

async function start(options: Partial<AgentServerOptions> = {}): Promise<void> {
  agent = await startAgentServer({
    dir,
    token: TOKEN,
    now: () => Date.now(),
    redaction: createRedaction(),
    log: () => undefined,
    onStop: (reason) => stopped.push(reason),
    ...options,
  });
}

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), "stagegate-agent-"));
  stopped = [];
  await start();
});

afterEach(async () => {
  await agent.close();
  await rm(dir, { recursive: true, force: true });
});

function span(number: number): Span {
  return {
    traceId: ATTEMPT,
    spanId: (number + 1).toString(16).padStart(16, "0"),
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

async function post(
  route: string,
  body: BodyInit | undefined,
  headers: Record<string, string> = { "content-type": "application/json" },
): Promise<Response> {
  return fetch(`${agent.url}${route}`, {
    method: "POST",
    headers,
    ...(body === undefined ? {} : { body }),
  });
}

describe("OTLP/HTTP", () => {
  test("takes traces and logs from the OpenTelemetry SDK and stores them", async () => {
    const resource = resourceFromAttributes({
      "service.name": "payments",
      "service.version": "1.0",
    });
    const spans = new TracerProvider({
      resource,
      spanProcessors: [
        new BatchSpanProcessor({
          exporter: new OTLPTraceExporter({
            url: `${agent.url}/v1/traces`,
            compression: "gzip" as never,
          }),
        }),
      ],
    });
    const parent = trace.setSpanContext((await import("@opentelemetry/api")).ROOT_CONTEXT, {
      traceId: ATTEMPT,
      spanId: "00f067aa0ba902b7",
      traceFlags: TraceFlags.SAMPLED,
      isRemote: true,
    });
    const made = spans
      .getTracer("test")
      .startSpan(
        "POST /charges",
        { kind: SpanKind.SERVER, attributes: { "http.route": "/charges" } },
        parent,
      );
    made.recordException(new Error("expired"));
    made.setStatus({ code: 2, message: "failed" });
    made.end();
    const logs = new LoggerProvider({
      resource,
      processors: [
        new SimpleLogRecordProcessor({
          exporter: new OTLPLogExporter({ url: `${agent.url}/v1/logs` }),
        }),
      ],
    });
    logs.getLogger("test").emit({ body: "card refused", severityNumber: 17, context: parent });
    await Promise.all([spans.shutdown(), logs.shutdown()]);

    const source = createAgentSource(
      createAgentClient(agent.url, TOKEN),
      path.join(dir, "telemetry"),
    );
    const found = await source.spans({ traceIds: [ATTEMPT] });
    expect(found.kind === "data" && found.records).toMatchObject([
      {
        service: "payments",
        name: "POST /charges",
        kind: "server",
        parentSpanId: "00f067aa0ba902b7",
        status: "error",
        statusMessage: "failed",
        attributes: { "http.route": "/charges" },
        events: [{ name: "exception", attributes: { "exception.message": "expired" } }],
      },
    ]);
    const records = await source.logs({ traceIds: [ATTEMPT], minSeverity: 17 });
    expect(records.kind === "data" && records.records).toMatchObject([
      { service: "payments", body: "card refused" },
    ]);
  });

  test("answers in the encoding of the request, with partial success for unusable spans", async () => {
    const good = await post("/v1/traces", encodeTraces([span(1)]));
    expect([good.status, good.headers.get("content-type"), await good.text()]).toEqual([
      200,
      "application/json",
      "{}",
    ]);
    const protobuf = await post("/v1/metrics", undefined, {
      "content-type": "application/x-protobuf",
    });
    expect([
      protobuf.status,
      protobuf.headers.get("content-type"),
      (await protobuf.arrayBuffer()).byteLength,
    ]).toEqual([200, "application/x-protobuf", 0]);
    const partial = await post("/v1/traces", encodeTraces([span(1), { ...span(2), traceId: "" }]));
    expect(await partial.json()).toMatchObject({ partialSuccess: { rejectedSpans: "1" } });
    // A span without ids in protobuf: rejected = 1 in field 1 of field 1.
    const bytes = Buffer.from("0a0412021200", "hex");
    const bare = await post("/v1/traces", bytes, { "content-type": "application/x-protobuf" });
    expect(
      Buffer.from(await bare.arrayBuffer())
        .subarray(2, 4)
        .toString("hex"),
    ).toBe("0801");
  });

  test("refuses what is not OTLP, each with its status", async () => {
    const status = async (answer: Promise<Response>): Promise<number> => (await answer).status;
    const proto = { "content-type": "application/x-protobuf" };
    expect(await status(post("/v1/traces", "{broken"))).toBe(400);
    expect(await status(post("/v1/traces", Buffer.from([0x0a, 0x7f]), proto))).toBe(400);
    expect(await status(post("/v1/traces", "x", { ...proto, "content-encoding": "gzip" }))).toBe(
      400,
    );
    expect(await status(post("/v1/traces", "x", { ...proto, "content-encoding": "br" }))).toBe(415);
    expect(await status(post("/v1/traces", "x", { "content-type": "text/plain" }))).toBe(415);
    expect(await status(post("/v1/nothing", "x"))).toBe(404);
    expect(await status(fetch(`${agent.url}/v1/traces`))).toBe(405);
    expect(await status(post("/v1/traces", Buffer.alloc(17 * 1024 * 1024), proto))).toBe(413);
  });

  test("a gzip bomb is refused before it is unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const answer = await post("/v1/traces", bomb, {
      "content-type": "application/x-protobuf",
      "content-encoding": "gzip",
    });
    expect(answer.status).toBe(413);
    const stats = await createAgentClient(agent.url, TOKEN).stats();
    expect(stats.ok && stats.value.intake).toMatchObject({ refused: 1, queuedBytes: 0 });
  });

  test("sheds beyond its queue with 503, Retry-After and a count, and takes the retry", async () => {
    await agent.close();
    await start({ queueBytes: 60_000 });
    const client = createAgentClient(agent.url, TOKEN);
    const queued = async (): Promise<unknown> => {
      const stats = await client.stats();
      return stats.ok && stats.value.intake.queuedBytes;
    };
    // A slow client holds most of the queue: everyone else is shed until it is done.
    const slow = httpRequest(`${agent.url}/v1/traces`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": 50_000 },
    });
    slow.on("error", () => undefined);
    slow.write("{");
    await expect.poll(queued).toBe(50_000);
    const bodies = Array.from({ length: 5 }, (_, number) =>
      encodeTraces(Array.from({ length: 100 }, (_each, index) => span(number * 100 + index))),
    );
    for (const body of bodies) {
      const answer = await post("/v1/traces", body);
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
    }
    const busy = await client.stats();
    expect(busy.ok && busy.value.intake).toMatchObject({
      accepted: 0,
      shedRequests: 5,
      shedBytes: bodies.reduce((sum, body) => sum + body.length, 0),
      peakQueuedBytes: 50_000,
    });
    slow.destroy();
    await expect.poll(queued).toBe(0);
    for (const body of bodies) {
      expect((await post("/v1/traces", body)).status).toBe(200);
    }
    const flushed = await client.flush();
    expect(flushed.ok && flushed.value.store.spans).toEqual({
      received: 500,
      kept: 500,
      sampledOut: 0,
      shed: 0,
    });
  });

  test("an aborted request leaves no bytes in the queue", async () => {
    const controller = new AbortController();
    const body = new ReadableStream({
      pull: (stream) => {
        stream.enqueue(new Uint8Array(1000));
        controller.abort();
      },
    });
    await expect(
      fetch(`${agent.url}/v1/traces`, {
        method: "POST",
        body,
        duplex: "half",
        signal: controller.signal,
        headers: { "content-type": "application/x-protobuf" },
      } as RequestInit),
    ).rejects.toThrow("abort");
    await expect
      .poll(async () => {
        const stats = await createAgentClient(agent.url, TOKEN).stats();
        return stats.ok && stats.value.intake.queuedBytes;
      })
      .toBe(0);
  });
});

describe("control", () => {
  test("needs the token", async () => {
    for (const authorization of ["", "Bearer wrong", `Bearer ${TOKEN}x`, TOKEN]) {
      const answer = await fetch(`${agent.url}/-/stats`, { headers: { authorization } });
      expect(answer.status).toBe(401);
    }
    const refused = await createAgentClient(agent.url, "f".repeat(20)).stop();
    expect(refused).toMatchObject({ ok: false, reason: "refused" });
    expect(stopped).toEqual([]);
  });

  test("rate, errors and calls per request of everything received", async () => {
    await post("/v1/traces", encodeTraces([span(1), { ...span(2), status: "error" }]));
    const client = createAgentClient(agent.url, TOKEN);
    await client.flush();
    const red = await client.red();
    expect(red.ok && red.value.entries).toMatchObject([
      {
        service: "cart",
        operation: "GET /cart",
        kind: "server",
        origin: "attempt",
        count: 2,
        errors: 1,
      },
    ]);
    expect(await client.childCalls()).toMatchObject({
      ok: true,
      value: { entries: [], overflow: 0 },
    });
  });

  test("phases are written to phases.json", async () => {
    const client = createAgentClient(agent.url, TOKEN);
    await client.phase({ name: "e2e", kind: "e2e", event: "start", at: 1000 });
    await client.phase({ name: "load/browse", kind: "load", event: "start", at: 2000 });
    await client.phase({ name: "e2e", kind: "e2e", event: "end", at: 1500 });
    expect(await client.phase({ name: "e2e", kind: "e2e", event: "end" })).toMatchObject({
      ok: false,
      reason: "refused",
    });
    expect(JSON.parse(await readFile(path.join(dir, "phases.json"), "utf8"))).toEqual({
      schema: "stagegate/phases/v1",
      phases: [
        { name: "e2e", kind: "e2e", start: 1000, end: 1500 },
        { name: "load/browse", kind: "load", start: 2000 },
      ],
    });
    for (const body of [
      "",
      "{}",
      "[]",
      '{"name":"x","event":"begin"}',
      `{"name":"${"x".repeat(20_000)}"}`,
    ]) {
      const answer = await post("/-/phase", body, { authorization: `Bearer ${TOKEN}` });
      expect(answer.status).toBe(400);
    }
  });

  test("stop answers first, and closing keeps what was received", async () => {
    await post("/v1/traces", encodeTraces([span(1)]));
    const client = createAgentClient(agent.url, TOKEN);
    expect((await client.stop()).ok).toBe(true);
    await expect.poll(() => stopped).toEqual(["asked to stop"]);
    await agent.close();
    const read = await readTelemetryFolder(path.join(dir, "telemetry"));
    expect(read.ok && read.telemetry.spans).toHaveLength(1);
    expect(await client.stats()).toMatchObject({ ok: false, reason: "unreachable" });
    const source = createAgentSource(client, path.join(dir, "telemetry"));
    expect(await source.spans({})).toMatchObject({ kind: "unreachable" });
  });

  test("a port that is taken is an error", async () => {
    await expect(
      startAgentServer({
        dir,
        token: TOKEN,
        port: agent.port,
        now: () => 0,
        log: () => undefined,
        redaction: createRedaction(),
      }),
    ).rejects.toThrow("EADDRINUSE");
  });
});

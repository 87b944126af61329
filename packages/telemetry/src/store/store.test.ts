import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeHistogram } from "@stagegate/stats";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { attemptTrace, loadTrace, makeTrace, plainTrace } from "../../test-support/traces.ts";
import type { LogRecord, MetricPoint, Span } from "../model.ts";
import { readTelemetryFolder } from "../read/folder.ts";
import type { TelemetryStore, TelemetryStoreOptions } from "./store.ts";
import { createTelemetryStore } from "./store.ts";

let dir: string;
let now: number;

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), "stagegate-store-"));
  now = 1_700_000_000_000;
});

afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

function open(options: Partial<TelemetryStoreOptions> = {}): TelemetryStore {
  return createTelemetryStore({ dir, now: () => now, ...options });
}

const CART = { service: "cart", name: "GET /cart", own: 5 };
const CHECKOUT = {
  service: "checkout",
  name: "POST /checkout",
  own: 5,
  calls: [{ to: CART }, { to: CART }],
};

async function spansOnDisk(): Promise<Span[]> {
  const result = await readTelemetryFolder(dir);
  return result.ok ? result.telemetry.spans : [];
}

/** A long attribute that does not compress, so that small budgets fill quickly. */
function bulky(spans: readonly Span[], size = 2000): Span[] {
  let text = "";
  let state = spans.length + Number.parseInt(spans[0]?.traceId.slice(-6) ?? "1", 16);
  while (text.length < size) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    text += state.toString(36);
  }
  return spans.map((span) => ({ ...span, attributes: { ...span.attributes, text } }));
}

describe("createTelemetryStore", () => {
  test("writes traces whole, although their spans came in pieces and out of order", async () => {
    const store = open();
    const one = makeTrace(plainTrace(1), [CHECKOUT]);
    const two = makeTrace(plainTrace(2), [CHECKOUT]);
    store.addSpans([...one].reverse().slice(0, 2));
    store.addSpans(two);
    store.addSpans([...one].reverse().slice(2));
    await store.flush();
    const lines = gunzipSync(await readFile(path.join(dir, "traces.jsonl.gz")))
      .toString()
      .trim()
      .split("\n");
    expect(lines).toHaveLength(2);
    expect(new Set(lines[0]?.match(/"traceId":"[^"]*"/g)).size).toBe(1);
    expect(store.stats().spans).toEqual({ received: 10, kept: 10, sampledOut: 0, shed: 0 });
    await store.close();
  });

  test("finishes a trace when it has been quiet, not before", () => {
    const store = open({ traces: { idleMs: 1000 } });
    store.addSpans(makeTrace(plainTrace(1), [CART]));
    now += 999;
    store.tick();
    expect(store.stats()).toMatchObject({ bufferedSpans: 1, traces: { received: 0 } });
    now += 1;
    store.tick();
    expect(store.stats()).toMatchObject({ bufferedSpans: 0, traces: { received: 1, kept: 1 } });
  });

  test("bounds the buffer by finishing the oldest trace early", async () => {
    const store = open({ traces: { maxSpans: 10, maxSpansPerTrace: 5 } });
    for (let i = 0; i < 30; i += 1) {
      store.addSpans(makeTrace(plainTrace(i), [CART]));
      expect(store.stats().bufferedSpans).toBeLessThanOrEqual(10);
    }
    const huge = makeTrace(
      plainTrace(99),
      Array.from({ length: 20 }, () => CART),
    );
    store.addSpans(huge);
    expect(store.stats().bufferedSpans).toBeLessThanOrEqual(10);
    await store.flush();
    expect(await spansOnDisk()).toHaveLength(50);
    await store.close();
  });

  test("keeps attempts and errors when the budget is tight, and accounts for the rest", async () => {
    const budgetBytes = 300_000;
    const store = open({ budgetBytes });
    const failing = { ...CART, error: "boom" };
    for (let i = 1; i <= 600; i += 1) {
      store.addSpans(bulky(makeTrace(plainTrace(i), [CART])));
      if (i % 40 === 0) {
        store.addSpans(bulky(makeTrace(attemptTrace(i), [CART])));
        store.addSpans(bulky(makeTrace(loadTrace(i), [failing])));
      }
      await store.flush();
    }
    const { spans, traces, bytesWritten, traceSampling } = store.stats();
    const kept = new Set((await spansOnDisk()).map((span) => span.traceId));
    for (let i = 40; i <= 600; i += 40) {
      expect(kept.has(attemptTrace(i))).toBe(true);
      expect(kept.has(loadTrace(i))).toBe(true);
    }
    expect(bytesWritten).toBeLessThanOrEqual(budgetBytes);
    expect(traceSampling).toBeLessThan(0.5);
    expect(traces.sampledOut).toBeGreaterThan(100);
    expect(traces.received).toBe(630);
    expect(spans.kept + spans.sampledOut + spans.shed).toBe(spans.received);
    await store.close();
  });

  test("samples the same traces everywhere", async () => {
    const run = async (): Promise<string[]> => {
      await rm(dir, { recursive: true, force: true });
      const store = open({ budgetBytes: 60_000 });
      for (let i = 1; i <= 100; i += 1) {
        store.addSpans(bulky(makeTrace(plainTrace(i), [CART])));
        await store.flush();
      }
      await store.close();
      return (await spansOnDisk()).map((span) => span.traceId);
    };
    const first = await run();
    expect(first.length).toBeLessThan(100);
    expect(await run()).toEqual(first);
  });

  test("late spans of a trace with an error follow it to the disk", async () => {
    const store = open({ budgetBytes: 100_000 });
    const whole = makeTrace(plainTrace(7), [{ ...CHECKOUT, error: "boom" }]);
    store.addSpans(whole.filter((span) => span.service === "checkout"));
    await store.flush();
    store.addSpans(whole.filter((span) => span.service === "cart"));
    await store.flush();
    expect(await spansOnDisk()).toHaveLength(whole.length);
    await store.close();
  });

  test("a full write queue sheds with a count", async () => {
    const store = open({ maxBufferedChars: 10_000, traces: { maxSpans: 1 } });
    for (let i = 0; i < 200; i += 1) {
      store.addSpans(bulky(makeTrace(attemptTrace(i), [CART])));
    }
    await store.flush();
    const { spans } = store.stats();
    expect(spans.shed).toBeGreaterThan(100);
    expect(spans.kept + spans.shed).toBe(200);
    expect(await spansOnDisk()).toHaveLength(spans.kept);
    await store.close();
  });

  test("a flush writes at the pace of the disk and sheds nothing", async () => {
    const store = open({ maxBufferedChars: 20_000 });
    for (let i = 0; i < 200; i += 1) {
      store.addSpans(bulky(makeTrace(plainTrace(i), [CART])));
    }
    await store.flush();
    expect(store.stats().spans).toEqual({ received: 200, kept: 200, sampledOut: 0, shed: 0 });
    await store.close();
  });

  test("a failing disk is counted and told, not thrown", async () => {
    const blocked = path.join(dir, "file");
    await writeFile(blocked, "");
    const store = open({ dir: path.join(blocked, "telemetry") });
    store.addSpans(makeTrace(plainTrace(1), [CART]));
    await store.flush();
    store.addSpans(makeTrace(plainTrace(2), [CART]));
    await store.flush();
    expect(store.stats().writeError).toMatch(/ENOTDIR|EEXIST/);
    expect(store.stats().spans).toMatchObject({ received: 2, kept: 0, shed: 2 });
    expect(store.stats().traces).toMatchObject({ received: 2, kept: 0, shed: 2 });
    await store.close();
  });

  test("a second store in the folder starts a new segment", async () => {
    for (const id of [1, 2, 3]) {
      const store = open();
      store.addSpans(makeTrace(plainTrace(id), [CART]));
      await store.close();
    }
    expect((await readdir(dir)).sort()).toEqual([
      "traces-2.jsonl.gz",
      "traces-3.jsonl.gz",
      "traces.jsonl.gz",
    ]);
    expect(await spansOnDisk()).toHaveLength(3);
  });

  test("an unused store touches nothing", async () => {
    const store = open({ dir: path.join(dir, "telemetry") });
    await store.close();
    await expect(stat(path.join(dir, "telemetry"))).rejects.toThrow("ENOENT");
  });

  test("logs and metrics are stored, logs of trouble first", async () => {
    const store = open({ budgetBytes: 40_000 });
    const log = (number: number, severity: number): LogRecord => ({
      timeUs: number,
      service: "cart",
      resource: { "service.name": "cart" },
      severity,
      severityText: "",
      body: bulky(makeTrace(plainTrace(number), [CART]), 400)[0]!.attributes.text as string,
      traceId: "",
      spanId: "",
      eventName: "",
      attributes: {},
    });
    for (let i = 1; i <= 200; i += 1) {
      store.addLogs([log(i * 1000, 9), ...(i % 50 === 0 ? [log(i * 1000 + 1000, 17)] : [])]);
      await store.flush();
    }
    const point: MetricPoint = {
      service: "cart",
      resource: { "service.name": "cart" },
      name: "cpu",
      unit: "1",
      type: "gauge",
      timeUs: 5_000_000,
      value: 0.5,
      attributes: {},
    };
    store.addMetrics([point]);
    await store.close();
    const read = await readTelemetryFolder(dir);
    const telemetry = read.ok ? read.telemetry : undefined;
    expect(telemetry?.logs.filter((record) => record.severity === 17)).toHaveLength(4);
    expect(telemetry?.metrics).toMatchObject([{ name: "cpu", value: 0.5 }]);
    const { logs } = store.stats();
    expect(logs.sampledOut + logs.shed).toBeGreaterThan(0);
    expect(logs.kept).toBe(telemetry?.logs.length);
  });
});

describe("exact figures", () => {
  test("rate, errors and duration per operation, kind and origin, whatever is kept", () => {
    const store = open({ budgetBytes: 1 });
    for (let i = 0; i < 50; i += 1) {
      store.addSpans(makeTrace(loadTrace(i), [{ ...CART, ...(i < 5 ? { error: "boom" } : {}) }]));
    }
    store.addSpans(makeTrace(attemptTrace(1), [CART]));
    const entries = store.red().entries.filter((entry) => entry.kind === "server");
    expect(entries.map(({ origin, count, errors }) => [origin, count, errors])).toEqual([
      ["load", 50, 5],
      ["attempt", 1, 0],
    ]);
    const decoded = decodeHistogram(entries[0]?.duration);
    expect(decoded.ok && [decoded.histogram.count, decoded.histogram.max]).toEqual([50, 5000]);
  });

  test("too many operation names share one entry per service", () => {
    const store = open();
    for (let i = 0; i < 2000; i += 1) {
      store.addSpans(makeTrace(plainTrace(i), [{ ...CART, name: `GET /cart/${i}` }]));
    }
    const { entries, overflow } = store.red();
    expect(entries).toHaveLength(1501);
    expect(overflow).toBe(500);
    expect(entries.reduce((sum, entry) => sum + entry.count, 0)).toBe(2000);
  });

  test("calls per request, with the requests that made none", async () => {
    const store = open();
    store.addSpans(makeTrace(loadTrace(1), [CHECKOUT]));
    store.addSpans(makeTrace(loadTrace(2), [CHECKOUT]));
    store.addSpans(makeTrace(loadTrace(3), [{ ...CHECKOUT, calls: [] }]));
    store.addSpans(
      makeTrace(loadTrace(4), [
        { ...CHECKOUT, calls: Array.from({ length: 9 }, () => ({ to: CART })) },
      ]),
    );
    await store.flush();
    const { entries } = store.childCalls();
    expect(entries).toEqual([
      {
        service: "checkout",
        operation: "POST /checkout",
        origin: "load",
        callee: "cart",
        calleeOperation: "GET /cart",
        requests: 4,
        distribution: [
          [2, 2],
          [9, 1],
        ],
      },
    ]);
    await store.close();
  });
});

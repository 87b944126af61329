import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { createRedaction } from "@stagegate/core";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { attemptTrace, makeTrace } from "../../test-support/traces.ts";
import type { Attributes, LogRecord, MetricPoint, Span } from "../model.ts";
import { createScrubber } from "./scrub.ts";
import { createTelemetryStore } from "./store.ts";

const SECRET = "hunter22-prod";

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), "stagegate-scrub-"));
});

afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

function redactionOf(...secrets: string[]): ReturnType<typeof createRedaction> {
  const redaction = createRedaction();
  for (const secret of secrets) redaction.mask(secret);
  return redaction;
}

function oneSpan(change: Partial<Span> = {}): Span {
  const [span] = makeTrace(attemptTrace(1), [{ service: "cart", name: "GET /cart", own: 5 }]);
  return { ...(span as Span), ...change };
}

function logOf(change: Partial<LogRecord>): LogRecord {
  const { service, resource, traceId, spanId, startUs } = oneSpan();
  const base = { timeUs: startUs, severity: 17, severityText: "ERROR", body: "", eventName: "" };
  return { ...base, service, resource, traceId, spanId, attributes: {}, ...change };
}

async function onDisk(signal: string): Promise<string> {
  return gunzipSync(await readFile(path.join(dir, `${signal}.jsonl.gz`))).toString();
}

describe("a store with redaction", () => {
  test("has no secret in its files nor in what it counts", async () => {
    const store = createTelemetryStore({ dir, now: () => 0, redaction: redactionOf(SECRET) });
    const attributes: Attributes = {
      "url.full": "https://user:pw-of-user@db/?token=a-token-1",
      "http.request.header.cookie": ["sid-of-cookie"],
      "http.request.header.authorization": "own-scheme-1",
      "db.password": "short-pw",
      "list.of": ["a", `x ${SECRET}`],
    };
    const events = [{ name: "exception", timeUs: 1, attributes: { message: `no ${SECRET}` } }];
    const resource = { "service.name": "cart", "process.command": `run --key ${SECRET}` };
    const span = oneSpan({ attributes, events, resource, statusMessage: `bad ${SECRET}` });
    store.addSpans([span, { ...span, spanId: "00000000000000aa", name: `GET /x?token=${SECRET}` }]);
    store.addLogs([logOf({ body: `connect with ${SECRET}`, attributes, resource })]);
    const { service, startUs: timeUs } = span;
    const point = { service, resource, timeUs, name: "m", unit: "1", value: 1, attributes };
    store.addMetrics([{ ...point, type: "gauge" } satisfies MetricPoint]);
    const counted = JSON.stringify([store.red(), store.childCalls()]);
    await store.close();
    const stored = await Promise.all(["traces", "logs", "metrics"].map(onDisk));
    const shown = [counted, ...stored].join("\n");
    expect(shown).not.toMatch(/hunter22|pw-of-user|a-token-1|sid-of|own-scheme|short-pw/);
    expect(stored.every((text) => text.includes("***"))).toBe(true);
  });

  test("keeps the name of a service that is a secret elsewhere", () => {
    const scrubber = createScrubber(redactionOf("cart-service"));
    const resource = { "service.name": "cart-service", note: "cart-service" };
    const scrubbed = scrubber.span(oneSpan({ service: "cart-service", resource }));
    expect(scrubbed).toMatchObject({
      service: "cart-service",
      resource: { "service.name": "cart-service", note: "***" },
    });
  });
});

describe("records without a secret", () => {
  test("are not copied, and their resources neither", () => {
    const value = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constantFrom("GET", "/cart/1", "200"),
      fc.array(fc.constantFrom("a", 1, true)),
    );
    const scrubber = createScrubber(redactionOf(SECRET));
    const attributes = fc.dictionary(fc.constantFrom("http.route", "url.path", "n"), value);
    fc.assert(
      fc.property(attributes, (given) => {
        const span = oneSpan({ attributes: given });
        const log = logOf({ attributes: given, body: "ready" });
        expect(scrubber.span(span)).toBe(span);
        expect(scrubber.log(log)).toBe(log);
      }),
    );
  });

  test("share a scrubbed resource as they shared the resource", () => {
    const scrubber = createScrubber(redactionOf(SECRET));
    const resource = { "service.name": "cart", key: SECRET };
    const [one, two] = [oneSpan({ resource }), oneSpan({ resource })].map(scrubber.span);
    expect(one?.resource).toBe(two?.resource);
  });
});

import type { Clock, Http, HttpResult, ProcessExit } from "@stagegate/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awaitReady } from "./await-ready.ts";
import type { ReadinessRequest } from "./await-ready.ts";
import { describeMissing, isReady, observe, startReadiness } from "./readiness.ts";
import type { Observation, Probe } from "./readiness.ts";

const http: Probe = { kind: "http", url: "http://a/healthz" };
const tcp: Probe = { kind: "tcp", host: "127.0.0.1", port: 20_000 };
const log: Probe = { kind: "log", pattern: /^listening/u };
const all = [http, tcp, log];

const observations: fc.Arbitrary<Observation> = fc.oneof(
  fc.record({ kind: fc.constant("http" as const), status: fc.integer({ min: 100, max: 599 }) }),
  fc.record({ kind: fc.constant("http" as const), problem: fc.constant("refused") }),
  fc.record({ kind: fc.constant("tcp" as const), open: fc.boolean() }),
  fc.record({
    kind: fc.constant("log" as const),
    lines: fc.array(fc.constantFrom("listening on 1", "warming up", "not listening")),
  }),
);

describe("readiness", () => {
  it("is ready exactly when the last answers are good and a line has matched", () => {
    fc.assert(
      fc.property(fc.array(observations), (seen) => {
        const state = seen.reduce(observe, startReadiness(all));
        const lastHttp = seen.findLast((item) => item.kind === "http");
        const lastTcp = seen.findLast((item) => item.kind === "tcp");
        const expected =
          lastHttp !== undefined &&
          "status" in lastHttp &&
          lastHttp.status >= 200 &&
          lastHttp.status < 300 &&
          lastTcp?.open === true &&
          seen.some((item) => item.kind === "log" && item.lines.includes("listening on 1"));
        expect(isReady(state)).toBe(expected);
        expect(describeMissing(state) === "").toBe(expected);
      }),
    );
  });

  it("says of each probe what it still misses", () => {
    const state = [
      { kind: "http" as const, status: 503 },
      { kind: "tcp" as const, open: false },
    ].reduce(observe, startReadiness(all));
    expect(describeMissing(state)).toBe(
      "http://a/healthz answered 503; 127.0.0.1:20000 refuses connections; no line of output matches /^listening/u",
    );
  });

  it("is ready at once without probes", () => {
    expect(isReady(startReadiness([]))).toBe(true);
  });
});

/** Time that passes only by sleeping. */
function fakeClock(): Clock {
  let time = 0;
  return {
    now: () => time,
    monotonic: () => time,
    sleep: async (ms, signal) => {
      await Promise.resolve();
      if (signal?.aborted === true) return false;
      time += ms;
      return true;
    },
  };
}

function answers(...results: HttpResult[]): Http {
  let index = 0;
  return {
    request: () => Promise.resolve(results[Math.min(index++, results.length - 1)] as HttpResult),
  };
}

function answer(status: number): HttpResult {
  return { kind: "response", status, headers: {}, body: new Uint8Array() };
}

function ask(http: Http, more: Partial<ReadinessRequest> = {}): ReturnType<typeof awaitReady> {
  const ports = { clock: fakeClock(), http, connect: () => Promise.resolve(true) };
  return awaitReady(ports, {
    probes: all,
    timeoutMs: 10_000,
    signal: new AbortController().signal,
    newLines: () => Promise.resolve(["listening"]),
    ...more,
  });
}

const refused: HttpResult = { kind: "unreachable", reason: "connect ECONNREFUSED" };
const exit: ProcessExit = { code: 1, signal: undefined, timedOut: false };

describe("awaitReady", () => {
  it("asks until every probe holds", async () => {
    const result = await ask(answers(refused, answer(404), answer(204)));
    expect(result.kind).toBe("ready");
  });

  it("gives up at its time and says what is missing", async () => {
    expect(await ask(answers(refused))).toMatchObject({
      kind: "timeout",
      missing: "http://a/healthz does not answer: connect ECONNREFUSED",
    });
  });

  it("ends with the process, even when somebody else answers on its port", async () => {
    const result = await ask(answers(answer(200)), { exited: Promise.resolve(exit) });
    expect(result).toMatchObject({ kind: "exited", exit });
  });

  it("ends with the signal", async () => {
    const signal = AbortSignal.abort();
    expect((await ask(answers(refused), { signal })).kind).toBe("cancelled");
  });
});

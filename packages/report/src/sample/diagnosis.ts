import type { Diagnosis, RankingEntry } from "@stagegate/schema";
import { SHOP } from "./run.ts";

const TRACE = "5347c0de7e57000000000000000000a1";

/** payments answers with errors. */
export const DIAGNOSIS: Diagnosis = {
  culprit: { service: "payments", confidence: 0.86 },
  coverage: { servicesSeen: [...SHOP], servicesDeclared: 7, attempts: 24, attemptsWithTrace: 24 },
  notes: [],
  map: {
    nodes: [
      { service: "web", requests: 940, errors: 0, p95: 612 },
      { service: "gateway", requests: 2_810, errors: 61, p95: 540 },
      { service: "catalog", requests: 1_420, errors: 0, p95: 18 },
      { service: "cart", requests: 910, errors: 0, p95: 22 },
      { service: "checkout", requests: 402, errors: 58, p95: 531 },
      { service: "payments", requests: 398, errors: 57, p95: 447 },
      { service: "inventory", requests: 1_204, errors: 0, p95: 12 },
    ],
    edges: [
      { from: "web", to: "gateway", calls: 2_810, errors: 61, p95: 552 },
      { from: "gateway", to: "catalog", calls: 1_420, errors: 0, p95: 21 },
      { from: "gateway", to: "cart", calls: 910, errors: 0, p95: 27 },
      { from: "gateway", to: "checkout", calls: 402, errors: 58, p95: 538 },
      { from: "cart", to: "catalog", calls: 640, errors: 0, p95: 14 },
      { from: "checkout", to: "cart", calls: 402, errors: 0, p95: 19 },
      { from: "checkout", to: "payments", calls: 398, errors: 57, p95: 452 },
      { from: "checkout", to: "inventory", calls: 1_204, errors: 0, p95: 15 },
    ],
  },
  traces: [
    {
      traceId: TRACE,
      title: "a visitor buys two things and pays by card",
      durationMs: 611.4,
      omitted: 9,
      spans: [
        {
          id: "01",
          service: "web",
          name: "POST /api/checkout",
          kind: "client",
          startMs: 0,
          durationMs: 611.4,
          error: "502 Bad Gateway",
        },
        {
          id: "02",
          parent: "01",
          service: "gateway",
          name: "POST /api/checkout",
          kind: "server",
          startMs: 4.1,
          durationMs: 602,
          error: "502 Bad Gateway",
        },
        {
          id: "03",
          parent: "02",
          service: "checkout",
          name: "POST /orders",
          kind: "server",
          startMs: 9.8,
          durationMs: 588.9,
          error: "payment was not possible",
        },
        {
          id: "04",
          parent: "03",
          service: "cart",
          name: "GET /carts/{id}",
          kind: "server",
          startMs: 14.2,
          durationMs: 17.6,
        },
        {
          id: "05",
          parent: "03",
          service: "inventory",
          name: "POST /reservations",
          kind: "server",
          startMs: 38,
          durationMs: 12.3,
        },
        {
          id: "06",
          parent: "03",
          service: "payments",
          name: "POST /charge",
          kind: "server",
          startMs: 61.5,
          durationMs: 447.2,
          error: "CardProcessorError: upstream answered 500",
          culprit: true,
        },
        {
          id: "07",
          parent: "06",
          service: "payments",
          name: "INSERT charges",
          kind: "internal",
          startMs: 66.1,
          durationMs: 3.2,
        },
        {
          id: "08",
          parent: "03",
          service: "inventory",
          name: "DELETE /reservations/{id}",
          kind: "server",
          startMs: 540.8,
          durationMs: 9.9,
        },
      ],
    },
  ],
};

export const RANKING: RankingEntry[] = [
  {
    service: "payments",
    score: 0.91,
    evidence: [
      {
        kind: "error-origin",
        text: "The deepest failing span of every failing attempt is POST /charge of payments",
        observed: 1,
        expected: 0,
        unit: "ratio",
        traceId: TRACE,
      },
      {
        kind: "self-time",
        text: "payments itself takes far longer in failing attempts than in passing ones",
        observed: 438,
        expected: 21,
        unit: "ms",
      },
      {
        kind: "new-log",
        text: "A log line that no passing attempt has",
        log: "ERROR payments CardProcessorError: upstream answered 500 (charge 8812)",
      },
    ],
  },
  {
    service: "checkout",
    score: 0.34,
    evidence: [{ kind: "error-origin", text: "checkout passes the error on" }],
  },
  { service: "gateway", score: 0.12, evidence: [] },
];

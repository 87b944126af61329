import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { StoreStats, TelemetryStore } from "@stagegate/telemetry";
import type { Intake, IntakeStats } from "./intake.ts";
import type { PhaseLog } from "./phases.ts";
import { parsePhaseMark } from "./phases.ts";

/** Answer of `/-/stats` and `/-/flush`. */
export interface AgentStats {
  readonly schema: "stagegate/agent-stats/v1";
  readonly pid: number;
  readonly startedAt: string;
  readonly store: StoreStats;
  readonly intake: IntakeStats;
}

export interface ControlParts {
  readonly token: string;
  readonly store: TelemetryStore;
  readonly intake: Intake;
  readonly phases: PhaseLog;
  readonly startedAt: string;
  readonly now: () => number;
  /** Ends the agent after the answer has gone out. */
  readonly stop: (reason: string) => void;
}

const MAX_BODY = 16 * 1024;

type Handler = (request: IncomingMessage, parts: ControlParts) => Promise<Answer>;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const ROUTES: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["POST /-/flush", flush],
  ["GET /-/stats", async (_request, parts) => ok(statsOf(parts))],
  ["GET /-/red", async (_request, parts) => ok(parts.store.red())],
  ["GET /-/child-calls", async (_request, parts) => ok(parts.store.childCalls())],
  ["POST /-/phase", markPhase],
  ["POST /-/stop", async (_request, parts) => ok(statsOf(parts))],
]);

/** Answers a control request; every one needs `Authorization: Bearer <token>`. */
export async function control(
  route: string,
  exchange: { readonly request: IncomingMessage; readonly response: ServerResponse },
  parts: ControlParts,
): Promise<void> {
  const { request, response } = exchange;
  if (!isAuthorized(request, parts.token)) {
    send(response, { status: 401, body: { message: "a token is needed" } });
    return;
  }
  const handler = ROUTES.get(route);
  const answer =
    handler === undefined
      ? { status: 404, body: { message: "no such control" } }
      : await handler(request, parts);
  if (route === "POST /-/stop") {
    response.on("close", () => parts.stop("asked to stop"));
  }
  send(response, answer);
}

function isAuthorized(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? "");
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function flush(_request: IncomingMessage, parts: ControlParts): Promise<Answer> {
  await parts.intake.idle();
  await parts.store.flush();
  return ok(statsOf(parts));
}

async function markPhase(request: IncomingMessage, parts: ControlParts): Promise<Answer> {
  const text = await readSmall(request);
  const mark = text === undefined ? undefined : parsePhaseMark(text, parts.now());
  if (mark === undefined) {
    return { status: 400, body: { message: "expected {name, event: start|end, kind?, at?}" } };
  }
  const done = await parts.phases.mark(mark);
  return done
    ? ok({ at: mark.at })
    : { status: 409, body: { message: "no such open phase, or too many phases" } };
}

async function readSmall(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function statsOf(parts: ControlParts): AgentStats {
  return {
    schema: "stagegate/agent-stats/v1",
    pid: process.pid,
    startedAt: parts.startedAt,
    store: parts.store.stats(),
    intake: { ...parts.intake.stats },
  };
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function send(response: ServerResponse, answer: Answer): void {
  const text = JSON.stringify(answer.body);
  response.writeHead(answer.status, { "content-type": "application/json" });
  response.end(text);
}

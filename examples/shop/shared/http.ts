import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import type { Span } from "@opentelemetry/api";
import { HttpError } from "./errors.ts";
import type { Metrics } from "./metrics.ts";
import { createRouter } from "./router.ts";
import type { Match, Reply, Route } from "./router.ts";
import type { Telemetry } from "./telemetry.ts";

export interface ServerOptions {
  routes: readonly Route[];
  /** Health, version, metrics: answered without a span or a sample, as probes are not traffic. */
  operations: readonly Route[];
  telemetry: Telemetry;
  metrics: Metrics;
}

const MAX_BODY_BYTES = 64 * 1024;

export function createHttpServer(options: ServerOptions): Server {
  const findOperation = createRouter(options.operations);
  const findRoute = createRouter(options.routes);
  const server = createServer((request, response) => {
    const method = request.method ?? "GET";
    const url = new URL(request.url ?? "/", "http://shop.invalid");
    const operation = findOperation(method, url.pathname);
    if (operation.kind === "found") {
      void answer(operation, request, url).then((reply) => send(response, reply));
      return;
    }
    observed(options, { request, response, url, match: findRoute(method, url.pathname) });
  });
  // Callers keep connections open; closing them first here would race with their next request.
  server.keepAliveTimeout = 65_000;
  return server;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  match: Match;
}

/** Answers inside a server span that continues the caller's trace. */
function observed(options: ServerOptions, exchange: Exchange): void {
  const { request, response, url, match } = exchange;
  const started = performance.now();
  const method = request.method ?? "GET";
  const route = match.kind === "found" ? match.route.path : undefined;
  const parent = propagation.extract(ROOT_CONTEXT, request.headers);
  const span = options.telemetry.tracer.startSpan(
    route === undefined ? method : `${method} ${route}`,
    { kind: SpanKind.SERVER, attributes: serverAttributes(request, url, route) },
    parent,
  );
  response.once("close", () => {
    const status = response.statusCode;
    span.setAttribute("http.response.status_code", status);
    if (status >= 500) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute("error.type", String(status));
    }
    span.end();
    const seconds = (performance.now() - started) / 1000;
    options.metrics.observe({ method, route: route ?? "unmatched", status, seconds });
  });
  void context.with(trace.setSpan(parent, span), async () => {
    const reply = await answer(match, request, url, (error) => report(options, span, error));
    send(response, reply);
  });
}

function serverAttributes(
  request: IncomingMessage,
  url: URL,
  route: string | undefined,
): Record<string, string | number> {
  const [host, port] = (request.headers.host ?? "").split(":");
  return {
    "http.request.method": request.method ?? "GET",
    "url.scheme": "http",
    "url.path": url.pathname,
    ...(route === undefined ? {} : { "http.route": route }),
    ...(host === undefined || host === "" ? {} : { "server.address": host }),
    ...(port === undefined ? {} : { "server.port": Number(port) }),
    "network.protocol.version": request.httpVersion,
  };
}

/** Only failures of the system are exceptions in a span; a wrong request is the caller's affair. */
function report(options: ServerOptions, span: Span, error: unknown): void {
  const status = error instanceof HttpError ? error.status : 500;
  const cause = error instanceof Error ? error : new Error(String(error));
  if (status < 500) {
    options.telemetry.log.warn(cause.message, { status });
    return;
  }
  span.recordException(cause);
  options.telemetry.log.error(cause.message, { status, "exception.type": cause.name });
}

async function answer(
  match: Match,
  request: IncomingMessage,
  url: URL,
  onError?: (error: unknown) => void,
): Promise<Reply> {
  try {
    if (match.kind === "none") throw new HttpError(404, "not_found", `no route ${url.pathname}`);
    if (match.kind === "method") {
      throw new HttpError(405, "method_not_allowed", `use ${match.allowed.join(" or ")}`);
    }
    const body = await readBody(request);
    const traceId = trace.getActiveSpan()?.spanContext().traceId ?? "";
    return await match.route.handle({
      params: match.params,
      query: url.searchParams,
      body,
      traceId,
    });
  } catch (error) {
    onError?.(error);
    return errorReply(error);
  }
}

function errorReply(error: unknown): Reply {
  if (!(error instanceof HttpError)) {
    return { status: 500, body: { error: { code: "internal", message: "internal error" } } };
  }
  const { code, message, service } = error;
  const detail = service === undefined ? { code, message } : { code, message, service };
  return { status: error.status, body: { error: detail } };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new HttpError(413, "too_large", "the body is over 64 kB");
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new HttpError(400, "invalid_json", "the body is not JSON");
  }
}

function send(response: ServerResponse, reply: Reply): void {
  const { body, headers = {} } = reply;
  const raw = typeof body === "string" || Buffer.isBuffer(body);
  const content = body === undefined ? "" : raw ? body : JSON.stringify(body);
  response.writeHead(reply.status, {
    ...(body === undefined || raw ? {} : { "content-type": "application/json" }),
    ...(reply.status === 204 ? {} : { "content-length": Buffer.byteLength(content) }),
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.end(content);
}

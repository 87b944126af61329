import { Agent, request as httpRequest } from "node:http";
import type { IncomingMessage } from "node:http";
import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { Span, Tracer } from "@opentelemetry/api";
import { HttpError, UpstreamError } from "./errors.ts";

export interface Call {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Path with its values filled in, and the query. */
  path: string;
  /** The same path without values, as the span's name. */
  template: string;
  body?: unknown;
}

export interface Answer {
  status: number;
  contentType: string | undefined;
  /** Bytes of the body, as they came. */
  raw: Buffer;
}

/** Another service of the shop. */
export interface Upstream {
  /** Any answer below 500; everything else is an `UpstreamError`. */
  send(call: Call): Promise<Answer>;
  /** The JSON of a 2xx answer; an answer of 4xx becomes the caller's own, with the same code. */
  json<T>(call: Call): Promise<T>;
  close(): void;
}

export interface UpstreamOptions {
  name: string;
  url: string;
  tracer: Tracer;
  /** Until the whole answer is there, in milliseconds. */
  timeout: number;
}

const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

export function createUpstream(options: UpstreamOptions): Upstream {
  const agent = new Agent({ keepAlive: true });
  const send = (call: Call): Promise<Answer> => traced(options, agent, call);
  return {
    send,
    json: async <T>(call: Call): Promise<T> => {
      const answer = await send(call);
      const value: unknown =
        answer.raw.length === 0 ? undefined : JSON.parse(answer.raw.toString());
      if (answer.status < 300) return value as T;
      const { code = "rejected", message = `${options.name} answered ${answer.status}` } =
        (value as { error?: { code?: string; message?: string } } | undefined)?.error ?? {};
      throw new HttpError(answer.status, code, message);
    },
    close: () => agent.destroy(),
  };
}

async function traced(options: UpstreamOptions, agent: Agent, call: Call): Promise<Answer> {
  const target = new URL(options.url);
  const span = options.tracer.startSpan(`${call.method} ${call.template}`, {
    kind: SpanKind.CLIENT,
    attributes: {
      "http.request.method": call.method,
      "url.full": new URL(call.path, target).href,
      "url.template": call.template,
      "server.address": target.hostname,
      "server.port": Number(target.port || 80),
      "service.peer.name": options.name,
      "peer.service": options.name,
    },
  });
  try {
    const answer = await context.with(trace.setSpan(context.active(), span), () =>
      exchange(options, agent, call),
    );
    judge(span, answer.status);
    if (answer.status < 500) return answer;
    throw failedUpstream(options.name, answer);
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    throw brokenUpstream(options.name, span, error);
  } finally {
    span.end();
  }
}

function judge(span: Span, status: number): void {
  span.setAttribute("http.response.status_code", status);
  if (status < 400) return;
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute("error.type", String(status));
}

function failedUpstream(name: string, answer: Answer): UpstreamError {
  const status = answer.status === 504 ? 504 : 502;
  return new UpstreamError(status, `${name} answered ${answer.status}`, originOf(answer) ?? name);
}

/** Where a chain of failures began, as far as the failed service knew. */
function originOf(answer: Answer): string | undefined {
  try {
    const { error } = JSON.parse(answer.raw.toString()) as { error?: { service?: unknown } };
    return typeof error?.service === "string" ? error.service : undefined;
  } catch {
    return undefined;
  }
}

function brokenUpstream(name: string, span: Span, error: unknown): UpstreamError {
  const cause = error instanceof Error ? error : new Error(String(error));
  const code = (cause as NodeJS.ErrnoException).code ?? cause.name;
  span.setAttribute("error.type", code);
  span.setStatus({ code: SpanStatusCode.ERROR, message: cause.message });
  span.recordException(cause);
  const late = code === "ETIMEDOUT";
  return new UpstreamError(late ? 504 : 502, `${name} is unreachable: ${code}`, name);
}

function exchange(options: UpstreamOptions, agent: Agent, call: Call): Promise<Answer> {
  const headers: Record<string, string> = { accept: "application/json" };
  propagation.inject(context.active(), headers);
  const content = call.body === undefined ? undefined : JSON.stringify(call.body);
  if (content !== undefined) headers["content-type"] = "application/json";
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL(call.path, options.url), {
      method: call.method,
      headers,
      agent,
    });
    const timer = setTimeout(() => {
      const late = new Error(`no answer within ${options.timeout} ms`);
      request.destroy(Object.assign(late, { code: "ETIMEDOUT" }));
    }, options.timeout);
    request.once("error", reject);
    request.once("close", () => clearTimeout(timer));
    request.once("response", (response) => {
      collect(response).then(resolve, reject);
    });
    request.end(content);
  });
}

async function collect(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new Error("the answer is over 4 MB");
    chunks.push(chunk);
  }
  return {
    status: response.statusCode ?? 0,
    contentType: response.headers["content-type"],
    raw: Buffer.concat(chunks),
  };
}

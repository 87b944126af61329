import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { DoubleAnswer, DoubleRequest } from "./types.ts";

/** More than any request of a test; a larger one is answered 413. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** `cut` closes the connection without an answer. */
export type Handler = (request: DoubleRequest) => Promise<DoubleAnswer | "cut">;

export interface DoubleServer {
  /** `http://127.0.0.1:PORT`, or `https:` with a certificate. */
  readonly url: string;
  close(): Promise<void>;
}

/** Key and certificate in PEM, to try private certificate authorities. */
export interface Tls {
  key: string;
  cert: string;
}

/** Listens on a free port of the loopback address. */
export async function listen(handler: Handler, tls?: Tls): Promise<DoubleServer> {
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const scheme = tls === undefined ? "http" : "https";
    void serve(request, response, { handler, origin: `${scheme}://${request.headers.host ?? ""}` });
  };
  const server: Server =
    tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { handler, origin }: { handler: Handler; origin: string },
): Promise<void> {
  const bytes = await readAll(request);
  if (bytes === undefined) return send(response, { status: 413 });
  const url = new URL(request.url ?? "/", "http://double.invalid");
  const answer = await handler({
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: flat(request),
    bytes,
    origin,
  }).catch((error: unknown): DoubleAnswer => ({
    status: 500,
    body: { message: `the double failed: ${error instanceof Error ? error.stack : String(error)}` },
  }));
  if (answer === "cut") request.socket.destroy();
  else send(response, answer);
}

async function readAll(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks);
}

function flat(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}

function send(response: ServerResponse, { status, headers = {}, body }: DoubleAnswer): void {
  const raw = Buffer.isBuffer(body) || typeof body === "string";
  const type = raw ? {} : { "content-type": "application/json; charset=utf-8" };
  const bytes = body === undefined ? undefined : raw ? body : JSON.stringify(body);
  response.writeHead(status, { ...(bytes === undefined ? {} : type), ...headers });
  response.end(bytes);
}

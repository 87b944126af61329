import type * as plain from "node:http";
import type { Http, HttpRequest, HttpResult } from "@stagegate/core";

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;

export interface NodeHttpOptions {
  /**
   * Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are read from; without it every connection is
   * direct. Loopback addresses are always direct.
   */
  env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Requests over Node's own client. Redirects are answers, not followed: a probe must not leave the
 * environment. Nothing is thrown: what is not an HTTP answer is `unreachable` with the reason.
 */
export function createNodeHttp(options: NodeHttpOptions = {}): Http {
  const proxyEnv = options.env === undefined ? {} : { proxyEnv: withLoopback(options.env) };
  const clients = new Map<string, Promise<Client>>();
  const clientFor = (protocol: "http:" | "https:"): Promise<Client> => {
    const client = clients.get(protocol) ?? loadClient(protocol, proxyEnv);
    clients.set(protocol, client);
    return client;
  };
  return {
    async request(request) {
      const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
      if (url === undefined) return unreachable(`\`${request.url}\` is not an address`);
      const { protocol } = url;
      if (protocol === "http:" || protocol === "https:") {
        return exchange(await clientFor(protocol), url, request);
      }
      return unreachable(`${protocol} is not http or https`);
    },
  };
}

interface Client {
  send: typeof plain.request;
  agent: plain.Agent;
}

/** Loaded for the first request: the clients of Node take as long as Node itself to start. */
async function loadClient(
  protocol: "http:" | "https:",
  proxyEnv: Pick<plain.AgentOptions, "proxyEnv">,
): Promise<Client> {
  const client = await (protocol === "http:" ? import("node:http") : import("node:https"));
  // A kept connection that the server closed meanwhile would look like an unreachable server.
  const agent = new client.Agent({ keepAlive: false, ...proxyEnv });
  return { send: client.request, agent };
}

function unreachable(reason: string): Promise<HttpResult> {
  return Promise.resolve({ kind: "unreachable", reason });
}

function withLoopback(env: NonNullable<NodeHttpOptions["env"]>): NodeJS.ProcessEnv {
  const given = env["NO_PROXY"] ?? env["no_proxy"];
  const none = ["localhost", "127.0.0.1", "::1", ...(given === undefined ? [] : [given])].join(",");
  return { ...env, NO_PROXY: none, no_proxy: none };
}

function exchange({ send, agent }: Client, url: URL, request: HttpRequest): Promise<HttpResult> {
  const { method = "GET", headers = {}, body, signal, timeoutMs = DEFAULT_TIMEOUT_MS } = request;
  return new Promise((resolve) => {
    let sent: plain.ClientRequest | undefined;
    const finish = (result: HttpResult): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      resolve(result);
      if (result.kind === "unreachable") sent?.destroy();
    };
    const fail = (reason: string): void => finish({ kind: "unreachable", reason });
    const onAbort = (): void => fail("the request was cancelled");
    const timer = setTimeout(() => fail(`no answer within ${timeoutMs} ms`), timeoutMs);
    if (signal?.aborted === true) {
      onAbort();
      return;
    }
    signal?.addEventListener("abort", onAbort, { once: true });
    try {
      const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
      sent = send(url, { method, headers: { ...length, ...headers }, agent });
      sent.on("response", (response) => void receive(response, request, finish));
      sent.on("error", (cause) => fail(describe(cause)));
      sent.end(body);
    } catch (cause) {
      fail(describe(cause as Error));
    }
  });
}

async function receive(
  response: plain.IncomingMessage,
  { maxBytes = DEFAULT_MAX_BYTES }: HttpRequest,
  finish: (result: HttpResult) => void,
): Promise<void> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > maxBytes) {
        finish({ kind: "unreachable", reason: `the answer is longer than ${maxBytes} bytes` });
        return;
      }
      chunks.push(chunk);
    }
  } catch (cause) {
    finish({ kind: "unreachable", reason: describe(cause as Error) });
    return;
  }
  finish({
    kind: "response",
    status: response.statusCode ?? 0,
    headers: flatten(response.headers),
    body: Buffer.concat(chunks),
  });
}

function flatten(headers: plain.IncomingHttpHeaders): Record<string, string> {
  const flat: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return flat;
}

/** A failed connection to several addresses has its reasons inside, and no message of its own. */
function describe(cause: Error): string {
  if (cause instanceof AggregateError) {
    const [first] = cause.errors as unknown[];
    if (first instanceof Error) return first.message;
  }
  return cause.message === "" ? cause.name : cause.message;
}

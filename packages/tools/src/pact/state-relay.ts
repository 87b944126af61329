import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Http, ProcessRunner } from "@stagegate/core";
import type { StateHandler } from "@stagegate/contracts";

const MAX_BODY = 1_000_000;
const STATE_TIMEOUT_MS = 30_000;

export interface StateRelay {
  url: string;
  /** What handlers answered that failed, a line each. */
  failures: readonly string[];
  close(): Promise<void>;
}

export interface RelayOptions {
  handler: StateHandler;
  processes: ProcessRunner;
  http: Http;
  signal: AbortSignal;
}

/**
 * Stands between pact-cli and whoever sets states. pact-cli asks a handler that fails nine times
 * over two minutes, for every interaction, whatever its settings say; it hides the reason; and it
 * asks for the state "" where an interaction needs none. The relay answers 400, which is final.
 */
export async function startStateRelay(options: RelayOptions): Promise<StateRelay> {
  const failures: string[] = [];
  const server = createServer((request, response) => {
    const answer = async (): Promise<{ status: number; body: string }> => {
      const body = await bodyOf(request);
      const state = stateOf(body);
      if (state === "") return { status: 200, body: "{}" };
      const result = await change(options, body);
      if (result.ok) return { status: 200, body: result.body };
      failures.push(`state \`${state}\`: ${result.reason}`);
      return { status: 400, body: "{}" };
    };
    const failed = ({ message }: Error): { status: number; body: string } => {
      failures.push(message);
      return { status: 400, body: "{}" };
    };
    void answer()
      .catch(failed)
      .then(({ status, body }) =>
        response.writeHead(status, { "content-type": "application/json" }).end(body),
      );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    failures,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Changed = { ok: true; body: string } | { ok: false; reason: string };

async function change(options: RelayOptions, body: string): Promise<Changed> {
  const { handler, http, processes, signal } = options;
  if (handler.kind === "command") {
    const [command = "", ...args] = handler.command;
    const spec = { command, args, cwd: handler.cwd, signal, timeoutMs: STATE_TIMEOUT_MS };
    const exit = await processes.run({ ...spec, input: body, maxOutput: MAX_BODY });
    if (exit.failure !== undefined) return { ok: false, reason: `${command}: ${exit.failure}` };
    if (exit.timedOut) return { ok: false, reason: `${command} took longer than 30 s` };
    if (exit.code === 0) return { ok: true, body: jsonOf(exit.stdout) };
    const why = exit.stderr.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
    return { ok: false, reason: `${command} ended with exit code ${exit.code ?? "?"}: ${why}` };
  }
  const result = await http.request({
    url: handler.url,
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    signal,
    timeoutMs: STATE_TIMEOUT_MS,
    maxBytes: MAX_BODY,
  });
  if (result.kind === "unreachable")
    return { ok: false, reason: `${handler.url}: ${result.reason}` };
  if (result.status >= 200 && result.status < 300) {
    return { ok: true, body: jsonOf(Buffer.from(result.body).toString()) };
  }
  return { ok: false, reason: `${handler.url} answered ${result.status}` };
}

/** Values that a handler hands back are filled into requests; other output is of no use. */
function jsonOf(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? JSON.stringify(value) : "{}";
  } catch {
    return "{}";
  }
}

function stateOf(body: string): string {
  const value: unknown = JSON.parse(body);
  const state = typeof value === "object" && value !== null && "state" in value ? value.state : "";
  return typeof state === "string" ? state : "";
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += chunk as string;
    if (text.length > MAX_BODY) throw new Error("a state is larger than 1 MB");
  }
  return text;
}

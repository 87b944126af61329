import { once } from "node:events";
import { Agent, request } from "node:http";
import type { IncomingMessage, RequestOptions } from "node:http";
import type {
  ChildCallsSnapshot,
  LogSource,
  MetricSource,
  QueryResult,
  RedSnapshot,
  TraceSource,
} from "@stagegate/telemetry";
import { createFolderSource } from "@stagegate/telemetry";
import type { AgentStats } from "./control.ts";
import type { PhaseMark } from "./phases.ts";

/** `unreachable`: nobody answers, the agent may have died; `refused`: it answered with an error. */
export type AgentAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: "unreachable" | "refused"; readonly message: string };

/** Control of a running agent. No method throws. */
export interface AgentClient {
  /** Resolves when everything that the agent has received is on disk. */
  flush(): Promise<AgentAnswer<AgentStats>>;
  stats(): Promise<AgentAnswer<AgentStats>>;
  red(): Promise<AgentAnswer<RedSnapshot>>;
  childCalls(): Promise<AgentAnswer<ChildCallsSnapshot>>;
  /** Marks the start or end of a phase, now or `at` (milliseconds since the epoch). */
  phase(
    mark: Omit<PhaseMark, "at"> & { readonly at?: number },
  ): Promise<AgentAnswer<{ at: number }>>;
  /** Asks the agent to flush and exit. Ends no service. */
  stop(): Promise<AgentAnswer<AgentStats>>;
}

export interface AgentClientOptions {
  /** Per request. Default 30,000: a flush compresses what is buffered. */
  readonly timeoutMs?: number;
}

export function createAgentClient(
  url: string,
  token: string,
  options: AgentClientOptions = {},
): AgentClient {
  const timeoutMs = options.timeoutMs ?? 30_000;
  async function call<T>(method: string, route: string, body?: unknown): Promise<AgentAnswer<T>> {
    try {
      const { status, text } = await exchange(
        `${url}/-/${route}`,
        {
          method,
          headers: { authorization: `Bearer ${token}` },
          signal: AbortSignal.timeout(timeoutMs),
        },
        body === undefined ? undefined : JSON.stringify(body),
      );
      return status === 200
        ? { ok: true, value: JSON.parse(text) as T }
        : { ok: false, reason: "refused", message: `HTTP ${status}: ${text.slice(0, 200)}` };
    } catch (error) {
      return { ok: false, reason: "unreachable", message: (error as Error).message };
    }
  }
  return {
    flush: async () => call("POST", "flush"),
    stats: async () => call("GET", "stats"),
    red: async () => call("GET", "red"),
    childCalls: async () => call("GET", "child-calls"),
    phase: async (mark) => call("POST", "phase", mark),
    stop: async () => call("POST", "stop"),
  };
}

/**
 * A connection of its own: `fetch` and the global agent would take the token through a proxy that
 * the job is told of (NODE_USE_ENV_PROXY).
 */
async function exchange(
  url: string,
  options: RequestOptions,
  body: string | undefined,
): Promise<{ readonly status: number; readonly text: string }> {
  const sent = request(url, { ...options, agent: new Agent({ keepAlive: false }) });
  const answered = once(sent, "response") as Promise<[IncomingMessage]>;
  sent.end(body);
  const [response] = await answered;
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
  }
  return { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") };
}

/**
 * The telemetry of an environment for the gates: reads the agent's folder after a flush. An agent
 * that does not answer makes the source unreachable, as its last seconds may be missing.
 */
export function createAgentSource(
  client: AgentClient,
  dir: string,
): TraceSource & LogSource & MetricSource {
  let note: string | undefined;
  const source = createFolderSource({
    dir,
    beforeRead: async () => {
      const flushed = await client.flush();
      if (!flushed.ok) {
        throw new Error(`the agent did not flush (${flushed.reason}): ${flushed.message}`);
      }
      note = lossOf(flushed.value);
    },
  });
  const told = <T>(result: QueryResult<T>): QueryResult<T> =>
    result.kind === "unreachable" || note === undefined
      ? result
      : { ...result, notes: [note, ...result.notes] };
  return {
    name: source.name,
    spans: async (query) => told(await source.spans(query)),
    logs: async (query) => told(await source.logs(query)),
    metrics: async (query) => told(await source.metrics(query)),
  };
}

/** What a reader of the folder must know: it is not all that was sent. */
function lossOf({ store }: AgentStats): string | undefined {
  if (store.writeError !== undefined) {
    return `The agent could not write all telemetry: ${store.writeError}.`;
  }
  const { shed } = store.traces;
  const traces = shed === 1 ? "1 trace" : `${shed} traces`;
  return shed === 0 ? undefined : `${traces} found no room in the agent's store.`;
}

import type { Http } from "@stagegate/core";
import type { DoubleAnswer, DoubleRequest, ForgeDouble } from "./types.ts";

export interface DoubleHttpOptions {
  /** Called before a request has its effect, and again before its answer arrives. */
  travel(request: DoubleRequest): Promise<unknown>;
  /** Called at the moment of the effect. */
  onEffect?(request: DoubleRequest, answer: DoubleAnswer | "cut"): void;
}

/**
 * Requests to a double without a socket. What travels may be overtaken: somebody else's request that
 * was sent later may have its effect earlier, as on a forge.
 */
export function createDoubleHttp(
  double: Pick<ForgeDouble, "url" | "handle">,
  { travel, onEffect }: DoubleHttpOptions,
): Http {
  return {
    async request({ url: address, method = "GET", headers = {}, body = "" }) {
      const url = new URL(address);
      const request: DoubleRequest = {
        method,
        path: url.pathname,
        query: url.searchParams,
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
        ),
        bytes: Buffer.from(body),
        origin: double.url,
      };
      await travel(request);
      const answer = await double.handle(request);
      onEffect?.(request, answer);
      await travel(request);
      if (answer === "cut") return { kind: "unreachable", reason: "socket hang up" };
      return { kind: "response", ...sent(answer) };
    },
  };
}

function sent({ status, headers = {}, body }: DoubleAnswer) {
  const raw = Buffer.isBuffer(body) || typeof body === "string";
  const type: Record<string, string> = raw ? {} : { "content-type": "application/json" };
  const bytes = Buffer.from(
    body === undefined ? "" : raw ? (body as Buffer) : JSON.stringify(body),
  );
  return { status, headers: { ...type, ...headers }, body: new Uint8Array(bytes) };
}

import type { Call, Upstream } from "./client.ts";
import type { Reply, Request } from "./router.ts";

export interface Forwarding {
  method: Call["method"];
  /** Path at the upstream; its `:name` parts are taken from the request. */
  template: string;
  request: Request;
}

/** Sends a request on and its answer back, both unchanged. */
export async function forward(
  to: Upstream,
  { method, template, request }: Forwarding,
): Promise<Reply> {
  const path = template
    .split("/")
    .map((part) =>
      part.startsWith(":") ? encodeURIComponent(request.params[part.slice(1)] ?? "") : part,
    )
    .join("/");
  const query = request.query.size === 0 ? "" : `?${request.query.toString()}`;
  const { body } = request;
  const call: Call = { method, path: `${path}${query}`, template };
  const answer = await to.send(body === undefined ? call : { ...call, body });
  if (answer.status === 204) return { status: 204 };
  return {
    status: answer.status,
    body: answer.raw,
    headers: { "content-type": answer.contentType ?? "application/json" },
  };
}

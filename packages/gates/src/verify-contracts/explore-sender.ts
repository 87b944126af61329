import { GateError } from "@stagegate/core";
import type { GateContext, HttpRequest } from "@stagegate/core";
import type { Credential, SendRequest } from "@stagegate/contracts";
import type { ExploreConfig } from "./explore-targets.ts";

type Context = GateContext<"verify-contracts">;

/** A credential with the secret that goes into it. */
export interface Secret {
  credential: Credential;
  value: string;
}

/** The configured credential; throws where its variable is empty. */
export function credentialOf(
  { host, redaction }: Context,
  { auth }: ExploreConfig,
): Secret | undefined {
  if (auth === undefined) return undefined;
  const value = host.variable(auth.env);
  if (value === undefined || value === "") {
    throw new GateError("STAGEGATE_INPUT_INVALID", `the variable ${auth.env} is empty`, {
      hint: "verify-contracts.explore.auth.env names the variable with the secret for the services.",
    });
  }
  redaction.mask(value);
  const { header = "Authorization" } = auth;
  const usual = header.toLowerCase() === "authorization" ? "Bearer " : "";
  return { credential: { header, prefix: auth.prefix ?? usual }, value };
}

/** Of a service for staging; longer answers are not judged. */
const MAX_ANSWER = 4 * 1024 * 1024;
const TIMEOUT_MS = 10_000;
/** Cannot be anybody's secret. */
const WRONG = "stagegate-not-a-credential";

/** Sends requests to one service. */
export function senderTo(
  { host, signal }: Context,
  { url, secret }: { url: string; secret: Secret | undefined },
): SendRequest {
  const root = url.replace(/\/+$/, "");
  return async ({ method, target, headers, body, credentials }) => {
    const address = within(root, target);
    if (address === undefined) {
      return { kind: "unreachable", reason: "the path of the document leads to another host" };
    }
    const request: HttpRequest = {
      url: address,
      method: method as NonNullable<HttpRequest["method"]>,
      headers: { ...headers, ...accessOf(secret, credentials) },
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_ANSWER,
      signal,
      ...(body === undefined ? {} : { body }),
    };
    const result = await host.http.request(request);
    if (result.kind === "response") {
      const text = new TextDecoder().decode(result.body);
      return { kind: "response", status: result.status, headers: result.headers, body: text };
    }
    return result.reason.startsWith("the answer is longer") ? { kind: "unread" } : result;
  };
}

/** A path such as `@host/x` or `0/x` would make another host or port of the root. */
function within(root: string, target: string): string | undefined {
  const address = `${root}${target}`;
  if (!target.startsWith("/") || !URL.canParse(address)) return undefined;
  return new URL(address).origin === new URL(root).origin ? address : undefined;
}

function accessOf(secret: Secret | undefined, credentials: string): Record<string, string> {
  if (secret === undefined || credentials === "none") return {};
  const { header, prefix } = secret.credential;
  return { [header]: `${prefix}${credentials === "wrong" ? WRONG : secret.value}` };
}

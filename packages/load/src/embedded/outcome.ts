import type { LoadErrorKind } from "../result.ts";

/** How one request ended. */
export type Outcome =
  | { readonly kind: "ok" }
  | { readonly kind: "cancelled" }
  | { readonly kind: LoadErrorKind; readonly code: string };

const KINDS: ReadonlyMap<string, LoadErrorKind> = new Map([
  ["EMFILE", "generator"],
  ["ENFILE", "generator"],
  ["ENOBUFS", "generator"],
  ["ENOMEM", "generator"],
  ["EADDRNOTAVAIL", "generator"],
  ["ECONNREFUSED", "connect"],
  ["ENOTFOUND", "connect"],
  ["EAI_AGAIN", "connect"],
  ["EHOSTUNREACH", "connect"],
  ["ENETUNREACH", "connect"],
  ["ETIMEDOUT", "timeout"],
  ["UND_ERR_CONNECT_TIMEOUT", "timeout"],
  ["UND_ERR_HEADERS_TIMEOUT", "timeout"],
  ["UND_ERR_BODY_TIMEOUT", "timeout"],
  ["ECONNRESET", "reset"],
  ["EPIPE", "reset"],
  ["UND_ERR_SOCKET", "reset"],
]);

/** Sorts an error of undici or of a socket by its code, or by its name where it has no code. */
export function outcomeOfError(error: unknown): Outcome {
  const read = (field: string) => (error instanceof Error ? Reflect.get(error, field) : undefined);
  const code = [read("code"), read("name")].find((text) => typeof text === "string" && text !== "");
  const short = typeof code === "string" ? code.slice(0, 60) : "unknown";
  return { kind: KINDS.get(short) ?? kindByFamily(short), code: short };
}

function kindByFamily(code: string): LoadErrorKind {
  if (/^HPE_|^HTTPParserError$|^UND_ERR_RES|^UND_ERR_HEADERS/.test(code)) return "protocol";
  // Node reports certificate problems by OpenSSL's names.
  if (/CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|SIGNATURE/.test(code)) return "connect";
  return "other";
}

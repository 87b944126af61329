import type { Http } from "@stagegate/core";
import type { RemoteRefs } from "@stagegate/contracts";

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 64 * 1024 * 1024;

type Read = Awaited<ReturnType<RemoteRefs["read"]>>;

/**
 * The text of a document behind an address, mostly of a service that runs. A page for people, a
 * redirect, and an answer that is late or too long are no documents.
 */
export async function readDocument(http: Http, url: string, signal: AbortSignal): Promise<Read> {
  const headers = { accept: "application/json, application/yaml;q=0.9, */*;q=0.5" };
  const limits = { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES };
  const answer = await http.request({ url, headers, ...limits, signal });
  if (answer.kind === "unreachable") return failed(answer.reason, "Does the service run there?");
  const { status, body } = answer;
  if (status >= 300 && status < 400) {
    const to = redirectedTo(url, answer.headers["location"]);
    const reason = `it leads to another address${to === undefined ? "" : `, ${to}`}`;
    return failed(reason, "Redirects are not followed: give the address that they end at.");
  }
  if (status !== 200) {
    return failed(`it answered ${status}`, "Give the address of the document itself.");
  }
  const type = answer.headers["content-type"] ?? "";
  if (/\bhtml\b/i.test(type)) {
    const hint = "That is a page for people: give the address of the JSON or YAML behind it.";
    return failed(`it answered with ${type.split(";", 1)[0] ?? "HTML"}`, hint);
  }
  return { kind: "text", text: new TextDecoder().decode(body) };
}

/** Reads each address once, however many documents refer to it; nothing where no host is allowed. */
export function remoteRefs(
  { http, signal }: { http: Http; signal: AbortSignal },
  hosts: readonly string[],
): { remote?: RemoteRefs } {
  if (hosts.length === 0) return {};
  const known = new Map<string, Promise<Read>>();
  return {
    remote: {
      hosts,
      read(url) {
        const read = known.get(url) ?? readDocument(http, url, signal);
        known.set(url, read);
        return read;
      },
    },
  };
}

/** Without what may be secret in it. */
export function shownAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

function redirectedTo(url: string, location: string | undefined): string | undefined {
  if (location === undefined || !URL.canParse(location, url)) return undefined;
  return shownAddress(new URL(location, url).href);
}

function failed(reason: string, hint: string): Read {
  return { kind: "failed", reason, hint };
}

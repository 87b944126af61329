import type { Host } from "@stagegate/core";
import type { SpecSide } from "@stagegate/contracts";

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 64 * 1024 * 1024;

/** A document from an address, usually of a service that runs. What is no document is an error. */
export async function fetched(host: Host, url: string): Promise<SpecSide> {
  const shown = shownAddress(url);
  if (shown === undefined)
    return failure(`${url} is no address`, "Begin with http:// or https://.");
  const headers = { accept: "application/json, application/yaml;q=0.9, */*;q=0.5" };
  const { http, signal } = host;
  const answer = await http.request({
    url,
    headers,
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
    signal,
  });
  if (answer.kind === "unreachable") {
    return failure(`${shown} cannot be read: ${answer.reason}`, "Does the service run there?");
  }
  const { status, body } = answer;
  if (status >= 300 && status < 400) {
    const to = redirectedTo(url, answer.headers["location"]);
    const message = `${shown} leads to another address${to === undefined ? "" : `, ${to}`}`;
    return failure(message, "Redirects are not followed: give the address that they end at.");
  }
  if (status !== 200) {
    return failure(`${shown} answered ${status}`, "Give the address of the document itself.");
  }
  const type = answer.headers["content-type"] ?? "";
  if (/\bhtml\b/i.test(type)) {
    const hint = "That is a page for people: give the address of the JSON or YAML behind it.";
    return failure(`${shown} answered with ${type.split(";", 1)[0] ?? "HTML"}`, hint);
  }
  const text = new TextDecoder().decode(body);
  return { kind: "document", source: { path: shown, text } };
}

function redirectedTo(url: string, location: string | undefined): string | undefined {
  if (location === undefined || !URL.canParse(location, url)) return undefined;
  return shownAddress(new URL(location, url).href);
}

function failure(message: string, hint: string): SpecSide {
  return { kind: "error", message, hint };
}

/** Without what may be secret in it. */
export function shownAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

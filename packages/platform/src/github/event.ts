import type { Files } from "@stagegate/core";

/** GitHub sends at most 25 MB: https://docs.github.com/webhooks/webhook-events-and-payloads */
const MAX_BYTES = 32 * 1024 * 1024;

/** A JSON object of which nothing is known; reading never fails. */
export interface Fields {
  at(...path: string[]): Fields;
  /** Text of at most 1000 characters on one line. */
  text(name: string): string | undefined;
  /** A commit id. */
  sha(name: string): string | undefined;
  /** A whole number from 1. */
  number(name: string): number | undefined;
  flag(name: string): boolean;
  has(name: string): boolean;
}

export interface EventFile {
  fields: Fields;
  /** Why there is nothing in it. */
  problem?: string;
}

/** Reads the file of GITHUB_EVENT_PATH; it holds texts of whoever caused the event. */
export async function readEvent(files: Files, path: string | undefined): Promise<EventFile> {
  if (path === undefined || path === "") return lost("GITHUB_EVENT_PATH is not set");
  try {
    if (((await files.size(path)) ?? 0) > MAX_BYTES) return lost("it is too large");
    const text = await files.readText(path);
    if (text === undefined) return lost("it is not there");
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { fields: fieldsOf(value) } : lost("it holds no object");
  } catch (cause) {
    return lost(cause instanceof SyntaxError ? "it is not JSON" : (cause as Error).message);
  }
}

function lost(reason: string): EventFile {
  return { fields: fieldsOf({}), problem: `the file of the event cannot be used: ${reason}` };
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsOf(value: JsonObject): Fields {
  const get = (name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);
  return {
    at(...path) {
      const [first, ...rest] = path;
      if (first === undefined) return fieldsOf(value);
      const next = get(first);
      return fieldsOf(isObject(next) ? next : {}).at(...rest);
    },
    text(name) {
      const found = get(name);
      return typeof found === "string" ? safeText(found) : undefined;
    },
    sha(name) {
      const found = get(name);
      return typeof found === "string" ? safeSha(found) : undefined;
    },
    number(name) {
      const found = get(name);
      return Number.isSafeInteger(found) && (found as number) > 0 ? (found as number) : undefined;
    },
    flag: (name) => get(name) === true,
    has: (name) => isObject(get(name)),
  };
}

/** Undefined for what is empty, too long, or would not stay on its line. */
export function safeText(text: string | undefined): string | undefined {
  if (text === undefined || text === "" || text.length > 1000) return undefined;
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text) ? undefined : text;
}

/** Undefined for what is no commit; all zeros means that there is none. */
export function safeSha(text: string | undefined): string | undefined {
  if (text === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return undefined;
  return /^0+$/.test(text) ? undefined : text;
}

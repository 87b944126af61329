import { cleanText } from "@stagegate/results";

const MAX_TEXT = 1_000;

/** A member of what may be an object, without anything that is inherited. */
export function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** A text of another tool on one line, bounded; undefined where there is none. */
export function line(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = cleanText(value).replaceAll(/\s+/g, " ").trim();
  return text === "" ? undefined : text.slice(0, MAX_TEXT);
}

export function list(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
}

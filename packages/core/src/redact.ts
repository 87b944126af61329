import { cleanCharacters } from "./clean-text.ts";
import { formsOf } from "./redact-forms.ts";
import { Marks } from "./redact-marks.ts";
import { hidePatterns, MASK, PATTERN_MARKS } from "./redact-patterns.ts";

// Also an entry of its own: the agent loads it without the rest, and starts with the job.
export { MASK } from "./redact-patterns.ts";
export { createLineRedaction } from "./redact-lines.ts";
export type { LineRedaction } from "./redact-lines.ts";
export { isSecretName, maskVariables } from "./redact-variables.ts";

/** Everything printed, posted or written passes here first. */
export interface Redaction {
  /**
   * Adds a secret value, also as it looks in an address, in JSON and in base64. Values shorter than
   * four characters, and words of every report such as `pass`, would mask everything: they are left.
   */
  mask(secret: string): void;
  /** Never throws; takes time in proportion to the length; what was redacted stays as it is. */
  text(value: string): string;
  /**
   * Strings anywhere inside a JSON value; keys stay. What cannot be seen is taken out first: it
   * could part a secret that is whole again where somebody else takes it out.
   */
  json<T>(value: T): T;
}

/** A secret that is part of one of these cannot be hidden without hiding what a report says. */
const OWN_WORDS = [
  "provision-staging verify-contracts run-e2e load-test check-slo comment-report stagegate",
  "pass warn fail inconclusive skip error observe known flaky fixed true false null undefined",
  "trace screenshot video report span-excerpt histogram other line server client internal",
  "producer consumer reported declared unknown local github gitlab main master test",
  // Passwords of stacks for development, and names of services and systems in telemetry.
  "postgres postgresql mysql mariadb mongodb redis rabbitmq kafka",
].flatMap((words) => words.split(" "));

/** Masking can join what is left to another secret; hostile text could do that once per character. */
const MAX_ROUNDS = 16;

/** Telemetry repeats itself, and texts that need the patterns are the dear ones. */
const MAX_REMEMBERED = 512;
const MAX_REMEMBERED_CHARS = 256;

export function createRedaction(): Redaction {
  const secrets = new Set<string>();
  const marks = new Marks();
  for (const mark of PATTERN_MARKS) marks.add(mark);
  const known = new Map<string, string>();
  const text = (value: string): string => {
    if (!marks.mayBeIn(value)) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const after = redacted(value, secrets, marks);
    if (value.length <= MAX_REMEMBERED_CHARS) {
      if (known.size >= MAX_REMEMBERED) known.clear();
      known.set(value, after);
    }
    return after;
  };
  const json = (value: unknown): unknown => {
    if (typeof value === "string") return text(cleanCharacters(value));
    if (Array.isArray(value)) return value.map(json);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, json(item)]));
  };
  return {
    mask(secret) {
      for (const form of formsOf(secret)) {
        if (OWN_WORDS.some((word) => word.includes(form))) continue;
        secrets.add(form);
        marks.add(form);
      }
      known.clear();
    },
    text,
    json: <T>(value: T) => json(value) as T,
  };
}

function redacted(value: string, secrets: ReadonlySet<string>, marks: Marks): string {
  let out = value;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const hidden = hide(out, secrets);
    if (!marks.mayBeIn(hidden)) return hidden;
    const next = hidePatterns(hidden);
    if (next === out) return out;
    out = next;
  }
  return MASK;
}

/**
 * Hides every place that belongs to a secret. Secrets may lie in each other or overlap, so places
 * are found in the text as it was; and again, as what is left may join to a secret with a mask.
 */
function hide(value: string, secrets: ReadonlySet<string>): string {
  let text = value;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const places = placesOf(text, secrets);
    if (places.length === 0) return text;
    let out = "";
    let done = 0;
    for (const [start, end] of places) {
      out += text.slice(done, start) + MASK;
      done = end;
    }
    text = out + text.slice(done);
  }
  return MASK;
}

/** Ranges of all secrets in the text, merged, in order. */
function placesOf(text: string, secrets: ReadonlySet<string>): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const secret of secrets) {
    for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) {
      found.push([at, at + secret.length]);
    }
  }
  const merged: [number, number][] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

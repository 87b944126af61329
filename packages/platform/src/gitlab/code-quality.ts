import { createHash } from "node:crypto";
import { cleanLine } from "@stagegate/core";
import type { Annotation } from "@stagegate/core";

/** Of one severity; gates give ten each. */
export const MAX_OF_SEVERITY = 200;
const MAX_DESCRIPTION = 2000;

const SEVERITIES: Readonly<Record<Annotation["level"], string>> = {
  error: "major",
  warning: "minor",
  notice: "info",
};

/**
 * An entry of a Code Quality report. GitLab stops reading at the first one that does not fit.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export interface Degradation {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: {
    path: string;
    lines: { begin: number };
    /** Of the Code Climate format; GitLab takes the line and leaves the column. */
    positions?: { begin: { line: number; column: number } };
  };
}

/**
 * The report with more entries. An entry with a fingerprint that is there already replaces it, so
 * that a gate that runs twice is shown once. What is not a report of ours counts as nothing.
 */
export function addDegradations(report: string, annotations: readonly Annotation[]): string {
  const entries = new Map(readDegradations(report).map((entry) => [entry.fingerprint, entry]));
  const seen = new Map<string, number>();
  for (const annotation of annotations) {
    const entry = toDegradation(annotation, seen);
    if (entry !== undefined) entries.set(entry.fingerprint, entry);
  }
  const all = Object.values(SEVERITIES).flatMap((severity) =>
    bounded([...entries.values()].filter((entry) => entry.severity === severity)),
  );
  return `${JSON.stringify(all, null, 2)}\n`;
}

function toDegradation(
  { level, title, message, location }: Annotation,
  seen: Map<string, number>,
): Degradation | undefined {
  if (location === undefined) return undefined;
  const path = location.file.toWellFormed().replaceAll(/(?<=^|\/)\.\/+/g, "");
  const { line = 1, column } = location;
  // Lines and figures change between commits, the finding stays the same.
  const identity = JSON.stringify([level, title, path, message.replaceAll(/\d+/g, "0")]);
  const times = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, times);
  return {
    description: cleanLine(`${title}: ${message}`, MAX_DESCRIPTION),
    check_name: "stagegate",
    fingerprint: createHash("sha256").update(`${times} ${identity}`).digest("hex"),
    severity: SEVERITIES[level],
    location: {
      path,
      lines: { begin: line },
      ...(column === undefined ? {} : { positions: { begin: { line, column } } }),
    },
  };
}

function readDegradations(text: string): Degradation[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isDegradation) : [];
  } catch {
    return [];
  }
}

function isDegradation(value: unknown): value is Degradation {
  if (typeof value !== "object" || value === null) return false;
  const { description, check_name, fingerprint, severity, location } = value as Partial<
    Record<keyof Degradation, unknown>
  >;
  const texts = [description, check_name, fingerprint, severity];
  const { path, lines } = (location ?? {}) as Partial<Record<string, unknown>>;
  const { begin } = (lines ?? {}) as { begin?: unknown };
  return (
    texts.every((text) => typeof text === "string") &&
    typeof path === "string" &&
    Number.isInteger(begin)
  );
}

const MORE = /^stagegate: and (\d{1,9}) more$/;

function bounded(entries: readonly Degradation[]): readonly Degradation[] {
  const told = entries.filter(({ description }) => MORE.test(description));
  const hidden = told.reduce((sum, one) => sum + Number(MORE.exec(one.description)?.[1]), 0);
  const real = entries.filter((entry) => !told.includes(entry));
  const [first] = real;
  if (first === undefined || (hidden === 0 && real.length <= MAX_OF_SEVERITY)) return real;
  const shown = real.slice(0, MAX_OF_SEVERITY - 1);
  const description = `stagegate: and ${real.length - shown.length + hidden} more`;
  const fingerprint = createHash("sha256").update(`more ${first.severity}`).digest("hex");
  return [...shown, { ...first, description, fingerprint }];
}

import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Attempt } from "@stagegate/schema";
import type { CulpritInput, CulpritResult, DeclaredService } from "./culprit/input.ts";
import { rankCulprits } from "./culprit/rank.ts";
import type { FolderTelemetry } from "./read/folder.ts";
import { readTelemetryFolder } from "./read/folder.ts";

export interface DiagnoseOptions {
  /** Folder of an earlier healthy run. Default: `baseline/` beside the telemetry, if it is there. */
  readonly baseline?: string;
  /** File of attempts. Default: `attempts.json` beside the telemetry, if it is there. */
  readonly attempts?: string;
  readonly services?: readonly DeclaredService[];
}

export type DiagnoseResult =
  | { readonly ok: true; readonly diagnosis: CulpritResult }
  | { readonly ok: false; readonly message: string };

const MAX_ATTEMPTS_BYTES = 64 * 1024 * 1024;

/**
 * `stagegate diagnose` on files: a `telemetry/` folder, or a folder that has one, in the layout of
 * `telemetry-layout.md`. What the caller names must exist; what is found by default need not.
 */
export async function diagnoseFolder(
  dir: string,
  options: DiagnoseOptions = {},
): Promise<DiagnoseResult> {
  const place = await locate(dir);
  const run = await readTelemetryFolder(place.telemetry);
  if (!run.ok) {
    return { ok: false, message: run.message };
  }
  const baseline = await readTelemetryFolder(options.baseline ?? path.join(place.case, "baseline"));
  if (!baseline.ok && (options.baseline !== undefined || baseline.reason !== "missing")) {
    return { ok: false, message: baseline.message };
  }
  const attempts = await readAttempts(options.attempts ?? path.join(place.case, "attempts.json"));
  if (!attempts.ok && (options.attempts !== undefined || attempts.reason !== "missing")) {
    return { ok: false, message: attempts.message };
  }
  const healthy = baseline.ok ? baseline.telemetry : undefined;
  const diagnosis = rankCulprits(inputOf(run.telemetry, healthy, { attempts, options }));
  const notes = [...run.telemetry.notes, ...(healthy?.notes ?? [])];
  return { ok: true, diagnosis: { ...diagnosis, notes: [...diagnosis.notes, ...notes] } };
}

function inputOf(
  run: FolderTelemetry,
  baseline: FolderTelemetry | undefined,
  rest: { readonly attempts: AttemptsResult; readonly options: DiagnoseOptions },
): CulpritInput {
  return {
    spans: run.spans,
    logs: run.logs,
    metrics: run.metrics,
    ...(baseline === undefined ? {} : { baseline }),
    ...(rest.attempts.ok ? { attempts: rest.attempts.attempts } : {}),
    ...(rest.options.services === undefined ? {} : { services: rest.options.services }),
  };
}

async function locate(dir: string): Promise<{ readonly case: string; readonly telemetry: string }> {
  const inner = path.join(dir, "telemetry");
  const nested = await stat(inner).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return nested ? { case: dir, telemetry: inner } : { case: path.dirname(dir), telemetry: dir };
}

type AttemptsResult =
  | { readonly ok: true; readonly attempts: Attempt[] }
  | { readonly ok: false; readonly reason: "missing" | "damaged"; readonly message: string };

async function readAttempts(file: string): Promise<AttemptsResult> {
  let text: string;
  try {
    if ((await stat(file)).size > MAX_ATTEMPTS_BYTES) {
      return { ok: false, reason: "damaged", message: `${file} is too large` };
    }
    text = await readFile(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    const reason = code === "ENOENT" ? "missing" : "damaged";
    return { ok: false, reason, message: `${file} cannot be read: ${code}` };
  }
  const attempts = parseAttempts(text);
  return attempts === undefined
    ? { ok: false, reason: "damaged", message: `${file} is not a list of attempts` }
    : { ok: true, attempts };
}

/** A bare array of attempts, or `{ "attempts": [...] }`; entries that make no sense are left out. */
export function parseAttempts(text: string): Attempt[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list: unknown =
    typeof parsed === "object" && parsed !== null && "attempts" in parsed
      ? parsed.attempts
      : parsed;
  return Array.isArray(list) ? list.filter(isAttempt) : undefined;
}

function isAttempt(value: unknown): value is Attempt {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { id, status, start, end, traceIds } = value as Partial<Record<keyof Attempt, unknown>>;
  const idsFine =
    traceIds === undefined ||
    (Array.isArray(traceIds) && traceIds.every((each) => typeof each === "string"));
  return (
    typeof id === "string" &&
    (status === "passed" || status === "failed") &&
    Number.isFinite(start) &&
    Number.isFinite(end) &&
    idsFine
  );
}

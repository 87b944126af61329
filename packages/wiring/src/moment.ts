import { join } from "node:path";
import type { Files } from "@stagegate/core";
import { parseFormat } from "@stagegate/schema/formats";

const MAX_JSON = 64 * 1024 * 1024;

/** When and where a gate and key ran last. */
export interface Moment {
  run: string;
  job: string | undefined;
  attempt: number;
  /** Milliseconds since 1970; 0 where it was only planned. */
  startedAt: number;
  /** As the report says; undefined where there is none. */
  exitCode?: number;
}

export function isBefore(a: Moment, b: Moment): boolean {
  return a.attempt === b.attempt ? a.startedAt < b.startedAt : a.attempt < b.attempt;
}

/**
 * Whether neither can stand for both: they are of one attempt, and of different jobs, or of legs
 * of a job, which have handed them over one by one (`apart`).
 */
export function areRivals(a: Moment, b: Moment, apart: boolean): boolean {
  if (a.attempt !== b.attempt) return false;
  return apart || a.job !== b.job;
}

/** When the gate and key started last, as their files in the folder say. */
export async function momentOf(
  files: Files,
  folder: string,
  stem: string,
): Promise<Moment | undefined> {
  const report = await readMoment(files, join(folder, "reports", `${stem}.json`), "report");
  const start = await readMoment(files, join(folder, "expected", `${stem}.json`), "expected");
  if (report === undefined || start === undefined) return report ?? start;
  return isBefore(report, start) ? start : report;
}

async function readMoment(
  files: Files,
  path: string,
  format: "report" | "expected",
): Promise<Moment | undefined> {
  if (((await files.size(path)) ?? 0) > MAX_JSON) return undefined;
  const read = parseFormat(format, (await files.readText(path)) ?? "");
  if (read.kind !== "read") return undefined;
  const { run, startedAt } = read.value;
  const time = startedAt === undefined ? 0 : Date.parse(startedAt);
  return {
    run: run.id,
    job: run.job,
    attempt: run.attempt,
    startedAt: time,
    ...("exitCode" in read.value ? { exitCode: read.value.exitCode } : {}),
  };
}

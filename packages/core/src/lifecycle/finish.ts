import type { GateReport } from "@stagegate/schema";
import { writeReport } from "@stagegate/schema/report-format";
import { GateError } from "../error.ts";
import type { GateOutcome } from "../gate.ts";
import type { Files } from "../ports/system.ts";
import { keyedName } from "../out-dir.ts";
import { toAnnotations } from "./annotations.ts";
import { toOutcome } from "./classify.ts";
import type { Policy } from "./enforce.ts";
import { doneReport, errorReport } from "./report.ts";
import type { BuiltReport } from "./report.ts";
import { sharedInputs } from "./setup.ts";
import type { Setup, SharedInputs } from "./setup.ts";

export interface FinishedGate {
  report: GateReport;
  exitCode: 0 | 1 | 2 | 3 | 4 | 5;
  /** Absolute path of the report; undefined when it could not be written. */
  file: string | undefined;
  error: GateError | undefined;
}

type Ending =
  | { kind: "done"; outcome: GateOutcome }
  | { kind: "error"; error: GateError; exitCode: 1 | 2 | 3 };

/** Builds, writes and announces the report. What cannot be announced is logged, never thrown. */
export async function finishGate(setup: Setup, ending: Ending): Promise<FinishedGate> {
  const policy = policyOf(setup);
  if (ending.kind === "error") {
    const { error, exitCode: code } = ending;
    const built = errorReport(setup, { error, code }, policy);
    const written = await write(setup, built);
    if (written.kind === "failed") setup.host.log.error(notWritten(written.reason));
    return finished(setup, built, { file: fileOf(written), error });
  }
  const built = doneReport(setup, ending.outcome, policy);
  if (setup.housekeeping) {
    return finished(setup, built, { file: undefined, error: undefined });
  }
  const written = await write(setup, built);
  if (written.kind !== "failed") {
    const { outputs } = ending.outcome;
    return finished(setup, built, { file: fileOf(written), error: undefined, outputs });
  }
  // A verdict that nobody can read later is none: without this, the exit code could be 0.
  const error = new GateError("STAGEGATE_INTERNAL", notWritten(written.reason));
  return finishGate(setup, { kind: "error", error, exitCode: 1 });
}

function notWritten(reason: string): string {
  return `the report could not be written: ${reason}`;
}

async function finished(
  setup: Setup,
  { full }: BuiltReport,
  { outputs, ...end }: Pick<FinishedGate, "file" | "error"> & Pick<GateOutcome, "outputs">,
): Promise<FinishedGate> {
  try {
    await announce(setup, full, outputs ?? {});
  } catch (cause) {
    setup.host.log.error(`the outputs could not be set: ${(cause as Error).message}`);
  }
  return { report: full, exitCode: full.exitCode as FinishedGate["exitCode"], ...end };
}

function policyOf(setup: Setup): Policy {
  const inputs = sharedInputs(setup);
  const block = (setup.loaded?.config[setup.gate] ?? {}) as SharedInputs;
  return {
    enforcement: inputs.enforcement ?? block.enforcement ?? "all",
    onInconclusive: inputs["on-inconclusive"] ?? block["on-inconclusive"] ?? "fail",
    onUnavailable: inputs["on-unavailable"] ?? block["on-unavailable"] ?? "fail",
  };
}

type Written =
  | { kind: "written"; file: string }
  | { kind: "failed"; reason: string }
  | { kind: "nowhere" };

function fileOf(written: Written): string | undefined {
  return written.kind === "written" ? written.file : undefined;
}

async function write({ out, host }: Setup, built: BuiltReport): Promise<Written> {
  if (out === undefined) return { kind: "nowhere" };
  const { full: report } = built;
  const name = keyedName(report.gate, report.key);
  const file = out.file("reports", `${name}.json`);
  try {
    await host.files.write(file, `${await writeReport(report)}\n`);
    await writeOutcomes(host.files, out.file("outcomes", `${name}.ndjson.gz`), built);
    return { kind: "written", file };
  } catch (cause) {
    return { kind: "failed", reason: (cause as Error).message };
  }
}

const LINES_AT_ONCE = 10_000;

/** Every check in a line. Nothing was judged: no file, also none of an earlier run. */
async function writeOutcomes(
  files: Files,
  path: string,
  { full: report, checks }: BuiltReport,
): Promise<void> {
  if (checks.length === 0) return files.remove(path);
  const header = {
    schema: "stagegate/outcomes/v1",
    gate: report.gate,
    ...(report.key === undefined ? {} : { key: report.key }),
    run: report.run,
  };
  const { gzipSync } = await import("node:zlib");
  // Members of gzip one behind the other are one file (RFC 1952, 2.2): a million lines are never
  // in memory at once.
  const parts: Buffer[] = [];
  for (let from = 0; from < checks.length; from += LINES_AT_ONCE) {
    const some = checks.slice(from, from + LINES_AT_ONCE).map(toOutcome);
    const lines = (from === 0 ? [header, ...some] : some).map(
      (line) => `${JSON.stringify(line)}\n`,
    );
    parts.push(gzipSync(lines.join("")));
  }
  await files.write(path, Buffer.concat(parts));
}

async function announce(
  setup: Setup,
  report: GateReport,
  outputs: Readonly<Record<string, string>>,
): Promise<void> {
  const { host, out } = setup;
  await host.outputs.set("verdict", report.verdict);
  await host.outputs.set("exit-code", String(report.exitCode));
  await host.outputs.set("summary", report.summary);
  if (out !== undefined) await host.outputs.set("out-dir", out.path);
  for (const [name, value] of Object.entries(outputs)) await host.outputs.set(name, value);
  if (report.gate === "comment-report") return;
  await host.annotations.add(toAnnotations(report.gate, report.checks));
}

import { gzipSync } from "node:zlib";
import { isFinding } from "@stagegate/schema";
import type { Check, GateId, GateInputs, GateReport } from "@stagegate/schema";
import { writeFormat } from "@stagegate/schema/formats";
import type { GateError } from "../error.ts";
import type { GateOutcome } from "../gate.ts";
import type { OutDir } from "../out-dir.ts";
import { safeName } from "../out-dir.ts";
import type { BaselineList } from "../ports/forge.ts";
import type { Host } from "../ports/host.ts";
import type { Redaction } from "../redact.ts";
import { classify, pastOutcomes, toOutcome } from "./classify.ts";
import type { LoadedConfig } from "./config.ts";
import { boundChecks, countChecks, judge } from "./enforce.ts";
import type { Policy } from "./enforce.ts";

/** What is known about a run so far; the later fields may be missing when it failed early. */
export interface Setup<G extends GateId = GateId> {
  gate: G;
  host: Host;
  redaction: Redaction;
  startedAt: number;
  duration(): number;
  inputs: GateInputs<G> | undefined;
  loaded: LoadedConfig | undefined;
  out: OutDir | undefined;
  /** Read before the gate runs: a run that stores itself is not its own history. */
  history: BaselineList | undefined;
}

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

interface SharedInputs {
  key?: string;
  enforcement?: Policy["enforcement"];
  "on-inconclusive"?: "fail" | "warn";
  "on-unavailable"?: "fail" | "warn";
}

const DEFAULT_BASELINE_LIMIT = 30;

export async function finishGate<G extends GateId>(
  setup: Setup<G>,
  ending: Ending,
): Promise<FinishedGate> {
  const policy = policyOf(setup);
  const history = setup.history ?? { records: [], notes: [] };
  const report =
    ending.kind === "done"
      ? doneReport(setup, ending.outcome, policy, history)
      : errorReport(setup, ending.error, ending.exitCode, policy);
  const housekeeping = ending.kind === "done" && ending.outcome.housekeeping === true;
  const file = housekeeping ? undefined : await write(setup, report.full, report.checks);
  await announce(setup, report.full);
  return {
    report: report.full,
    exitCode: report.full.exitCode as FinishedGate["exitCode"],
    file,
    error: ending.kind === "error" ? ending.error : undefined,
  };
}

function policyOf(setup: Setup): Policy {
  const inputs = (setup.inputs ?? {}) as SharedInputs;
  const block = (setup.loaded?.config[setup.gate] ?? {}) as SharedInputs;
  return {
    enforcement: inputs.enforcement ?? block.enforcement ?? "all",
    onInconclusive: inputs["on-inconclusive"] ?? block["on-inconclusive"] ?? "fail",
    onUnavailable: inputs["on-unavailable"] ?? block["on-unavailable"] ?? "fail",
  };
}

/** The stored runs of the target branch, newest first. */
export async function readHistory(setup: Setup): Promise<BaselineList> {
  const { baseline } = setup.loaded?.config ?? {};
  const branch = setup.host.info.targetBranch ?? baseline?.branch ?? "main";
  return setup.host.baselines.list(branch, baseline?.limit ?? DEFAULT_BASELINE_LIMIT);
}

interface Built {
  full: GateReport;
  /** Every check, also those beyond the cap of the report. */
  checks: readonly Check[];
}

function frame(
  setup: Setup,
): Pick<
  GateReport,
  "schema" | "gate" | "key" | "startedAt" | "durationMs" | "subject" | "run" | "tool"
> {
  const { key } = (setup.inputs ?? {}) as SharedInputs;
  return {
    schema: "stagegate/report/v1",
    gate: setup.gate,
    ...(key === undefined ? {} : { key }),
    startedAt: new Date(setup.startedAt).toISOString(),
    durationMs: Math.round(setup.duration()),
    subject: setup.host.info.subject,
    run: setup.host.info.run,
    tool: { name: "stagegate", version: setup.host.version },
  };
}

function doneReport(
  setup: Setup,
  outcome: GateOutcome,
  policy: Policy,
  history: BaselineList,
): Built {
  const past = pastOutcomes(setup.gate, history.records);
  const checks = setup.redaction.json(outcome.checks).map((check) => {
    const owned = withOwner(check, setup.loaded);
    return classify(owned, past.get(check.id), history.records.length);
  });
  const judged =
    outcome.skip === undefined
      ? judge(checks, policy)
      : { verdict: "skip" as const, exitCode: 0 as const };
  const { kept, omitted } = boundChecks(checks);
  const exitCode = policy.enforcement === "observe" ? 0 : (outcome.exitCode ?? judged.exitCode);
  const notes = [...(outcome.notes ?? []), ...history.notes];
  const full: GateReport = {
    ...frame(setup),
    verdict: judged.verdict,
    enforcement: policy.enforcement,
    blocking: exitCode !== 0,
    exitCode,
    summary: setup.redaction.text(outcome.skip ?? outcome.summary),
    versions: outcome.versions ?? [],
    checks: kept,
    counts: countChecks(checks),
    metrics: outcome.metrics ?? [],
    ...(outcome.charts === undefined ? {} : { charts: outcome.charts }),
    evidence: outcome.evidence ?? [],
    ranking: setup.redaction.json(outcome.ranking ?? []),
    ...(outcome.diagnosis === undefined
      ? {}
      : { diagnosis: setup.redaction.json(outcome.diagnosis) }),
    notes: setup.redaction.json(notes),
    omitted: { ...omitted, evidence: 0 },
  };
  return { full, checks };
}

function withOwner(check: Check, loaded: LoadedConfig | undefined): Check {
  if (check.owner !== undefined || check.service === undefined) return check;
  const owner = loaded?.config.services[check.service]?.owner;
  return owner === undefined ? check : { ...check, owner };
}

function errorReport(setup: Setup, error: GateError, code: 1 | 2 | 3, policy: Policy): Built {
  const lenient =
    policy.enforcement === "observe" || (code === 3 && policy.onUnavailable === "warn");
  const exitCode = lenient && error.kind !== "cancelled" && code === 3 ? 0 : code;
  const message = setup.redaction.text(error.message);
  const hint = error.hint === undefined ? {} : { hint: setup.redaction.text(error.hint) };
  const full: GateReport = {
    ...frame(setup),
    verdict: "error",
    enforcement: policy.enforcement,
    blocking: exitCode !== 0,
    exitCode,
    summary: message,
    versions: [],
    checks: [],
    counts: countChecks([]),
    metrics: [],
    evidence: [],
    ranking: [],
    error: { code: error.code, message, ...hint },
    notes: setup.redaction.json(error.detail.slice(0, 100)) as string[],
    omitted: { checks: 0, findings: 0, evidence: 0 },
  };
  return { full, checks: [] };
}

async function write(
  setup: Setup,
  report: GateReport,
  checks: readonly Check[],
): Promise<string | undefined> {
  const { out, host } = setup;
  if (out === undefined) return undefined;
  const suffix = report.key === undefined ? "" : `-${safeName(report.key)}`;
  const file = out.file("reports", `${report.gate}${suffix}.json`);
  try {
    await host.files.write(file, `${writeFormat("report", report)}\n`);
    const header = {
      schema: "stagegate/outcomes/v1",
      gate: report.gate,
      ...(report.key === undefined ? {} : { key: report.key }),
      run: report.run,
    };
    const lines = [header, ...checks.map(toOutcome)].map((line) => JSON.stringify(line));
    await host.files.write(
      out.file("outcomes", `${report.gate}${suffix}.ndjson.gz`),
      gzipSync(`${lines.join("\n")}\n`),
    );
    return file;
  } catch (cause) {
    host.log.error(`the report could not be written: ${(cause as Error).message}`);
    return undefined;
  }
}

const MAX_ANNOTATIONS = 10;

async function announce(setup: Setup, report: GateReport): Promise<void> {
  const { host, out } = setup;
  await host.outputs.set("verdict", report.verdict);
  await host.outputs.set("exit-code", String(report.exitCode));
  await host.outputs.set("summary", report.summary);
  if (out !== undefined) await host.outputs.set("out-dir", out.path);
  if (report.gate === "comment-report") return;
  const findings = report.checks.filter(isFinding).slice(0, MAX_ANNOTATIONS);
  await host.annotations.add(
    findings.map((check) => ({
      level: check.verdict === "warn" ? "warning" : "error",
      title: `${report.gate}: ${check.title}`,
      message: check.message ?? check.verdict,
      ...(check.location === undefined ? {} : { location: check.location }),
    })),
  );
}

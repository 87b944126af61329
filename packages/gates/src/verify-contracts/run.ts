import { GateError } from "@stagegate/core";
import type { GateContext, GateOutcome } from "@stagegate/core";
import type { SpecInput, SpecResult } from "@stagegate/contracts";
import { isAccepted } from "@stagegate/schema";
import type { Check } from "@stagegate/schema";
import { checkId } from "@stagegate/results";
import type { Acceptance } from "./accepted.ts";
import { resultChecks } from "./checks.ts";
import { judgeAll } from "./judge-all.ts";
import type { BumpPolicy } from "./policy.ts";
import type { Explored } from "./explore.ts";
import { pactProviders, verifyPacts } from "./pact.ts";
import type { PactOutcome, VerifyContractsPorts } from "./pact.ts";
import { filePair, gitPairs } from "./sources.ts";

type Context = GateContext<"verify-contracts">;

export interface Comparison {
  specs: SpecInput[];
  acceptance: Acceptance;
  versionBump?: BumpPolicy;
  /** Entry that accepts a finding; undefined where nothing can be accepted. */
  acceptEntry?(fingerprint: string): string;
  /** What is compared with what, for people. */
  how: string;
  /** Command line that repeats the comparison of one service. */
  reproduce(service: string): string;
  /** What the change relaxes for itself. */
  loosened: readonly Check[];
  notes: string[];
}

export async function runVerifyContracts(
  context: Context,
  ports: VerifyContractsPorts,
): Promise<GateOutcome> {
  const globs = context.inputs["contract-results"] ?? context.config?.["verify-contracts"]?.results;
  if (globs !== undefined) {
    const { judgeContractResults } = await import("./results/judge.ts");
    return judgeContractResults(context, globs);
  }
  const comparison = await prepare(context);
  const { specs, how } = comparison;
  const pacts = await pactsOf(context, ports);
  if (specs.length === 0 && pacts === undefined) return nothingDeclared(context);
  const { results, notes } = await judgeAll(context, specs);
  const checks = results.flatMap((result) => resultChecks(result, comparison));
  // Before what only passes: a report that has no room for all of them keeps the first.
  const judged = [...checks.filter(isAccepted), ...checks.filter((check) => !isAccepted(check))];
  const count = (outcome: SpecResult["outcome"]): number =>
    results.filter((result) => result.outcome === outcome).length;
  const accepted = judged.filter(isAccepted).length;
  const explored = await exploreIfAsked(context, comparison);
  const said = [
    ...(specs.length === 0 ? [] : [summaryOf(results, judged)]),
    ...(pacts === undefined ? [] : [pactSummary(pacts)]),
    ...(explored === undefined ? [] : [`explore: ${explored.summary}`]),
  ];
  const others = [...(pacts?.checks ?? []), ...(explored?.checks ?? [])];
  return {
    summary: `${said.join("; ")}${selfMade(comparison)}`,
    checks: [...judged, ...others, ...comparison.loosened],
    metrics: [
      { name: "breaking changes", value: breaking(judged), unit: "changes", key: true },
      ...(accepted === 0
        ? []
        : [{ name: "accepted", value: accepted, unit: "changes", key: true }]),
      { name: "contracts", value: results.length, unit: "files" },
      { name: "unchanged", value: count("unchanged"), unit: "files" },
      ...(pacts?.metrics ?? []),
      ...(explored?.metrics ?? []),
    ],
    notes: [
      how,
      ...notes,
      ...comparison.notes,
      ...(pacts?.notes ?? []),
      ...(explored?.notes ?? []),
    ],
  };
}

/** Two files by name are compared, and nothing else. */
async function pactsOf(
  context: Context,
  ports: VerifyContractsPorts,
): Promise<PactOutcome | undefined> {
  const { inputs, config } = context;
  if (inputs["base-file"] !== undefined || config === undefined) return undefined;
  if (pactProviders(context, config).length === 0) return undefined;
  return verifyPacts(context, ports, config);
}

function pactSummary({ checks, metrics }: PactOutcome): string {
  const all = metrics.find(({ name }) => name === "interactions")?.value ?? 0;
  const of = `${all} interaction${all === 1 ? "" : "s"}`;
  const count = (...verdicts: Check["verdict"][]): number =>
    checks.filter(({ verdict }) => verdicts.includes(verdict)).length;
  if (count("fail") > 0) return `${count("fail")} broken of ${of}`;
  if (count("error", "inconclusive") > 0) return `not every pact could be verified (${of})`;
  const pending = count("warn") === 0 ? "" : `, ${count("warn")} pending`;
  return `${of} as consumers expect${pending}`;
}

async function exploreIfAsked(
  context: Context,
  comparison: Comparison,
): Promise<Explored | undefined> {
  const { config, inputs } = context;
  const block = config?.["verify-contracts"]?.explore;
  if (config === undefined || block === undefined || inputs["base-file"] !== undefined) {
    return undefined;
  }
  const { exploreServices } = await import("./explore.ts");
  return exploreServices(context, { config, block }, comparison);
}

async function prepare(context: Context): Promise<Comparison> {
  const { inputs } = context;
  const base = inputs["base-file"];
  const head = inputs["head-file"];
  if (base !== undefined && head !== undefined) return filePair(context, base, head);
  if (base !== undefined || head !== undefined) {
    const missing = base === undefined ? "base-file" : "head-file";
    throw new GateError("STAGEGATE_INPUT_INVALID", `\`${missing}\` is missing`, {
      hint: "base-file and head-file are compared with each other: give both.",
    });
  }
  if (context.config === undefined) {
    throw new GateError("STAGEGATE_CONFIG_MISSING", "there is no stagegate.yml here", {
      hint: "Run `stagegate init`, or compare two files with --base-file and --head-file.",
    });
  }
  return gitPairs(context, context.config);
}

function breaking(checks: readonly Check[]): number {
  return checks.filter((check) => check.verdict === "fail").length;
}

function summaryOf(results: readonly SpecResult[], checks: readonly Check[]): string {
  const count = (outcome: SpecResult["outcome"]): number =>
    results.filter((result) => result.outcome === outcome).length;
  const all = `${results.length} contract${results.length === 1 ? "" : "s"}`;
  const fails = breaking(checks);
  const warns = checks.filter((check) => check.verdict === "warn").length;
  if (fails > 0) return `${fails} breaking change${fails === 1 ? "" : "s"} in ${all}`;
  if (checks.some((check) => check.verdict === "inconclusive"))
    return `not every one of ${all} could be compared`;
  if (count("unchanged") === results.length) return `${all}, unchanged`;
  // An accepted break still breaks a consumer: whoever merges sees it.
  const accepted = checks.filter(isAccepted).length;
  if (accepted > 0) return `${all}, ${accepted} accepted change${accepted === 1 ? "" : "s"}`;
  const doubt = warns === 0 ? "" : `, ${warns} to look at`;
  return `${all}, ${count("compared")} changed without a break${doubt}`;
}

function selfMade({ loosened: { length } }: Comparison): string {
  return length === 0 ? "" : `; the change loosens ${length === 1 ? "a rule" : `${length} rules`}`;
}

function nothingDeclared(context: Context): GateOutcome {
  const message = "no service declares a contract";
  return {
    summary: message,
    checks: [
      {
        id: checkId({
          kind: "contract",
          scope: context.config?.project ?? "",
          titlePath: ["contracts"],
        }),
        title: "At least one contract",
        verdict: "inconclusive",
        message: `${message}: give services their \`contract\`, or pacts, in stagegate.yml`,
      },
    ],
  };
}

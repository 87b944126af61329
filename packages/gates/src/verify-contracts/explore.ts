import type { GateContext } from "@stagegate/core";
import { explore, loadSpec } from "@stagegate/contracts";
import type { ExploreFinding, ExploreResult, Spec, SpecInput } from "@stagegate/contracts";
import { checkId } from "@stagegate/results";
import { parseDuration } from "@stagegate/schema";
import type { Check, Config, Metric } from "@stagegate/schema";
import type { CheckOptions } from "./checks.ts";
import { judgedCheck } from "./checks.ts";
import { chooseTargets } from "./explore-targets.ts";
import type { ExploreConfig, Target } from "./explore-targets.ts";
import { credentialOf, senderTo } from "./explore-sender.ts";
import type { Secret } from "./explore-sender.ts";

type Context = GateContext<"verify-contracts">;

export interface Explored {
  checks: Check[];
  metrics: Metric[];
  notes: string[];
  /** For the summary of the gate. */
  summary: string;
}

const MAX_REQUESTS = 1000;
const MAX_DURATION_MS = 60_000;
const SEED = 1;

/** Asks the running services what their contracts promise. */
export async function exploreServices(
  context: Context,
  { config, block }: { config: Config; block: ExploreConfig },
  options: CheckOptions & { specs: readonly SpecInput[] },
): Promise<Explored> {
  const chosen = await chooseTargets(context, { config, block, specs: options.specs });
  const secret = credentialOf(context, block);
  const found: Explored = {
    checks: [...chosen.checks],
    metrics: [],
    notes: chosen.notes,
    summary: "",
  };
  let requests = 0;
  let reached = 0;
  for (const target of chosen.targets) {
    if (context.signal.aborted) break;
    const judged = await exploreOne(context, { target, block, secret }, options);
    found.checks.push(...judged.checks);
    found.notes.push(...judged.notes);
    requests += judged.result?.requests ?? 0;
    reached += judged.result?.coverage.reached ?? 0;
  }
  found.metrics.push(
    { name: "explore requests", value: requests, unit: "requests" },
    { name: "explore operations", value: reached, unit: "operations" },
  );
  return { ...found, summary: summaryOf(found.checks, requests) };
}

function summaryOf(checks: readonly Check[], requests: number): string {
  const count = (verdict: Check["verdict"]): number =>
    checks.filter((check) => check.verdict === verdict).length;
  const asked = `${requests} requests`;
  if (count("fail") > 0) return `${count("fail")} faults shown by ${asked}`;
  if (count("inconclusive") > 0) return "not every service could be explored";
  const doubts = count("warn");
  return doubts === 0 ? `no fault in ${asked}` : `${doubts} to look at in ${asked}`;
}

interface Judged {
  checks: Check[];
  notes: string[];
  result?: ExploreResult;
}

interface Task {
  target: Target;
  block: ExploreConfig;
  secret: Secret | undefined;
}

async function exploreOne(context: Context, task: Task, options: CheckOptions): Promise<Judged> {
  const { target } = task;
  const { file, document } = target;
  const frame = frameOf(target.service, file);
  const { source, ...references } = document;
  const loaded = await loadSpec(source, references);
  if (!loaded.ok) return undecided(frame, loaded.errors[0]?.message ?? `${file} cannot be read`);
  const result = await ask(context, task, loaded.value);
  const checks = result.findings.map((finding) => findingCheck({ finding, target }, options));
  const gap = gapOf(result, task);
  if (gap !== undefined) checks.push({ ...frame, verdict: "inconclusive", message: gap });
  else if (checks.length === 0) checks.push({ ...frame, verdict: "pass", message: saidOf(result) });
  const notes = [
    ...notesOf(result),
    ...(checks.length > 0 && result.findings.length > 0 ? [saidOf(result)] : []),
  ];
  return { checks, notes: notes.map((note) => `explore ${target.service}: ${note}`), result };
}

function frameOf(
  service: string,
  file: string,
): Pick<Check, "id" | "title" | "service" | "location"> {
  return {
    id: checkId({ kind: "explore", scope: service, file, titlePath: ["answers as described"] }),
    title: `${service} answers as ${file} describes`,
    service,
    location: { file },
  };
}

function undecided(frame: ReturnType<typeof frameOf>, message: string): Judged {
  return { checks: [{ ...frame, verdict: "inconclusive", message }], notes: [] };
}

function ask(
  context: Context,
  { target, block, secret }: Task,
  spec: Spec,
): Promise<ExploreResult> {
  const { host, signal } = context;
  const { methods, exclude } = block;
  const duration = block["max-duration"];
  const most = block["max-requests"] ?? MAX_REQUESTS;
  return explore(spec, {
    service: target.service,
    send: senderTo(context, { url: target.url, secret }),
    // An address of the configuration is the root of the API; an environment knows services only.
    servers: block.url === undefined,
    seed: block.seed ?? SEED,
    maxRequests: most,
    maxMilliseconds:
      (duration === undefined ? undefined : parseDuration(duration)) ?? MAX_DURATION_MS,
    now: () => host.clock.monotonic(),
    pause: (ms) => host.clock.sleep(ms, signal),
    signal,
    onProgress(requests) {
      if (requests % 50 !== 0) return;
      host.log.status(`verify-contracts: asking ${target.service} (${requests}/${most})`);
    },
    ...(secret === undefined ? {} : { credential: secret.credential }),
    ...(methods === undefined ? {} : { methods }),
    ...(exclude === undefined ? {} : { exclude }),
  });
}

/** Why silence would prove nothing; undefined where enough was asked. */
function gapOf(result: ExploreResult, { target, secret }: Task): string | undefined {
  const { ended, coverage, requests, lockedOut } = result;
  if (ended === "unreachable")
    return `${target.url} does not answer (any more, after ${requests} requests)`;
  if (ended === "aborted") return "the run was cancelled";
  if (coverage.operations === 0) return "no operation is left to ask";
  if (lockedOut) {
    return secret === undefined
      ? "every operation wants credentials: name them with verify-contracts.explore.auth"
      : "the service accepts none of the credentials";
  }
  if (coverage.reached > 0) return undefined;
  const none = `none of ${coverage.operations} operations answered 2xx in ${requests} requests`;
  return coverage.statuses.every((status) => status === 404)
    ? `${none}, all of them 404: is ${target.url} the root of the API?`
    : `${none} (${coverage.statuses.join(", ")}): give the contract an \`example\` of what is accepted`;
}

function saidOf({ requests, coverage }: ExploreResult): string {
  return `${requests} requests, ${coverage.reached} of ${coverage.operations} operations answered 2xx`;
}

function notesOf({ coverage, notes }: ExploreResult): string[] {
  const { unreached } = coverage;
  if (unreached.length === 0 || coverage.reached === 0) return [...notes];
  const more = unreached.length > 10 ? ` and ${unreached.length - 10} more` : "";
  return [...notes, `never answered 2xx: ${unreached.slice(0, 10).join(", ")}${more}`];
}

function findingCheck(
  { finding, target }: { finding: ExploreFinding; target: Target },
  options: CheckOptions,
): Check {
  const { rule, fingerprint, level, location, replay, answer } = finding;
  const check: Check = {
    id: checkId({
      kind: "explore",
      scope: target.service,
      file: target.file,
      titlePath: [rule, fingerprint],
    }),
    title: finding.title,
    verdict: level === "fault" ? "fail" : "warn",
    message: finding.message,
    detail: `answer: ${answer}\ndescribed at ${location.file}:${location.line}:${location.column} ${location.pointer}`,
    location: { file: location.file, line: location.line, column: location.column },
    service: target.service,
    reproduce: `URL=${target.url}\n${replay}`,
  };
  return judgedCheck(check, finding, options);
}

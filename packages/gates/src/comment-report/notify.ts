import { matchesGlob } from "node:path";
import { retry } from "@stagegate/core";
import type { GateContext, HttpResult } from "@stagegate/core";
import { notificationOf, renderSlack, renderTeams, renderWebhook } from "@stagegate/report";
import type { Notification, ReportPage } from "@stagegate/report";
import { worstVerdict } from "@stagegate/schema";
import type { NotifyConfig, Verdict } from "@stagegate/schema";

type Context = GateContext<"comment-report">;

const NAMES = { slack: "Slack", teams: "Teams", webhook: "the webhook" } as const;
const RENDERERS = { slack: renderSlack, teams: renderTeams, webhook: renderWebhook } as const;
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const ATTEMPTS = 3;
const DELAY_MS = 1_000;
const MAX_WAIT_MS = 30_000;
const TIMEOUT_MS = 10_000;
/** Records that are looked at for the last one of another run. */
const RECORDS = 5;

/**
 * Tells those that the configuration names about the run of a branch, by default when its verdict
 * differs from that of the last stored run. Returns what could not be sent: never more than a note,
 * as the verdict does not depend on who hears of it.
 */
export async function notify(context: Context, page: ReportPage): Promise<string[]> {
  const all = context.config?.["comment-report"]?.notify ?? [];
  const about = aboutOf(context);
  if (all.length === 0 || about === undefined) return [];
  const wanted = all.filter((one) => concerns(one, about, context));
  if (wanted.length === 0) return [];
  const before = await lastVerdict(context, about.branch);
  const due = wanted.filter((one) => isDue(one, page, before));
  const message = notificationOf(page, { branch: about.branch, before });
  const notes = await Promise.all(due.map((one) => send(context, one, message)));
  return notes.flat();
}

interface About {
  /** Branch that ran, or that the change is for. */
  branch: string;
  change: boolean;
}

/** A laptop tells nobody, and what strangers made is not told in the name of the project. */
function aboutOf({ host, targetBranch }: Context): About | undefined {
  const { event, subject, source } = host.info;
  if (source !== undefined || event === "local" || event === "tag") return undefined;
  const change = event === "change-request" || event === "merge-queue";
  const branch = change ? targetBranch : subject.ref;
  return branch === undefined ? undefined : { branch, change };
}

function concerns(one: NotifyConfig, { branch, change }: About, context: Context): boolean {
  if (change && one.changes !== true) return false;
  const patterns = one.branches ?? [context.targetBranch];
  return patterns.some((pattern) => pattern === branch || matchesGlob(branch, pattern));
}

/** Of the newest stored run of the branch that is not this one; undefined where there is none. */
async function lastVerdict({ host }: Context, branch: string): Promise<Verdict | undefined> {
  try {
    const { records } = await host.baselines.list(branch, RECORDS);
    const { id, attempt } = host.info.run;
    const last = records.find(({ run }) => run.id !== id || run.attempt !== attempt);
    return last === undefined ? undefined : worstVerdict(last.gates.map(({ verdict }) => verdict));
  } catch {
    return undefined;
  }
}

/** Verdicts that are the same to somebody who is woken by them. */
const GREEN: ReadonlySet<Verdict> = new Set(["pass", "warn", "skip"]);

/** Without an earlier run only what is red is news. */
function isDue({ when = "changed" }: NotifyConfig, page: ReportPage, before?: Verdict): boolean {
  if (when === "always") return true;
  if (when === "failed") return page.exitCode !== 0;
  if (before === undefined || GREEN.has(before)) return !GREEN.has(page.verdict);
  return before !== page.verdict;
}

async function send(context: Context, one: NotifyConfig, message: Notification): Promise<string[]> {
  const { host, redaction } = context;
  const name = `${NAMES[one.to]} (${one["url-env"]})`;
  const failed = (why: string): string[] => [redaction.text(`${name} was not told: ${why}`)];
  const url = host.variable(one["url-env"]);
  // Variables that are secret are not given to every run, such as one for a change.
  if (url === undefined || url === "") return failed("the variable is not set");
  redaction.mask(url);
  const problem = wrongAddress(url);
  if (problem !== undefined) return failed(problem);
  const body = redaction.json(JSON.parse(RENDERERS[one.to](message)) as object);
  const signed = await headersOf(context, one, JSON.stringify(body));
  if (typeof signed === "string") return failed(signed);
  try {
    const result = await post(context, url, { body: JSON.stringify(body), headers: signed });
    const why = problemOf(result);
    if (why !== undefined) return failed(why);
    host.log.info(`${name} was told`);
    return [];
  } catch (cause) {
    return failed(cause instanceof Error ? cause.message : String(cause));
  }
}

function wrongAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return "the variable holds no address";
  const { protocol, hostname } = new URL(url);
  const safe = protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
  return safe ? undefined : "the address is not https";
}

/** A receiver knows by the signature that the message is not somebody else's, by the id one that comes twice. */
async function headersOf(
  { host }: Context,
  one: NotifyConfig,
  body: string,
): Promise<Record<string, string> | string> {
  const headers = { "content-type": "application/json; charset=utf-8" };
  if (one.to !== "webhook") return headers;
  const { id, attempt } = host.info.run;
  const delivery = { "x-stagegate-delivery": `${id}-${attempt}`.replaceAll(/[^\w.-]/g, "-") };
  const name = one["secret-env"];
  if (name === undefined) return { ...headers, ...delivery };
  const secret = host.variable(name);
  if (secret === undefined || secret === "") return `the variable ${name} is not set`;
  const { createHmac } = await import("node:crypto");
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  return { ...headers, ...delivery, "x-stagegate-signature-256": `sha256=${signature}` };
}

async function post(
  { host, signal }: Context,
  url: string,
  { body, headers }: { body: string; headers: Readonly<Record<string, string>> },
): Promise<HttpResult> {
  const request = { url, method: "POST", headers, body, timeoutMs: TIMEOUT_MS, signal } as const;
  const once = async (): Promise<HttpResult> => {
    const result = await host.http.request({ ...request, maxBytes: 64 * 1024 });
    const wait = waitOf(result);
    if (wait > 0) await host.clock.sleep(wait, signal);
    return result;
  };
  return retry(host.clock, once, (result) => !isPassing(result), {
    attempts: ATTEMPTS,
    delayMs: DELAY_MS,
    signal,
  });
}

/** Too many requests, or a receiver that is about to come back. */
function isPassing(result: HttpResult): boolean {
  return result.kind === "unreachable" || result.status === 429 || result.status >= 500;
}

function waitOf(result: HttpResult): number {
  if (result.kind !== "response" || result.status !== 429) return 0;
  const seconds = Number(result.headers["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1_000, MAX_WAIT_MS) : 0;
}

/** The body may quote what was sent, so it is not shown. */
function problemOf(result: HttpResult): string | undefined {
  if (result.kind === "unreachable") return result.reason;
  return result.status >= 200 && result.status < 300 ? undefined : `it answered ${result.status}`;
}

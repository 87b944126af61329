import { cleanLine } from "@stagegate/core";
import type { Clock, HttpRequest, HttpResult } from "@stagegate/core";
import { FIRST_ANSWER_MS, isNobody } from "../local/reach.ts";
import type { Reach } from "../local/reach.ts";

/** Notes have up to a million characters each, a hundred to a page. */
const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const ATTEMPTS = 4;
const FIRST_DELAY_MS = 1000;
/** Of all waiting for one answer; a longer Retry-After is not waited for. */
const MAX_WAIT_MS = 90_000;

/** Why something could not be had from GitLab, in one line and without a token. */
export class GitLabError extends Error {
  override readonly name = "GitLabError";
  /** Undefined when there was no answer. */
  readonly status: number | undefined;
  /** Whether the request may have had its effect. */
  readonly uncertain: boolean;
  /** Milliseconds after which GitLab takes it, where it said so. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    { status, uncertain = false, retryAfter }: Partial<Omit<GitLabError, "name">>,
  ) {
    super(message);
    this.status = status;
    this.uncertain = uncertain;
    this.retryAfter = retryAfter;
  }
}

export interface ExchangeOptions {
  reach: Reach;
  clock: Clock;
  signal?: AbortSignal;
  redact(text: string): string;
  /** Gives up after 5 s in all where nobody has ever answered. */
  impatient?: boolean;
}

export interface Exchange extends Pick<HttpRequest, "url" | "headers" | "body" | "maxBytes"> {
  method: NonNullable<HttpRequest["method"]>;
  /** Whether it can be sent again when nobody knows what became of it. */
  repeat: boolean;
  /** Not even after a limit: what it is based on would be old by then. */
  once?: boolean;
  /** Whether a redirect is an answer. */
  redirects?: boolean;
}

export type Answer = Omit<Extract<HttpResult, { kind: "response" }>, "kind">;

/**
 * Sends until there is an answer that stays. 429 waits as long as Retry-After says, what a gateway
 * answered or nobody answered only where it can be repeated; all waiting together is bounded.
 */
export async function exchange(options: ExchangeOptions, request: Exchange): Promise<Answer> {
  const { reach, clock, signal, impatient = false } = options;
  const { repeat, once = false, redirects = false, ...sent } = request;
  const start = clock.monotonic();
  const end = start + MAX_WAIT_MS;
  const last = (): number => (impatient && !reach.answered() ? start + FIRST_ANSWER_MS : Infinity);
  const whereNobodyIs = reach.isSilent() ? 1 : 2;
  for (let attempt = 1; ; attempt += 1) {
    const result = await reach.http.request({
      maxBytes: MAX_BYTES,
      timeoutMs: Math.min(TIMEOUT_MS, last() - clock.monotonic()),
      ...sent,
      ...(signal === undefined ? {} : { signal }),
    });
    if (result.kind === "response" && result.status < (redirects ? 400 : 300)) return result;
    const nobody = result.kind === "unreachable" && isNobody(result.reason);
    const most = nobody ? whereNobodyIs : once ? 1 : ATTEMPTS;
    const delay = attempt < most ? delayOf(result, attempt, repeat) : undefined;
    const until = Math.min(end, last() - 1);
    const patient = delay !== undefined && clock.monotonic() + delay <= until;
    if (!patient || !(await clock.sleep(delay, signal))) throw failureOf(options, result);
  }
}

/** Milliseconds until it can be sent again; undefined when it cannot. */
function delayOf(result: HttpResult, attempt: number, repeat: boolean): number | undefined {
  const own = FIRST_DELAY_MS * 2 ** (attempt - 1);
  if (result.kind === "response" && result.status === 429) {
    const seconds = result.headers["retry-after"];
    return seconds !== undefined && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : own;
  }
  return repeat && isUncertain(result) ? own : undefined;
}

function isUncertain(result: HttpResult): boolean {
  if (result.kind === "response") return [500, 502, 503, 504].includes(result.status);
  // Nothing was sent to a server that is not trusted, and it will not be trusted a second later.
  return !isUntrusted(result.reason);
}

function failureOf({ redact }: ExchangeOptions, result: HttpResult): GitLabError {
  const uncertain = isUncertain(result);
  if (result.kind === "unreachable") {
    const reason = redact(cleanLine(result.reason, 200));
    return new GitLabError(`GitLab does not answer: ${reason}${certificateHint(reason)}`, {
      uncertain,
    });
  }
  const { status, headers, body } = result;
  if (status === 429) {
    const wait = headers["retry-after"];
    const until = wait === undefined ? "" : `, for ${cleanLine(wait, 20)} s more`;
    return new GitLabError(`GitLab takes no more of these requests for now (429${until})`, {
      status,
      ...(wait !== undefined && /^\d{1,6}$/.test(wait) ? { retryAfter: Number(wait) * 1000 } : {}),
    });
  }
  const said = redact(cleanLine(textOf(body), 200));
  return new GitLabError(`GitLab answered ${status}${said === "" ? "" : `: ${said}`}`, {
    status,
    uncertain,
  });
}

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes in words */
function isUntrusted(reason: string): boolean {
  return /self[- ]signed|unable to (?:verify|get)|certificate/i.test(reason);
}

function certificateHint(reason: string): string {
  if (!isUntrusted(reason)) return "";
  return " (a private certificate authority: set NODE_EXTRA_CA_CERTS to its file, on a runner $CI_SERVER_TLS_CA_FILE)";
}

/** The error forms of GitLab: https://docs.gitlab.com/api/rest/troubleshooting/ */
function textOf(body: Uint8Array): string {
  const text = Buffer.from(body.subarray(0, 10_000)).toString("utf8");
  try {
    const { message, error, error_description: more } = JSON.parse(text) as Record<string, unknown>;
    const parts = [message, error, more].filter((part) => part !== undefined);
    return parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(": ");
  } catch {
    // A page of a gateway says nothing that its status does not say.
    return text.includes("<") ? "" : text;
  }
}

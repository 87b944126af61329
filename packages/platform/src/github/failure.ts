import { cleanLine } from "@stagegate/core";
import type { Posted } from "@stagegate/core";
import { WrongAnswer } from "./answers.ts";
import { Cancelled } from "./client.ts";

type Unavailable = Extract<Posted, { kind: "unavailable" }>;

/** What was wanted, in words that complete "the token may not …". */
export interface Wanted {
  /** For example `write the comment`. */
  doing: string;
  /** As in `permissions:` of a workflow, for example `pull-requests: write`. */
  permission: string;
}

/** An error of octokit; recognised by its form, as bundles may hold several copies of the class. */
export interface HttpError extends Error {
  status: number;
  response?: { headers?: Readonly<Record<string, string | number | undefined>>; data?: unknown };
}

export function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && error.name === "HttpError" && "status" in error;
}

/** A failure that says nothing about whether the request took effect. */
export function isUnclear(error: unknown): boolean {
  return isHttpError(error) && error.status >= 500;
}

export interface Failure {
  posted: Unavailable;
  /** Asking again would give the same answer. */
  lasting: boolean;
}

/** Why something was not posted, and what would change that. Other errors are bugs and thrown on. */
export function describeFailure(error: unknown, wanted: Wanted, now: number): Failure {
  if (error instanceof Cancelled || error instanceof WrongAnswer) return temporary(error.message);
  if (!isHttpError(error)) throw error;
  const limited = limitReason(error, now);
  if (limited !== undefined) return temporary(limited, "Run the job again later.");
  const said = cleanLine(error.message.replace(/ - https?:\/\/\S+$/, ""), 200);
  if (/\block(?:ed)?\b/i.test(said) && error.status === 403) {
    const hint = "Unlock the conversation; the summary and the artifact have the report.";
    return {
      posted: { kind: "unavailable", reason: "the conversation is locked", hint },
      lasting: true,
    };
  }
  if (error.status === 401) {
    const reason = `GitHub does not know the token: ${said}`;
    return {
      posted: { kind: "unavailable", reason, hint: "Give a valid `token`." },
      lasting: true,
    };
  }
  // GitHub answers 404 to those who may not know that something exists.
  if (error.status === 403 || error.status === 404) return forbidden(wanted, said);
  if (error.response === undefined) return temporary(`GitHub cannot be reached: ${said}`);
  return temporary(`GitHub answered ${error.status}: ${said}`);
}

function temporary(reason: string, hint?: string): Failure {
  const posted = { kind: "unavailable", reason, ...(hint === undefined ? {} : { hint }) } as const;
  return { posted, lasting: false };
}

function forbidden({ doing, permission }: Wanted, said: string): Failure {
  const reason = `the token may not ${doing}: ${said}`;
  const hint = `Add \`${permission}\` to the \`permissions:\` of the job.`;
  return { posted: { kind: "unavailable", reason, hint }, lasting: true };
}

/** Without `retry-after` a minute at least: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const LIMIT_MS = 60_000;

/** Milliseconds until a limit that refused a request ends; undefined when it was no limit. */
export function limitWait(error: unknown, now: number): number | undefined {
  if (!isHttpError(error) || limitReason(error, now) === undefined) return undefined;
  const headers = error.response?.headers ?? {};
  const after = Number(headers["retry-after"]);
  if (after > 0) return after * 1000;
  const used = String(headers["x-ratelimit-remaining"]) === "0";
  const reset = used ? Number(headers["x-ratelimit-reset"]) * 1000 - now : Number.NaN;
  return Number.isFinite(reset) ? Math.max(1000, reset) : LIMIT_MS;
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function limitReason({ status, message, response }: HttpError, now: number): string | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const headers = response?.headers ?? {};
  const after = Number(headers["retry-after"]);
  const used = String(headers["x-ratelimit-remaining"]) === "0";
  if (!used && !(after > 0) && status !== 429 && !/rate limit/i.test(message)) return undefined;
  const reset = used ? Number(headers["x-ratelimit-reset"]) * 1000 : now + after * 1000;
  const until = Number.isFinite(reset) && Math.abs(reset) < 8e15 ? new Date(reset) : undefined;
  const time = until === undefined ? "" : ` until ${until.toISOString().slice(0, 16)}Z`;
  return `GitHub's rate limit is reached${time}`;
}

/** Runs a use of the API; what cannot be is a value, and what cannot change is not asked twice. */
export function createAttempts(wanted: Wanted, now: () => number) {
  let refused: Unavailable | undefined;
  return async (work: () => Promise<Posted>): Promise<Posted> => {
    if (refused !== undefined) return refused;
    try {
      return await work();
    } catch (error) {
      const { posted, lasting } = describeFailure(error, wanted, now());
      if (lasting) refused = posted;
      return posted;
    }
  };
}

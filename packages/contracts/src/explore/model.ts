import type { Location } from "../model.ts";

/** Which credentials go with a request: the configured ones, none, or some that cannot be right. */
export type Credentials = "given" | "none" | "wrong";

/** A header with a secret, without the secret. */
export interface Credential {
  readonly header: string;
  /** Before the secret, for example `Bearer `. */
  readonly prefix: string;
}

/** A request before it has a host. It never holds a credential. */
export interface ExploreRequest {
  readonly method: string;
  /** Path and query, percent-encoded, from the root of the API. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly credentials: Credentials;
}

export type ExploreResponse =
  | {
      readonly kind: "response";
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** There was an answer, too long to be kept: it is not judged. */
  | { readonly kind: "unread" }
  | { readonly kind: "unreachable"; readonly reason: string };

/** Sends a request to the service. Redirects are not followed. Never throws. */
export type SendRequest = (request: ExploreRequest) => Promise<ExploreResponse>;

/** What an answer is held against. */
export type ExploreRule =
  | "server-error"
  | "undocumented-status"
  | "response-schema"
  | "response-format"
  | "content-type"
  | "response-header"
  | "accepted-invalid"
  | "rejected-valid"
  | "use-after-delete"
  | "not-available"
  | "missing-auth";

/** One fault, told once however often it showed. */
export interface ExploreFinding {
  readonly rule: ExploreRule;
  /** 16 hex digits from service, rule, operation, status and place. */
  readonly fingerprint: string;
  /**
   * `fault`: the service contradicts its description. `doubt`: it does so where the description
   * may leave out a reason.
   */
  readonly level: "fault" | "doubt";
  readonly method: string;
  /** As the description writes it. */
  readonly path: string;
  readonly status: number;
  /** The part of the request or of the answer that it is about, as a JSON pointer. */
  readonly place: string;
  readonly title: string;
  readonly message: string;
  /** In the description. */
  readonly location: Location;
  /**
   * Lines for a POSIX shell with curl that show it again, against `$URL` and with `$TOKEN`; what
   * earlier answers give is taken from them by jq.
   */
  readonly replay: string;
  /** Start of the answer. */
  readonly answer: string;
}

/** How much of the description was reached. */
export interface ExploreCoverage {
  readonly operations: number;
  /** Operations that answered 2xx at least once. */
  readonly reached: number;
  /** Operations that were never answered with 2xx, as `POST /path`. */
  readonly unreached: readonly string[];
  /** Statuses of all answers, ascending. */
  readonly statuses: readonly number[];
}

export interface ExploreResult {
  readonly findings: readonly ExploreFinding[];
  readonly requests: number;
  readonly coverage: ExploreCoverage;
  /** Why it ended; `unreachable`: the service stopped answering, or never did. */
  readonly ended: "requests" | "time" | "aborted" | "unreachable" | "nothing-to-ask";
  /** Every answer was 401 or 403 where credentials are wanted. */
  readonly lockedOut: boolean;
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

export interface ExploreOptions {
  readonly send: SendRequest;
  /** Names the findings. */
  readonly service: string;
  readonly seed: number;
  readonly maxRequests: number;
  readonly maxMilliseconds: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Waits between looks at what was created; default: does not wait. */
  readonly pause?: (ms: number) => Promise<unknown>;
  /** Whether paths start at those of the document's servers; default: at the root. */
  readonly servers?: boolean;
  /** Methods to send, in upper case; default: all that the port can. */
  readonly methods?: readonly string[];
  /** Operations to leave out: operationId, or `DELETE /path`. */
  readonly exclude?: readonly string[];
  /** The header that `given` credentials are sent in; without it there are none. */
  readonly credential?: Credential;
  readonly signal?: AbortSignal;
  readonly onProgress?: (requests: number) => void;
}

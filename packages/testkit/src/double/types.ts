/** A request as a double sees it, read to its end. */
export interface DoubleRequest {
  method: string;
  /** Path without the query, still percent-encoded. */
  path: string;
  query: URLSearchParams;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  bytes: Buffer;
  /** Which of the addresses of the double was asked, e.g. `http://127.0.0.1:1234`. */
  origin: string;
}

/** What a double answers; an object is sent as JSON, a `Buffer` or string as it is. */
export interface DoubleAnswer {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
}

/** One request that was answered, for assertions. */
export interface RecordedRequest {
  /** Counts from 1 in the order of arrival. */
  number: number;
  /** Operation id of the vendor, or undefined where the double knows none. */
  operation: string | undefined;
  method: string;
  path: string;
  query: Readonly<Record<string, string | readonly string[]>>;
  /** Values of tokens are not kept. */
  headers: Readonly<Record<string, string>>;
  /** Parsed JSON, text of other forms, or the count of bytes of a binary body. */
  body: unknown;
  /** Undefined when the connection was cut instead. */
  status: number | undefined;
  /** Login of the token; undefined without a valid one. */
  as?: string;
}

/** A request or an answer that does not fit the vendor's description; tests assert that there is none. */
export interface Violation {
  operation: string | undefined;
  method: string;
  path: string;
  where: "path" | "query" | "body" | "headers" | "response" | "operation";
  message: string;
}

/** Lets the next matching requests fail. */
export interface ScriptedFailure {
  /** Operation id, or `*` for every one. */
  operation: string;
  /** How many requests fail; 1 without it. */
  times?: number;
  /** Lets this many matching requests pass before. */
  skip?: number;
  /** `cut` closes the connection without an answer. */
  answer: "cut" | DoubleAnswer;
  /** The request takes effect before it fails: "created, but the connection was cut". */
  effective?: boolean;
}

/** What both doubles have in common. */
export interface ForgeDouble {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** Answers without a socket, for time that a test moves. */
  handle(request: DoubleRequest): Promise<DoubleAnswer | "cut">;
  readonly requests: readonly RecordedRequest[];
  readonly violations: readonly Violation[];
  /** Requests of an operation so far; of all operations without one. */
  count(operation?: string): number;
  fail(failure: ScriptedFailure): void;
  /** The variables that a runner of this forge would set. */
  env(): Record<string, string>;
  /** Everything that `GET /__double/state` answers. */
  dump(): DoubleDump;
  close(): Promise<void>;
}

/** The JSON form of a double's state. */
export interface DoubleDump {
  url: string;
  requests: readonly RecordedRequest[];
  violations: readonly Violation[];
  /** Comments by number of the change request. */
  comments: Readonly<Record<string, readonly CommentView[]>>;
  /** What else the forge keeps: statuses, check runs, deployments, packages. */
  [key: string]: unknown;
}

/** A comment as a person sees it, the same on both forges. */
export interface CommentView {
  id: number;
  author: string;
  body: string;
  createdAt: string;
  updatedAt: string;
}

/** Time of the double; a fixed start with one second per change keeps orders stable. */
export type DoubleClock = () => Date;

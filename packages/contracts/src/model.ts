/** How bad a change is for a consumer: it breaks, it may break (undecidable), or it does not. */
export type Level = "breaking" | "dangerous" | "compatible";

/** Which way the data flows, seen from the server: what it accepts, or what it sends. */
export type Direction = "request" | "response";

/** A document as text; `path` is workspace-relative with forward slashes and is what findings show. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** A place in a document. Line and column are 1-based; the column counts UTF-16 code units. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** RFC 6901 JSON pointer inside `file`. */
  readonly pointer: string;
}

/** The operation that a finding is about. */
export interface OperationRef {
  /** Upper case; webhooks and callbacks have the method of the call that the server makes. */
  readonly method: string;
  /** Path as the newer document writes it, webhook name, or callback expression. */
  readonly path: string;
  readonly kind: "operation" | "webhook" | "callback";
  /** For callbacks: the operation that registers it, for example `POST /subscriptions`. */
  readonly registeredBy?: string;
}

/** One change of the API, judged. */
export interface Finding {
  /** Stable kebab-case rule id, for example `request-property-became-required`. */
  readonly id: string;
  /** 16 hex digits from service, rule id and structural place, never from wording or line numbers. */
  readonly fingerprint: string;
  readonly level: Level;
  readonly direction: Direction;
  /** First operation affected, in sort order; absent for changes of the document as a whole. */
  readonly operation?: OperationRef;
  /** Every operation affected, sorted, the first one included. */
  readonly operations: readonly OperationRef[];
  readonly title: string;
  /** One line: operation, place and what changed. */
  readonly message: string;
  /** Where it was; the nearest surviving container when the changed thing is new. */
  readonly base?: Location;
  /** Where it is now; the nearest surviving container when the changed thing is gone. */
  readonly head?: Location;
  /** JSON pointer of the changed thing itself, in the document that has it. */
  readonly pointer: string;
  readonly hint: string;
  /** A message that shows the change; absent where none was looked for or none was found. */
  readonly proof?: Proof;
}

/**
 * A message that one of two documents allows and the other excludes, checked with both. Strict
 * about what it calls valid and lenient about what it calls invalid, see `explore/validate.ts`.
 */
export interface Proof {
  /** JSON, at most 2,000 characters; characters that cannot be seen are escaped. */
  readonly payload: string;
  readonly validUnder: "base" | "head";
  readonly invalidUnder: "base" | "head";
  /** What is wrong with the message under the other document, one line. */
  readonly error: string;
  /** What the message is, for example `request body application/json`. */
  readonly part: string;
}

/** Number of findings per level. */
export interface LevelCounts {
  readonly breaking: number;
  readonly dangerous: number;
  readonly compatible: number;
}

/** The verdict-free outcome of comparing two documents. */
export interface SpecDiff {
  readonly findings: readonly Finding[];
  /** Exact totals, also of findings that `levels` left out. */
  readonly counts: LevelCounts;
  /** Findings about schemas of which a proof was looked for, and of which none was. */
  readonly proofs?: { readonly looked: number; readonly leftOut: number };
  /** `info.version` of both documents, for version-bump policies. */
  readonly versions: { readonly base?: string; readonly head?: string };
}

/** Why a document cannot be used. Values, not exceptions: a bad document is an expected outcome. */
export interface SpecError {
  readonly code: SpecErrorCode;
  /** One line, without the place. */
  readonly message: string;
  readonly hint: string;
  readonly location: Location;
}

export type SpecErrorCode =
  | "STAGEGATE_SPEC_MISSING"
  | "STAGEGATE_SPEC_UNREADABLE"
  | "STAGEGATE_SPEC_SYNTAX"
  | "STAGEGATE_SPEC_TOO_LARGE"
  | "STAGEGATE_SPEC_TOO_DEEP"
  | "STAGEGATE_SPEC_ALIAS_BOMB"
  | "STAGEGATE_SPEC_NOT_OPENAPI"
  | "STAGEGATE_SPEC_VERSION_UNSUPPORTED"
  | "STAGEGATE_SPEC_INVALID"
  | "STAGEGATE_SPEC_REF_DANGLING"
  | "STAGEGATE_SPEC_REF_OUTSIDE"
  | "STAGEGATE_SPEC_REF_REMOTE"
  | "STAGEGATE_SPEC_REF_UNREACHABLE";

/** A value or the list of everything that is wrong. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly SpecError[] };

/**
 * Reads another file of the workspace for an external `$ref`.
 * `path` is normalised, workspace-relative and never leaves the workspace lexically; the
 * implementation must refuse symbolic links that do. `undefined` = no such file.
 */
export type RefResolver = (path: string) => Promise<string | undefined>;

/** The other hosts that references may lead to, and how their documents are had. */
export interface RemoteRefs {
  /** As in an address: with the port where it is not the usual one. */
  readonly hosts: readonly string[];
  /** Text behind an address without fragment; follows no redirect to elsewhere. */
  read(
    url: string,
  ): Promise<
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "failed"; readonly reason: string; readonly hint: string }
  >;
}

import { ERROR_CODES } from "@stagegate/schema/codes";
import type { ErrorCodeId, ErrorKind } from "@stagegate/schema/codes";

const BRAND = Symbol.for("stagegate.GateError");

export interface GateErrorOptions {
  hint?: string;
  cause?: unknown;
  /** Lines for a folded group: output of a tool, every problem of a file. */
  detail?: readonly string[];
}

/** Why a gate could not decide. A red gate is not an error. */
export class GateError extends Error {
  override readonly name = "GateError";
  readonly code: ErrorCodeId;
  readonly hint: string | undefined;
  readonly detail: readonly string[];

  /** `message` is one line; more goes into `detail`. */
  constructor(code: ErrorCodeId, message: string, options: GateErrorOptions = {}) {
    super(message.split("\n")[0] ?? code, { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.detail = options.detail ?? [];
    Object.defineProperty(this, BRAND, { value: true });
  }

  get kind(): ErrorKind {
    return ERROR_CODES[this.code].kind;
  }
}

/** A brand check, as several bundles may hold their own copy of the class. */
export function isGateError(value: unknown): value is GateError {
  return typeof value === "object" && value !== null && BRAND in value;
}

/** Anything thrown, as a GateError; what is not one already is a bug in Stagegate. */
export function toGateError(thrown: unknown): GateError {
  if (isGateError(thrown)) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(describe(thrown));
  const detail = (error.stack ?? "").split("\n").slice(1, 12);
  return new GateError("STAGEGATE_INTERNAL", error.message, { cause: error, detail });
}

/** Something without a prototype has no string form either. */
function describe(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return "a value without a description was thrown";
  }
}

/** Exit codes by kind (design, section 3). Cancelled: the gate could not decide. */
export function exitCodeOf(kind: ErrorKind): 1 | 2 | 3 {
  if (kind === "usage") return 2;
  return kind === "internal" ? 1 : 3;
}

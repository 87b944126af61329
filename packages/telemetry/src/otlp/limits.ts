/** Bounds of one decode. What is beyond a per-record bound is cut; beyond a structural one, an error. */
export interface DecodeLimits {
  /** Bytes of one request after decompression. */
  readonly maxBytes: number;
  /** Spans, log records or data points of one request; what follows is counted as rejected. */
  readonly maxRecords: number;
  /** Attributes kept per span, record, event or resource. */
  readonly maxAttributes: number;
  /** UTF-16 code units kept of one string value. */
  readonly maxStringLength: number;
  /** Events kept per span. */
  readonly maxEvents: number;
  /** Nesting of attribute values (arrays of arrays, key-value lists). */
  readonly maxDepth: number;
}

export const DEFAULT_DECODE_LIMITS: DecodeLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxRecords: 200_000,
  maxAttributes: 64,
  maxStringLength: 4096,
  maxEvents: 16,
  maxDepth: 8,
};

export type DecodeErrorKind = "truncated" | "malformed" | "too-deep" | "too-large";

export interface DecodeError {
  readonly kind: DecodeErrorKind;
  readonly message: string;
  /** Byte offset of the problem; absent for JSON. */
  readonly offset?: number;
}

/** `rejected` counts records that were well-formed OTLP but unusable (no id) or beyond `maxRecords`. */
export type Decoded<T> =
  | { readonly ok: true; readonly records: T[]; readonly rejected: number }
  | { readonly ok: false; readonly error: DecodeError };

/** Thrown inside the decoders only; the public functions turn it into a value. */
export class DecodeFailure extends Error {
  readonly detail: DecodeError;

  constructor(kind: DecodeErrorKind, message: string, offset?: number) {
    super(message);
    this.detail = offset === undefined ? { kind, message } : { kind, message, offset };
  }
}

/** Runs a decoder body; its `DecodeFailure` becomes a value, anything else is a bug and is thrown on. */
export function guardDecode<T>(body: () => Decoded<T>): Decoded<T> {
  try {
    return body();
  } catch (error) {
    if (error instanceof DecodeFailure) {
      return { ok: false, error: error.detail };
    }
    throw error;
  }
}

/** Cuts a string to the limit without leaving half of a surrogate pair. */
export function boundString(value: string, limits: DecodeLimits): string {
  if (value.length <= limits.maxStringLength) {
    return value;
  }
  const cut = value.slice(0, limits.maxStringLength);
  const last = cut.charCodeAt(cut.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut;
}

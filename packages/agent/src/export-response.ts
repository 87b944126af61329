/** Encoding of a request, and so of its answer. */
export type OtlpEncoding = "protobuf" | "json";

export type OtlpSignal = "traces" | "logs" | "metrics";

const REJECTED_KEY: Readonly<Record<OtlpSignal, string>> = {
  traces: "rejectedSpans",
  logs: "rejectedLogRecords",
  metrics: "rejectedDataPoints",
};

export const CONTENT_TYPES: Readonly<Record<OtlpEncoding, string>> = {
  protobuf: "application/x-protobuf",
  json: "application/json",
};

/**
 * Export*ServiceResponse (opentelemetry-proto v1.9.0): empty after full success, else
 * partial_success = 1 { rejected = 1, error_message = 2 }.
 */
export function exportResponse(
  encoding: OtlpEncoding,
  signal: OtlpSignal,
  partial?: { readonly rejected: number; readonly message: string },
): Buffer {
  if (encoding === "json") {
    const body =
      partial === undefined
        ? {}
        : {
            partialSuccess: {
              [REJECTED_KEY[signal]]: String(partial.rejected),
              errorMessage: partial.message,
            },
          };
    return Buffer.from(JSON.stringify(body));
  }
  if (partial === undefined) {
    return Buffer.alloc(0);
  }
  const inner = Buffer.concat([
    Buffer.from([0x08]),
    varint(partial.rejected),
    lengthDelimited(2, Buffer.from(partial.message)),
  ]);
  return lengthDelimited(1, inner);
}

/** google.rpc.Status { code = 1, message = 2 }, the body of every refusal in OTLP/HTTP. */
export function statusBody(encoding: OtlpEncoding, code: number, message: string): Buffer {
  if (encoding === "json") {
    return Buffer.from(JSON.stringify({ code, message }));
  }
  return Buffer.concat([
    Buffer.from([0x08]),
    varint(code),
    lengthDelimited(2, Buffer.from(message)),
  ]);
}

function lengthDelimited(field: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([field * 8 + 2]), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 128) | 0x80);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}

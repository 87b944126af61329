import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Intake } from "./intake.ts";

const decompress = promisify(gunzip);

export interface BodyLimits {
  /** Bytes on the wire. */
  readonly maxWireBytes: number;
  /** Bytes after decompression: a small gzip body can be a thousand times larger inside. */
  readonly maxBytes: number;
}

export type BodyResult =
  /** `reserved` bytes of the intake belong to the caller now. */
  | { readonly kind: "body"; readonly bytes: Buffer; readonly reserved: number }
  | { readonly kind: "too-large"; readonly message: string }
  | { readonly kind: "busy"; readonly bytes: number }
  | { readonly kind: "bad-encoding"; readonly message: string }
  | { readonly kind: "bad-gzip"; readonly message: string }
  | { readonly kind: "aborted" };

/** Reads a request body within the limits and the room that the intake has. Never throws. */
export async function readBody(
  request: IncomingMessage,
  intake: Intake,
  limits: BodyLimits,
): Promise<BodyResult> {
  const encoding = (request.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding !== "gzip" && encoding !== "identity") {
    return {
      kind: "bad-encoding",
      message: `content-encoding ${encoding.slice(0, 40)} is not supported, gzip is`,
    };
  }
  const raw = await readRaw(request, intake, limits);
  if (raw.kind !== "body" || encoding === "identity") {
    return raw;
  }
  return inflate(raw.bytes, raw.reserved, { intake, limits });
}

async function readRaw(
  request: IncomingMessage,
  intake: Intake,
  limits: BodyLimits,
): Promise<BodyResult> {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > limits.maxWireBytes) {
    return { kind: "too-large", message: `more than ${limits.maxWireBytes} bytes` };
  }
  if (!intake.reserve(announced)) {
    return { kind: "busy", bytes: announced };
  }
  let reserved = announced;
  const give = (result: BodyResult): BodyResult => {
    intake.release(reserved);
    return result;
  };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limits.maxWireBytes) {
        return give({ kind: "too-large", message: `more than ${limits.maxWireBytes} bytes` });
      }
      if (size > reserved) {
        if (!intake.reserve(size - reserved)) {
          return give({ kind: "busy", bytes: size });
        }
        reserved = size;
      }
      chunks.push(chunk);
    }
  } catch {
    return give({ kind: "aborted" });
  }
  const [only] = chunks;
  const bytes = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, size);
  return { kind: "body", bytes, reserved };
}

async function inflate(
  packed: Buffer,
  reserved: number,
  at: { readonly intake: Intake; readonly limits: BodyLimits },
): Promise<BodyResult> {
  const { intake, limits } = at;
  try {
    const bytes = await decompress(packed, { maxOutputLength: limits.maxBytes });
    if (!intake.reserve(bytes.length)) {
      intake.release(reserved);
      return { kind: "busy", bytes: packed.length };
    }
    return { kind: "body", bytes, reserved: reserved + bytes.length };
  } catch (error) {
    intake.release(reserved);
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
      ? { kind: "too-large", message: `more than ${limits.maxBytes} bytes after decompression` }
      : { kind: "bad-gzip", message: "the body is not valid gzip data" };
  }
}

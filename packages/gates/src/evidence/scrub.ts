import type { Files, Redaction } from "@stagegate/core";
import { kindOf } from "./content.ts";
import type { ContentKind } from "./content.ts";
import { createHiding, learning } from "./secrets.ts";
import type { Hiding } from "./secrets.ts";
import { scrubText } from "./text.ts";

/** Larger files are not read: secrets are looked for in memory. */
export const MAX_SCRUBBED = 20 * 1024 * 1024;
const MAX_UNPACKED = 64 * 1024 * 1024;

export interface ScrubOptions {
  files: Files;
  redaction: Redaction;
  /** Whether what secrets cannot be taken out of is taken as it is. */
  keeps(kind: ContentKind): boolean;
}

export type Scrubbed =
  /** What may be uploaded. `emptied`: parts of an archive that were left out of it. */
  | { kind: "clean"; bytes: Uint8Array; emptied: number }
  /** It may be uploaded as it is, as that was asked for. */
  | { kind: "kept"; content: ContentKind }
  /** Not to be uploaded; `why` ends a sentence about it. */
  | { kind: "refused"; content: ContentKind | undefined; why: string };

/**
 * What of a file may leave the machine: texts of any kind (logs, HAR, states of browsers, OTLP as
 * JSON) and archives of them without secrets; pictures and what else cannot be scrubbed only where
 * it is wanted. Never rejects for what the file holds. Memory is bounded by the sizes above.
 */
export async function scrubFile(path: string, options: ScrubOptions): Promise<Scrubbed> {
  const { files, keeps } = options;
  const size = await files.size(path);
  if (size === undefined) return { kind: "refused", content: undefined, why: "is not there" };
  if (size > MAX_SCRUBBED) {
    return { kind: "refused", content: undefined, why: "is too large to look for secrets in it" };
  }
  const bytes = await readAll(files, path);
  if (bytes === undefined) return { kind: "refused", content: undefined, why: "is not there" };
  const content = kindOf(bytes);
  try {
    return await scrubContent(bytes, content, options);
  } catch (cause) {
    if (keeps("opaque")) return { kind: "kept", content };
    const reason = cause instanceof Error ? cause.message : String(cause);
    const why = `cannot be looked through for secrets (${options.redaction.text(reason).slice(0, 120)})`;
    return { kind: "refused", content, why };
  }
}

async function scrubContent(
  bytes: Buffer,
  content: ContentKind,
  { redaction, keeps }: ScrubOptions,
): Promise<Scrubbed> {
  const hiding = createHiding(redaction);
  if (content === "empty") return { kind: "clean", bytes, emptied: 0 };
  if (content === "text") {
    return { kind: "clean", bytes: Buffer.from(scrubWhole(bytes.toString(), hiding)), emptied: 0 };
  }
  if (content === "zip") {
    const { scrubArchive } = await import("./archive.ts");
    return { kind: "clean", ...(await scrubArchive(bytes, { hiding, keeps })) };
  }
  if (content === "gzip") return { kind: "clean", bytes: await packed(bytes, hiding), emptied: 0 };
  if (keeps(content)) return { kind: "kept", content };
  return { kind: "refused", content, why: "cannot be looked through for secrets" };
}

/** Twice: what the end of a text gives away stands in its beginning as well. */
function scrubWhole(text: string, hiding: Hiding): string {
  scrubText(text, learning(hiding));
  return scrubText(text, hiding);
}

async function packed(bytes: Buffer, hiding: Hiding): Promise<Buffer> {
  const { gunzipSync, gzipSync } = await import("node:zlib");
  const text = gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED });
  if (kindOf(text) !== "text") throw new Error("it holds no text");
  return gzipSync(scrubWhole(text.toString(), hiding));
}

async function readAll(files: Files, path: string): Promise<Buffer | undefined> {
  const stream = files.stream(path);
  if (stream === undefined) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MAX_SCRUBBED) throw new Error("it grew while it was read");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

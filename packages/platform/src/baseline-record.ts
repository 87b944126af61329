import { promisify } from "node:util";
import { leftOut } from "@stagegate/core";
import type { RecordRead } from "@stagegate/core";

/** The formats are large, and a run that reads no history needs none. */
const formats = () => import("@stagegate/schema/formats");

/** Bytes of a stored record; 100,000 checks with their history take a tenth of it. */
export const MAX_PACKED = 16 * 1024 * 1024;
/** Bytes of its text. */
export const MAX_RECORD = 128 * 1024 * 1024;

const GZIP = Buffer.from([0x1f, 0x8b]);

export async function packText(text: string): Promise<Uint8Array> {
  const { gzip } = await import("node:zlib");
  return promisify(gzip)(text);
}

/** A record as it was stored, gzipped or, as it was once, plain. What cannot be read is said. */
export async function unpackText(name: string, bytes: Uint8Array): Promise<RecordRead> {
  try {
    if (!Buffer.from(bytes.buffer, bytes.byteOffset, 2).equals(GZIP)) {
      return await readRecord(name, Buffer.from(bytes).toString("utf8"));
    }
    const { gunzip } = await import("node:zlib");
    const text = await promisify(gunzip)(bytes, { maxOutputLength: MAX_RECORD });
    return await readRecord(name, text.toString("utf8"));
  } catch {
    return { kind: "damaged", note: leftOut(name, "it is damaged") };
  }
}

export async function readRecord(name: string, text: string): Promise<RecordRead> {
  const result = (await formats()).parseFormat("baseline", text);
  if (result.kind === "read") return { kind: "record", record: result.value };
  const reason = result.kind === "invalid" ? result.reason : `its format is ${result.found}`;
  return { kind: "damaged", note: leftOut(name, reason) };
}

/** Sorts by time; the id tells runs of one moment apart. */
export function recordName({
  recordedAt,
  run,
}: {
  recordedAt: string;
  run: { id: string };
}): string {
  const stamp = recordedAt.replaceAll(/[:.]/g, "-");
  const id = run.id.replaceAll(/[^A-Za-z0-9_-]/g, "-").slice(0, 80);
  return `${stamp}-${id}`;
}

/** Runs that were imported never had a record of their own, so none can be missing. */
export function isImported({ run }: { run: { id: string } }): boolean {
  return run.id.startsWith("import-");
}

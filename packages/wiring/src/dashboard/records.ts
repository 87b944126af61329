import { readFile, stat } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { unpackRecord } from "@stagegate/core";
import type { StoredRecord } from "@stagegate/core";
import { parseFormat } from "@stagegate/schema/formats";

const MAX_FILE = 32 * 1024 * 1024;
const MAX_TEXT = 128 * 1024 * 1024;
const SCHEMA = '"stagegate/baseline/';

/**
 * The stored runs of one file; undefined for a file that is something else, a sentence for a stored
 * run that is damaged.
 */
export async function readRecords(file: string): Promise<StoredRecord[] | string | undefined> {
  let text: string;
  try {
    if ((await stat(file)).size > MAX_FILE) return undefined;
    const bytes = await readFile(file);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    if (!packed && file.endsWith(".gz")) return `${file} is damaged`;
    text = (packed ? gunzipSync(bytes, { maxOutputLength: MAX_TEXT }) : bytes).toString("utf8");
  } catch {
    // Only stored runs are kept like this.
    return file.endsWith(".gz") ? `${file} is damaged` : undefined;
  }
  if (!text.slice(0, 200).includes(SCHEMA)) return undefined;
  const read = parseFormat("baseline", text);
  if (read.kind === "unknown-version") return `${file} has the format ${read.found.slice(0, 80)}`;
  if (read.kind === "invalid") return `${file} cannot be read (${read.reason.slice(0, 200)})`;
  const unpacked = unpackRecord(read.value);
  return unpacked.kind === "damaged" ? `${file}: ${unpacked.reason}` : unpacked.records;
}

import { join } from "node:path";
import { collectHistory, leftOut } from "@stagegate/core";
import type { BaselineStore, Files, RecordRead, StoredRecord } from "@stagegate/core";
import { isImported, MAX_PACKED, packText, recordName, unpackText } from "../baseline-record.ts";

/** The formats are large, and most commands store and read no run. */
const formats = () => import("@stagegate/schema/formats");

/** A file costs next to nothing, but a folder may hold any number. */
const MAX_READ = 2_000;
const SUFFIX = /\.json(?:\.gz)?$/;

/** A folder with one immutable file per run; the name sorts by time. */
export function createFolderBaselines(
  files: Files,
  folder: string,
  now: () => number,
): BaselineStore {
  return {
    async put(record) {
      const name = recordName(record);
      const text = (await formats()).writeFormat("baseline", record);
      for (const taken of [`${name}.json`, `${name}.json.gz`]) {
        const path = join(folder, taken);
        if (await files.exists(path)) {
          return { kind: "unavailable", reason: `this run is stored already, as ${path}` };
        }
      }
      await files.write(join(folder, `${name}.json.gz`), await packText(text));
      return { kind: "posted", action: "created" };
    },
    async list(branch, limit, project) {
      const names = (await files.list(folder)).filter((name) => SUFFIX.test(name));
      const known = new Set(names.map((name) => name.replace(SUFFIX, "")));
      const oldest = [...known].sort()[0] ?? "";
      const source = {
        candidates: names.sort().reverse(),
        read: (name: string) => read(files, join(folder, name), name),
        covers: (name: string, run: StoredRecord) => name.replace(SUFFIX, "") === recordName(run),
        removed: (run: StoredRecord) =>
          !isImported(run) && recordName(run) > oldest && !known.has(recordName(run)),
        nameOf: (name: string) => name,
        keyOf: recordName,
        most: MAX_READ,
      };
      return collectHistory(source, { branch, limit, project, now: now() });
    },
  };
}

async function read(files: Files, path: string, name: string): Promise<RecordRead> {
  if (((await files.size(path)) ?? 0) > MAX_PACKED) {
    return { kind: "damaged", note: leftOut(name, "it is too large") };
  }
  const parts: Uint8Array[] = [];
  try {
    for await (const part of files.stream(path) ?? []) parts.push(part);
  } catch (cause) {
    return { kind: "damaged", note: leftOut(name, (cause as Error).message) };
  }
  return unpackText(name, Buffer.concat(parts));
}

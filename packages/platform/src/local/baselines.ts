import { join } from "node:path";
import type { BaselineStore, Files } from "@stagegate/core";

/** The formats are large, and most commands store and read no run. */
const formats = () => import("@stagegate/schema/formats");

const MAX_NOTES = 5;

/** A folder with one immutable file per run; the name sorts by time. */
export function createFolderBaselines(files: Files, folder: string): BaselineStore {
  return {
    async put(record) {
      const stamp = record.recordedAt.replaceAll(/[:.]/g, "-");
      const id = record.run.id.replaceAll(/[^A-Za-z0-9_-]/g, "-");
      const path = join(folder, `${stamp}-${id}.json`);
      const text = (await formats()).writeFormat("baseline", record);
      if (await files.exists(path)) {
        return { kind: "unavailable", reason: `this run is stored already, as ${path}` };
      }
      await files.write(path, text);
      return { kind: "posted", action: "created" };
    },
    async list(branch, limit) {
      const names = (await files.list(folder)).filter((name) => name.endsWith(".json"));
      const { parseFormat } = await formats();
      const records = [];
      const unreadable: string[] = [];
      for (const name of names.sort().reverse()) {
        if (records.length >= limit) break;
        const result = parseFormat("baseline", (await files.readText(join(folder, name))) ?? "");
        if (result.kind === "read") {
          if (result.value.subject.ref === branch) records.push(result.value);
        } else {
          const reason =
            result.kind === "invalid" ? result.reason : `its format is ${result.found}`;
          unreadable.push(`the stored run ${name} was left out: ${reason}`);
        }
      }
      const more = unreadable.length - MAX_NOTES;
      const notes = unreadable.slice(0, MAX_NOTES);
      return { records, notes: more > 0 ? [...notes, `… and ${more} more stored runs`] : notes };
    },
  };
}

import { join } from "node:path";
import type { Files, LeaseStore } from "@stagegate/core";

/** The formats are large, and most commands touch no lease. */
const formats = () => import("@stagegate/schema/formats");

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** A folder outside the workspace with one file per lease; it survives the job and its checkout. */
export function createFolderLeases(folder: string, files: Files): LeaseStore {
  const location = (id: string): string => {
    if (!ID.test(id)) throw new TypeError(`\`${id}\` is not the id of a lease`);
    return join(folder, `${id}.json`);
  };
  const get: LeaseStore["get"] = async (id) => {
    const text = await files.readText(location(id));
    if (text === undefined) return undefined;
    const { parseFormat } = await formats();
    const result = parseFormat("lease", text);
    return result.kind === "read" ? result.value : undefined;
  };
  return {
    location,
    get,
    async put(lease) {
      const { writeFormat } = await formats();
      await files.write(location(lease.id), `${writeFormat("lease", lease)}\n`);
    },
    async list() {
      const names = await files.list(folder);
      const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
      const leases = await Promise.all(ids.filter((id) => ID.test(id)).map(get));
      return leases
        .filter((lease) => lease !== undefined)
        .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
    },
    async remove(id) {
      await files.remove(location(id));
    },
  };
}

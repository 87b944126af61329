import { join } from "node:path";
import type { ChangeRequestThread, Files } from "@stagegate/core";

/** The limit of a GitHub comment, so that what is seen here is what a reviewer would get. */
const MAX_BODY = 65_536;

/** A laptop has no change request: the comment becomes a file, one per marker. */
export function createFileThread(files: Files, folder: string): ChangeRequestThread {
  return {
    maxBodyLength: MAX_BODY,
    async upsert(marker, body) {
      const path = join(folder, `comment-${marker.replaceAll(/[^A-Za-z0-9-]+/g, "-")}.md`);
      const before = await files.readText(path);
      if (before === body) return { kind: "posted", action: "unchanged" };
      await files.write(path, body);
      return { kind: "posted", action: before === undefined ? "created" : "updated" };
    },
  };
}

import { join } from "node:path";
import { cutMarkdown } from "@stagegate/core";
import type { ChangeRequestThread, Files } from "@stagegate/core";

/** The limit of a GitHub comment, so that what is seen here is what a reviewer would get. */
const MAX_BODY = 65_536;
const NOTE = "_The comment was cut here: it is too long. The whole report is in report.html._";

/** A laptop has no change request: the comment becomes a file, one per marker. */
export function createFileThread(files: Files, folder: string): ChangeRequestThread {
  return {
    maxBodyLength: MAX_BODY,
    async upsert(marker, body, options = {}) {
      const path = join(folder, `comment-${fileName(marker)}.md`);
      const before = await files.readText(path);
      const after = cutMarkdown(body, { max: MAX_BODY, unit: "characters", note: NOTE });
      if (before === after) return { kind: "posted", action: "unchanged" };
      if (before !== undefined && options.keeps?.(before) === true) {
        return { kind: "posted", action: "kept" };
      }
      await files.write(path, after);
      return { kind: "posted", action: before === undefined ? "created" : "updated" };
    },
  };
}

/** Recognisable, and different for every marker: `a/b` and `a-b` are two comments. */
function fileName(marker: string): string {
  const name = marker.replaceAll(/[^A-Za-z0-9-]+/g, "-").slice(0, 100);
  if (name === marker && name !== "") return name;
  const { createHash } = process.getBuiltinModule("node:crypto");
  return `${name}-${createHash("sha256").update(marker).digest("hex").slice(0, 12)}`;
}

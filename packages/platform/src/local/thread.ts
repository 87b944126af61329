import { join } from "node:path";
import {
  hasSections,
  isSuperseded,
  joinSections,
  normalSection,
  parseSections,
  SECTION_ROOM,
  writeSections,
} from "@stagegate/core";
import type { ChangeRequestThread, Files } from "@stagegate/core";

/** The limit of a GitHub comment, so that what is seen here is what a reviewer would get. */
const MAX_COMMENT = 65_536;
const NOTE = "_The comment was cut here: it is too long. The whole report is in report.html._";

/**
 * A laptop has no change request: the comment becomes a file, one per marker, of the same sections.
 * There is one writer at a time.
 */
export function createFileThread(files: Files, folder: string): ChangeRequestThread {
  return {
    maxBodyLength: MAX_COMMENT - SECTION_ROOM,
    async upsert(marker, section, { silent } = {}) {
      const path = join(folder, `comment-${fileName(marker)}.md`);
      const before = await files.readText(path);
      if (silent === true && before === undefined) {
        return { kind: "nowhere", reason: "there is no earlier comment to bring up to date" };
      }
      const there = parseSections(before ?? "");
      const mine = normalSection(section);
      if (isSuperseded(mine, there)) return { kind: "posted", action: "kept" };
      if (hasSections(there, [mine])) return { kind: "posted", action: "unchanged" };
      const options = { max: MAX_COMMENT, note: NOTE };
      await files.write(path, writeSections(joinSections(there, [mine]), options));
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

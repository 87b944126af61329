import { join } from "node:path";
import type { Files, Summary } from "@stagegate/core";
import { createFileSummary } from "../local/summary.ts";
import type { JobPages, LinkFile } from "./links.ts";

export const REPORT_LINKS = "Stagegate";

/** GitLab has no page for it: a file among the artifacts, and a link to the report on the job's page. */
export function createGitLabSummary(
  files: Files,
  outDir: string,
  { links, pages }: { links: LinkFile; pages: JobPages },
): Summary {
  const file = createFileSummary(files, join(outDir, "summary.md"));
  return {
    maxLength: file.maxLength,
    async write(markdown) {
      const written = file.write(markdown);
      await links.change((lists) => {
        lists[REPORT_LINKS] = [{ label: "The report of all gates", url: pages.report }];
      });
      await written;
    },
  };
}

import { join } from "node:path";
import { cleanLine } from "@stagegate/core";
import type { Annotation, Annotations, Files } from "@stagegate/core";
import { addDegradations } from "./code-quality.ts";
import type { JobLink, JobPages, LinkFile } from "./links.ts";

/** Links of one level; with all three levels the file stays below its 80 KB. */
export const MAX_LINKS = 25;
const MAX_LABEL = 200;

const TITLES: Readonly<Record<Annotation["level"], string>> = {
  error: "Stagegate: errors",
  warning: "Stagegate: warnings",
  notice: "Stagegate: notices",
};

export interface AnnotationsOptions {
  links: LinkFile;
  pages: JobPages;
  redact(text: string): string;
  /** Of the workspace in its repository, with a slash at the end unless it is empty. */
  prefix: string;
}

/**
 * What has a place goes into `codequality.json`, which the merge request shows beside the code;
 * what has none becomes a link on the page of the job, in `annotations.json`. Gates of one job add
 * to the same files.
 */
export function createGitLabAnnotations(
  files: Files,
  outDir: string,
  { links, pages, redact, prefix }: AnnotationsOptions,
): Annotations {
  const path = join(outDir, "codequality.json");
  let written = Promise.resolve();
  const write = async (placed: readonly Annotation[]): Promise<void> => {
    await files.write(path, addDegradations((await files.readText(path)) ?? "", placed));
  };
  return {
    async add(given) {
      const annotations = given.map((one): Annotation => {
        const { level, title, message, location } = one;
        const told = { level, title: redact(title), message: redact(message) };
        if (location === undefined) return told;
        return { ...told, location: { ...location, file: `${prefix}${location.file}` } };
      });
      const placed = annotations.filter(({ location }) => location !== undefined);
      if (placed.length > 0) {
        written = written.catch(() => undefined).then(() => write(placed));
        await written;
      }
      const others = annotations.filter(({ location }) => location === undefined);
      if (others.length > 0) await addLinks(links, others, pages.report);
    },
  };
}

async function addLinks(
  links: LinkFile,
  annotations: readonly Annotation[],
  url: string,
): Promise<void> {
  await links.change((lists) => {
    for (const level of ["error", "warning", "notice"] as const) {
      const added = annotations
        .filter((annotation) => annotation.level === level)
        .map(({ title, message }): JobLink => {
          return { label: cleanLine(`${title}: ${message}`, MAX_LABEL), url };
        });
      if (added.length > 0) lists[TITLES[level]] = merge(lists[TITLES[level]] ?? [], added, url);
    }
  });
}

const MORE = /^and (\d{1,9}) more$/;

function merge(before: readonly JobLink[], added: readonly JobLink[], url: string): JobLink[] {
  const hidden = Number(MORE.exec(before.at(-1)?.label ?? "")?.[1] ?? 0);
  const all = [...(hidden > 0 ? before.slice(0, -1) : before), ...added];
  if (hidden === 0 && all.length <= MAX_LINKS) return all;
  const shown = all.slice(0, MAX_LINKS - 1);
  return [...shown, { label: `and ${all.length - shown.length + hidden} more`, url }];
}

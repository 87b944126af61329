import { isAbsolute, join, relative, sep } from "node:path";
import type { Files } from "@stagegate/core";
import type { Variables } from "./variables.ts";

/** A link on the page of the job. */
export interface JobLink {
  label: string;
  url: string;
}

/** Lists of links by title, as `artifacts:reports:annotations` has them. */
export type JobLinks = Record<string, JobLink[]>;

/**
 * The file of `artifacts:reports:annotations`: at most 20 lists and 80 KB, and nothing of it is
 * shown when it is larger. https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsannotations
 */
export interface LinkFile {
  /** Changes the lists; those of other jobs, whose out directory came here, are gone. */
  change(edit: (links: JobLinks) => void): Promise<void>;
}

export function createLinkFile(files: Files, outDir: string, jobUrl: string): LinkFile {
  const path = join(outDir, "annotations.json");
  let changed = Promise.resolve();
  const apply = async (edit: (links: JobLinks) => void): Promise<void> => {
    const links = ownLinks((await files.readText(path)) ?? "", jobUrl);
    const before = JSON.stringify(links);
    edit(links);
    if (JSON.stringify(links) === before) return;
    const lists = Object.entries(links).map(([title, list]) => [
      title,
      list.map((link) => ({ external_link: link })),
    ]);
    await files.write(path, `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`);
  };
  return {
    change(edit) {
      changed = changed.catch(() => undefined).then(() => apply(edit));
      return changed;
    },
  };
}

/** What an earlier process of this job wrote; anything else counts as nothing. */
function ownLinks(text: string, jobUrl: string): JobLinks {
  const links: JobLinks = Object.create(null) as JobLinks;
  for (const [title, list] of Object.entries(parseObject(text))) {
    if (!Array.isArray(list)) continue;
    const own = list.flatMap((item: unknown): JobLink[] => {
      const link = (item as { external_link?: Partial<JobLink> } | null)?.external_link;
      const { label, url } = link ?? {};
      if (typeof label !== "string" || typeof url !== "string") return [];
      return url === jobUrl || url.startsWith(`${jobUrl}/`) ? [{ label, url }] : [];
    });
    if (own.length > 0) links[title] = own;
  }
  return links;
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Addresses of what the job leaves behind; they answer once its artifacts are uploaded. */
export interface JobPages {
  job: string;
  /** The whole report, or the job where the out directory is no artifact. */
  report: string;
}

/** https://docs.gitlab.com/ci/jobs/job_artifacts/#link-to-job-artifacts-in-the-merge-request-ui */
export function jobPages(variables: Variables, outDir: string): JobPages {
  const job = variables("CI_JOB_URL") ?? variables("CI_PIPELINE_URL") ?? "https://gitlab.com";
  const inside = relative(variables("CI_PROJECT_DIR") ?? outDir, outDir);
  if (inside === "" || inside.split(sep)[0] === ".." || isAbsolute(inside)) {
    return { job, report: job };
  }
  const path = inside.split(sep).map(encodeURIComponent).join("/");
  return { job, report: `${job}/artifacts/file/${path}/report.html` };
}

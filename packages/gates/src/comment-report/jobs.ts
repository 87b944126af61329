import type { GateContext } from "@stagegate/core";
import { sectionOfChecks } from "@stagegate/report";
import type { GateSection } from "@stagegate/report";
import { worstExitCode, worstVerdict } from "@stagegate/schema";
import type { Check, GateReport } from "@stagegate/schema";
import { jobsNamed, parseNeeds } from "./needs.ts";
import type { NeededState } from "./needs.ts";
import { scrub } from "./scrub.ts";

type Context = GateContext<"comment-report">;

/** What of a report tells whether it explains the end of a job. */
export type JobReport = Pick<GateReport, "blocking"> & { run: Pick<GateReport["run"], "job"> };

/** How the jobs before this one ended: the input, else what the forge tells; undefined: unknown. */
export async function readJobs({
  host,
  inputs,
}: Context): Promise<ReadonlyMap<string, NeededState> | undefined> {
  const needs = inputs.needs === undefined ? undefined : parseNeeds(inputs.needs);
  if (needs?.kind === "results") return needs.jobs;
  const others = await host.jobs.others();
  // Without a name in it the list says nothing: the job waits for all that come before it.
  const named = needs?.names.length ?? 0;
  if (others === undefined && named > 0) host.log.warn(UNKNOWN_JOBS);
  if (others === undefined || named > 0) return others && jobsNamed(others, needs?.names ?? []);
  // Of all that are there, those count that have ended: more may go on beside this job, or never.
  return new Map([...others].filter(([, state]) => state !== "waiting" && state !== "left"));
}

const UNKNOWN_JOBS =
  "`needs` only names jobs, and how they ended is not known. On GitHub: needs: ${{ toJSON(needs) }}. On GitLab the job needs a token that may ask for other jobs: docs/gitlab.md.";

/** Reports came from other jobs, and how these ended is not known. */
export const UNSEEN_JOBS =
  "A job that ended without handing over its reports is not seen here: for that, add to the step: `needs: ${{ toJSON(needs) }}`";

const MAX_NAME = 200;
const SKIPPED =
  "was skipped, so nobody knows what it would have found; give its gates the input `paths` in place of a filter on the job: then they say themselves that a change does not concern them";

/**
 * A finding per job that is not green by itself: one that was cancelled or skipped, one that is
 * named and has no result, and one that failed without a gate in it that blocks and says why.
 */
export function judgeJobs(
  jobs: ReadonlyMap<string, NeededState>,
  reports: readonly JobReport[],
  project: string,
): Check[] {
  const blocking = reports.filter((report) => report.blocking).map(({ run }) => run.job);
  // A called workflow has other names for its jobs inside; what blocks there is red already.
  const elsewhere = blocking.some((job) => job === undefined || !jobs.has(job));
  return [...jobs].flatMap(([job, result]): Check[] => {
    const explained = blocking.includes(job) || elsewhere;
    if (result === "success" || (result === "failure" && explained)) return [];
    const name = job.slice(0, MAX_NAME);
    const { verdict, why } = WHY[result];
    const title = `Job ${name}`;
    return [{ id: `job:${project}/${name}#result`, title, verdict, message: `the job ${why}` }];
  });
}

const WHY = {
  failure: { verdict: "error", why: "failed, and no gate in it says why: look at its log" },
  cancelled: { verdict: "error", why: "was cancelled" },
  skipped: { verdict: "inconclusive", why: SKIPPED },
  waiting: {
    verdict: "inconclusive",
    why: "is named in `needs` and has not ended, so nobody knows what it will find",
  },
  left: {
    verdict: "inconclusive",
    why: "is named in `needs`, and it or what it needs waits for somebody to start it: start it, or take it out of `needs`",
  },
  absent: {
    verdict: "inconclusive",
    why: "is named in `needs` and is not in this pipeline: correct its name, or say `optional: true` in its entry where it need not be there",
  },
} as const satisfies Record<
  Exclude<NeededState, "success">,
  { verdict: Check["verdict"]; why: string }
>;

/** A finding per artifact of another job whose reports nobody has read: they may have been red. */
export function judgeUnread(names: readonly string[], project: string): Check[] {
  return names.map((name) => ({
    id: `job:${project}/${name.slice(0, MAX_NAME)}#hand-over`,
    title: `Hand-over of ${name.slice(0, MAX_NAME)}`,
    verdict: "inconclusive",
    message: "the reports in it could not be had, so nobody knows what they say; repeat the job",
  }));
}

/** A finding per file of the out directory that may hold a red report, and that nobody can read. */
export function judgeUnreadable(paths: readonly string[], project: string): Check[] {
  return paths.map((path) => ({
    id: `job:${project}/${path.slice(0, MAX_NAME)}#file`,
    title: `File ${path.slice(0, MAX_NAME)}`,
    verdict: "inconclusive",
    message:
      "it cannot be read, so nobody knows what it says; repeat its job, with the same version of Stagegate, or remove it where it is an old one",
  }));
}

/** A finding per gate and key that several jobs have reported as: one may hide the other. */
export function judgeRivals(names: readonly string[], project: string): Check[] {
  return names.map((name) => ({
    id: `job:${project}/${name.slice(0, MAX_NAME)}#key`,
    title: `Reports of ${name.slice(0, MAX_NAME)}`,
    verdict: "inconclusive",
    message:
      "several jobs or legs have reported as one, so only one of their reports counts; give each of them an input `key` of its own",
  }));
}

/** The jobs as a part of the page; undefined where they are unknown or have nothing to say. */
export function jobsSection(
  { redaction }: Context,
  checks: readonly Check[],
): GateSection | undefined {
  if (checks.length === 0) return undefined;
  const told = scrub([...checks], redaction);
  const [first] = told;
  const more = told.length === 1 ? "" : ` (and ${told.length - 1} more)`;
  return sectionOfChecks({
    id: "jobs",
    verdict: worstVerdict(told.map(({ verdict }) => verdict)) ?? "inconclusive",
    // Whatever may be relaxed, a job that was lost is never green.
    exitCode: worstExitCode(told.map(({ verdict }) => (verdict === "error" ? 3 : 5))),
    summary: `${first?.title}: ${first?.message}${more}`,
    checks: told,
  });
}

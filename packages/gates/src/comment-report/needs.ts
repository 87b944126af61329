import { GateError } from "@stagegate/core";
import type { JobResult, JobState } from "@stagegate/core";
import { fromRuby } from "@stagegate/schema";

/** What the input says of the jobs before this one. */
export type Needs =
  /** How they ended: `toJSON(needs)` of GitHub. */
  | { kind: "results"; jobs: ReadonlyMap<string, JobResult> }
  /** Only which they are, as in `needs:` of GitLab; the forge knows how they ended. */
  | { kind: "names"; names: readonly NamedJob[] };

export interface NamedJob {
  job: string;
  /** It need not be in the pipeline: https://docs.gitlab.com/ci/yaml/#needsoptional */
  optional: boolean;
}

/** `absent`: it was named, and there is none of that name. */
export type NeededState = JobState | "absent";

/** GitHub hands over 1 MB of outputs per job, of which none is used. */
const MAX_LENGTH = 8_000_000;
/** https://docs.github.com/actions/reference/limits allows 256 jobs per matrix. */
const MAX_JOBS = 2_000;

const RESULTS: readonly string[] = [
  "success",
  "failure",
  "cancelled",
  "skipped",
] satisfies JobResult[];

/** Reads the input `needs`; throws STAGEGATE_INPUT_INVALID for what is neither form. */
export function parseNeeds(text: string): Needs {
  if (text.length > MAX_LENGTH) throw wrong(`it has more than ${MAX_LENGTH} characters`);
  const value = parse(text);
  if (typeof value !== "object" || value === null) throw wrong("it is no object and no list");
  const entries: [string, unknown][] = Object.entries(value);
  if (entries.length > MAX_JOBS) throw wrong(`it names more than ${MAX_JOBS} jobs`);
  if (Array.isArray(value)) {
    return { kind: "names", names: entries.flatMap(([, item]) => namesOf(item)) };
  }
  return { kind: "results", jobs: new Map(entries.map(([name, job]) => [name, resultOf(job)])) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!text.startsWith("[")) throw wrong("it is no JSON", cause);
  }
  try {
    return JSON.parse(fromRuby(text));
  } catch (cause) {
    throw wrong("it is no JSON", cause);
  }
}

/** None for a job of another pipeline or project, of which the jobs of this one say nothing. */
function namesOf(item: unknown): NamedJob[] {
  if (typeof item === "string") return [{ job: item, optional: false }];
  const entry: Readonly<Record<string, unknown>> =
    typeof item === "object" && item !== null ? { ...item } : {};
  if (typeof entry["pipeline"] === "string" || typeof entry["project"] === "string") return [];
  if (typeof entry["job"] !== "string") throw wrong("an entry of the list names no job");
  return [{ job: entry["job"], optional: entry["optional"] === true }];
}

function resultOf(job: unknown): JobResult {
  const object = typeof job === "object" && job !== null ? job : {};
  const result = "result" in object ? object.result : undefined;
  if (typeof result !== "string" || !RESULTS.includes(result)) {
    throw wrong(`a job has no \`result\` of ${RESULTS.join(", ")}`);
  }
  return result as JobResult;
}

function wrong(why: string, cause?: unknown): GateError {
  return new GateError("STAGEGATE_INPUT_INVALID", `\`needs\` cannot be understood: ${why}`, {
    hint: "On GitHub: needs: ${{ toJSON(needs) }}. On GitLab: the list of `needs:` of the job.",
    cause,
  });
}

/**
 * The jobs of the names; those that run in several legs have a suffix on GitLab. A name without a
 * job is `absent`, unless it is optional.
 */
export function jobsNamed(
  jobs: ReadonlyMap<string, JobState>,
  names: readonly NamedJob[],
): ReadonlyMap<string, NeededState> {
  const named = new Map<string, NeededState>();
  for (const { job: name, optional } of names) {
    const own = [...jobs].filter(([job]) => isOf(job, name));
    for (const [job, state] of own) named.set(job, state);
    if (own.length === 0 && !optional) named.set(name, "absent");
  }
  return named;
}

function isOf(job: string, name: string): boolean {
  return job === name || (job.startsWith(name) && LEG.test(job.slice(name.length)));
}

/** `build 1/3` and `build: [linux, x64]`: https://docs.gitlab.com/ci/yaml/#parallel */
const LEG = /^(?: \d{1,9}\/\d{1,9}|: \[[^\n]*\])$/;

import { GateError } from "@stagegate/core";
import type { JobResult } from "@stagegate/core";

/** What the input says of the jobs before this one. */
export type Needs =
  /** How they ended: `toJSON(needs)` of GitHub. */
  | { kind: "results"; jobs: ReadonlyMap<string, JobResult> }
  /** Only which they are, as in `needs:` of GitLab; the forge knows how they ended. */
  | { kind: "names"; names: readonly string[] };

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
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw wrong("it is no JSON", cause);
  }
  if (typeof value !== "object" || value === null) throw wrong("it is no object and no list");
  const entries: [string, unknown][] = Object.entries(value);
  if (entries.length > MAX_JOBS) throw wrong(`it names more than ${MAX_JOBS} jobs`);
  if (Array.isArray(value)) {
    return { kind: "names", names: entries.map(([, item]) => nameOf(item)) };
  }
  return { kind: "results", jobs: new Map(entries.map(([name, job]) => [name, resultOf(job)])) };
}

function nameOf(item: unknown): string {
  if (typeof item === "string") return item;
  const job = typeof item === "object" && item !== null && "job" in item ? item.job : undefined;
  if (typeof job !== "string") throw wrong("an entry of the list names no job");
  return job;
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

/** The jobs of the names; those that run in several legs have a suffix on GitLab. */
export function jobsNamed(
  jobs: ReadonlyMap<string, JobResult>,
  names: readonly string[],
): ReadonlyMap<string, JobResult> {
  const isOf = (job: string, name: string): boolean =>
    job === name || (job.startsWith(name) && LEG.test(job.slice(name.length)));
  return new Map([...jobs].filter(([job]) => names.some((name) => isOf(job, name))));
}

/** `build 1/3` and `build: [linux, x64]`: https://docs.gitlab.com/ci/yaml/#parallel */
const LEG = /^(?: \d{1,9}\/\d{1,9}|: \[[^\n]*\])$/;

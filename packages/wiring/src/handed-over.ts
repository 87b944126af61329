import { join } from "node:path";
import type { Host } from "@stagegate/core";

/** What of this job is handed over already, beside what was handed over. */
export const HANDED_OVER = "handed-over.json";

type Artifacts = Readonly<Record<string, readonly string[]>>;

/**
 * Whether this job has handed over an artifact of that name with nothing but what is in the new
 * one, so that the new one may replace it. A leg of a matrix, or a run of other gates, has the same
 * name where nobody gave it a key: what that one says must not get lost.
 */
export async function isReplacement(
  host: Host,
  out: string,
  { name, stems }: { name: string; stems: readonly string[] },
): Promise<boolean> {
  const before = (await readOwn(host, out))[name];
  return before !== undefined && before.every((stem) => stems.includes(stem));
}

/** Remembers it for later steps of this job. */
export async function remember(
  host: Host,
  out: string,
  { name, stems }: { name: string; stems: readonly string[] },
): Promise<void> {
  const artifacts = { ...(await readOwn(host, out)), [name]: stems };
  const text = JSON.stringify({ job: jobOf(host), artifacts }, null, 2);
  await host.files.write(join(out, HANDED_OVER), `${text}\n`);
}

function jobOf({ info: { run } }: Host): string {
  return JSON.stringify([run.id, run.attempt, run.job]);
}

/** Nothing of another job, whose files may still lie in the workspace of a machine. */
async function readOwn(host: Host, out: string): Promise<Artifacts> {
  try {
    const text = (await host.files.readText(join(out, HANDED_OVER))) ?? "{}";
    const { job, artifacts } = JSON.parse(text) as { job?: unknown; artifacts?: unknown };
    if (job !== jobOf(host) || typeof artifacts !== "object" || artifacts === null) return {};
    const lists = Object.entries(artifacts).filter(([, stems]) => Array.isArray(stems));
    return Object.fromEntries(lists) as Artifacts;
  } catch {
    return {};
  }
}

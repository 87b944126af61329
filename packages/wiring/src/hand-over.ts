import { join, relative } from "node:path";
import { artifactName, isInside, keyedName } from "@stagegate/core";
import type { FinishedGate, Host, Posted } from "@stagegate/core";
import { isReplacement, remember } from "./handed-over.ts";
import { outDirOf } from "./ports/out-dir.ts";

const MAX_FILES = 10_000;
/** More than a run needs, and less than a forge refuses. */
const MAX_BYTES = 1_000_000_000;

/** Where files of a job are put together before they leave it, and after they came. */
export const STAGING = "hand-over";

/** Whether the forge shall carry the out directory: it can, and nobody does it themselves. */
export function handsOver({ capabilities, inputs }: Host): boolean {
  const given = inputs.read(["artifacts"]).get("artifacts")?.value;
  return capabilities.artifacts.able && given !== "never";
}

/**
 * Hands what gates of this job wrote to other jobs, as one artifact; `what` is the gate, or `all` of
 * a combined run. What cannot be handed over is said, and never changes what was decided: the report
 * is then missing, and that is said too.
 */
export async function handOver(
  host: Host,
  finished: readonly FinishedGate[],
  what: string,
): Promise<void> {
  const written = finished.filter(({ file }) => file !== undefined);
  const own = written.filter(({ report }) => report.gate !== "comment-report");
  const [first] = own;
  if (first === undefined || !handsOver(host)) return;
  const name = artifactName(what, first.report.key, host.info.run.attempt);
  try {
    const out = outDirOf(host);
    const folder = join(out, STAGING, name);
    await host.files.remove(folder);
    const stems = own.map(({ report }) => keyedName(report.gate, report.key));
    const left = await collect(host, { out, folder }, patternsOf(stems, first.report.key));
    if (left > 0) host.log.warn(`${left} files of evidence are too much to hand to other jobs`);
    const posted = await put(host, folder, { out, what, name, stems, key: first.report.key });
    await host.files.remove(join(out, STAGING));
    if (posted.kind !== "unavailable") return;
    const hint = posted.hint === undefined ? "" : `. ${posted.hint}`;
    host.log.warn(`other jobs do not get the reports of this one: ${posted.reason}${hint}`);
  } catch (cause) {
    host.log.warn(`other jobs do not get the reports of this one: ${(cause as Error).message}`);
  }
}

interface Parcel {
  out: string;
  what: string;
  name: string;
  stems: readonly string[];
  key: string | undefined;
}

/** What another job has handed over stays: under a name of its own this is beside it. */
async function put(host: Host, folder: string, parcel: Parcel): Promise<Posted> {
  const { out, what, name, key } = parcel;
  const existing = (await isReplacement(host, out, parcel)) ? "replaced" : "kept";
  const posted = await host.artifacts.upload(name, folder, { existing });
  if (posted.kind !== "posted") return posted;
  if (posted.action !== "kept") {
    await remember(host, out, parcel);
    return posted;
  }
  host.log.warn(
    `another job or step of this run has handed over ${name} already: give each one a \`key\` of its own`,
  );
  const other = `${key ?? ""}~${crypto.randomUUID().slice(-12)}`;
  return host.artifacts.upload(artifactName(what, other, host.info.run.attempt), folder);
}

/** What belongs to the gates, in the order of how much it matters. */
function patternsOf(stems: readonly string[], key: string | undefined): string[][] {
  const small = ["phases", "attempts"].map((name) => `${keyedName(name, key)}.json`);
  return [
    stems.flatMap((stem) => [`reports/${stem}.json`, `expected/${stem}.json`]),
    stems.flatMap((stem) => [`outcomes/${stem}.ndjson.gz`, `histograms/${stem}.json`]),
    small,
    stems.map((stem) => `evidence/${stem}/**`),
  ];
}

/** What a runner recorded and nobody has scrubbed, where the gate was killed before it removed it. */
function isRaw(path: string): boolean {
  const [first, , third] = path.split(/[\\/]/);
  return first === "evidence" && third === "raw";
}

/** Copies the files as they lie in the out directory; returns how many had no room. */
async function collect(
  { files }: Host,
  { out, folder }: { out: string; folder: string },
  groups: readonly (readonly string[])[],
): Promise<number> {
  const root = (await files.realPath(out)) ?? out;
  let bytes = 0;
  let count = 0;
  let left = 0;
  for (const patterns of groups) {
    for (const path of await files.glob(out, patterns)) {
      // A link may lead to what nobody meant to hand out.
      const real = await files.realPath(path);
      if (real === undefined || !isInside(root, real)) continue;
      if (isRaw(relative(out, path))) continue;
      const size = (await files.size(path)) ?? 0;
      if (count >= MAX_FILES || bytes + size > MAX_BYTES) left += 1;
      else {
        await files.copy(path, join(folder, relative(out, path)));
        bytes += size;
        count += 1;
      }
    }
  }
  return left;
}

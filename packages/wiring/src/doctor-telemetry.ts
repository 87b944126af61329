import { join } from "node:path";
import type { Host } from "@stagegate/core";
import type { Config } from "@stagegate/schema";
import type { DoctorFinding } from "./doctor.ts";
import { outDirOf } from "./ports/out-dir.ts";

const ABOUT = "traces";
const HINT = "docs/telemetry.md tells how services send them; without traces no culprit is named.";
const MAX_NAMED = 10;

/**
 * Which of the services sent traces in the last run, as only a run can show it. Says nothing where
 * no environment was provisioned.
 */
export async function examineTraces(
  host: Host,
  config: Config | undefined,
): Promise<DoctorFinding[]> {
  const folder = outDirOf(host);
  const ran = await host.files.readText(join(folder, "reports", "provision-staging.json"));
  const services = Object.entries(config?.services ?? {}).filter(
    ([, { run, url }]) => run !== undefined || url !== undefined,
  );
  if (ran === undefined || services.length === 0) return [];
  const seen = await namesIn(join(folder, "telemetry"));
  if (typeof seen === "string") return [{ state: "note", about: ABOUT, message: seen }];
  const silent = services
    .filter(([name, { aliases = [] }]) => ![name, ...aliases].some((each) => seen.has(each)))
    .map(([name]) => name);
  const count = `${services.length - silent.length} of ${services.length} services sent traces in the last run`;
  if (silent.length === 0) return [{ state: "good", about: ABOUT, message: count }];
  const more = silent.length > MAX_NAMED ? ` and ${silent.length - MAX_NAMED} more` : "";
  const message = `${count}; not ${silent.slice(0, MAX_NAMED).join(", ")}${more}`;
  return [{ state: "note", about: ABOUT, message, hint: HINT }];
}

/** Service names of the stored spans, or why they cannot be read. */
async function namesIn(folder: string): Promise<ReadonlySet<string> | string> {
  const { createFolderSource } = await import("@stagegate/telemetry");
  const result = await createFolderSource({ dir: folder }).spans({});
  if (result.kind === "unreachable") return result.message;
  const spans = result.kind === "data" ? result.records : [];
  return new Set(spans.map(({ service }) => service));
}

import { gunzipSync } from "node:zlib";
import { keyedName } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { GateReport, Outcome } from "@stagegate/schema";
import { parseFormat } from "@stagegate/schema/formats";

type Context = Pick<GateContext<"comment-report">, "host" | "out">;

const MAX_OUTCOMES = 64 * 1024 * 1024;

/** The stream beside the report holds every check; a damaged one falls back to the report. */
export async function readOutcomes({ host, out }: Context, report: GateReport): Promise<Outcome[]> {
  const name = `${keyedName(report.gate, report.key)}.ndjson.gz`;
  const stream = host.files.stream(out.file("outcomes", name));
  if (stream === undefined) return fromChecks(report);
  try {
    const parts: Uint8Array[] = [];
    for await (const part of stream) parts.push(part);
    const text = gunzipSync(Buffer.concat(parts), { maxOutputLength: MAX_OUTCOMES }).toString();
    return text
      .split("\n")
      .slice(1)
      .flatMap((line): Outcome[] => {
        const read = line === "" ? undefined : parseFormat("outcome", line);
        return read?.kind === "read" ? [read.value] : [];
      });
  } catch {
    return fromChecks(report);
  }
}

function fromChecks(report: GateReport): Outcome[] {
  return report.checks.map((check) => ({ id: check.id, v: check.verdict }));
}

import { isAbsolute, join } from "node:path";
import { GateError, loadConfig } from "@stagegate/core";
import type { Host } from "@stagegate/core";
import type { CulpritResult } from "@stagegate/telemetry";

export type Diagnosed = CulpritResult;

export interface DiagnoseRequest {
  telemetry: string;
  baseline?: string;
  attempts?: string;
  /** Path of the configuration that names the services; default: that of the folder. */
  config?: string;
}

/**
 * Names the culprit from a telemetry folder; services and aliases come from stagegate.yml where
 * there is one. Throws STAGEGATE_FILE_MISSING for unreadable input.
 */
export async function diagnose(host: Host, request: DiagnoseRequest): Promise<Diagnosed> {
  const { diagnoseFolder } = await import("@stagegate/telemetry");
  const loaded = await loadConfig(host, { named: request.config });
  const at = (path: string): string => (isAbsolute(path) ? path : join(host.root, path));
  const services = Object.entries(loaded?.config.services ?? {}).map(([name, service]) => ({
    name,
    ...(service.aliases === undefined ? {} : { aliases: service.aliases }),
    ...(service.type === undefined ? {} : { type: service.type }),
  }));
  const result = await diagnoseFolder(at(request.telemetry), {
    ...(request.baseline === undefined ? {} : { baseline: at(request.baseline) }),
    ...(request.attempts === undefined ? {} : { attempts: at(request.attempts) }),
    ...(services.length === 0 ? {} : { services }),
  });
  if (result.ok) return result.diagnosis;
  throw new GateError("STAGEGATE_FILE_MISSING", result.message, {
    hint: "The folder needs traces.jsonl, logs.jsonl or metrics.jsonl, plain or gzipped.",
  });
}

import type { Host } from "@stagegate/core";

/** The run whose reports count: this one, or the one that it posts for. */
export function runOf({ info }: Pick<Host, "info">): { id: string; attempt: number } {
  return info.source ?? info.run;
}

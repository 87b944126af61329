import { outDirPath } from "@stagegate/core";
import type { Host } from "@stagegate/core";

/** The out directory as every gate of this host resolves it. */
export function outDirOf(host: Host): string {
  const value = host.inputs.read(["out-dir"]).get("out-dir")?.value;
  return outDirPath(host, typeof value === "string" && value !== "" ? { "out-dir": value } : {});
}

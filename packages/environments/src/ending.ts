// What ends an environment, apart from what starts one: the agent loads it, and starts with the job.
export { ownsWorkdir } from "./lease-rules.ts";
export type { Identity } from "./lease-rules.ts";
export { createProcessTable, LEASE_VARIABLE } from "./process-table.ts";
export type { Member, ProcessTable } from "./process-table.ts";
export type { Removal } from "./provider.ts";
export { releaseLease } from "./release.ts";
export type { ReleaseOptions, ReleasePorts } from "./release.ts";
export { SERVICE_ENDS_FILE, serviceEndLine } from "./service-ends.ts";

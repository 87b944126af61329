export { describeClock } from "./contracts/clock.ts";
export { describeFiles } from "./contracts/files.ts";
export { describeHttp } from "./contracts/http.ts";
export { describeLeaseStore, exampleLease } from "./contracts/lease-store.ts";
export { describeProcessRunner } from "./contracts/process-runner.ts";
export { createRealProcesses } from "./real-processes.ts";
export { createMemoryFiles } from "./memory-files.ts";
export { createTestHost } from "./test-host.ts";
export type { TestHostOptions } from "./test-host.ts";

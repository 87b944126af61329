export type { AgentAnswer, AgentClient, AgentClientOptions } from "./client.ts";
export { createAgentClient, createAgentSource } from "./client.ts";
export type { AgentConfig, AgentReady, LeaseWatchConfig } from "./config.ts";
export { AGENT_CONFIG_SCHEMA, AGENT_READY_SCHEMA, parseAgentConfig } from "./config.ts";
export type { AgentStats } from "./control.ts";
export type { IntakeStats } from "./intake.ts";
export type { LeaseReading, Observed, WatchdogDecision } from "./lease-watch.ts";
export {
  decideWatchdog,
  isOwnerAlive,
  LEASE_VARIABLE,
  liveProcesses,
  readLease,
} from "./lease-watch.ts";
export type { PhaseKind, PhaseMark } from "./phases.ts";
export type { ProcessInfo, ProcessTable } from "./process-identity.ts";
export { processStartTime, systemProcesses } from "./process-identity.ts";
export type { ReleaseParts, ReleaseResult } from "./release.ts";
export { endProcesses } from "./release.ts";
export type { AgentRun } from "./run.ts";
export { runAgent } from "./run.ts";
export type { AgentServer, AgentServerOptions } from "./server.ts";
export { startAgentServer } from "./server.ts";

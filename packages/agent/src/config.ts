import type { LogFolders } from "./log-pump.ts";

/** What the agent process is told, as the JSON file that is its only argument. */
export interface AgentConfig {
  readonly schema: typeof AGENT_CONFIG_SCHEMA;
  /** Address to listen on. Default 127.0.0.1. */
  readonly host?: string;
  /** Default 0: any free port, told in `readyFile`. */
  readonly port?: number;
  /** Out directory: gets `telemetry/` and `phases.json`. */
  readonly dir: string;
  /** Guards every control endpoint; at least 16 characters. */
  readonly token: string;
  /** Written, whole or not at all, once the agent listens. */
  readonly readyFile: string;
  readonly logFile: string;
  /** Compressed telemetry on disk. Default 64 MB. */
  readonly budgetBytes?: number;
  /** Request bodies in memory; beyond it the agent answers 503. Default 64 MB. */
  readonly queueBytes?: number;
  readonly lease?: LeaseWatchConfig;
  /** Output of services that is copied without secrets. */
  readonly logs?: LogFolders;
  /** Values that are hidden in telemetry and logs, beside those of the agent's own environment. */
  readonly secrets?: readonly string[];
}

export interface LeaseWatchConfig {
  readonly file: string;
  /** How long the owner must be gone before its environment is taken down. Default 10,000. */
  readonly graceMs?: number;
  /** Default 1,000. */
  readonly pollMs?: number;
  /** Between SIGTERM and SIGKILL. Default 5,000. */
  readonly killAfterMs?: number;
}

/** Content of `readyFile`. */
export interface AgentReady {
  readonly schema: "stagegate/agent-ready/v1";
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Identity of the process beside its pid; see `processStartTime`. */
  readonly startTime: string;
}

export const AGENT_CONFIG_SCHEMA = "stagegate/agent-config/v1";
export const AGENT_READY_SCHEMA = "stagegate/agent-ready/v1";

export type ConfigResult =
  | { readonly ok: true; readonly config: AgentConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

type Fields = Readonly<Record<string, unknown>>;

/** Checks a configuration text; all problems at once. Unknown keys are ignored. */
export function parseAgentConfig(text: string): ConfigResult {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, problems: ["the configuration is not JSON"] };
  }
  if (typeof parsed !== "object" || parsed === null) {
    return { ok: false, problems: ["the configuration is not an object"] };
  }
  const fields = parsed as Fields;
  const problems = [
    ...(fields.schema === AGENT_CONFIG_SCHEMA ? [] : [`schema is not ${AGENT_CONFIG_SCHEMA}`]),
    ...["dir", "readyFile", "logFile"].flatMap((key) => needText(fields, key, 1)),
    ...needText(fields, "token", 16),
    ...(fields.host === undefined ? [] : needText(fields, "host", 1)),
    ...["port", "budgetBytes", "queueBytes"].flatMap((key) => maybeCount(fields, key)),
    ...leaseProblems(fields.lease),
    ...logsProblems(fields.logs),
    ...secretsProblems(fields.secrets),
  ];
  return problems.length === 0
    ? { ok: true, config: parsed as AgentConfig }
    : { ok: false, problems };
}

function leaseProblems(lease: unknown): string[] {
  if (lease === undefined) {
    return [];
  }
  if (typeof lease !== "object" || lease === null) {
    return ["lease is not an object"];
  }
  const fields = lease as Fields;
  return [
    ...needText(fields, "file", 1),
    ...["graceMs", "pollMs", "killAfterMs"].flatMap((key) => maybeCount(fields, key)),
  ];
}

function logsProblems(logs: unknown): string[] {
  if (logs === undefined) {
    return [];
  }
  if (typeof logs !== "object" || logs === null) {
    return ["logs is not an object"];
  }
  return ["from", "to"].flatMap((key) => needText(logs as Fields, key, 1));
}

function secretsProblems(secrets: unknown): string[] {
  const fine =
    secrets === undefined ||
    (Array.isArray(secrets) && secrets.every((secret) => typeof secret === "string"));
  return fine ? [] : ["secrets is not a list of texts"];
}

function needText(fields: Fields, key: string, minLength: number): string[] {
  const value = fields[key];
  return typeof value === "string" && value.length >= minLength
    ? []
    : [`${key} must be text of at least ${minLength} characters`];
}

function maybeCount(fields: Fields, key: string): string[] {
  const value = fields[key];
  return value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0)
    ? []
    : [`${key} must be a whole number`];
}

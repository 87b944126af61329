import { Type } from "typebox";
import {
  GateIdSchema,
  InstantSchema,
  oneOf,
  optional,
  RunSchema,
  ServiceVersionSchema,
  strict,
  SubjectSchema,
  text,
  VerdictSchema,
} from "./common.ts";

const Epoch = Type.Number({ minimum: 0, description: "Milliseconds since the epoch" });

/** First line of an outcomes file. */
export const OutcomesHeaderSchema = strict({
  schema: Type.Literal("stagegate/outcomes/v1"),
  gate: GateIdSchema,
  key: optional(text("Shard or matrix leg")),
  run: RunSchema,
});

/** Every further line: one check. Short keys, as files hold hundreds of thousands of lines. */
export const OutcomeSchema = strict({
  id: text("Check id"),
  v: VerdictSchema,
  ms: optional(Type.Number({ minimum: 0, description: "Milliseconds, all attempts" })),
  n: optional(Type.Integer({ minimum: 0, description: "Attempts" })),
  f: optional(Type.Literal(true, { description: "Flaky: failed, then passed" })),
  o: optional(Type.Number({ description: "Observed figure, in the check's unit" })),
  t: optional(Type.Number({ description: "Its threshold" })),
  u: optional(text("Unit of both")),
});

/** What a gate says at its start, a file per gate and key: that it will leave a report. */
export const ExpectedReportSchema = strict({
  schema: Type.Literal("stagegate/expected/v1"),
  gate: GateIdSchema,
  key: optional(text("Shard or matrix leg")),
  run: RunSchema,
  startedAt: optional(InstantSchema),
});

/** Time spans of a run by name, so that telemetry can be cut by what happened. */
export const PhasesSchema = strict({
  schema: Type.Literal("stagegate/phases/v1"),
  phases: Type.Array(
    strict({
      name: text("For example e2e, load/browse/steady"),
      kind: oneOf(["provision", "e2e", "load", "idle", "other"], "What ran"),
      start: Epoch,
      end: optional(Epoch),
    }),
  ),
});

/** Test attempts with their traces. `stagegate diagnose` also reads the bare array. */
export const AttemptSchema = strict({
  id: text("Check id"),
  status: oneOf(["passed", "failed"], "Outcome of the attempt"),
  start: Epoch,
  end: Epoch,
  traceIds: optional(Type.Array(Type.String())),
  title: optional(text("Title path")),
  service: optional(text("Service that the test belongs to")),
  attempt: optional(Type.Integer({ minimum: 0, description: "0 is the first" })),
});

export const AttemptsSchema = strict({
  schema: Type.Literal("stagegate/attempts/v1"),
  attempts: Type.Array(AttemptSchema),
});

/** Where an environment is and how to observe it. Names of secrets, never values. */
export const EnvironmentHandleSchema = strict({
  schema: Type.Literal("stagegate/environment/v1"),
  id: text("Unique name of the environment"),
  provider: oneOf(["processes", "external"], "Who runs it"),
  createdAt: InstantSchema,
  expiresAt: optional(InstantSchema),
  teardown: oneOf(["job", "final", "ttl"], "Who removes it"),
  lease: optional(text("Id of the lease")),
  services: Type.Array(
    strict({
      name: text("Service name"),
      url: optional(text("Base address as seen from the job")),
      ready: Type.Boolean(),
      log: optional(text("Log file, relative to the out directory")),
    }),
  ),
  entry: optional(text("Base address that journeys and load start from")),
  telemetry: strict({
    otlp: optional(text("OTLP/HTTP endpoint of the agent")),
    agent: optional(
      strict({ url: text("Control address"), tokenFile: text("File with the token") }),
    ),
    store: optional(text("Telemetry folder, relative to the out directory")),
    prometheus: optional(strict({ url: text("Base address"), tokenEnv: optional(text("Name")) })),
  }),
  versions: Type.Array(ServiceVersionSchema),
  project: optional(text("Project of the configuration")),
  deployment: optional(text("Environment of the forge that it is recorded as")),
});

export const HistogramsFileSchema = strict({
  schema: Type.Literal("stagegate/histograms/v1"),
  gate: GateIdSchema,
  key: optional(text("Shard or matrix leg")),
  histograms: Type.Array(
    strict({
      name: text("Request or operation name"),
      phase: optional(text("Phase")),
      unit: oneOf(["us"], "Unit of the recorded values"),
      data: Type.Unknown({ description: "stagegate/histogram/v1 of the stats package" }),
    }),
  ),
});

const Verdicts = Type.String({
  pattern: "^[pwfisePWFISE-]*$",
  description:
    "A letter per check of the gate's table: pass, warn, fail, inconclusive, skip, error; a capital where it was flaky; - where the run does not have it",
});
const Figures = Type.Array(
  strict({
    id: text("Check id"),
    observed: Type.Number(),
    threshold: optional(Type.Number()),
    unit: optional(text("Unit of both")),
  }),
  { description: "Checks with a figure: thresholds, objectives; at most 100" },
);
const StoredMetrics = Type.Array(
  strict({
    name: text("Name"),
    value: Type.Number(),
    unit: text("Unit"),
    service: optional(text("Service that the figure is about")),
  }),
);

/** The checks of a gate in a record and in the runs that it sums up, so that an id stands once. */
export const CheckTableSchema = strict({
  gate: GateIdSchema,
  key: optional(text("Shard or matrix leg; without one it is about all of them")),
  ids: text("Check ids, sorted, a line each; a backslash or line feed in an id is \\\\ or \\n"),
  cut: optional(Type.Literal(true, { description: "There were more checks than a record holds" })),
  seen: strict(
    {
      at: Type.Array(InstantSchema),
      of: text("Per check the index in `at`, in base 36, separated by a space"),
    },
    "When each check was first stored",
  ),
});

/** An earlier run as a later record sums it up. */
export const EarlierRunSchema = strict({
  recordedAt: InstantSchema,
  commit: text("Commit that was judged"),
  run: strict({ id: text("Run id"), attempt: Type.Integer({ minimum: 1 }) }),
  gates: Type.Array(
    strict({
      gate: GateIdSchema,
      key: optional(text("Shard or matrix leg; without one it is about all of them")),
      verdict: VerdictSchema,
      durationMs: Type.Number({ minimum: 0 }),
      metrics: StoredMetrics,
      figures: optional(Figures),
      v: optional(Verdicts),
      d: optional(
        Type.String({
          pattern: "^[0-9A-Za-z-]*$",
          description:
            "Two letters per check: its duration is about 1.005^n ms, n in base 62 of 0-9A-Za-z; -- unknown",
        }),
      ),
    }),
  ),
});

/** One immutable record per run of the target branch; history is derived from the last N. */
export const BaselineRecordSchema = strict({
  schema: Type.Literal("stagegate/baseline/v1"),
  project: text("Project of the configuration"),
  recordedAt: InstantSchema,
  subject: SubjectSchema,
  run: RunSchema,
  gates: Type.Array(
    strict({
      gate: GateIdSchema,
      key: optional(text("Shard or matrix leg; without one it is about all of them")),
      verdict: VerdictSchema,
      durationMs: Type.Number({ minimum: 0 }),
      outcomes: Type.Array(OutcomeSchema, {
        description: "Every check, where the record has no table of the gate",
      }),
      metrics: StoredMetrics,
      figures: optional(Figures),
      v: optional(Verdicts),
      ms: optional(text("Milliseconds per check, separated by a space; empty: unknown")),
      n: optional(text("`index:attempts` of checks with several attempts, separated by a space")),
    }),
  ),
  tables: optional(Type.Array(CheckTableSchema)),
  earlier: optional(
    Type.Array(EarlierRunSchema, {
      description: "Runs before this one, newest first: one record is enough to know them all",
    }),
  ),
});

/** The promise to remove an environment, recorded before the first create. */
export const LeaseSchema = strict({
  schema: Type.Literal("stagegate/lease/v1"),
  id: text("Unique name"),
  createdAt: InstantSchema,
  expiresAt: InstantSchema,
  teardown: oneOf(["job", "final", "ttl"], "What ends the lease"),
  machine: optional(strict({ host: text("Host name"), boot: text("Id of its last start") })),
  owner: strict({ pid: Type.Integer({ minimum: 1 }), startTime: text("Process start, opaque") }),
  agent: optional(
    strict({
      pid: Type.Integer({ minimum: 1 }),
      startTime: text("Process start, opaque"),
      url: optional(text("Control address")),
    }),
  ),
  processes: Type.Array(
    strict({
      service: text("Service name"),
      pid: Type.Integer({ minimum: 1 }),
      pgid: Type.Integer({ minimum: 1 }),
      startTime: text("Process start, opaque: a reused pid is not ours"),
    }),
  ),
  ports: Type.Array(Type.Integer({ minimum: 1, maximum: 65_535 })),
  workdir: text("Folder of the environment"),
  state: oneOf(["active", "releasing", "released"], "Progress of the removal"),
});

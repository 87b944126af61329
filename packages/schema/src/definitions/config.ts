import { Type } from "typebox";
import type { ProfileConfig } from "./composition.ts";
import { CONTRACT_BLOCK, ContractFilesSchema } from "./contracts.ts";
import { PactSchema } from "./pact.ts";
import {
  Duration,
  EnforcementSchema,
  GateIdSchema,
  oneOf,
  optional,
  strict,
  text,
} from "./common.ts";

const Ratio = (description: string) =>
  Type.String({ pattern: "^\\d+(\\.\\d+)?%$", description: `${description}; 1%, 0.5%` });
const Size = (description: string) =>
  Type.String({ pattern: "^\\d+(\\.\\d+)?(kB|MB|GB)$", description: `${description}; 64MB` });
const Strings = (description: string) => Type.Array(Type.String(), { description });
const ServiceName = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";
const Path = (description: string) => Type.String({ minLength: 1, description });

export const ReadySchema = strict(
  {
    http: optional(text("Path or URL that answers 2xx when the service is ready")),
    tcp: optional(Type.Boolean({ description: "Ready when the port accepts connections" })),
    log: optional(text("Regular expression; ready when a line of output matches")),
    timeout: optional(Duration("How long it may take, default 60s")),
  },
  "When a service is ready; all given probes must hold",
);

export const ServiceConfigSchema = strict({
  type: optional(oneOf(["web", "api", "worker", "database"], "web: what a browser loads")),
  aliases: optional(Strings("Names of the service in telemetry, besides its own")),
  owner: optional(text("Team or person that findings go to")),
  path: optional(Path("Folder of the service, relative to this file")),
  needs: optional(Strings("Services that must be ready first")),
  ready: optional(ReadySchema),
  run: optional(
    strict(
      {
        command: Type.Array(Type.String({ minLength: 1 }), {
          minItems: 1,
          description: "Program and arguments; no shell",
        }),
        cwd: optional(Path("Working folder, relative to this file; default: path")),
        env: optional(
          Type.Record(Type.String(), Type.String(), {
            description:
              "Environment; ${port}, ${url}, ${services.NAME.url}, ${otlp}, ${workdir} and ${env.NAME} are filled in",
          }),
        ),
        port: optional(
          Type.Integer({ minimum: 0, maximum: 65_535, description: "0 or absent: a free port" }),
        ),
      },
      "How to start the service as a process",
    ),
  ),
  url: optional(text("Base address of a service that already runs (provider external)")),
  version: optional(
    strict({
      http: optional(text("Path or URL that answers JSON with the version")),
      field: optional(text("Field of that JSON, default version")),
    }),
  ),
  contract: optional(ContractFilesSchema),
});

function LinkTemplate(description: string) {
  return Type.String({ pattern: "^https?://", maxLength: 2_048, description });
}

const Phase = strict({
  name: text("Name of the phase"),
  duration: Duration("How long"),
  rate: Type.Number({ exclusiveMinimum: 0, description: "Arrivals per second" }),
  "ramp-to": optional(Type.Number({ exclusiveMinimum: 0, description: "Rate at the end" })),
  "warm-up": optional(Type.Boolean({ description: "Left out of thresholds" })),
});

const LoadRequest = strict({
  name: text("Name in results"),
  method: optional(oneOf(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"], "Default GET")),
  path: text("Path with query, appended to the target's address"),
  headers: optional(Type.Record(Type.String(), Type.String())),
  body: optional(Type.Unknown({ description: "Sent as JSON" })),
  expect: optional(
    Type.Integer({ minimum: 100, maximum: 599, description: "Status; default 2xx" }),
  ),
  weight: optional(Type.Number({ exclusiveMinimum: 0, description: "Share of arrivals" })),
});

export const LoadScenarioConfigSchema = strict({
  name: text("Name of the scenario"),
  target: optional(text("Service whose address the paths are appended to; default: the entry")),
  requests: Type.Array(LoadRequest, { minItems: 1 }),
  phases: Type.Array(Phase, { minItems: 1 }),
  thresholds: optional(Strings("For example `p95 < 300ms`, `error-ratio < 1%`")),
  timeout: optional(Duration("Of one request, default 10s")),
  "max-in-flight": optional(Type.Integer({ minimum: 1 })),
});

export const ObjectiveSchema = strict({
  name: text("Name of the objective"),
  service: optional(text("Service that the objective is about")),
  operation: optional(text("Span name of its server spans, for example `POST /charge`")),
  latency: optional(
    strict({
      quantile: Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 }),
      below: Duration("Limit"),
    }),
  ),
  "error-ratio": optional(strict({ below: Ratio("Limit") })),
  "child-calls": optional(
    strict(
      {
        to: text("Service that is called"),
        "at-most": Type.Number({ minimum: 0, description: "Calls per request, mean" }),
      },
      "Calls to another service per request: one more per row is an N+1 query",
    ),
  ),
  promql: optional(text("Query whose single value is judged")),
  below: optional(Type.Number({ description: "Limit of the PromQL value" })),
  above: optional(Type.Number({ description: "Lower limit of the PromQL value" })),
  unit: optional(text("Unit of the PromQL value")),
  "min-samples": optional(Type.Integer({ minimum: 1 })),
});

/** What every gate has in its block, as it has the inputs of these names. */
const policies = {
  enforcement: optional(EnforcementSchema),
  "on-inconclusive": optional(oneOf(["fail", "warn"], "Default fail")),
  "on-unavailable": optional(oneOf(["fail", "warn"], "Default fail")),
};
/** What only gates have that judge something themselves. */
const judging = {
  paths: optional(
    Strings(
      "Globs, from the folder of this file, of files that matter: a change that touches none of them is a skip; `@services` stands for the folders and contracts of all services",
    ),
  ),
  ...policies,
};
const results = optional(Strings("Globs of results that other jobs made; nothing is run then"));

const Notify = strict({
  to: oneOf(["slack", "teams", "webhook"], "Who is told"),
  "url-env": text("Name of the variable with the address, which is a secret"),
  "secret-env": optional(
    text("Of a webhook: name of the variable with the key that signs the body"),
  ),
  when: optional(
    oneOf(
      ["changed", "failed", "always"],
      "Default changed: the verdict differs from the last stored run of the branch",
    ),
  ),
  branches: optional(Strings("Globs of branches, default the target branch")),
  changes: optional(Type.Boolean({ description: "Also for change requests, default false" })),
});

/** One block per gate. */
export const GATE_BLOCKS = {
  "provision-staging": optional(
    strict({
      provider: optional(oneOf(["processes", "external"], "Default processes")),
      entry: optional(text("Service that journeys and load start from; default: the web one")),
      teardown: optional(oneOf(["job", "final", "ttl"], "Default job")),
      ttl: optional(Duration("The lease ends after this, default 30m")),
      deployment: optional(text("Recorded on the forge as a deployment to this environment")),
      "startup-timeout": optional(Duration("For the whole stack, default 2m")),
      env: optional(Type.Record(Type.String(), Type.String(), { description: "Of all services" })),
      ...judging,
    }),
  ),
  "verify-contracts": optional(
    strict({ ...CONTRACT_BLOCK, pact: optional(PactSchema), ...judging }),
  ),
  "run-e2e": optional(
    strict({
      runner: optional(oneOf(["playwright"], "Default playwright")),
      dir: optional(Path("Folder that the runner starts in, default .")),
      config: optional(Path("Configuration file of the runner")),
      projects: optional(Strings("Projects of the runner's configuration")),
      grep: optional(text("Only tests whose title matches")),
      env: optional(Type.Record(Type.String(), Type.String(), { description: "For the tests" })),
      "base-url-env": optional(text("Variable that receives the entry address, BASE_URL")),
      "on-flaky": optional(oneOf(["warn", "fail"], "Default warn")),
      evidence: optional(
        Type.Array(
          oneOf(
            ["traces", "screenshots", "videos", "unscrubbed"],
            "`unscrubbed`: also what secrets cannot be taken out of",
          ),
          { description: "What is kept of failed attempts, default traces and screenshots" },
        ),
      ),
      timeout: optional(Duration("For the whole run, default 15m")),
      results,
      ...judging,
    }),
  ),
  "load-test": optional(
    strict({
      scenarios: optional(Type.Array(LoadScenarioConfigSchema, { minItems: 1 })),
      ...judging,
    }),
  ),
  "check-slo": optional(
    strict({
      objectives: optional(Type.Array(ObjectiveSchema)),
      alerts: optional(
        strict({
          severities: optional(Strings("Of alerts that turn the gate red, default critical")),
          ignore: optional(Strings("Names of alerts that are left out")),
        }),
      ),
      ...judging,
    }),
  ),
  "comment-report": optional(
    strict({
      title: optional(text("Heading of the comment")),
      "silent-when-green": optional(
        Type.Boolean({ description: "Write no first comment when all is green" }),
      ),
      running: optional(
        Type.Boolean({
          description:
            "The first gate that starts says in the comment that gates run; true without it",
        }),
      ),
      gates: optional(Type.Array(GateIdSchema, { description: "Gates that must have reported" })),
      status: optional(Type.Boolean({ description: "Also set a commit status" })),
      "check-run": optional(Type.Boolean({ description: "Also publish a check run" })),
      notify: optional(Type.Array(Notify, { description: "Messages about branches" })),
      results,
      ...policies,
    }),
  ),
};

/** Name of a service, of the project, of a profile. */
export const NAME_PATTERN = ServiceName;

export const ExtendsSchema = strict(
  {
    path: Path("File that this one is laid over, relative to this file, or in `repository`"),
    repository: optional(text("Full name of another repository on the same forge")),
    ref: optional(
      Type.String({
        pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$",
        description: "Full SHA of a commit of that repository; branches and tags can move",
      }),
    ),
  },
  "A file whose values count where this one says nothing",
);

/** Where policy is read from; who may change it is read from the target branch itself. */
export const PolicyFromSchema = oneOf(
  ["base", "head"],
  "Where limits, accepted findings and enforcement of a change are read from, default base: the target branch",
);

export const ConfigSchema = strict(
  {
    version: Type.Literal(1, { description: "Version of this format" }),
    project: Type.String({
      minLength: 1,
      pattern: ServiceName,
      description: "Name of the project",
    }),
    services: Type.Record(Type.String({ pattern: ServiceName }), ServiceConfigSchema, {
      minProperties: 1,
      additionalProperties: false,
      description: "Every deployable unit, named once",
    }),
    ...GATE_BLOCKS,
    telemetry: optional(
      strict({
        "max-size": optional(Size("Bound of the telemetry folder, default 64MB")),
        prometheus: optional(
          strict({
            url: text("Base address"),
            "token-env": optional(text("Name of the variable with a bearer token")),
          }),
        ),
        links: optional(
          strict(
            {
              trace: optional(LinkTemplate("A trace, for example in Tempo or Jaeger")),
              logs: optional(LinkTemplate("The logs of a service, for example in Loki")),
              metrics: optional(LinkTemplate("The figures of a service, for example in Grafana")),
            },
            "Where the report links to; {traceId}, {service}, {from} and {to} (milliseconds) are filled in",
          ),
        ),
      }),
    ),
    extends: optional(ExtendsSchema),
    fragments: optional(Strings("Globs of files of teams, each with services of its own")),
    locked: optional(
      Strings(
        "Keys, as dotted paths, that neither files that extend this one nor inputs may change",
      ),
    ),
    // Checked where a file has them, by a validator of their own: few do, and it is large.
    profiles: optional(
      Type.Unsafe<Record<string, ProfileConfig>>({
        type: "object",
        description: "Settings for change-request, merge-queue, main, nightly, or a name of yours",
      }),
    ),
    "policy-from": optional(PolicyFromSchema),
    baseline: optional(
      strict({
        branch: optional(text("Target branch, default main")),
        limit: optional(Type.Integer({ minimum: 1, maximum: 500, description: "Records read" })),
      }),
    ),
  },
  "stagegate.yml",
);

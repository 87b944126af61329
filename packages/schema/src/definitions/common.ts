import { Type } from "typebox";
import type { TSchema } from "typebox";
import { GATE_IDS } from "../gates.ts";

/** An object whose writers may not add keys; readers ignore unknown keys within a major version. */
export function strict<T extends Record<string, TSchema>>(properties: T, description?: string) {
  return Type.Object(properties, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  });
}

export const optional = Type.Optional;

export function text(description: string) {
  return Type.String({ description });
}

/** A string union that keeps its literal types: JSON Schema `enum`, not `anyOf` of `const`. */
export function oneOf<const T extends readonly string[]>(values: T, description: string) {
  return Type.Unsafe<T[number]>({ type: "string", enum: [...values], description });
}

export { GATE_IDS };

export const VERDICTS = ["pass", "warn", "fail", "inconclusive", "skip", "error"] as const;

export const GateIdSchema = oneOf(GATE_IDS, "Id of a gate, action, component and command");
export const VerdictSchema = oneOf(VERDICTS, "inconclusive: data that should exist is missing");
export const EnforcementSchema = oneOf(
  ["observe", "new", "all"],
  "What blocks: nothing, only findings that are new in this change, or all findings",
);
export const CheckClassSchema = oneOf(
  ["new", "known", "flaky", "fixed"],
  "How the check compares with the stored runs of the target branch",
);

export const InstantSchema = Type.String({
  pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$",
  description: "UTC instant in RFC 3339",
});

export const SubjectSchema = strict(
  {
    forge: oneOf(["github", "gitlab", "local"], "Where the judged change lives"),
    repository: text("owner/name on a forge, the folder's name on a laptop"),
    changeRequest: optional(Type.Integer({ minimum: 1, description: "Number of the PR or MR" })),
    commit: text("Head commit that is reported to"),
    tested: text("Commit that was checked out"),
    base: optional(text("Commit that comparisons start from")),
    ref: optional(text("Branch or tag")),
    dirty: optional(Type.Boolean({ description: "The work tree had uncommitted changes" })),
  },
  "What is judged; not always the repository that runs the gates",
);

export const RunSchema = strict(
  {
    forge: oneOf(["github", "gitlab", "local"], "Where the gates run"),
    repository: text("Repository that runs the gates"),
    ref: optional(text("Ref of the run")),
    id: text("Run id; reports of another run are rejected"),
    attempt: Type.Integer({ minimum: 1 }),
    job: optional(text("Job name or id")),
    url: optional(text("Address of the run")),
  },
  "The run that produced a file",
);

export const ServiceVersionSchema = strict({
  service: text("Service name of the configuration"),
  version: optional(text("Version that the service reported or was started as")),
  commit: optional(text("Commit that the service was built from")),
  image: optional(text("Image reference with digest")),
  source: oneOf(["reported", "declared", "unknown"], "Who said so"),
});

export const LocationSchema = strict({
  file: text("Path relative to the repository root, with forward slashes"),
  line: optional(Type.Integer({ minimum: 1 })),
  column: optional(Type.Integer({ minimum: 1 })),
});

export const EvidenceSchema = strict({
  id: text("Unique in the report"),
  kind: oneOf(
    ["trace", "screenshot", "log", "har", "video", "report", "span-excerpt", "histogram", "other"],
    "What the file shows",
  ),
  title: text("One line for people"),
  path: optional(text("Path relative to the out directory")),
  url: optional(text("Link, where the evidence is not a file")),
  sha256: optional(Type.String({ pattern: "^[0-9a-f]{64}$" })),
  mediaType: optional(text("Media type of the file")),
  bytes: optional(Type.Integer({ minimum: 0 })),
});

/** A length of time with its unit, as `parseDuration` reads it. */
export const Duration = (description: string) =>
  Type.String({
    pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$",
    description: `${description}; 300ms, 5s, 2m`,
  });

/** What kind of cause an error has; the exit code follows from it (design, section 3). */
export type ErrorKind = "usage" | "tool" | "service" | "internal" | "cancelled";

export interface ErrorCode {
  kind: ErrorKind;
  title: string;
  explanation: string;
}

function code(kind: ErrorKind, title: string, explanation: string): ErrorCode {
  return { kind, title, explanation };
}

/** Every code of an error. `stagegate explain CODE` prints it. */
export const ERROR_CODES = {
  STAGEGATE_INPUT_INVALID: code(
    "usage",
    "An input, flag or variable is wrong",
    "Every wrong input is named with its source and the values that are allowed. Nothing was run. Empty means unset; a typo never means false.",
  ),
  STAGEGATE_CONFIG_MISSING: code(
    "usage",
    "There is no configuration",
    "Most gates need a stagegate.yml. It is looked for in the current folder and then in each folder above, up to the root of the git repository; outside a repository only in the current folder. `--config` names it wherever it is. `stagegate init` writes one that works from what it finds in the repository; `comment-report --results` works without.",
  ),
  STAGEGATE_CONFIG_INVALID: code(
    "usage",
    "The configuration is wrong",
    "All problems are listed with file:line:column and, where a name is close to a known one, what was probably meant. `stagegate validate` checks without running anything; schemas/stagegate.schema.json gives completion in editors.",
  ),
  STAGEGATE_FILE_MISSING: code(
    "usage",
    "A named file does not exist",
    "A file that the configuration or an input names is not there. Paths are relative to the folder of stagegate.yml.",
  ),
  STAGEGATE_BASE_UNREACHABLE: code(
    "usage",
    "The base of the comparison cannot be found",
    "The merge base with the target branch is not in this clone and could not be fetched. On a shallow clone, fetch more history (`fetch-depth: 0`, or GIT_DEPTH: 0), or name a commit with `base`. On change requests every gate needs the tip of the target branch as well, which has the say over limits. The same code is given for a file of another repository that `extends` names and that may not be read.",
  ),
  STAGEGATE_CHECKOUT_NOT_CHANGE: code(
    "usage",
    "The checkout is not the change",
    "The job runs for a change request, and its checkout is the target branch: every gate would judge code that the change does not touch, and be green. Events that run with the rights of the target do this by default; run on the event of the change itself. For changes of forks, see the two-part workflow in the docs of the forge.",
  ),
  STAGEGATE_PORT_TAKEN: code(
    "usage",
    "A port is in use",
    "A service asks for a fixed port that another program listens on. Leave `run.port` out to get a free one, or end that program.",
  ),
  STAGEGATE_ENVIRONMENT_MISSING: code(
    "usage",
    "There is no environment",
    "The gate needs a running stack. Run `stagegate provision-staging` first, give the path of a handle with `environment`, or use `stagegate run`, which does both.",
  ),
  STAGEGATE_TOOL_MISSING: code(
    "tool",
    "A tool is not installed",
    "The tool was looked for at the given path, in node_modules and on PATH.",
  ),
  STAGEGATE_TOOL_VERSION: code(
    "tool",
    "A tool has the wrong version",
    "The version that was found is too old or too new for what the gate needs; both are named.",
  ),
  STAGEGATE_TOOL_EXIT: code(
    "tool",
    "A tool ended before it measured",
    "The tool crashed or was refused its configuration, so there is nothing to judge. Its last lines of output are in the report.",
  ),
  STAGEGATE_SERVICE_UNAVAILABLE: code(
    "service",
    "A server cannot be reached",
    "A forge, a data source or the agent did not answer. `on-unavailable: warn` makes it a warning.",
  ),
  STAGEGATE_CANCELLED: code(
    "cancelled",
    "The run was cancelled",
    "A signal ended the run. What was known until then is in the report; the environment was removed or its lease will remove it.",
  ),
  STAGEGATE_INTERNAL: code(
    "internal",
    "A bug in Stagegate",
    "Please report it with the code and the stack, which is printed with --verbose.",
  ),
} as const satisfies Record<string, ErrorCode>;

export type ErrorCodeId = keyof typeof ERROR_CODES;

/** A code of a finding: the gate did decide, and this is what it found. */
export interface FindingCode {
  title: string;
  explanation: string;
}

/** Codes that stand in the ids of checks: what is wrong with a description of an API. */
export const FINDING_CODES = {
  STAGEGATE_SPEC_MISSING: {
    title: "A contract is nowhere",
    explanation:
      "The file is there neither before nor after the change. Check the path of the contract in stagegate.yml.",
  },
  STAGEGATE_SPEC_UNREADABLE: {
    title: "A contract cannot be read",
    explanation:
      "The file or the address is named rightly and could not be read: nobody answered, the answer is no document, or it is too much. Nothing is known about the API then.",
  },
  STAGEGATE_SPEC_SYNTAX: {
    title: "A contract is neither YAML nor JSON",
    explanation: "The parser stopped at the place that is named. Fix the syntax there.",
  },
  STAGEGATE_SPEC_TOO_LARGE: {
    title: "A contract is too large to compare",
    explanation:
      "The text, or all files that it refers to, are beyond a bound that keeps a job alive. It counts as inconclusive, as nothing is known. Split the description, one per service.",
  },
  STAGEGATE_SPEC_TOO_DEEP: {
    title: "A contract is nested too deeply",
    explanation:
      "Hundreds of levels are no description that a person wrote. Flatten it, or split it with `$ref`.",
  },
  STAGEGATE_SPEC_ALIAS_BOMB: {
    title: "YAML aliases of a contract explode",
    explanation:
      "Aliases (`*name`) contain themselves, or expand to far more than the text. Use `$ref` for what is shared.",
  },
  STAGEGATE_SPEC_NOT_OPENAPI: {
    title: "A contract is no OpenAPI document",
    explanation:
      "It has no field `openapi`. Point `contract` at a file that begins with openapi: 3.x.y.",
  },
  STAGEGATE_SPEC_VERSION_UNSUPPORTED: {
    title: "A contract is of a version that is not read",
    explanation:
      "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are read: convert others first. It counts as inconclusive, as nothing is known.",
  },
  STAGEGATE_SPEC_INVALID: {
    title: "A contract is not valid OpenAPI",
    explanation:
      "Something at the place that is named cannot be what it must be, for example a version that is a number. The rest of the document could not be judged with it.",
  },
  STAGEGATE_SPEC_REF_DANGLING: {
    title: "A `$ref` leads nowhere",
    explanation:
      "The file or the part of it that the reference names does not exist. Correct the reference, or add what it names.",
  },
  STAGEGATE_SPEC_REF_OUTSIDE: {
    title: "A `$ref` leads out of the workspace",
    explanation: "Only files inside the repository are read. Copy what is needed into it.",
  },
  STAGEGATE_SPEC_REF_REMOTE: {
    title: "A `$ref` leads to the network",
    explanation:
      "Nothing is fetched from hosts that are not listed in `verify-contracts.remote-refs`: what is compared should not depend on a server. Keep a copy in the repository and refer to it, or list the host.",
  },
  STAGEGATE_SPEC_REF_UNREACHABLE: {
    title: "A `$ref` to an allowed host cannot be read",
    explanation:
      "The host did not answer in time, with something else than 200, with a page for people or with too much. Nothing is known about the API then. Try again, or keep a copy in the repository.",
  },
} as const satisfies Record<string, FindingCode>;

export type FindingCodeId = keyof typeof FINDING_CODES;

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

/** Every code that a user can meet. `stagegate explain CODE` prints it. */
export const ERROR_CODES = {
  STAGEGATE_INPUT_INVALID: code(
    "usage",
    "An input, flag or variable is wrong",
    "Every wrong input is named with its source and the values that are allowed. Nothing was run. Empty means unset; a typo never means false.",
  ),
  STAGEGATE_CONFIG_MISSING: code(
    "usage",
    "There is no configuration",
    "Most gates need a stagegate.yml. `stagegate init` writes one that works from what it finds in the repository; `comment-report --results` works without.",
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
    "The merge base with the target branch is not in this clone and could not be fetched. On a shallow clone, fetch more history (`fetch-depth: 0`, or GIT_DEPTH: 0), or name a commit with `base`.",
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

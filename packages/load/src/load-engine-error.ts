import type { ScenarioProblem } from "./scenario/validate.ts";

/** Why a run could not take place. */
export type LoadEngineErrorCode =
  | "STAGEGATE_LOAD_SCENARIO_INVALID"
  | "STAGEGATE_LOAD_BASE_URL_INVALID"
  | "STAGEGATE_LOAD_WORKER_FAILED";

/** The engine could not measure; nothing is known about the system. */
export class LoadEngineError extends Error {
  override readonly name = "LoadEngineError";
  readonly code: LoadEngineErrorCode;
  /** All problems of the scenario, for `STAGEGATE_LOAD_SCENARIO_INVALID`. */
  readonly problems: readonly ScenarioProblem[];

  constructor(
    code: LoadEngineErrorCode,
    message: string,
    details: { readonly problems?: readonly ScenarioProblem[]; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.problems = details.problems ?? [];
  }
}

import { GateError } from "@stagegate/core";
import type { LoadScenario } from "../scenario/scenario.ts";
import { validateScenario } from "../scenario/validate.ts";

/** Throws a usage error that lists every problem of a scenario. */
export function assertRunnable(scenario: LoadScenario): void {
  const problems = validateScenario(scenario).map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  throw new GateError(
    "STAGEGATE_CONFIG_INVALID",
    `load scenario \`${scenario.name}\`: ${first}${more}`,
    { detail: problems },
  );
}

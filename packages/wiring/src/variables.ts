import { didYouMean } from "@stagegate/schema";
import { inputFields, variableName } from "@stagegate/schema/inputs";
import { outputFields } from "@stagegate/schema/outputs";
import { GATE_ORDER } from "./registry.ts";

/** Variables that are no inputs: where state is kept, and what Stagegate hands to its children. */
const OTHERS = [
  "STAGEGATE_CHROMIUM",
  "STAGEGATE_CLI",
  "STAGEGATE_LEASE",
  "STAGEGATE_PLAYWRIGHT_EVENTS",
  "STAGEGATE_RUN_GATES",
  "STAGEGATE_RUN_ID",
  "STAGEGATE_STATE_DIR",
  "STAGEGATE_TRACE_ORIGINS",
] as const;

/**
 * A line for every `STAGEGATE_*` variable that no gate reads: a typo in a name would otherwise be
 * an input that was never given. It is no error, as others may use the prefix as well.
 */
export function unknownVariables(env: Readonly<Record<string, string | undefined>>): string[] {
  const inputs = GATE_ORDER.flatMap((gate) =>
    inputFields(gate).map(({ name }) => variableName(name)),
  );
  const known: readonly string[] = [...new Set([...inputs, ...outputsOfJobs(), ...OTHERS])];
  const lower = known.map((name) => name.toLowerCase());
  return Object.keys(env)
    .filter((name) => name.startsWith("STAGEGATE_") && !known.includes(name))
    .sort()
    .map((name) => {
      const near = didYouMean(name.toLowerCase(), lower);
      const meant = near === undefined ? "" : `; did you mean ${near.toUpperCase()}?`;
      return `no gate reads the variable ${name}${meant}`;
    });
}

/** On GitLab, an output of an earlier job is a variable: `STAGEGATE_RUN_E2E_VERDICT`. */
function outputsOfJobs(): string[] {
  return GATE_ORDER.flatMap((gate) => {
    const names = outputFields(gate).map(({ name }) => name);
    return [gate, "run"].flatMap((scope) => names.map((name) => variableName(`${scope}-${name}`)));
  });
}

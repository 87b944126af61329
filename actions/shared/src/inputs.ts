import { didYouMean } from "@stagegate/schema";
import type { GateId } from "@stagegate/schema";
import { actionFields, decodeRunInputs } from "@stagegate/schema/inputs";
import { combinedFields } from "@stagegate/wiring";

type Env = Readonly<Record<string, string | undefined>>;

const PREFIX = "INPUT_";

/**
 * The runner's variable of an input: upper case, hyphens kept.
 * https://github.com/actions/toolkit/blob/main/packages/core/src/core.ts (getInput)
 */
function variableOf(input: string): string {
  return `${PREFIX}${input.replaceAll(" ", "_").toUpperCase()}`;
}

/** What `with:` gave for an input; empty is unset. */
export function inputOf(input: string, env: Env): string | undefined {
  const value = env[variableOf(input)];
  return value === "" ? undefined : value;
}

/** What no gate of the combined form knows: a typo must not mean that an input was never given. */
export function unknownInputs(env: Env): string[] {
  const known = combinedFields().map(({ name }) => name);
  const variables = new Set([...known, ...actionFields().map(({ name }) => name)].map(variableOf));
  return Object.entries(env)
    .filter(([variable, value]) => variable.startsWith(PREFIX) && (value ?? "") !== "")
    .filter(([variable]) => !variables.has(variable) && variable !== variableOf("gates"))
    .map(([variable]) => {
      const name = variable.slice(PREFIX.length).toLowerCase();
      const near = didYouMean(name, known);
      const hint = near === undefined ? "" : ` — Did you mean \`${near}\`?`;
      return `there is no input \`${name}\`${hint}`;
    });
}

/** `gates` of the combined form; what is wrong with it is told along with the other inputs. */
export function gatesToRun(env: Env): { gates: GateId[]; problems: string[] } {
  const value = inputOf("gates", env) ?? "";
  const decoded = decodeRunInputs(new Map([["gates", { value, origin: "gates" }]]));
  if (decoded.kind === "decoded") return { gates: decoded.inputs.gates ?? [], problems: [] };
  return {
    gates: [],
    problems: decoded.issues.map(({ input, message, hint }) =>
      [`\`${input}\`: ${message}`, hint].filter(Boolean).join(" — "),
    ),
  };
}

/** comment-report has an input of the same name, which means the gates that must have reported. */
export function withoutGates(env: Env): Env {
  const { [variableOf("gates")]: _taken, ...rest } = env;
  return rest;
}

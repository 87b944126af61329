import { didYouMean } from "@stagegate/schema";
import type { GateId } from "@stagegate/schema";
import { actionFields, decodeRunInputs, inputFields } from "@stagegate/schema/inputs";
import type { RawInput } from "@stagegate/schema/inputs";
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

/** Every input that was given, also those that no gate knows: the decoder names them. */
export function inputFlags(id: GateId | "run", env: Env): Map<string, RawInput["value"]> {
  const fields = id === "run" ? combinedFields() : inputFields(id);
  const names = new Map(fields.map(({ name }) => [variableOf(name), name]));
  const own = new Set(actionFields().map(({ name }) => variableOf(name)));
  if (id === "run") own.add(variableOf("gates"));
  const flags = new Map<string, RawInput["value"]>();
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(PREFIX) || own.has(variable)) continue;
    // The runner gives inputs that nobody set as empty variables.
    if (value === undefined || value === "") continue;
    const name = names.get(variable) ?? variable.slice(PREFIX.length).toLowerCase();
    flags.set(name, value);
  }
  return flags;
}

/** What no gate knows: a typo must not mean that an input was never given. */
export function unknownInputs(flags: ReadonlyMap<string, unknown>): string[] {
  const known = combinedFields().map(({ name }) => name);
  return [...flags.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = didYouMean(name, known);
      const hint = near === undefined ? "" : ` — Did you mean \`${near}\`?`;
      return `there is no input \`${name}\`${hint}`;
    });
}

/** `gates` of the combined form; what is wrong with it is told along with the other inputs. */
export function gatesToRun(env: Env): { gates: GateId[]; problems: string[] } {
  const value = env[variableOf("gates")] ?? "";
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

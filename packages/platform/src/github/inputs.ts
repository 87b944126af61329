import type { InputSource } from "@stagegate/core";
import { actionFields } from "@stagegate/schema/inputs";
import type { RawInput } from "@stagegate/schema/inputs";
import { createLocalInputs } from "../local/inputs.ts";
import type { LocalInputs } from "../local/inputs.ts";

type Env = LocalInputs["env"];

const PREFIX = "INPUT_";

/**
 * The runner's variable of an input: upper case, blanks as `_`, hyphens kept.
 * https://github.com/actions/toolkit/blob/main/packages/core/src/core.ts (getInput)
 */
export function inputVariable(input: string): string {
  return `${PREFIX}${input.replaceAll(" ", "_").toUpperCase()}`;
}

/** What `with:` gave; the runner gives inputs that nobody set as empty variables. */
export function runnerInput(env: Env, input: string): string | undefined {
  const value = env[inputVariable(input)];
  return value === undefined || value === "" ? undefined : value;
}

/** Flags beat `with:`, which beats variables; all beat the file, which the gate reads itself. */
export function createRunnerInputs({ flags, env, unknownFlags }: LocalInputs): InputSource {
  const variables = createLocalInputs({ flags: new Map(), env, unknownFlags });
  const ofCommand = createLocalInputs({ flags, env: {}, unknownFlags });
  return {
    read(fields) {
      const given = new Map([...variables.read(fields), ...withInputs(env, fields)]);
      if (unknownFlags === "reported") {
        for (const [name, raw] of unknownInputs(env, fields)) given.set(name, raw);
      }
      for (const [name, raw] of ofCommand.read(fields)) given.set(name, raw);
      return given;
    },
  };
}

function withInputs(env: Env, fields: readonly string[]): [string, RawInput][] {
  return fields.flatMap((name): [string, RawInput][] => {
    const value = runnerInput(env, name);
    return value === undefined ? [] : [[name, { value, origin: `with: ${name}` }]];
  });
}

/** A typo must not mean that an input was never given. */
function unknownInputs(env: Env, fields: readonly string[]): [string, RawInput][] {
  const known = new Set([...fields, ...actionFields().map(({ name }) => name)].map(inputVariable));
  return Object.entries(env).flatMap(([variable, value]): [string, RawInput][] => {
    if (!variable.startsWith(PREFIX) || known.has(variable)) return [];
    if (value === undefined || value === "") return [];
    const name = variable.slice(PREFIX.length).toLowerCase();
    return [[name, { value, origin: `with: ${name}` }]];
  });
}

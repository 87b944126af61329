import { variableName } from "@stagegate/schema/inputs";
import type { RawInput } from "@stagegate/schema/inputs";
import type { InputSource } from "@stagegate/core";

export interface LocalInputs {
  /** Flags of the command line by input name, in the order given. */
  flags: ReadonlyMap<string, RawInput["value"]>;
  env: Readonly<Record<string, string | undefined>>;
  /** `ignored`: flags that the gate does not know belong to another gate of the same run. */
  unknownFlags: "reported" | "ignored";
}

/** Flags beat variables; both beat the file, which the gate reads itself. */
export function createLocalInputs({ flags, env, unknownFlags }: LocalInputs): InputSource {
  return {
    read(fields) {
      const raw = new Map<string, RawInput>();
      for (const field of fields) {
        const variable = variableName(field);
        const value = env[variable];
        if (value !== undefined) raw.set(field, { value, origin: variable });
      }
      for (const [name, value] of flags) {
        if (unknownFlags === "reported" || fields.includes(name)) {
          raw.set(name, { value, origin: `--${name}` });
        }
      }
      return raw;
    },
  };
}

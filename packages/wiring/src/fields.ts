import { inputFields } from "@stagegate/schema/inputs";
import type { InputField } from "@stagegate/schema/inputs";
import { GATE_ORDER } from "./registry.ts";

/** The inputs of all gates; the same name means the same thing everywhere. */
export function combinedFields(): InputField[] {
  const fields = new Map<string, InputField>();
  for (const id of GATE_ORDER) for (const field of inputFields(id)) fields.set(field.name, field);
  return [...fields.values()];
}

import { inputFields } from "@stagegate/schema/inputs";
import type { InputField } from "@stagegate/schema/inputs";
import { GATE_ORDER } from "./registry.ts";

/** The inputs of all gates; what one does to several of them is said of each. */
export function combinedFields(): InputField[] {
  const fields = new Map<string, InputField>();
  for (const field of GATE_ORDER.flatMap((id) => inputFields(id))) {
    const said = fields.get(field.name)?.description ?? field.description;
    const more = said === field.description ? "" : `; ${startedSmall(field.description)}`;
    fields.set(field.name, { ...field, description: `${said}${more}` });
  }
  return [...fields.values()];
}

function startedSmall(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

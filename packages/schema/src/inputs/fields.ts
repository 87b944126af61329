import type { JsonSchema } from "../json-schema.ts";

/** One input of a gate: kebab-case in flags and YAML, upper snake case in variables. */
export interface InputField {
  name: string;
  kind: "text" | "flag" | "list";
  description: string;
  /** Allowed values, where they are a closed set. */
  options?: readonly string[];
  pattern?: string;
}

/** Every input that a schema describes, in its order. */
export function fieldsOf({ properties = {} }: JsonSchema): InputField[] {
  return Object.entries(properties).map(([name, schema]) => {
    const options = schema.enum ?? schema.items?.enum;
    const kind = schema.type === "boolean" ? "flag" : schema.type === "array" ? "list" : "text";
    return {
      name,
      kind,
      description: schema.description ?? "",
      ...(options === undefined ? {} : { options }),
      ...(schema.pattern === undefined ? {} : { pattern: schema.pattern }),
    };
  });
}

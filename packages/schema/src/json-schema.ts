/** The part of JSON Schema that Stagegate's own schemas use. */
export interface JsonSchema {
  type?: string | readonly string[];
  description?: string;
  enum?: readonly string[];
  const?: unknown;
  pattern?: string;
  properties?: Readonly<Record<string, JsonSchema>>;
  patternProperties?: Readonly<Record<string, JsonSchema>>;
  additionalProperties?: boolean | JsonSchema;
  required?: readonly string[];
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  [keyword: string]: unknown;
}

import { outputSchemas } from "../generated/output-schemas.ts";
import type { GateId } from "../types.ts";

/** One output of a gate, for later steps. */
export interface OutputField {
  name: string;
  description: string;
}

/** Every output of a gate, in the order of the schema. */
export function outputFields(gate: GateId): OutputField[] {
  return Object.entries(outputSchemas[gate]?.properties ?? {}).map(([name, schema]) => ({
    name,
    description: schema.description ?? "",
  }));
}

import type { Edit } from "./edit.ts";
import { modernEdits } from "./modern-edits.ts";
import { OPERATION_EDITS } from "./operation-edits.ts";
import { SCHEMA_EDITS } from "./schema-edits.ts";

/** Every kind of edit at every kind of place. */
export const EDITS: readonly Edit[] = [...OPERATION_EDITS, ...SCHEMA_EDITS, ...modernEdits()];

import type { Static } from "typebox";
import type { RUN_INPUTS } from "../definitions/forge-inputs.ts";
import { actionInputs, runInputs } from "../generated/forge-input-schemas.ts";
import { fieldsOf } from "./fields.ts";
import type { InputField } from "./fields.ts";

/** What the combined form has beside the inputs of its gates. */
export type RunInputs = Static<typeof RUN_INPUTS>;

/** An input that only the actions have. */
export interface ActionField extends InputField {
  /** An expression that the runner evaluates. */
  default?: string;
  /** Masked, and never handed to another process. */
  secret: boolean;
}

export function actionFields(): ActionField[] {
  return fieldsOf(actionInputs).map((field) => {
    const schema = actionInputs.properties?.[field.name];
    return {
      ...field,
      secret: schema?.["secret"] === true,
      ...(typeof schema?.["default"] === "string" ? { default: schema["default"] } : {}),
    };
  });
}

/** Inputs of the combined form beside those of its gates. */
export function runFields(): InputField[] {
  return fieldsOf(runInputs);
}

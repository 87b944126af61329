import type { InputSource } from "@stagegate/core";
import type { GateId } from "@stagegate/schema";
import { decodeInputs, inputFields } from "@stagegate/schema/inputs";

/** Known before anything is loaded, asked or started for the gate. */
export function inputsAreWrong(id: GateId, inputs: InputSource): boolean {
  const raw = inputs.read(inputFields(id).map(({ name }) => name));
  return decodeInputs(id, raw).kind === "invalid";
}

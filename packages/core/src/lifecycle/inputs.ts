import { decodeInputs, inputFields } from "@stagegate/schema/inputs";
import type { InputIssue } from "@stagegate/schema/inputs";
import type { GateId, GateInputs } from "@stagegate/schema";
import { GateError } from "../error.ts";
import type { InputSource } from "../ports/terminal.ts";

/** Decodes the inputs of a gate; throws one error that names every wrong input. */
export function readInputs<G extends GateId>(gate: G, source: InputSource): GateInputs<G> {
  const raw = source.read(inputFields(gate).map((field) => field.name));
  const result = decodeInputs(gate, raw);
  if (result.kind === "decoded") return result.inputs;
  const [first] = result.issues;
  const more = result.issues.length - 1;
  throw new GateError(
    "STAGEGATE_INPUT_INVALID",
    `${first === undefined ? "an input is wrong" : sentence(first)}${more > 0 ? ` (and ${more} more)` : ""}`,
    {
      hint: first?.hint ?? `\`stagegate ${gate} --help\` lists the inputs.`,
      detail: result.issues.map((issue) =>
        [sentence(issue), issue.hint].filter(Boolean).join(" — "),
      ),
    },
  );
}

function sentence(issue: InputIssue): string {
  return issue.message.startsWith("there is no input")
    ? `${issue.message} (${issue.origin})`
    : `\`${issue.input}\` (${issue.origin}): ${issue.message}`;
}

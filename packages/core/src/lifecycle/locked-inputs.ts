import { isDeepStrictEqual } from "node:util";
import type { GateId } from "@stagegate/schema";
import { decodeInputs, inputFields } from "@stagegate/schema/inputs";
import { GateError } from "../error.ts";
import type { InputSource } from "../ports/terminal.ts";
import type { LoadedConfig } from "./config.ts";

/** Throws one error for every input that changes what a file has locked. */
export async function checkLocks(
  gate: GateId,
  source: InputSource,
  loaded: LoadedConfig | undefined,
): Promise<void> {
  const locks = loaded?.composed?.locks ?? [];
  if (loaded === undefined || locks.length === 0) return;
  const fields = new Set(inputFields(gate).map(({ name }) => name));
  const raw = new Map([...source.read([...fields])].filter(([name]) => fields.has(name)));
  const decoded = decodeInputs(gate, raw);
  if (decoded.kind === "invalid") return;
  const { isLocked, refusal } = await import("@stagegate/schema/compose");
  const { keyOfInput } = await import("@stagegate/schema/policy");
  const whole = loaded.config as unknown as Record<string, unknown>;
  const problems = Object.entries(decoded.inputs).flatMap(([name, value]) => {
    const path = keyOfInput(gate, name);
    const lock = path === undefined ? undefined : locks.find((each) => isLocked(each, path));
    if (path === undefined || lock === undefined) return [];
    if (isDeepStrictEqual(value, valueAt(whole, path))) return [];
    const { message } = refusal(lock, whole);
    return [`\`${name}\` (${raw.get(name)?.origin ?? "input"}): ${message}`];
  });
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length === 1 ? "" : ` (and ${problems.length - 1} more)`;
  throw new GateError("STAGEGATE_INPUT_INVALID", `${first}${more}`, {
    hint: "Leave the input out: only the file that locks the key may change it.",
    detail: problems,
  });
}

function valueAt(root: Record<string, unknown>, path: readonly string[]): unknown {
  let here: unknown = root;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}

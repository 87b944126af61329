import { parseArgs } from "node:util";
import { didYouMean } from "@stagegate/schema";
import type { InputField, RawInput } from "@stagegate/schema/inputs";

export interface ParsedArgs {
  /** Flags by name; lists and repeated flags as arrays. */
  flags: Map<string, RawInput["value"]>;
  positionals: string[];
  json: boolean;
  help: boolean;
  verbose: boolean;
}

const GLOBAL = { json: "Print data on stdout as JSON", help: "Show help", verbose: "Print more" };

export function globalFlags(): { name: string; description: string }[] {
  return Object.entries(GLOBAL).map(([name, description]) => ({ name, description }));
}

/**
 * Splits the command line. Unknown flags are kept, so that the decoder can name all of them with
 * what was probably meant. The word behind an unknown flag is its value: nothing is run anyway.
 */
export function splitArgs(
  argv: readonly string[],
  fields: readonly Pick<InputField, "name" | "kind">[],
): ParsedArgs {
  const options: Record<
    string,
    { type: "string" | "boolean"; multiple?: boolean; short?: string }
  > = {
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
    verbose: { type: "boolean" },
  };
  for (const field of fields) {
    options[field.name] =
      field.kind === "flag" ? { type: "boolean" } : { type: "string", multiple: true };
  }
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const kinds = new Map(fields.map((field) => [field.name, field.kind]));
  const flags = new Map<string, RawInput["value"]>();
  const positionals: string[] = [];
  /** Index of the word that an unknown flag takes. */
  let taken = -1;
  for (const token of tokens) {
    if (token.kind === "positional" && token.index !== taken) positionals.push(token.value);
    if (token.kind !== "option" || Object.hasOwn(GLOBAL, token.name)) continue;
    if (!kinds.has(token.name) && token.value === undefined) taken = token.index + 1;
    const before = flags.get(token.name);
    // The parser takes whatever follows for the value, also the next flag.
    const swallowed = token.inlineValue === false && token.value.startsWith("--");
    if (token.value === undefined || swallowed) flags.set(token.name, true);
    else if (kinds.get(token.name) === "list" || before !== undefined) {
      flags.set(token.name, [...asList(before), token.value]);
    } else flags.set(token.name, token.value);
  }
  const has = (name: string): boolean =>
    tokens.some((token) => token.kind === "option" && token.name === name);
  return { flags, positionals, json: has("json"), help: has("help"), verbose: has("verbose") };
}

/** A flag of a command that is no gate. */
export interface CommandFlag {
  name: string;
  kind: "text" | "flag";
  description: string;
}

/** Everything on the command line that a command does not understand: nothing is ignored. */
export function misuse(
  { flags, positionals }: ParsedArgs,
  known: readonly CommandFlag[],
  maxPositionals = 0,
): string[] {
  const names = known.map(({ name }) => name);
  const problems: string[] = [];
  for (const [name, value] of flags) {
    const flag = known.find((each) => each.name === name);
    if (flag === undefined) {
      const near = didYouMean(name, names);
      const hint = near === undefined ? "" : `. Did you mean \`--${near}\`?`;
      problems.push(`there is no flag \`--${name}\`${hint}`);
    } else if (flag.kind === "flag" && value !== true) {
      problems.push(`\`--${name}\` takes no value`);
    } else if (flag.kind === "text" && (value === true || value === "")) {
      problems.push(`\`--${name}\` needs a value`);
    } else if (flag.kind === "text" && typeof value !== "string") {
      problems.push(`\`--${name}\` is given more than once`);
    }
  }
  for (const word of positionals.slice(maxPositionals)) {
    problems.push(`\`${word}\` is not expected here`);
  }
  return problems;
}

function asList(value: RawInput["value"] | undefined): readonly string[] {
  if (value === undefined || value === true) return [];
  return typeof value === "string" ? [value] : value;
}

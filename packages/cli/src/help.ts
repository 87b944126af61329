import { didYouMean } from "@stagegate/schema";
import { inputFields, variableName } from "@stagegate/schema/inputs";
import type { InputField } from "@stagegate/schema/inputs";
import type { GateId } from "@stagegate/schema";
import { globalFlags } from "./args.ts";
import { COMMANDS } from "./commands.ts";

/** A terminal that nobody has made wider. */
const WIDTH = 80;
/** Names beyond this stand on a line of their own. */
const MAX_NAME = 26;
/** More values than fit beside a flag's name stand in its description. */
const MAX_VALUES = 16;

export function overview(): string {
  return [
    "stagegate — do all our services still work together?",
    "",
    "Usage: stagegate <command> [flags]",
    "",
    ...table(Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary])),
    "",
    "Start: stagegate init, then stagegate run",
    "Flags of a command: stagegate <command> --help",
    "",
  ].join("\n");
}

export function unknownCommand(name: string): string {
  const near = didYouMean(name, Object.keys(COMMANDS));
  const hint =
    near === undefined ? "`stagegate help` lists the commands." : `Did you mean \`${near}\`?`;
  return `✗ there is no command \`${name}\`. ${hint}\n`;
}

interface HelpFlag {
  name: string;
  description: string;
  value?: string;
}

export function commandHelp(name: string, flags: readonly HelpFlag[], usage = ""): string {
  const entry = COMMANDS[name];
  const all: readonly HelpFlag[] = [...flags, ...globalFlags()];
  return [
    ...wrapped(`${entry?.summary ?? name}.`, WIDTH),
    "",
    `Usage: stagegate ${name} ${usage}[flags]`,
    `Example: ${entry?.example ?? ""}`,
    "",
    ...(name === "run" ? gates() : []),
    ...table(
      all.map(({ name: flag, value, description }) => [
        `--${flag}${value === undefined ? "" : ` ${value}`}`,
        description,
      ]),
    ),
    "",
  ].join("\n");
}

export function gateHelp(id: GateId): string {
  const help = commandHelp(id, inputFields(id).map(helpFlag));
  const note = `Every input is also a variable, for example ${variableName("out-dir")}. Flags beat variables, variables beat stagegate.yml.`;
  return `${help}\n${wrapped(note, WIDTH).join("\n")}\n`;
}

export function helpFlag(field: InputField): HelpFlag {
  const values = field.options?.join("|") ?? "VALUE";
  const beside = values.length <= MAX_VALUES;
  const repeatable = field.kind === "list" ? " (repeatable)" : "";
  const listed = beside ? "" : `; one of ${field.options?.join(", ") ?? ""}`;
  return {
    name: field.name,
    description: `${field.description}${repeatable}${listed}`,
    ...(field.kind === "flag" ? {} : { value: beside ? values : "VALUE" }),
  };
}

function gates(): string[] {
  const rows = Object.entries(COMMANDS).flatMap(([name, { gate, summary }]): [string, string][] =>
    gate === undefined ? [] : [[name, summary]],
  );
  return ["Gates, in the order in which they run:", ...table(rows), "", "Flags:"];
}

/** Two columns, the second one wrapped. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const longest = Math.max(...rows.map(([name]) => (name.length > MAX_NAME ? 0 : name.length)));
  const indent = longest + 4;
  return rows.flatMap(([name, text]) => {
    const [first = "", ...rest] = wrapped(text, WIDTH - indent);
    const head =
      name.length > longest
        ? [`  ${name}`, " ".repeat(indent) + first]
        : [`  ${name.padEnd(longest + 2)}${first}`];
    return [...head, ...rest.map((line) => " ".repeat(indent) + line)];
  });
}

/** Lines of whole words; only a word that is longer than a line is one that is too long. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

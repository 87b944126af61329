import { didYouMean } from "@stagegate/schema";
import { inputFields, variableName } from "@stagegate/schema/inputs";
import type { InputField } from "@stagegate/schema/inputs";
import type { GateId } from "@stagegate/schema";
import { globalFlags } from "./args.ts";
import { COMMANDS } from "./commands.ts";

export function overview(): string {
  const names = Object.entries(COMMANDS);
  const width = Math.max(...names.map(([name]) => name.length)) + 2;
  return [
    "stagegate — do all our services still work together?",
    "",
    "Usage: stagegate <command> [flags]",
    "",
    ...names.map(([name, { summary }]) => `  ${name.padEnd(width)}${summary}`),
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
  const shown = all.map(
    (flag) => `--${flag.name}${flag.value === undefined ? "" : ` ${flag.value}`}`,
  );
  const width = Math.max(...shown.map((text) => text.length)) + 2;
  return [
    `${entry?.summary ?? name}.`,
    "",
    `Usage: stagegate ${name} ${usage}[flags]`,
    `Example: ${entry?.example ?? ""}`,
    "",
    ...all.map((flag, i) => `  ${(shown[i] ?? "").padEnd(width)}${flag.description}`),
    "",
  ].join("\n");
}

export function gateHelp(id: GateId): string {
  const help = commandHelp(id, inputFields(id).map(helpFlag));
  return `${help}\nEvery input is also a variable, for example ${variableName("out-dir")}. Flags beat variables, variables beat stagegate.yml.\n`;
}

export function helpFlag(field: InputField): HelpFlag {
  const value = field.options?.join("|") ?? "VALUE";
  return {
    name: field.name,
    description: field.kind === "list" ? `${field.description} (repeatable)` : field.description,
    ...(field.kind === "flag" ? {} : { value }),
  };
}

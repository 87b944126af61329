import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Component, ComponentInput } from "./templates.ts";

export const TEMPLATES_PAGE = "templates/README.md";
const START = "<!-- interface-start -->";
const END = "<!-- interface-end -->";

/** Tables of every component; what several gates have is said once. */
export function templatesPage(root: string, components: readonly Component[]): string {
  const page = readFileSync(join(root, TEMPLATES_PAGE), "utf8");
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start === -1 || end < start) throw new Error(`${TEMPLATES_PAGE} has no ${START} … ${END}`);
  const common = commonInputs(components);
  const sections = components.flatMap(({ id, summary, inputs }) => {
    const own = [...inputs].filter(([name, input]) => !isSame(common.get(name), input));
    return [`### ${id}`, "", `${summary}.`, "", ...table(own), ""];
  });
  const text = ["## Inputs of every component", "", ...table([...common]), "", ...sections];
  return `${page.slice(0, start + START.length)}\n${text.join("\n").trimEnd()}\n${page.slice(end)}`;
}

function commonInputs(components: readonly Component[]): Map<string, ComponentInput> {
  const [first] = components;
  const shared = [...(first?.inputs ?? [])].filter(([name]) =>
    components.every(({ inputs }) => inputs.has(name)),
  );
  return new Map(shared);
}

/** The stage of comment-report is another one. */
function isSame(a: ComponentInput | undefined, b: ComponentInput): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

function table(inputs: readonly (readonly [string, ComponentInput])[]): string[] {
  return [
    "| input | value | default | meaning |",
    "|---|---|---|---|",
    ...inputs.map(
      ([name, input]) =>
        `| \`${name}\` | ${valueOf(input)} | ${defaultOf(input)} | ${cell(input.description)} |`,
    ),
  ];
}

function valueOf({ type, options }: ComponentInput): string {
  const words = options?.filter((option) => option !== "").map((option) => `\`${option}\``);
  return words?.join(", ") ?? (type === "array" ? "list" : "text");
}

function defaultOf({ default: value }: ComponentInput): string {
  if (value.length === 0) return "";
  return typeof value === "string" ? `\`${value}\`` : "see above";
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

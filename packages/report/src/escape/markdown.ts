import { cleanBlock, cleanLine } from "./clean.ts";
import type { BlockLimits } from "./clean.ts";
import { escapeHtml } from "./html.ts";

/** Breaks a reference without being seen. */
const ZERO_WIDTH = "\u200b";

/**
 * Forges look for references in the rendered text, so escaping the Markdown is not enough. Broken
 * here: mentions, `#1`, `GH-1` and other `KEY-1`, `!1 %m ~l &e $s ^a`, commit ids, addresses,
 * `www.`, e-mail, `:emoji:` (also `:emoji` at the end, as the colon behind it may be ours),
 * `[vulnerability:1]`, `{+ inline diff +}`.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 * https://docs.gitlab.com/user/markdown/#gitlab-specific-references
 */
function breakReferences(text: string): string {
  return breakAddresses(text)
    .replaceAll(/([@#!%~&$^])(?=[\p{L}\p{N}_"'])/gu, `$1${ZERO_WIDTH}`)
    .replaceAll(/\*(?=iteration:)/gi, `$&${ZERO_WIDTH}`)
    .replaceAll(/([A-Za-z][A-Za-z0-9_]{0,30}-)(?=\d)/g, `$1${ZERO_WIDTH}`)
    .replaceAll(/[0-9a-f]{7,}/gi, (run) => run.replaceAll(/.{6}(?=.)/g, `$&${ZERO_WIDTH}`))
    .replaceAll(/:(?=[A-Za-z0-9_+-]{1,64}(?::|$))/g, `:${ZERO_WIDTH}`)
    .replaceAll(/([{[])(?=[+\-a-z_[])/gi, `$1${ZERO_WIDTH}`);
}

/** What the Markdown parser itself makes a link, even inside `<code>`. */
function breakAddresses(text: string): string {
  return text
    .replaceAll(/:(?=\/\/)/g, `:${ZERO_WIDTH}`)
    .replaceAll(/www(?=\.)/gi, `$&${ZERO_WIDTH}`)
    .replaceAll(/(mailto|xmpp):/gi, `$1${ZERO_WIDTH}:`)
    .replaceAll(/@(?=[A-Za-z0-9])/g, `@${ZERO_WIDTH}`);
}

const SYNTAX = /[\\`*_{}[\]<>#|~&$^]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  // A table splits at `\|` inside code in some renderers and GitHub finds `\$` as mathematics.
  "|": "&#124;",
  $: "&#36;",
};
/** A block could begin here: list, heading underline, quick action, directive. */
const LINE_START = /^(?:[-+=:/]|\d{1,9}(?=[.)](?:\s|$)))/;

function escapeSyntax(text: string): string {
  const escaped = text.replaceAll(SYNTAX, (char) => ENTITIES[char] ?? `\\${char}`);
  return escaped.replace(LINE_START, (start) =>
    /\d/.test(start) ? `${start}${ZERO_WIDTH}` : `\\${start}`,
  );
}

/** Foreign text as inert prose: one line, any place of a paragraph, list item or table cell. */
export function mdText(text: string, max = 300): string {
  return escapeSyntax(breakReferences(cleanLine(text, max)));
}

/**
 * Foreign text in a code font, also in a table cell; forges look for no references there, so it
 * can be copied. Empty text gives an empty string.
 */
export function mdCode(text: string, max = 200): string {
  const inert = escapeSyntax(breakAddresses(cleanLine(text, max)));
  return inert === "" ? "" : `<code>${inert}</code>`;
}

/** Foreign text inside a line of raw HTML, as in `<summary>`. */
export function mdHtml(text: string, max = 200): string {
  return escapeHtml(breakReferences(cleanLine(text, max))).replaceAll("$", "&#36;");
}

/**
 * Our own label, already Markdown, as a link to an address that went through `webAddress`: what
 * would end the link, the cell or be read as an entity or as mathematics is encoded.
 */
export function mdLink(label: string, address: string | undefined): string {
  if (address === undefined || label === "") return label;
  const safe = address.replaceAll(/[()<>|\\[\]*_`~$!'"{}^]/g, hexOf).replaceAll("&", "&amp;");
  return `[${label}](${safe})`;
}

function hexOf(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}

export interface Fence {
  markdown: string;
  omittedLines: number;
}

/** What GitLab would read as a quick action, an include or a quote although it stands in a fence. */
const ACTION_LINE = /^(?=\s*(?:\/[A-Za-z]|::|>>>\s*$))/gm;

/** A fenced block that its content cannot end: longer than the longest run of backticks in it. */
export function mdFence(text: string, limits: BlockLimits, language = "text"): Fence {
  const block = cleanBlock(text, limits);
  const inert = block.text.replaceAll(ACTION_LINE, ZERO_WIDTH);
  return {
    markdown: fenced(inert, language),
    omittedLines: block.omittedLines,
  };
}

/**
 * Commands to copy. They stay as they are but for one case: a line that begins with a slash would
 * be a quick action, with two colons an include, so it gets the `command` of the shell in front.
 */
export function mdCommands(commands: readonly string[]): string {
  const lines = commands.map((command) => {
    const line = cleanLine(command, 1_000);
    return /^(?:\/|::)/.test(line) ? `command ${line}` : line;
  });
  return fenced(lines.join("\n"), "sh");
}

/** Our own Mermaid source, whose labels went through `mermaidText`. */
export function mdMermaid(source: string): string {
  return fenced(source, "mermaid");
}

function fenced(text: string, language: string): string {
  let longest = 2;
  for (const run of text.matchAll(/`+/g)) longest = Math.max(longest, run[0].length);
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Puts a block below a list item. */
export function indent(block: string, spaces: number): string {
  return block.replaceAll(/^(?=.)/gm, " ".repeat(spaces));
}

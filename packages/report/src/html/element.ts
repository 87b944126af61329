import { cleanLine } from "../escape/clean.ts";
import { escapeHtml } from "../escape/html.ts";

/** Markup that was put together here; a string never becomes one by itself. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Markup | string | number | false | undefined | readonly Part[];

/**
 * HTML or SVG from a template: every value is escaped unless it is markup. Attributes are written
 * with double quotes. Foreign text is freed of controls, bidi and invisible characters.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  let text = flat(strings[0]);
  values.forEach((value, at) => {
    text += render(value) + flat(strings[at + 1]);
  });
  return new Markup(text);
}

/** The indentation of the source is not sent along; white space stays white space. */
function flat(text: string | undefined): string {
  return (text ?? "").replaceAll(/\s*\n\s*/g, "\n");
}

const MAX_TEXT = 4_000;

function render(part: Part): string {
  if (part === undefined || part === false) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "number") return String(round(part));
  if (typeof part === "string") return escapeHtml(keepEnds(part));
  return part.map(render).join("");
}

/** Clean text whose outer spaces still part it from what stands beside it. */
function keepEnds(text: string): string {
  const clean = cleanLine(text, MAX_TEXT);
  return `${/^\s/.test(text) ? " " : ""}${clean}${clean !== "" && /\s$/.test(text) ? " " : ""}`;
}

/** Two decimals are enough for a coordinate; what is not finite becomes 0. */
function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
}

/** Text of several lines that was cleaned by the caller, for `<pre>`. */
export function preText(text: string): Markup {
  return new Markup(escapeHtml(text));
}

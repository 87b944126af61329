import { parseAllDocuments } from "yaml";

export type Inputs = Readonly<Record<string, unknown>>;
export type Jobs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Spec {
  type?: string;
  default?: unknown;
  options?: readonly unknown[];
  regex?: string;
}

export interface Header {
  spec: { inputs: Readonly<Record<string, Spec & { description?: string }>> };
}

/** Two programs that read components, and put values into them in two ways. */
export type Reader = "nodes" | "text";

const BLOCK = /\$\[\[\s*inputs\.([\w-]+)\s*\]\]/g;

export function headerOf(template: string): Header {
  return documents(template)[0] as Header;
}

/**
 * The jobs of a component with its inputs in their places, and after `extends`.
 * `nodes` is what GitLab does: values take the place of nodes of the parsed YAML, as their type where
 * the node is nothing else, else as Ruby's text of them
 * (lib/gitlab/ci/config/interpolation/{template,config}.rb of gitlabhq/gitlabhq). `text` is what
 * gitlab-ci-local does: values are pasted before the YAML is parsed, lists as JSON.
 */
export function jobsOf(template: string, given: Inputs, reader: Reader): Jobs {
  const values = valuesOf(headerOf(template), given);
  const body =
    reader === "text"
      ? documents(pasted(template, values))[1]
      : replaced(documents(template)[1], values);
  const all = body as Record<string, Record<string, unknown>>;
  const visible = Object.keys(all).filter((name) => !name.startsWith("."));
  return Object.fromEntries(visible.map((name) => [name, extended(all, name)]));
}

function documents(text: string): unknown[] {
  const parsed = parseAllDocuments(text, { merge: true });
  if (!Array.isArray(parsed)) throw new Error("no YAML");
  return parsed.map((document) => {
    if (document.errors[0] !== undefined) throw document.errors[0];
    return document.toJS() as unknown;
  });
}

/** Refuses what GitLab refuses when a pipeline is made. */
function valuesOf({ spec }: Header, given: Inputs): Inputs {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(spec.inputs, name)) throw new Error(`unknown input arguments: ${name}`);
  }
  const entries = Object.entries(spec.inputs).map(([name, input]) => {
    const value = given[name] ?? input.default;
    check(name, input, value);
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}

function check(name: string, { type, options, regex }: Spec, value: unknown): void {
  const fits = type === "array" ? Array.isArray(value) : typeof value === type;
  if (!fits) throw new Error(`\`${name}\` input: provided value is not a ${type}`);
  if (options !== undefined && !options.includes(value)) {
    throw new Error(`\`${name}\` input: \`${String(value)}\` cannot be used`);
  }
  if (regex !== undefined && !new RegExp(regex).test(value as string)) {
    throw new Error(`\`${name}\` input: provided value does not match required RegEx pattern`);
  }
}

function pasted(template: string, values: Inputs): string {
  const [header = "", ...body] = template.split(/^---$/m);
  const text = body.join("---").replaceAll(BLOCK, (_block, name: string) => {
    const value = values[name];
    return typeof value === "string" ? value : JSON.stringify(value);
  });
  return `${header}---${text}`;
}

function replaced(node: unknown, values: Inputs): unknown {
  if (Array.isArray(node)) return node.map((item) => replaced(item, values));
  if (typeof node === "object" && node !== null) {
    // A later key replaces an earlier one of the same name.
    const out: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(node)) {
      out[String(replaced(key, values))] = replaced(value, values);
    }
    return out;
  }
  if (typeof node !== "string") return node;
  const [, only] = /^\$\[\[\s*inputs\.([\w-]+)\s*\]\]$/.exec(node) ?? [];
  if (only !== undefined && !node.endsWith("\n")) return values[only];
  return node.replaceAll(BLOCK, (_block, name: string) => rubyText(values[name]));
}

/** `to_s` of Ruby: https://docs.ruby-lang.org/en/3.2/Array.html#method-i-inspect */
export function rubyText(value: unknown): string {
  return typeof value === "string" ? value : rubyInspect(value);
}

function rubyInspect(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(rubyInspect).join(", ")}]`;
  if (value === null) return "nil";
  if (typeof value === "object") {
    const pairs = Object.entries(value).map(([key, item]) => `:${key}=>${rubyInspect(item)}`);
    return `{${pairs.join(", ")}}`;
  }
  if (typeof value !== "string") return String(value);
  const escaped = JSON.stringify(value)
    .replaceAll(/#(?=[{$@])/g, "\\#")
    .replaceAll("\\u001b", "\\e")
    .replaceAll("\\u0007", "\\a")
    .replaceAll("\\u000b", "\\v");
  return escaped;
}

function extended(all: Record<string, Record<string, unknown>>, name: string): Inputs {
  const own = all[name];
  if (own === undefined) throw new Error(`${name}: unknown keys in \`extends\``);
  const { extends: bases = [], ...rest } = own;
  const parents = (bases as string[]).map((base) => extended(all, base));
  return [...parents, rest].reduce(deepMerge, {});
}

function deepMerge(a: Inputs, b: Inputs): Inputs {
  const out: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = out[key];
    out[key] = isMap(before) && isMap(value) ? deepMerge(before, value) : value;
  }
  return out;
}

function isMap(value: unknown): value is Inputs {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

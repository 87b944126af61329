import { CORE_SCHEMA, YAMLException, load, mergeTag } from "js-yaml";
import type { Outcome, SourceText, SpecError, SpecErrorCode } from "../model.ts";
import type { Format } from "./file.ts";
import { jsonErrorOffset } from "./json-error.ts";
import { MAX_YAML_DEPTH } from "./limits.ts";
import { lineStarts, offsetToLineColumn } from "./locator.ts";

export interface Parsed {
  readonly value: unknown;
  readonly format: Format;
  /** The text that positions refer to: without a byte order mark. */
  readonly text: string;
}

const yamlSchema = CORE_SCHEMA.withTags(mergeTag);

/**
 * Parses JSON or YAML 1.2 (with merge keys). JSON is tried first when the text looks like it:
 * `JSON.parse` takes 12 MB in 0.1 s, a YAML parser ten times that.
 */
export function parseText(source: SourceText, maxCharacters: number): Outcome<Parsed> {
  if (source.text.length > maxCharacters) return tooLarge(source, maxCharacters);
  const text = source.text.startsWith("\uFEFF") ? source.text.slice(1) : source.text;
  const looksLikeJson = /^\s*[[{]/.test(text.slice(0, 1000));
  if (looksLikeJson || source.path.endsWith(".json")) {
    try {
      return { ok: true, value: { value: JSON.parse(text) as unknown, format: "json", text } };
    } catch (error) {
      if (!/\.ya?ml$/.test(source.path)) return badJson(source.path, text, error);
    }
  }
  return parseYaml(source.path, text);
}

function parseYaml(path: string, text: string): Outcome<Parsed> {
  try {
    const value = load(text, { schema: yamlSchema, maxDepth: MAX_YAML_DEPTH });
    return { ok: true, value: { value, format: "yaml", text } };
  } catch (error) {
    return badYaml(path, error);
  }
}

function badYaml(path: string, error: unknown): Outcome<never> {
  const reason = error instanceof YAMLException ? error.reason : "the parser gave up on it";
  const mark = error instanceof YAMLException ? error.mark : undefined;
  const deep = reason.includes("maxDepth");
  return failed({
    code: deep ? "STAGEGATE_SPEC_TOO_DEEP" : "STAGEGATE_SPEC_SYNTAX",
    message: deep ? `nested deeper than ${MAX_YAML_DEPTH} levels` : `not valid YAML: ${reason}`,
    hint: deep ? "Flatten the document or split it into files." : "Fix the syntax at this place.",
    place: { path, line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 },
  });
}

function badJson(path: string, text: string, error: unknown): Outcome<never> {
  const offset = jsonErrorOffset(text);
  const { line, column } = offsetToLineColumn(lineStarts(text), offset);
  const detail =
    error instanceof Error ? error.message.replace(/ in JSON at position.*$/s, "") : "";
  const reason = text.trim() === "" ? "the file is empty" : firstLine(detail);
  return failed({
    code: "STAGEGATE_SPEC_SYNTAX",
    message: `not valid JSON: ${reason}`,
    hint: "Fix the syntax at this place.",
    place: { path, line, column },
  });
}

/** V8 quotes the text around the error; keep the first words only, the place says the rest. */
function firstLine(message: string): string {
  return message.replace(/, ("|\.\.\.).*$/s, "").split("\n", 1)[0] ?? "";
}

function tooLarge(source: SourceText, maxCharacters: number): Outcome<never> {
  return failed({
    code: "STAGEGATE_SPEC_TOO_LARGE",
    message: `has ${source.text.length} characters, the limit is ${maxCharacters}`,
    hint: "Split the document, or keep out of it what no client needs: longer ones are not read.",
    place: { path: source.path, line: 1, column: 1 },
  });
}

function failed(error: {
  code: SpecErrorCode;
  message: string;
  hint: string;
  place: { path: string; line: number; column: number };
}): Outcome<never> {
  const { code, message, hint, place } = error;
  const location = { file: place.path, line: place.line, column: place.column, pointer: "" };
  const problem: SpecError = { code, message, hint, location };
  return { ok: false, errors: [problem] };
}

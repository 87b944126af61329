import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "packages/schema/dist/generated";

/** What every start of an action reads, or all that a reader of a format reads. */
const NESTED = /^(?:format-.*|(?:input|output)-schemas)\.js$/;

/**
 * Takes the indentation from compiled validators and schemas: they nest so deep that it is two thirds
 * of their text.
 */
export function compact(root: string): void {
  for (const name of readdirSync(join(root, FOLDER))) {
    if (!NESTED.test(name)) continue;
    const file = join(root, FOLDER, name);
    const text = readFileSync(file, "utf8");
    if (hasTemplate(text)) throw new Error(`${name}: the text of a template is not indentation`);
    writeFileSync(file, text.replaceAll(/^ +/gm, ""));
  }
}

function hasTemplate(text: string): boolean {
  const code = text.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, "").replaceAll(/^\s*\/\/.*$/gm, "");
  return code.includes("`");
}

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "packages/schema/dist/generated";

/**
 * Takes the indentation from compiled validators: they nest so deep that it is two thirds of their
 * text, which every start of an action would read.
 */
export function compact(root: string): void {
  for (const name of readdirSync(join(root, FOLDER))) {
    if (!/^format-.*\.js$/.test(name)) continue;
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

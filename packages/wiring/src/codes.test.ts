import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CODES, FINDING_CODES } from "@stagegate/schema/codes";
import { expect, it } from "vitest";
import { unknownVariables } from "./variables.ts";

const ROOT = join(import.meta.dirname, "../../..");
const CODES = { ...ERROR_CODES, ...FINDING_CODES };

/** Variables begin with the same word as codes. */
const isVariable = (name: string): boolean => unknownVariables({ [name]: "" }).length === 0;

it("every code that stands in the sources can be explained", () => {
  const unknown = new Map<string, string>();
  const sources = globSync("packages/*/src/**/*.ts", { cwd: ROOT }).filter(
    (file) => !file.endsWith(".test.ts") && !file.startsWith("packages/testkit/"),
  );
  for (const file of sources) {
    const text = readFileSync(join(ROOT, file), "utf8");
    for (const [, name = ""] of text.matchAll(/["'`](STAGEGATE_[A-Z_]*[A-Z])["'`]/g)) {
      if (!Object.hasOwn(CODES, name) && !isVariable(name)) unknown.set(name, file);
    }
  }
  expect(sources.length).toBeGreaterThan(100);
  expect(Object.fromEntries(unknown)).toEqual({});
});

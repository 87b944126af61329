import { createOutDir } from "@stagegate/core";
import { createMemoryFiles } from "@stagegate/testkit";
import { expect, test } from "vitest";
import { readAttempts, readPhases, recordAttempts, recordPhases } from "./records.ts";

const OUT = "/repo/.stagegate";
const attempt = (id: string) => ({ id, status: "passed" as const, start: 1, end: 2 });
const phase = (start: number) => ({ name: "e2e", kind: "e2e" as const, start });

test("legs of one gate keep their phases and attempts side by side, and all are read", async () => {
  const files = createMemoryFiles();
  for (const [index, key] of [undefined, "Leg", "leg"].entries()) {
    const out = createOutDir(files, OUT, key);
    await recordPhases(files, out, [phase(index)]);
    await recordAttempts(files, out, [attempt(String(key))]);
  }
  const out = createOutDir(files, OUT, "leg");
  await recordPhases(files, out, [phase(7)]);
  expect((await readPhases(files, out)).map(({ start }) => start).sort()).toEqual([0, 1, 7]);
  const ids = (await readAttempts(files, createOutDir(files, OUT))).map(({ id }) => id);
  expect(ids.sort()).toEqual(["Leg", "leg", "undefined"]);
});

test("a damaged file of one leg takes nothing from the others", async () => {
  const files = createMemoryFiles({
    [`${OUT}/attempts-2.json`]: "{",
    [`${OUT}/phases-2.json`]: "5",
  });
  const out = createOutDir(files, OUT);
  await recordAttempts(files, out, [attempt("a")]);
  await recordPhases(files, out, [phase(3)]);
  expect(await readAttempts(files, out)).toHaveLength(1);
  expect(await readPhases(files, out)).toHaveLength(1);
});

// Writes everything that is derived from one source; `test/generated.test.ts` fails on drift.
import { writeFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generatedFiles } from "./generate/files.ts";

const root = join(import.meta.dirname, "..");
for (const [path, content] of await generatedFiles(root)) {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  console.log(path);
}

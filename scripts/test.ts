// `pnpm test`, `pnpm test:real [name…]`, `pnpm test:full [name…]`: one closing line over everything.
import { join } from "node:path";
import { createRunner } from "./test/runner.ts";
import { readArguments } from "./test/tiers.ts";
import { runTier } from "./test/tier.ts";

const root = join(import.meta.dirname, "..");
const wanted = readArguments(process.argv.slice(2));
if (wanted.kind === "usage") {
  console.error(wanted.text);
  process.exitCode = wanted.wrong ? 2 : 0;
} else {
  process.exitCode = await runTier(wanted, createRunner(root, process.env));
}

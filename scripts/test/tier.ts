import type { Ended, Runner } from "./runner.ts";
import { TIERS } from "./tiers.ts";
import type { Wanted } from "./tiers.ts";
import { add, closingLine, NOTHING } from "./totals.ts";
import type { Totals } from "./totals.ts";
import { countTests } from "./vitest-report.ts";

interface Step {
  title: string;
  run(runner: Runner): Promise<{ totals: Totals; ended: Ended }>;
}

const STATIC: readonly Step[] = [
  tool("types", "tsc", ["-b", "--pretty", "false"]),
  tool("lint", "oxlint", ["--deny-warnings"]),
  tool("format", "oxfmt", ["--check", "."]),
];

function tool(title: string, program: string, args: readonly string[]): Step {
  return {
    title: `${title}: ${[program, ...args].join(" ")}`,
    async run(runner) {
      const ended = await runner.run(program, args);
      const failed = ended.code === 0 ? 0 : 1;
      return { totals: { passed: 1 - failed, failed, skipped: 0 }, ended };
    },
  };
}

function tests(projects: readonly string[], names: readonly string[]): Step {
  return {
    title: `tests: ${[...projects, ...names].join(" ")}`,
    async run(runner) {
      const { text, ...ended } = await runner.withReport((path) =>
        runner.run("vitest", [
          "run",
          ...projects.flatMap((project) => ["--project", project]),
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${path}`,
          ...names,
        ]),
      );
      const { totals, notes } = countTests(text, ended.code);
      for (const note of notes) runner.print(`✗ ${note}`);
      return { totals, ended };
    },
  };
}

/** Runs every step, also after a failed one, and prints the closing line last. Exit code: 0, 1, 130. */
export async function runTier(
  { tier, names, totals: file }: Wanted,
  runner: Runner,
): Promise<number> {
  const { projects, static: withStatic } = TIERS[tier];
  const steps = [...(withStatic && names.length === 0 ? STATIC : []), tests(projects, names)];
  let sum = NOTHING;
  let interrupted = false;
  for (const [index, step] of steps.entries()) {
    runner.print(`\n── ${index + 1}/${steps.length} ${step.title}`);
    const { totals, ended } = await step.run(runner);
    runner.print(totals.failed === 0 ? `✓ ${step.title}` : `✗ ${step.title}`);
    sum = add(sum, totals);
    interrupted = ended.interrupted;
    if (interrupted) break;
  }
  if (interrupted) runner.print("interrupted");
  const line = closingLine(sum);
  if (file !== undefined) runner.save(file, `${line}\n`);
  runner.print(`\n${line}`);
  if (interrupted) return 130;
  return sum.failed > 0 ? 1 : 0;
}

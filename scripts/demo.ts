// `pnpm demo [--fault NAME]`: all six gates on the shop, in a repository of its own.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBrowser } from "./demo/browser.ts";
import { withoutForge } from "./demo/environment.ts";
import { FAULTS } from "./demo/faults.ts";
import { createWorkspace, headOf } from "./demo/workspace.ts";

const root = join(import.meta.dirname, "..");
/** As in README.md, from the root of the checkout. */
const ALIAS = "$PWD/node_modules/.bin/node $PWD/packages/cli/src/main.ts";
const out = (line: string): void => console.error(line);

const OPTIONS = {
  fault: { type: "string" },
  "out-dir": { type: "string" },
  keep: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

/** The flags, or what is wrong with them. */
function flags(): Values | string {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (cause) {
    return (cause as Error).message.split(". ")[0] ?? "";
  }
}

function options(): { fault: string | undefined; outDir: string; keep: boolean } | undefined {
  const given = flags();
  const values: Values = typeof given === "string" ? {} : given;
  const known = Object.keys(FAULTS);
  const unknown = values.fault !== undefined && !known.includes(values.fault);
  const wrong = unknown || typeof given === "string";
  if (values.help === true || wrong) {
    if (wrong) out(`✗ ${unknown ? `there is no fault \`${values.fault}\`` : String(given)}.\n`);
    out("Usage: pnpm demo [--fault NAME] [--out-dir FOLDER] [--keep]\n\nFaults:");
    for (const [name, fault] of Object.entries(FAULTS)) out(`  ${name.padEnd(22)}${fault.what}`);
    process.exitCode = wrong ? 2 : 0;
    return undefined;
  }
  const outDir = values["out-dir"] ?? join(root, ".stagegate");
  return { fault: values.fault, outDir, keep: values.keep === true };
}

function announce(fault: string | undefined): void {
  out("Stagegate demo: a shop of seven services, judged by six gates.");
  if (fault === undefined) {
    out("Nothing is broken; `--fault NAME` breaks something (`--help` lists the faults).\n");
    return;
  }
  const { what = "", red = [], culprit } = FAULTS[fault] ?? {};
  out(`Fault: ${what}.`);
  const gates = red.length === 0 ? "no gate, and one test marked flaky" : red.join(", ");
  out(`Expected red: ${gates}${culprit === undefined ? "" : `; to blame: ${culprit}`}.\n`);
}

async function main(): Promise<void> {
  const chosen = options();
  if (chosen === undefined) return;
  announce(chosen.fault);
  const browser = await ensureBrowser(process.env);
  const workspace = createWorkspace(join(root, "examples", "shop"), chosen.fault);
  const child = spawn(
    process.execPath,
    [join(root, "packages/cli/src/main.ts"), "run", "--out-dir", chosen.outDir],
    {
      cwd: workspace,
      stdio: "inherit",
      env: {
        ...withoutForge(process.env),
        ...browser.env,
        STAGEGATE_CHROMIUM: browser.executablePath,
        SHOP_FAULT: chosen.fault ?? "",
        SHOP_COMMIT: headOf(workspace),
      },
    },
  );
  // The terminal sends the signal to the whole group; a lone kill of this process must reach it too.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise<number>((resolve) => {
    child.on("exit", (code) => resolve(code ?? 1));
    child.on("error", () => resolve(1));
  });
  const again = chosen.fault === undefined ? "" : ` --fault ${chosen.fault}`;
  out(`\nAgain: npx -y pnpm@12.21.0 demo${again}`);
  out("What stands under Reproduce is for a project: it works in examples/shop, with");
  out(`  alias stagegate="${ALIAS}"`);
  if (chosen.keep) out(`\nThe repository of the demo: ${workspace}`);
  else rmSync(dirname(workspace), { recursive: true, force: true });
}

await main();

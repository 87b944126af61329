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
const out = (line: string): void => console.error(line);

function options(): { fault: string | undefined; outDir: string; keep: boolean } | undefined {
  const { values } = parseArgs({
    options: {
      fault: { type: "string" },
      "out-dir": { type: "string" },
      keep: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  const known = Object.keys(FAULTS);
  const wrong = values.fault !== undefined && !known.includes(values.fault);
  if (values.help === true || wrong) {
    if (wrong) out(`✗ there is no fault \`${values.fault}\`.\n`);
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
  if (chosen.keep) out(`\nThe repository of the demo: ${workspace}`);
  else rmSync(dirname(workspace), { recursive: true, force: true });
}

await main();

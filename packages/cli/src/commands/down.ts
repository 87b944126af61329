import { createHost, runGateById, showFinished } from "@stagegate/wiring";
import { misuse, splitArgs } from "../args.ts";
import { refuse } from "../context.ts";
import type { Command, CommandContext } from "../context.ts";
import { commandHelp } from "../help.ts";

const FIELDS = [
  {
    name: "out-dir",
    kind: "text",
    description: "Folder of the environment's handle",
    value: "PATH",
  },
  { name: "config", kind: "text", description: "Path of the configuration", value: "PATH" },
] as const;

/** `down` and `reap` are modes of provision-staging with names of their own. */
export async function runMode(context: CommandContext, mode: "down" | "reap"): Promise<number> {
  const args = splitArgs(context.argv, FIELDS);
  if (args.help) {
    context.print(commandHelp(mode, FIELDS));
    return 0;
  }
  const wrong = misuse(args, FIELDS);
  if (wrong.length > 0) return refuse(context, wrong);
  const host = await createHost({
    ...context,
    flags: new Map([...args.flags, ["mode", mode]]),
    unknownFlags: "reported",
    verbose: args.verbose,
  });
  const finished = await runGateById("provision-staging", host);
  showFinished(host.log, finished, { verbose: args.verbose });
  if (args.json) context.print(`${JSON.stringify(finished.report, null, 2)}\n`);
  return finished.exitCode;
}

export const command: Command = { run: (context) => runMode(context, "down") };

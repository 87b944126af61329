import { inputFields } from "@stagegate/schema/inputs";
import type { GateId } from "@stagegate/schema";
import { createHost, runGateById, showFinished } from "@stagegate/wiring";
import { splitArgs } from "../args.ts";
import type { Command } from "../context.ts";
import { gateHelp } from "../help.ts";

/** One gate as a command: flags are its inputs. */
export function gateCommand(id: GateId): Command {
  return {
    async run(context) {
      const args = splitArgs(context.argv, inputFields(id));
      if (args.help) {
        context.print(gateHelp(id));
        return 0;
      }
      for (const word of args.positionals) args.flags.set(word, true);
      const host = await createHost({
        ...context,
        flags: args.flags,
        gates: [id],
        unknownFlags: "reported",
        verbose: args.verbose,
      });
      const finished = await runGateById(id, host);
      showFinished(host.log, finished, { verbose: args.verbose });
      if (args.json) context.print(`${JSON.stringify(finished.report, null, 2)}\n`);
      return finished.exitCode;
    },
  };
}

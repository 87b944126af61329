import { exitCodeOf, toGateError } from "@stagegate/core";
import { createHost, loadConfiguration } from "@stagegate/wiring";
import { misuse, splitArgs } from "../args.ts";
import { refuse } from "../context.ts";
import type { Command } from "../context.ts";
import { commandHelp } from "../help.ts";

const FIELDS = [
  { name: "config", kind: "text", description: "Path of the configuration" },
  { name: "show", kind: "flag", description: "Print the configuration as it is understood" },
] as const;

export const command: Command = {
  async run(context) {
    const args = splitArgs(context.argv, FIELDS);
    if (args.help) {
      context.print(commandHelp("validate", FIELDS));
      return 0;
    }
    const wrong = misuse(args, FIELDS);
    if (wrong.length > 0) return refuse(context, wrong);
    const host = await createHost({ ...context, verbose: args.verbose });
    const named = args.flags.get("config");
    try {
      const loaded = await loadConfiguration(host, typeof named === "string" ? named : undefined);
      if (loaded === undefined) {
        host.log.error("there is no stagegate.yml here. `stagegate init` writes one.");
        return 2;
      }
      const services = Object.keys(loaded.config.services);
      host.log.info(
        `✓ ${loaded.file} is valid: ${services.length} services (${services.join(", ")})`,
      );
      if (args.json || args.flags.get("show") === true) {
        context.print(`${JSON.stringify(loaded.config, null, 2)}\n`);
      }
      return 0;
    } catch (thrown) {
      const error = toGateError(thrown);
      if (args.json)
        context.print(`${JSON.stringify({ code: error.code, issues: error.detail }, null, 2)}\n`);
      host.log.error(error.message);
      for (const line of error.detail) host.log.info(`  ${line}`);
      if (error.detail.length === 0 && error.hint !== undefined) host.log.info(`  ${error.hint}`);
      return exitCodeOf(error.kind);
    }
  },
};

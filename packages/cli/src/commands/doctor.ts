import { createHost, examine } from "@stagegate/wiring";
import { misuse, splitArgs } from "../args.ts";
import { namedConfiguration, refuse } from "../context.ts";
import type { Command } from "../context.ts";
import { commandHelp } from "../help.ts";

const FIELDS = [
  { name: "config", kind: "text", description: "Path of the configuration", value: "PATH" },
] as const;
const ICON = { good: "✓", note: "!", bad: "✗" } as const;

export const command: Command = {
  async run(context) {
    const args = splitArgs(context.argv, FIELDS);
    if (args.help) {
      context.print(commandHelp("doctor", FIELDS));
      return 0;
    }
    const wrong = misuse(args, FIELDS);
    if (wrong.length > 0) return refuse(context, wrong);
    const { named, place } = namedConfiguration(context, args.flags);
    const host = await createHost({ ...context, ...place, verbose: args.verbose });
    const findings = await examine(host, named);
    if (args.json) context.print(`${JSON.stringify(findings, null, 2)}\n`);
    const width = Math.max(...findings.map(({ about }) => about.length)) + 2;
    for (const { state, about, message, hint } of findings) {
      host.log.info(`${ICON[state]} ${about.padEnd(width)}${message}`);
      if (hint !== undefined) host.log.info(`  ${"".padEnd(width)}→ ${hint}`);
    }
    return findings.some(({ state }) => state === "bad") ? 2 : 0;
  },
};

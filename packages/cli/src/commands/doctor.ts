import { createHost, examine } from "@stagegate/wiring";
import { misuse, splitArgs } from "../args.ts";
import { refuse } from "../context.ts";
import type { Command } from "../context.ts";
import { commandHelp } from "../help.ts";

const ICON = { good: "✓", note: "!", bad: "✗" } as const;

export const command: Command = {
  async run(context) {
    const args = splitArgs(context.argv, []);
    if (args.help) {
      context.print(commandHelp("doctor", []));
      return 0;
    }
    const wrong = misuse(args, []);
    if (wrong.length > 0) return refuse(context, wrong);
    const host = await createHost({ ...context, verbose: args.verbose });
    const findings = await examine(host);
    if (args.json) context.print(`${JSON.stringify(findings, null, 2)}\n`);
    const width = Math.max(...findings.map(({ about }) => about.length)) + 2;
    for (const { state, about, message, hint } of findings) {
      host.log.info(`${ICON[state]} ${about.padEnd(width)}${message}`);
      if (hint !== undefined) host.log.info(`  ${"".padEnd(width)}→ ${hint}`);
    }
    return findings.some(({ state }) => state === "bad") ? 2 : 0;
  },
};

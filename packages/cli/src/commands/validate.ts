import { exitCodeOf, toGateError } from "@stagegate/core";
import { createHost, effectiveValues, loadConfiguration, noConfiguration } from "@stagegate/wiring";
import type { EffectiveValue } from "@stagegate/wiring";
import { misuse, splitArgs } from "../args.ts";
import { namedConfiguration, refuse } from "../context.ts";
import type { Command } from "../context.ts";
import { commandHelp } from "../help.ts";

const FIELDS = [
  { name: "config", kind: "text", description: "Path of the configuration", value: "PATH" },
  {
    name: "profile",
    kind: "text",
    description: "Profile to apply, default: the one of the event",
    value: "NAME",
  },
  {
    name: "show",
    kind: "flag",
    description: "Print every value as it counts, and where it comes from",
  },
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
    const { named, place } = namedConfiguration(context, args.flags);
    const host = await createHost({ ...context, ...place, verbose: args.verbose });
    try {
      const profile = args.flags.get("profile");
      const loaded = await loadConfiguration(host, named, {
        starts: true,
        ...(typeof profile === "string" && profile !== ""
          ? { profile: { name: profile, origin: "--profile" } }
          : {}),
      });
      if (loaded === undefined) throw noConfiguration();
      const services = Object.keys(loaded.config.services);
      host.log.info(
        `✓ ${loaded.file} is valid: ${services.length} services (${services.join(", ")})`,
      );
      const chosen = loaded.composed?.profile?.name;
      if (chosen !== undefined) host.log.info(`  with the profile ${chosen}`);
      if (args.flags.get("show") === true) {
        const values = await effectiveValues(host, loaded);
        const shown = { file: loaded.file, profile: chosen, values };
        context.print(args.json ? `${JSON.stringify(shown, null, 2)}\n` : table(values));
      } else if (args.json) context.print(`${JSON.stringify(loaded.config, null, 2)}\n`);
      return 0;
    } catch (thrown) {
      const error = toGateError(thrown);
      if (args.json)
        context.print(`${JSON.stringify({ code: error.code, issues: error.detail }, null, 2)}\n`);
      const count = error.detail.length === 1 ? "1 problem" : `${error.detail.length} problems`;
      // The lines below say which.
      host.log.error(error.detail.length === 0 ? error.message : `${count} in the configuration`);
      for (const line of error.detail) host.log.info(`  ${line}`);
      if (error.detail.length === 0) {
        host.log.info(`  ${error.code}${error.hint === undefined ? "" : `: ${error.hint}`}`);
      }
      return exitCodeOf(error.kind);
    }
  },
};

/** A value a line: what it is, and who says so. */
function table(values: readonly EffectiveValue[]): string {
  const lines = values.map(({ key, value, origin, locked }): [string, string] => [
    `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
    locked === undefined ? origin : `${origin} (locked at ${locked})`,
  ]);
  const width = Math.min(60, Math.max(...lines.map(([said]) => said.length)));
  return lines.map(([said, origin]) => `${said.padEnd(width)}  # ${origin}\n`).join("");
}

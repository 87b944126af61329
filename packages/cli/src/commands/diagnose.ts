import { resolve } from "node:path";
import { exitCodeOf, toGateError } from "@stagegate/core";
import type { Log } from "@stagegate/core";
import { createHost, diagnose } from "@stagegate/wiring";
import type { Diagnosed } from "@stagegate/wiring";
import { misuse, splitArgs } from "../args.ts";
import { namedConfiguration, refuse } from "../context.ts";
import type { Command } from "../context.ts";
import { commandHelp } from "../help.ts";

const FIELDS = [
  { name: "telemetry", kind: "text", description: "Folder with traces, logs and metrics" },
  { name: "baseline", kind: "text", description: "Folder of an earlier healthy run" },
  { name: "attempts", kind: "text", description: "File of test attempts" },
  { name: "config", kind: "text", description: "Configuration that names the services" },
] as const;

function json({ culprit, ranking, notes }: Diagnosed): string {
  return `${JSON.stringify({ culprit, ranking, notes }, null, 2)}\n`;
}

function show(log: Log, { culprit, ranking, notes }: Diagnosed): void {
  log.info(
    culprit === null
      ? "No culprit found."
      : `Culprit: ${culprit.service} (confidence ${culprit.confidence.toFixed(2)})`,
  );
  for (const entry of ranking.slice(0, 5)) {
    log.info(`  ${entry.score.toFixed(2)}  ${entry.service}`);
    for (const item of entry.evidence.slice(0, 3)) log.info(`        ${item.text}`);
  }
  for (const note of notes) log.info(`  note: ${note}`);
}

export const command: Command = {
  async run(context) {
    const args = splitArgs(context.argv, FIELDS);
    const value = (name: string): string | undefined => {
      const given = args.flags.get(name);
      return typeof given === "string" ? given : undefined;
    };
    const telemetry = value("telemetry") ?? args.positionals[0];
    if (args.help || telemetry === undefined) {
      context.print(
        commandHelp(
          "diagnose",
          FIELDS.map((f) => ({ ...f, value: "PATH" })),
        ),
      );
      return args.help ? 0 : 2;
    }
    const wrong = misuse(args, FIELDS, value("telemetry") === undefined ? 1 : 0);
    if (wrong.length > 0) return refuse(context, wrong);
    const { named, place } = namedConfiguration(context, args.flags);
    const host = await createHost({ ...context, ...place, verbose: args.verbose });
    const path = (name: string): Record<string, string> => {
      const given = value(name);
      return given === undefined ? {} : { [name]: resolve(context.cwd, given) };
    };
    try {
      const result = await diagnose(host, {
        telemetry: resolve(context.cwd, telemetry),
        ...path("baseline"),
        ...path("attempts"),
        ...(named === undefined ? {} : { config: named }),
      });
      if (args.json) context.print(json(result));
      else show(host.log, result);
      return 0;
    } catch (thrown) {
      const error = toGateError(thrown);
      host.log.error(error.message);
      host.log.info(`  ${error.code}${error.hint === undefined ? "" : `: ${error.hint}`}`);
      return exitCodeOf(error.kind);
    }
  },
};

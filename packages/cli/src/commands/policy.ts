import { exitCodeOf, toGateError } from "@stagegate/core";
import type { Log } from "@stagegate/core";
import { createHost, policyFragment, proposePolicy } from "@stagegate/wiring/policy";
import { misuse, splitArgs } from "../args.ts";
import { namedConfiguration, refuse } from "../context.ts";
import type { Command } from "../context.ts";
import { commandHelp } from "../help.ts";

const FIELDS = [
  { name: "branch", kind: "text", description: "Branch whose runs count", value: "BRANCH" },
  { name: "runs", kind: "text", description: "Newest runs that are looked at", value: "N" },
  { name: "config", kind: "text", description: "Path of the configuration", value: "PATH" },
] as const;

const MAX_RUNS = 500;

export const command: Command = {
  async run(context) {
    const args = splitArgs(context.argv, FIELDS);
    const [what, ...rest] = args.positionals;
    if (args.help || what === undefined) {
      context.print(commandHelp("policy", FIELDS, "suggest "));
      return args.help ? 0 : 2;
    }
    const runs = args.flags.get("runs");
    const wrong = [
      ...(what === "suggest"
        ? []
        : [`there is no \`policy ${what}\`; there is \`policy suggest\``]),
      ...misuse({ ...args, positionals: rest }, FIELDS),
      ...(runs === undefined || isCount(runs)
        ? []
        : [`\`--runs\` is a number from 1 to ${MAX_RUNS}`]),
    ];
    if (wrong.length > 0) return refuse(context, wrong);
    const { named, place } = namedConfiguration(context, args.flags);
    const branch = args.flags.get("branch");
    const host = await createHost({ ...context, ...place, verbose: args.verbose });
    try {
      const suggestion = await proposePolicy(host, {
        branch: typeof branch === "string" ? branch : undefined,
        config: named,
        runs: runs === undefined ? undefined : Number(runs),
      });
      for (const note of suggestion.notes) host.log.info(`note: ${note}`);
      if (args.json) context.print(`${JSON.stringify(suggestion, null, 2)}\n`);
      else context.print(policyFragment(suggestion));
      const nothing = suggestion.limits.length + suggestion.enforcement.length === 0;
      if (nothing) tellNothing(host.log, suggestion.branch, suggestion.runs);
      return nothing ? 5 : 0;
    } catch (thrown) {
      const error = toGateError(thrown);
      host.log.error(error.message);
      host.log.info(`  ${error.code}${error.hint === undefined ? "" : `: ${error.hint}`}`);
      return exitCodeOf(error.kind);
    }
  },
};

function isCount(value: unknown): boolean {
  return typeof value === "string" && /^[1-9]\d{0,2}$/.test(value) && Number(value) <= MAX_RUNS;
}

/** No data is no policy. */
function tellNothing(log: Log, branch: string, runs: number): void {
  if (runs === 0) {
    log.warn(`no run of ${branch} is stored here`);
    log.info(
      "  `comment-report --record` stores one, `stagegate history import` brings earlier ones",
    );
  } else log.warn(`too few runs of ${branch} are stored to propose anything: ${runs}`);
}

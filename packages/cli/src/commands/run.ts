import { didYouMean } from "@stagegate/schema";
import type { GateId } from "@stagegate/schema";
import { decodeRunInputs } from "@stagegate/schema/inputs";
import type { InputField } from "@stagegate/schema/inputs";
import {
  combinedFields,
  createHost,
  GATE_ORDER,
  runPipeline,
  showFinished,
} from "@stagegate/wiring";
import { splitArgs } from "../args.ts";
import type { Command, CommandContext } from "../context.ts";
import { commandHelp, helpFlag } from "../help.ts";

const NOTE = `
Without gates, those of the variable STAGEGATE_RUN_GATES run, else every gate
that stagegate.yml has something for. The last one is always comment-report,
also when it is not named: a run ends with the report over what it ran.
`;

export const command: Command = {
  async run(context) {
    const fields = combinedFields();
    const args = splitArgs(context.argv, fields);
    if (args.help) {
      context.print(`${commandHelp("run", fields.map(helpFlag), "[gates…] ")}${NOTE}`);
      return 0;
    }
    const { gates, problems } = gatesOf(args.positionals, context.env);
    const wrong = [...problems, ...unknownFlags([...args.flags.keys()], fields)];
    if (wrong.length > 0) {
      for (const line of wrong) context.stderr.write(`✗ ${line}\n`);
      return 2;
    }
    const host = await createHost({
      ...context,
      flags: args.flags,
      unknownFlags: "ignored",
      verbose: args.verbose,
      fresh: true,
    });
    const result = await runPipeline(host, {
      gates,
      onStart: (id) => host.log.status(`${id} …`),
      onFinish: (finished) => showFinished(host.log, finished, { verbose: args.verbose }),
    });
    if (args.json) {
      const gates = result.finished.map(({ report }) => report);
      context.print(`${JSON.stringify({ exitCode: result.exitCode, gates }, null, 2)}\n`);
    }
    return result.exitCode;
  },
};

/** Not `STAGEGATE_GATES`: that is an input of comment-report, the gates that must have reported. */
const GATES = "STAGEGATE_RUN_GATES";

/** Those of the command line, else of the variable, which the component of GitLab sets. */
function gatesOf(
  positionals: readonly string[],
  env: CommandContext["env"],
): { gates: readonly GateId[]; problems: string[] } {
  if (positionals.length > 0) {
    return { gates: positionals as readonly GateId[], problems: unknownGates(positionals) };
  }
  const raw = { value: env[GATES] ?? "", origin: GATES };
  const decoded = decodeRunInputs(new Map([["gates", raw]]));
  if (decoded.kind === "decoded") return { gates: decoded.inputs.gates ?? [], problems: [] };
  const problems = decoded.issues.map(({ message, hint }) =>
    [`${GATES}: ${message}`, hint].filter(Boolean).join(". "),
  );
  return { gates: [], problems };
}

function unknownGates(names: readonly string[]): string[] {
  return names
    .filter((name) => !(GATE_ORDER as readonly string[]).includes(name))
    .map((name) => `there is no gate \`${name}\`${meant(name, GATE_ORDER)}`);
}

function unknownFlags(names: readonly string[], fields: readonly InputField[]): string[] {
  const known = fields.map((field) => field.name);
  return names
    .filter((name) => !known.includes(name))
    .map((name) => `there is no input \`${name}\`${meant(name, known)}`);
}

function meant(name: string, known: readonly string[]): string {
  const near = didYouMean(name, known);
  return near === undefined ? "" : `. Did you mean \`${near}\`?`;
}

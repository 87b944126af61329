import type { Log } from "@stagegate/core";
import { createHost, IMPORT_FORMATS, importHistory } from "@stagegate/wiring/history";
import type { Imported, ImportFormat, ImportRequest } from "@stagegate/wiring/history";
import { misuse, splitArgs } from "../args.ts";
import type { ParsedArgs } from "../args.ts";
import { namedConfiguration, refuse } from "../context.ts";
import type { Command } from "../context.ts";
import { tellFailure } from "../failure.ts";
import { commandHelp } from "../help.ts";

const FIELDS = [
  {
    name: "from",
    kind: "text",
    description: `One of ${IMPORT_FORMATS.join(", ")}`,
    value: "FORMAT",
  },
  { name: "branch", kind: "text", description: "Branch whose history it becomes", value: "BRANCH" },
  {
    name: "gate",
    kind: "text",
    description:
      "Gate that is compared with it: run-e2e, or comment-report (default) for plain results",
    value: "GATE",
  },
  {
    name: "commit",
    kind: "text",
    description: "Commit of the runs, where no name tells",
    value: "SHA",
  },
  {
    name: "at",
    kind: "text",
    description: "Time of a single run: 2026-11-01T10:00:00Z",
    value: "TIME",
  },
  { name: "config", kind: "text", description: "Path of the configuration", value: "PATH" },
] as const;

export const command: Command = {
  async run(context) {
    const args = splitArgs(context.argv, FIELDS);
    const [what, ...paths] = args.positionals;
    if (args.help || what === undefined) {
      context.print(commandHelp("history", FIELDS, "import PATH… "));
      return args.help ? 0 : 2;
    }
    const wrong = [
      ...(what === "import"
        ? []
        : [`there is no \`history ${what}\`; there is \`history import\``]),
      ...misuse({ ...args, positionals: [] }, FIELDS),
      ...(paths.length === 0 ? ["name the files or folders of the runs"] : []),
      ...problems(args),
    ];
    if (wrong.length > 0) return refuse(context, wrong);
    const { named, place } = namedConfiguration(context, args.flags);
    const host = await createHost({ ...context, ...place, verbose: args.verbose });
    try {
      const imported = await importHistory(host, {
        ...wanted(args),
        paths,
        cwd: context.cwd,
        config: named,
      });
      if (args.json) context.print(`${JSON.stringify(imported, null, 2)}\n`);
      else show(host.log, imported);
      return imported.stored.kind === "posted" ? 0 : 3;
    } catch (thrown) {
      return tellFailure(host.log, thrown);
    }
  },
};

function textOf({ flags }: ParsedArgs, name: string): string | undefined {
  const value = flags.get(name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function problems(args: ParsedArgs): string[] {
  const from = textOf(args, "from");
  const gate = textOf(args, "gate");
  const at = textOf(args, "at");
  return [
    ...(isFormat(from) ? [] : [`\`--from\` is one of ${IMPORT_FORMATS.join(", ")}`]),
    ...(textOf(args, "branch") === undefined ? ["`--branch` names the branch of the runs"] : []),
    ...(gate === undefined || isGate(gate) ? [] : ["`--gate` is run-e2e or comment-report"]),
    ...(at === undefined || timeOf(at) !== undefined
      ? []
      : ["`--at` is a time such as 2026-11-01T10:00:00Z"]),
  ];
}

function isFormat(given: string | undefined): given is ImportFormat {
  return IMPORT_FORMATS.some((format) => format === given);
}

function isGate(given: string): given is ImportRequest["gate"] {
  return given === "run-e2e" || given === "comment-report";
}

function timeOf(given: string): number | undefined {
  const at = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(given) ? Date.parse(given) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** What `problems` has found nothing wrong with. */
function wanted(
  args: ParsedArgs,
): Pick<ImportRequest, "from" | "branch" | "gate" | "commit" | "at"> {
  const from = textOf(args, "from");
  const gate = textOf(args, "gate") ?? "comment-report";
  const at = textOf(args, "at");
  return {
    from: isFormat(from) ? from : "junit",
    branch: textOf(args, "branch") ?? "",
    gate: isGate(gate) ? gate : "comment-report",
    commit: textOf(args, "commit"),
    at: at === undefined ? undefined : timeOf(at),
  };
}

const MAX_SHOWN = 20;

function show(log: Log, { branch, gate, runs, empty, notes, stored }: Imported): void {
  for (const { name, recordedAt, commit, checks, failed } of runs.slice(-MAX_SHOWN)) {
    log.info(
      `  ${recordedAt}  ${commit.slice(0, 12)}  ${checks} checks, ${failed} failed  ${name}`,
    );
  }
  for (const name of empty) log.warn(`${name} holds no test and was left out`);
  for (const note of notes) log.info(`note: ${note}`);
  if (stored.kind === "posted") {
    const be = runs.length === 1 ? "run is" : "runs are";
    log.info(`✓ ${runs.length} ${be} history of ${branch} for ${gate}`);
  } else log.error(`not stored: ${stored.reason}`);
}

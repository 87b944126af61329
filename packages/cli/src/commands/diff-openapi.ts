import { setFlagsFromString } from "node:v8";
import {
  COMPARISON_FORMATS,
  compareDocuments,
  createHost,
  renderComparison,
} from "@stagegate/wiring/openapi";
import type { ComparisonFormat, ComparisonRequest } from "@stagegate/wiring/openapi";
import { misuse, splitArgs } from "../args.ts";
import type { ParsedArgs } from "../args.ts";
import { refuse } from "../context.ts";
import type { Command } from "../context.ts";
import { tellFailure } from "../failure.ts";
import { commandHelp } from "../help.ts";

const LEVELS = ["breaking", "dangerous", "compatible"] as const;
const FAIL_ON = ["breaking", "dangerous", "none"] as const;

const FIELDS = [
  {
    name: "format",
    kind: "text",
    description: `One of ${COMPARISON_FORMATS.join(", ")}; default text`,
    value: "FORMAT",
  },
  {
    name: "level",
    kind: "text",
    description: `Show changes from this level on: ${LEVELS.join(", ")}; default dangerous`,
    value: "LEVEL",
  },
  {
    name: "fail-on",
    kind: "text",
    description: `What ends with exit 4: ${FAIL_ON.join(", ")}; default breaking`,
    value: "LEVEL",
  },
  {
    name: "branch",
    kind: "text",
    description:
      "Without BASE: branch whose merge base is compared with, default: the target branch of the change, then main",
    value: "BRANCH",
  },
  {
    name: "remote-refs",
    kind: "text",
    description: "Hosts that a $ref may lead to, with commas between them; default none",
    value: "HOSTS",
  },
] as const;

export const command: Command = {
  async run(context) {
    const args = splitArgs(context.argv, FIELDS);
    if (args.help || args.positionals.length === 0) {
      context.print(commandHelp("diff-openapi", FIELDS, "[BASE] HEAD "));
      return args.help ? 0 : 2;
    }
    const wrong = [...misuse(args, FIELDS, 2), ...problems(args)];
    if (wrong.length > 0) return refuse(context, wrong);
    // A young generation that does not grow: documents of 20 MB take a quarter less memory so, and
    // no more time (bench/openapi-diff). V8 reads it at the next collection.
    setFlagsFromString("--semi-space-growth-factor=1");
    const host = await createHost({ ...context, place: "here", verbose: args.verbose });
    try {
      const comparison = await compareDocuments(host, requestOf(args));
      context.print(await renderComparison(host, comparison, formatOf(args)));
      return comparison.exitCode;
    } catch (thrown) {
      return tellFailure(host.log, thrown, inWordsOfThis);
    }
  },
};

/** What a gate would say to its own flags. */
function inWordsOfThis(hint: string): string {
  return hint
    .replace(
      "compare two files with --base-file and --head-file",
      "give both: diff-openapi OLD NEW",
    )
    .replace("--target-branch", "--branch");
}

function requestOf(args: ParsedArgs): ComparisonRequest {
  const [first = "", second] = args.positionals;
  return {
    base: second === undefined ? undefined : first,
    head: second ?? first,
    branch: textOf(args, "branch"),
    remoteRefs: (textOf(args, "remote-refs") ?? "").split(",").filter((host) => host !== ""),
    failOn: FAIL_ON.find((level) => level === textOf(args, "fail-on")) ?? "breaking",
    level: LEVELS.find((level) => level === textOf(args, "level")) ?? "dangerous",
  };
}

function formatOf(args: ParsedArgs): ComparisonFormat {
  if (args.json) return "json";
  return COMPARISON_FORMATS.find((format) => format === textOf(args, "format")) ?? "text";
}

function textOf({ flags }: ParsedArgs, name: string): string | undefined {
  const value = flags.get(name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function problems(args: ParsedArgs): string[] {
  const words: Readonly<Record<string, readonly string[]>> = {
    format: COMPARISON_FORMATS,
    level: LEVELS,
    "fail-on": FAIL_ON,
  };
  return Object.entries(words).flatMap(([name, allowed]) => {
    const given = textOf(args, name);
    return given === undefined || allowed.includes(given)
      ? []
      : [`\`--${name}\` is one of ${allowed.join(", ")}`];
  });
}

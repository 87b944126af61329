import { relative } from "node:path";
import { exitCodeOf, toGateError } from "@stagegate/core";
import { buildDashboard } from "@stagegate/wiring/dashboard";
import type { BuiltDashboard } from "@stagegate/wiring/dashboard";
import { misuse, splitArgs } from "../args.ts";
import { refuse } from "../context.ts";
import type { Command, CommandContext } from "../context.ts";
import { commandHelp } from "../help.ts";

const FIELDS = [
  { name: "out", kind: "text", description: "The page; default dashboard.html", value: "FILE" },
  { name: "title", kind: "text", description: "Heading of the page", value: "TEXT" },
] as const;

export const command: Command = {
  async run(context) {
    const args = splitArgs(context.argv, FIELDS);
    if (args.help || args.positionals.length === 0) {
      context.print(commandHelp("dashboard", FIELDS, "FOLDER… "));
      return args.help ? 0 : 2;
    }
    const wrong = misuse(args, FIELDS, Number.POSITIVE_INFINITY);
    if (wrong.length > 0) return refuse(context, wrong);
    const value = (name: string): string | undefined => {
      const given = args.flags.get(name);
      return typeof given === "string" && given !== "" ? given : undefined;
    };
    const title = value("title");
    try {
      const built = await buildDashboard({
        folders: args.positionals,
        out: value("out") ?? "dashboard.html",
        cwd: context.cwd,
        env: context.env,
        now: Date.now(),
        ...(title === undefined ? {} : { title }),
      });
      for (const note of built.notes) context.stderr.write(`! ${note}\n`);
      context.print(args.json ? json(built) : text(context, built));
      return 0;
    } catch (thrown) {
      return failed(context, thrown);
    }
  },
};

function text({ cwd }: CommandContext, { out, runs, checks }: BuiltDashboard): string {
  const shown = relative(cwd, out);
  const path = shown.startsWith("..") ? out : shown;
  const count = (some: number, one: string): string => `${some} ${one}${some === 1 ? "" : "s"}`;
  return `${count(runs.length, "run")}, ${count(checks, "check")}: ${path}\n`;
}

function json({ out, runs, checks, notes }: BuiltDashboard): string {
  const listed = runs.map(
    ({ at, id, attempt, commit, branch, verdict, durationMs, gates, href }) => ({
      at,
      id,
      attempt,
      commit,
      branch,
      verdict,
      durationMs,
      gates: gates.map(({ gate, verdict: own, counts }) => ({ gate, verdict: own, ...counts })),
      report: href,
    }),
  );
  return `${JSON.stringify({ out, checks, runs: listed, notes }, null, 2)}\n`;
}

function failed({ stderr }: CommandContext, thrown: unknown): number {
  const error = toGateError(thrown);
  for (const note of error.detail) stderr.write(`! ${note}\n`);
  stderr.write(`✗ ${error.message}\n`);
  stderr.write(`  ${error.code}${error.hint === undefined ? "" : `: ${error.hint}`}\n`);
  return exitCodeOf(error.kind);
}

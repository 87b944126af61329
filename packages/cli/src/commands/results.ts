import { judgeFiles } from "@stagegate/wiring/results";
import type { JudgedFiles, ResultFile } from "@stagegate/wiring/results";
import { misuse, splitArgs } from "../args.ts";
import { refuse } from "../context.ts";
import type { Command } from "../context.ts";
import { commandHelp } from "../help.ts";

/** What a person reads, and what a program gets. */
const [FEW, MANY] = [20, 1_000];
const MAX_ROWS = 50;

type Finding = JudgedFiles["findings"][number];

export const command: Command = {
  async run(context) {
    const args = splitArgs(context.argv, []);
    if (args.help || args.positionals.length === 0) {
      context.print(commandHelp("results", [], "FILE… "));
      return args.help ? 0 : 2;
    }
    const wrong = misuse(args, [], Number.POSITIVE_INFINITY);
    if (wrong.length > 0) return refuse(context, wrong);
    const { cwd, env, signal } = context;
    const patterns = args.positionals;
    const maxFindings = args.json ? MANY : FEW;
    const found = await judgeFiles({ patterns, cwd, env, signal, maxFindings });
    context.print(args.json ? json(found) : text(found));
    return found.exitCode;
  },
};

function json(found: JudgedFiles): string {
  const { verdict, exitCode, reasons, counts, read, partial, quarantined, ...rest } = found;
  const { duplicates, duplicatesUnknown, unmatched, files, findings, findingsLeftOut } = rest;
  const data = {
    verdict,
    exitCode,
    reasons,
    counts,
    read,
    partial,
    quarantined,
    duplicates,
    ...(duplicatesUnknown ? { duplicatesUnknown } : {}),
    unmatched,
    files,
    findings,
    findingsLeftOut,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function text(found: JudgedFiles): string {
  const { counts, files, findings, duplicates, verdict, reasons } = found;
  const more = counts.failed + counts.flaky + counts.notRun - findings.length;
  const lines = [
    ...table(files, counts),
    "",
    ...findings.flatMap(told),
    ...(more > 0 ? [`  and ${more} more; --json tells up to ${MANY}`] : []),
    ...notesOf(files),
    ...(duplicates > 0 ? [`note: tests that several files hold count once (${duplicates})`] : []),
    ...(found.duplicatesUnknown ? ["note: too many tests to know all that files share"] : []),
    `${verdict}${reasons.length === 0 ? "" : `: ${reasons.join(", ")}`}`,
  ];
  return `${lines.join("\n")}\n`;
}

const HEAD = ["tests", "passed", "failed", "flaky", "skipped", "format", "file"];

/** Damaged files first: they are what the totals do not tell. */
function table(files: readonly ResultFile[], total: JudgedFiles["counts"]): string[] {
  const bad = files.filter(({ kind }) => kind !== "read");
  const ordered = [...bad, ...files.filter(({ kind }) => kind === "read")];
  const rows = ordered.slice(0, MAX_ROWS).map(rowOf);
  const left = files.length - rows.length;
  if (left > 0) rows.push(["", "", "", "", "", "", `and ${left} more files`]);
  if (files.length > 1) rows.push([...numbers(total), "", "all files"]);
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  return all.map((row) =>
    row
      .map((cell, column) =>
        column < 5
          ? cell.padStart(at(widths, column))
          : cell.padEnd(column === 5 ? at(widths, column) : 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

function at(widths: readonly number[], column: number): number {
  return widths[column] ?? 0;
}

function rowOf(file: ResultFile): string[] {
  if (file.kind === "quarantined") {
    return ["-", "-", "-", "-", "-", "", `${file.path}: ${file.message}`];
  }
  const where =
    file.kind === "partial" ? `${file.path}:${file.place.line}: ${file.reason}` : file.path;
  return [...numbers(file.counts), file.format, where];
}

function numbers({ total, passed, failed, flaky, skipped }: JudgedFiles["counts"]): string[] {
  return [total, passed, failed, flaky, skipped].map(String);
}

const SIGNS: Readonly<Record<Finding["status"], string>> = {
  passed: "✓",
  failed: "✗",
  flaky: "~",
  skipped: "?",
};

function told({ status, suite, name, file, line, message }: Finding): string[] {
  const place = file === undefined ? "" : ` (${file}${line === undefined ? "" : `:${line}`})`;
  const title = `${SIGNS[status]} ${[...suite, name].join(" › ")}${place}`;
  return message === undefined ? [title] : [title, `    ${message}`];
}

function notesOf(files: readonly ResultFile[]): string[] {
  const notes = files.flatMap((file) =>
    file.kind === "quarantined"
      ? []
      : [
          ...file.errors.map((error) => `✗ ${file.path}: ${error}`),
          ...file.notes.map(({ message }) => `note: ${file.path}: ${message}`),
        ],
  );
  const left = notes.length - MAX_ROWS;
  return left > 0 ? [...notes.slice(0, MAX_ROWS), `note: and ${left} more notes`] : notes;
}

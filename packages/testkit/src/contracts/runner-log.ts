import { stripVTControlCharacters } from "node:util";

/** A log as its reader sees it, and what the runner that carried it took for itself. */
export interface SeenLog {
  /** Every line of text, titles of groups and debug lines included, without colours. */
  lines: readonly string[];
  /** What the runner obeyed, other than to fold a group or to mark a line as debug. */
  commands: readonly string[];
  /** Groups that were folded; none where a place cannot fold. */
  folded: readonly { title: string; lines: readonly string[] }[];
}

/** `::group::` and `::endgroup::` are obeyed on GitHub only; elsewhere they are commands too. */
export type Folding = "none" | "github" | "gitlab";

// A runner trims what .NET takes for white space, which is at least \s:
// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
const GITHUB = /^\s*::([a-z-]*)[^:]*(?::(?!:)[^:]*)*::(.*)$/i;
// https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
// oxlint-disable-next-line no-control-regex
const SECTION = /section_(start|end):\d+:[\w.-]+(?:\[[^\]]*\])?\r\u001B\[0K/;
// Colours only; anything else moves the cursor or talks to the terminal.
// oxlint-disable-next-line no-control-regex
const CONTROL = /\u001B(?!\[[\d;]*m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/;

/**
 * Reads what was written to a log as the runners of both forges do. Text that either of them would
 * obey counts as a command on every host: a log is copied and piped.
 */
export function readRunnerLog(raw: string, folding: Folding): SeenLog {
  const lines: string[] = [];
  const commands: string[] = [];
  const folded: { title: string; lines: string[] }[] = [];
  let group: (typeof folded)[number] | undefined;
  for (const line of physicalLines(raw, folding)) {
    const mark = folding === "none" ? undefined : readMark(line, folding);
    if (mark === undefined) {
      if (isCommand(line)) commands.push(line);
      const text = stripVTControlCharacters(line);
      lines.push(text);
      group?.lines.push(text);
    } else if (mark.kind === "start") {
      group = { title: mark.text, lines: [] };
      folded.push(group);
      lines.push(mark.text);
    } else if (mark.kind === "end") {
      if (group === undefined) commands.push(line);
      group = undefined;
    } else {
      lines.push(mark.text);
    }
  }
  return { lines, commands, folded };
}

/** The runner of GitHub ends a line at a carriage return as well; the sections of GitLab hold one. */
function physicalLines(raw: string, folding: Folding): string[] {
  const lines = raw.split(folding === "gitlab" ? "\n" : /\r\n|\r|\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function isCommand(line: string): boolean {
  return GITHUB.test(line) || /##\w*\[/.test(line) || SECTION.test(line) || CONTROL.test(line);
}

interface Mark {
  kind: "start" | "end" | "debug";
  text: string;
}

function readMark(line: string, folding: "github" | "gitlab"): Mark | undefined {
  return folding === "github" ? githubMark(line) : gitlabMark(line);
}

function githubMark(line: string): Mark | undefined {
  const [, command = "", text = ""] = /^::(group|endgroup|debug)::(.*)$/.exec(line) ?? [];
  const kind = ({ group: "start", endgroup: "end", debug: "debug" } as const)[command];
  return kind === undefined ? undefined : { kind, text: unescapeData(text) };
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function gitlabMark(line: string): Mark | undefined {
  const mark = SECTION.exec(line);
  // Two marks in a line, or one after text, are none of the log's own.
  if (mark === null || stripVTControlCharacters(line.slice(0, mark.index)) !== "") return undefined;
  const rest = line.slice(mark.index + mark[0].length);
  if (CONTROL.test(rest)) return undefined;
  return { kind: mark[1] === "start" ? "start" : "end", text: stripVTControlCharacters(rest) };
}

import type { Log } from "@stagegate/core";
import { createTerminalLog, inert } from "../local/log.ts";
import type { TerminalOptions } from "../local/log.ts";

export type GitLabLogOptions = Omit<TerminalOptions, "interactive">;

/**
 * The log of a job. Groups are collapsed sections; foreign text has lost what could open or close
 * one. Format: https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
 */
export function createGitLabLog(options: GitLabLogOptions): Log {
  const { stream, redaction, now } = options;
  const log = createTerminalLog({ ...options, interactive: false });
  let sections = 0;
  const mark = (event: "start" | "end", name: string): string => {
    const collapsed = event === "start" ? "[collapsed=true]" : "";
    return `\u001B[0Ksection_${event}:${Math.floor(now() / 1000)}:${name}${collapsed}\r\u001B[0K`;
  };
  return {
    ...log,
    group(title, lines) {
      sections += 1;
      const name = `stagegate_${process.pid}_${sections}`;
      const heading = inert(title, redaction).replaceAll(/\s+/g, " ");
      stream.write(`${mark("start", name)}\u001B[1m${heading}\u001B[0m\n`);
      for (const line of lines) log.info(`  ${line}`);
      stream.write(`${mark("end", name)}\n`);
    },
  };
}

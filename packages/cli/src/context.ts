import type { EntryPoints } from "@stagegate/core";

/** What a command may touch; tests bring their own. */
export interface CommandContext {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Data only. */
  print(text: string): void;
  stderr: NodeJS.WriteStream;
  signal: AbortSignal;
  /** Where the other processes of Stagegate begin. */
  entries: EntryPoints;
}

/** A command returns the exit code; expected outcomes never throw. */
export interface Command {
  run(context: CommandContext): Promise<number>;
}

/** Names everything that was not understood; the exit code of a wrong command line. */
export function refuse({ stderr }: CommandContext, problems: readonly string[]): number {
  for (const problem of problems) stderr.write(`✗ ${problem}\n`);
  return 2;
}

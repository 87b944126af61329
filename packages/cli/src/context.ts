/** What a command may touch; tests bring their own. */
export interface CommandContext {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Data only. */
  print(text: string): void;
  stderr: NodeJS.WriteStream;
  signal: AbortSignal;
}

/** A command returns the exit code; expected outcomes never throw. */
export interface Command {
  run(context: CommandContext): Promise<number>;
}

import type { EntryPoints } from "@stagegate/core";
import type { RawInput } from "@stagegate/schema/inputs";

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

/** The configuration that is named, for commands that run no gate; else the nearest one counts. */
export function namedConfiguration(
  { env }: CommandContext,
  flags: ReadonlyMap<string, RawInput["value"]>,
): { named: string | undefined; place: { place?: "here" } } {
  const flag = flags.get("config");
  const given = typeof flag === "string" ? flag : env["STAGEGATE_CONFIG"];
  const named = given === "" ? undefined : given;
  return { named, place: named === undefined ? {} : { place: "here" } };
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

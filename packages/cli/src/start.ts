import type { EntryPoints } from "@stagegate/core";
import { abortOnSignal, describeThrown, requireNode } from "@stagegate/wiring/process";
import { COMMANDS } from "./commands.ts";
import { overview, unknownCommand } from "./help.ts";
import type { CommandContext } from "./context.ts";

/** The whole command; the exit code is left in `process.exitCode`. */
export async function start(entries: EntryPoints): Promise<void> {
  const [name, ...argv] = process.argv.slice(2);
  const context: CommandContext = {
    argv,
    env: process.env,
    cwd: process.cwd(),
    print: (text) => process.stdout.write(text),
    stderr: process.stderr,
    signal: abortOnSignal(process, { again: "exit" }),
    entries,
  };
  // A reader that has seen enough, such as `head`, closes the pipe.
  process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
    if (cause.code !== "EPIPE") throw cause;
  });
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const [about] = argv;
    if (name === "help" && about !== undefined) process.exitCode = await helpOn(about, context);
    else context.print(overview());
  } else if (name === "--version" || name === "-v") {
    const { VERSION } = await import("@stagegate/wiring");
    context.print(`${VERSION}\n`);
  } else {
    process.exitCode = await runCommand(name, context);
  }
}

/** `stagegate help run` is `stagegate run --help`. */
function helpOn(name: string, context: CommandContext): Promise<number> {
  return runCommand(name, { ...context, argv: ["--help"] });
}

async function runCommand(name: string, context: CommandContext): Promise<number> {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) {
    context.stderr.write(unknownCommand(name));
    return 2;
  }
  try {
    requireNode(process.versions.node);
    const { command } = await entry.load();
    return await command.run(context);
  } catch (thrown) {
    const { text, exitCode } = await describeThrown(thrown, context.env);
    context.stderr.write(text);
    return exitCode;
  }
}

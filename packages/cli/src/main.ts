#!/usr/bin/env node
import { COMMANDS } from "./commands.ts";
import type { CommandEntry } from "./commands.ts";
import { overview, unknownCommand } from "./help.ts";
import type { CommandContext } from "./context.ts";

const [name, ...argv] = process.argv.slice(2);
const abort = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // The second signal is a person who does not want to wait; leases cover what is left.
    if (abort.signal.aborted) process.exit(3);
    abort.abort(signal);
  });
}
const context: CommandContext = {
  argv,
  env: process.env,
  cwd: process.cwd(),
  print: (text) => process.stdout.write(text),
  stderr: process.stderr,
  signal: abort.signal,
};

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
});

async function runCommand(entry: CommandEntry): Promise<number> {
  try {
    const { command } = await entry.load();
    return await command.run(context);
  } catch (thrown) {
    const { exitCodeOf, toGateError } = await import("@stagegate/core");
    const error = toGateError(thrown);
    const lines = [
      `✗ ${error.message}`,
      `  ${error.code}: ${error.hint ?? "`stagegate explain` tells more."}`,
    ];
    process.stderr.write(`${[...lines, ...error.detail].join("\n")}\n`);
    return exitCodeOf(error.kind);
  }
}

if (name === undefined || name === "help" || name === "--help" || name === "-h") {
  context.print(overview());
} else if (name === "--version" || name === "-v") {
  const { VERSION } = await import("@stagegate/wiring");
  context.print(`${VERSION}\n`);
} else {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) {
    process.stderr.write(unknownCommand(name));
    process.exitCode = 2;
  } else {
    process.exitCode = await runCommand(entry);
  }
}

import type { Command } from "../context.ts";
import { runMode } from "./down.ts";

export const command: Command = { run: (context) => runMode(context, "reap") };

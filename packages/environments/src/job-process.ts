import { parseProcessStat } from "@stagegate/core";
import type { Files } from "@stagegate/core";
import type { Identity } from "./lease-rules.ts";

const WRAPPERS = /^(node|npm|npx|pnpm|pnpx|yarn|yarnpkg|corepack|bun|stagegate|env|nice|timeout)/;
const SHELLS = /^-?(sh|bash|dash|zsh|ash|busybox|fish)$/;
const MAX_DEPTH = 32;

/**
 * The process whose life bounds the job that a command is a step of: the first ancestor that is not
 * a package manager or a shell that runs a script or one command line. On a laptop that is the
 * interactive shell, on a runner its worker. Undefined where there is none below the first process
 * of the system, and where ancestors cannot be read.
 */
export async function findJobProcess(files: Files, pid: number): Promise<Identity | undefined> {
  let current = await readStat(files, pid);
  for (let depth = 0; depth < MAX_DEPTH && current !== undefined; depth += 1) {
    const parent = current.parent <= 1 ? undefined : await readStat(files, current.parent);
    if (parent === undefined) return undefined;
    if (!(await isWrapper(files, parent.pid))) {
      return { pid: parent.pid, startTime: parent.startTime };
    }
    current = parent;
  }
  return undefined;
}

async function readStat(files: Files, pid: number): Promise<ReturnType<typeof parseProcessStat>> {
  const text = await files.readText(`/proc/${pid}/stat`).catch(() => undefined);
  return text === undefined ? undefined : parseProcessStat(text);
}

async function isWrapper(files: Files, pid: number): Promise<boolean> {
  const text = await files.readText(`/proc/${pid}/cmdline`).catch(() => undefined);
  const [program = "", ...args] = (text ?? "").split("\0").filter((part) => part !== "");
  // npm and pnpm set one text as their whole command line: "npm exec stagegate".
  const name = (program.split(" ")[0] ?? "").split("/").at(-1) ?? "";
  if (SHELLS.test(name))
    return args.some((argument) => argument === "-c" || !argument.startsWith("-"));
  return WRAPPERS.test(name);
}

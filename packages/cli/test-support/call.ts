import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { builtEntries } from "@stagegate/wiring/entries";
import { onTestFinished } from "vitest";
import { COMMANDS } from "../src/commands.ts";

export interface Result {
  code: number;
  out: string;
  err: string;
  /** Holds the files; a command in a sub-folder of it finds its configuration there. */
  folder: string;
}

export interface Surroundings {
  files?: Readonly<Record<string, string>>;
  /** Where the user stands, below the folder of the files. */
  below?: string;
  env?: Readonly<Record<string, string>>;
}

/** Runs a command in a new folder that holds these files, as part of this process. */
export async function call(
  name: string,
  argv: readonly string[] = [],
  { files = {}, below = ".", env = {} }: Surroundings = {},
): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "stagegate-cli-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, below), { recursive: true });
  let out = "";
  let err = "";
  const entry = COMMANDS[name];
  if (entry === undefined) throw new Error(`there is no command ${name}`);
  const { command } = await entry.load();
  const code = await command.run({
    argv,
    env: { PATH: process.env["PATH"], STAGEGATE_STATE_DIR: join(folder, "state"), ...env },
    cwd: join(folder, below),
    print: (text) => (out += text),
    stderr: { write: (text: string) => (err += text) !== "" } as unknown as NodeJS.WriteStream,
    signal: new AbortController().signal,
    entries: builtEntries("/nowhere"),
  });
  return { code, out, err, folder };
}

export const GOOD = "version: 1\nproject: shop\nservices: { cart: {}, web: { needs: [cart] } }\n";

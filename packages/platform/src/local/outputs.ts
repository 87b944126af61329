import type { Files, Outputs } from "@stagegate/core";

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Throws for what no action and no dotenv file could call an output. */
export function requireOutputName(name: string): void {
  if (!NAME.test(name)) throw new TypeError(`\`${name}\` is not the name of an output`);
}

/** A laptop has no later steps: the values of this process become a JSON file for scripts. */
export function createFileOutputs(files: Files, path: string): Outputs {
  const values = new Map<string, string>();
  return {
    async set(name, value) {
      requireOutputName(name);
      values.set(name, value.toWellFormed());
      await files.write(path, `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`);
    },
  };
}

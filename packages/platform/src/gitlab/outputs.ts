import type { Files, Outputs } from "@stagegate/core";
import { dotenvValue, writeDotenv } from "./dotenv.ts";

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export interface GitLabOutputsOptions {
  files: Files;
  /** Absolute path without the ending: `<out>/outputs/<gate>[-key]`. */
  path: string;
  /** First part of every name: a gate id, or `run` for the combined form. */
  scope: string;
  /** Says once per output what the variables do not hold. */
  say(line: string): void;
}

/**
 * Two files: `<path>.env` for `artifacts:reports:dotenv`, whose variables `STAGEGATE_<GATE>_<OUTPUT>`
 * later jobs get, and `<path>.json` with every value as it is, for what a variable cannot hold.
 */
export function createGitLabOutputs(options: GitLabOutputsOptions): Outputs {
  const { files, path, scope, say } = options;
  const values = new Map<string, string>();
  const said = new Set<string>();
  let written = Promise.resolve();
  const write = async (): Promise<void> => {
    const entries = [...values].map(([name, value]) => ({
      name: variableOf(scope, name),
      value: dotenvValue(value),
    }));
    const { text, left, cut } = writeDotenv(entries);
    await files.write(`${path}.json`, `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`);
    await files.write(`${path}.env`, text);
    for (const name of [...left, ...cut]) {
      if (said.has(name)) continue;
      said.add(name);
      const lost = left.includes(name) ? "cannot hold the value" : "holds the start of the value";
      say(`the variable ${name} ${lost}; ${path}.json has it whole`);
    }
  };
  return {
    async set(name, value) {
      if (!NAME.test(name)) throw new TypeError(`\`${name}\` is not the name of an output`);
      values.set(name, value.toWellFormed());
      written = written.catch(() => undefined).then(write);
      return written;
    },
  };
}

function variableOf(scope: string, name: string): string {
  return `STAGEGATE_${scope}_${name}`.replaceAll(/[^A-Za-z0-9]+/g, "_").toUpperCase();
}

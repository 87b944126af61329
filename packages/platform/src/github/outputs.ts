import { clip } from "@stagegate/core";
import type { Files, Outputs } from "@stagegate/core";
import { requireOutputName } from "../local/outputs.ts";

/**
 * A job has 1 MB for all its outputs, counted in UTF-16 units of two bytes, and other steps want
 * some of it: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const MAX_UNITS = 100_000;
const MAX_UNITS_OF_ALL = 400_000;

/** Appends to the file of GITHUB_OUTPUT, where the last value of a name counts. */
export function createFileCommandOutputs(files: Files, path: string): Outputs {
  const lengths = new Map<string, number>();
  let written = Promise.resolve();
  return {
    async set(name, value) {
      requireOutputName(name);
      lengths.delete(name);
      const used = [...lengths.values()].reduce((sum, length) => sum + length, 0);
      const text = clip(value, Math.max(1, Math.min(MAX_UNITS, MAX_UNITS_OF_ALL - used)));
      lengths.set(name, text.length);
      const entry = outputEntry(name, text);
      written = written.catch(() => undefined).then(() => files.append(path, entry));
      await written;
    },
  };
}

/**
 * A here-document whose delimiter is nowhere in the value:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 */
function outputEntry(name: string, value: string): string {
  let delimiter: string;
  // The value is known, so chance need not be safe; Node's crypto takes a fifth of a start of Node.
  do delimiter = `stagegate_${Math.random().toString(36).slice(2)}`;
  while (value.includes(delimiter));
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

import { cutMarkdown } from "@stagegate/core";
import type { Files, Summary } from "@stagegate/core";
import { MAX_SUMMARY_BYTES } from "./limits.ts";

const NOTE =
  "_The summary was cut here: it is longer than 1 MiB. The whole report is in the artifact of this run._";

/** Appends to the file of GITHUB_STEP_SUMMARY, also after what other commands of the step wrote. */
export function createStepSummary(files: Files, path: string): Summary {
  let written = Promise.resolve();
  const add = async (markdown: string): Promise<void> => {
    const before = (await files.readText(path)) ?? "";
    if (before.trimEnd().endsWith(NOTE)) return;
    const part =
      before.trim() === "" ? markdown : `${before.endsWith("\n") ? "\n" : "\n\n"}${markdown}`;
    const whole = `${before}${part}`;
    const text = cutMarkdown(whole, { max: MAX_SUMMARY_BYTES, unit: "bytes", note: NOTE });
    if (text === whole) await files.append(path, part);
    else await files.write(path, text);
  };
  return {
    maxLength: MAX_SUMMARY_BYTES,
    write(markdown) {
      // One after the other, so that parts that are written at once keep their order.
      written = written.catch(() => undefined).then(() => add(markdown));
      return written;
    },
  };
}

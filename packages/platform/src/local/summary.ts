import { cutMarkdown } from "@stagegate/core";
import type { Files, Summary } from "@stagegate/core";

/** The limit of a step summary on GitHub, so that what is seen here is what a reviewer would get. */
const MAX_BYTES = 1_048_576;
const NOTE =
  "_The summary was cut here: it is longer than 1 MiB. The whole report is in report.html._";

/** A file that holds what this process wrote; what an earlier one wrote is replaced. */
export function createFileSummary(files: Files, path: string): Summary {
  let text = "";
  let full = false;
  let written = Promise.resolve();
  return {
    maxLength: MAX_BYTES,
    write(markdown) {
      if (full) return written;
      const whole = text === "" ? markdown : `${text.trimEnd()}\n\n${markdown}`;
      text = cutMarkdown(whole, { max: MAX_BYTES, unit: "bytes", note: NOTE });
      full = text !== whole.toWellFormed();
      const content = text;
      // One after the other, so that the file ends with the last of writes that overlap.
      written = written.catch(() => undefined).then(() => files.write(path, content));
      return written;
    },
  };
}

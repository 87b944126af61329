import type { TestCase } from "@stagegate/results";
import { relativePath } from "./checks.ts";

export interface ReproducePlace {
  /** Absolute folder that the command is given in. */
  root: string;
  /** Absolute folder that the runner starts in. */
  dir: string;
  /** Configuration file of the runner, relative to `dir`. */
  config?: string;
  /** The tests need an environment that Stagegate starts. */
  ownStack: boolean;
}

/** What no shell gives a meaning to, and what is no flag. */
const PLAIN_PATH = /^(?!-)[\w./@-]+$/;
const MAX_TITLE = 200;

/**
 * The command that runs one test again, ready to paste into a POSIX shell; undefined where its file
 * has a name that would need more care than a reader could check.
 */
export function reproduceCommand(testCase: TestCase, place: ReproducePlace): string | undefined {
  if (place.ownStack) return `stagegate run provision-staging run-e2e${grepFlag(testCase)}`;
  if (testCase.file === undefined) return undefined;
  const folder = relativePath(place.root, place.dir);
  const file = relativePath(place.dir, testCase.file);
  const paths = [file, folder, place.config ?? ""].filter((path) => path !== "");
  if (!paths.every((path) => PLAIN_PATH.test(path))) return undefined;
  const cd = folder === "" ? "" : `cd ${folder} && `;
  const config = place.config === undefined ? "" : ` --config ${place.config}`;
  const line = testCase.line === undefined ? "" : `:${testCase.line}`;
  return `${cd}npx playwright test${config} ${file}${line}`;
}

/** The title as a quoted regular expression; without one the whole suite runs. */
function grepFlag({ suite, name }: TestCase): string {
  const title = [...suite, name].join(" ");
  // Control characters would end the line or hide what is pasted.
  if (title.length > MAX_TITLE || /\p{C}/u.test(title)) return "";
  const pattern = title.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return ` --grep '${pattern.replaceAll("'", "'\\''")}'`;
}

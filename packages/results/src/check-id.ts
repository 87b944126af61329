import type { TestCase } from "./model.ts";

/** What the id of a check is made of. */
export interface CheckIdParts {
  /** `test`, `e2e`, … */
  kind: string;
  /** Service, or project of the test runner; empty where there is none. */
  scope?: string;
  file?: string;
  titlePath: readonly string[];
}

const TITLE_SEPARATOR = " › ";
const MAX_ID_LENGTH = 1_000;

/**
 * The id of a check, `<kind>:<service or project>/<file>#<title path>`, the same on every run,
 * shard and attempt. Ids compare as strings; they are not meant to be taken apart.
 */
export function checkId({ kind, scope = "", file = "", titlePath }: CheckIdParts): string {
  const place = file.replaceAll("\\", "/").replace(/^\.\//, "");
  const titles = titlePath.map((title) => title.replaceAll(/\s+/g, " ").trim());
  const id = `${kind}:${scope}/${place}#${titles.join(TITLE_SEPARATOR)}`;
  return id.length <= MAX_ID_LENGTH ? id : shorten(id);
}

/** The id of a test: scope is the given service, else the project of the runner. */
export function caseId(testCase: TestCase, kind: string, service?: string): string {
  const { suite, name, className, file, project, copy } = testCase;
  const withClass = className !== undefined && className !== file && !suite.includes(className);
  const titles = withClass ? [...suite, className, name] : [...suite, name];
  if (copy !== undefined) titles.push(`(${copy})`);
  if (service !== undefined && project !== undefined) titles.push(`[${project}]`);
  return checkId({
    kind,
    titlePath: titles.filter((title) => title !== ""),
    ...(file === undefined ? {} : { file }),
    scope: service ?? project ?? "",
  });
}

/** Long ids keep both ends and a hash of the whole (FNV-1a, 32 bit, twice). */
function shorten(id: string): string {
  const hash = fnv(id, 0x811c9dc5) + fnv(id, 0x01000193);
  const half = Math.floor((MAX_ID_LENGTH - hash.length - 2) / 2);
  return `${id.slice(0, half)}…${hash}…${id.slice(-half)}`;
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

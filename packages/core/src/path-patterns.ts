import { GateError } from "./error.ts";

const MAX_ALTERNATIVES = 100;

/**
 * Whether a path matters, by globs as people know them: `*` and `?` within a name, `**` for any
 * number of folders, `{a,b}`; the last pattern that matches decides, and `!` takes out again. A
 * pattern that names a folder means all that is in it. Paths and patterns have forward slashes.
 * A letter with an accent is the same however it is written, as editors and file systems differ.
 * Takes no longer than the product of their lengths. Throws for more than 100 alternatives.
 */
export function createPathFilter(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.map((pattern) => {
    const negative = pattern.startsWith("!");
    const alternatives = alternativesOf(negative ? pattern.slice(1) : pattern);
    return { negative, globs: alternatives.map(segmentsOf) };
  });
  // Nothing but exceptions are exceptions from everything.
  const otherwise = rules[0]?.negative === true;
  return (path) => {
    const names = segmentsOf(path);
    const decides = rules.findLast(({ globs }) => globs.some((glob) => matches(glob, names)));
    return decides === undefined ? otherwise : !decides.negative;
  };
}

function segmentsOf(path: string): string[] {
  return path
    .normalize("NFC")
    .split("/")
    .filter((name) => name !== "" && name !== ".");
}

function alternativesOf(pattern: string): string[] {
  let open = [pattern];
  for (;;) {
    const next = open.flatMap(expandOnce);
    if (next.length > MAX_ALTERNATIVES) {
      throw new GateError("STAGEGATE_INPUT_INVALID", `\`${pattern.slice(0, 80)}\` is no pattern`, {
        hint: `A pattern of \`paths\` has at most ${MAX_ALTERNATIVES} alternatives; use several.`,
      });
    }
    if (next.length === open.length) return next;
    open = next;
  }
}

/** The innermost braces with a comma are replaced; others are letters. */
function expandOnce(pattern: string): string[] {
  const found = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (found === null) return [pattern];
  const before = pattern.slice(0, found.index);
  const after = pattern.slice(found.index + found[0].length);
  return (found[1] ?? "").split(",").map((choice) => `${before}${choice}${after}`);
}

/** Follows how many names of the path each part of the glob may have taken. */
function matches(glob: readonly string[], names: readonly string[]): boolean {
  let taken = new Set([0]);
  for (const part of glob) {
    const next = new Set<number>();
    for (const count of taken) {
      if (part === "**") for (let more = count; more <= names.length; more += 1) next.add(more);
      else if (count < names.length && matchesName(part, names[count] ?? "")) next.add(count + 1);
    }
    taken = next;
  }
  // A folder stands for what is in it.
  return glob.length === 0 || [...taken].some((count) => count > 0);
}

/** On a mismatch only the last `*` takes one more letter: nothing before it has to be tried again. */
function matchesName(glob: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < name.length;) {
    const letter = glob[at];
    if (letter === "*") {
      star = at;
      at += 1;
      resume = index;
    } else if (letter === "?" || letter === name[index]) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else return false;
  }
  while (glob[at] === "*") at += 1;
  return at === glob.length;
}

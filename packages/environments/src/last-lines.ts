/** What npm says after the program that it ran has failed: of npm, and not of the program. */
const OF_NPM = /^npm (?:error|ERR!|notice|warn|WARN)(?:\s|$)/;

/**
 * The last lines of an output, oldest first; empty when there is none. What npm adds to the end of
 * every failure is left out unless there is nothing else.
 */
export function lastLines(text: string, count: number): readonly string[] {
  if (text.trim() === "") return [];
  const lines = text.trimEnd().split("\n");
  const own = lines.filter((line) => !OF_NPM.test(line));
  const telling = own.some((line) => line.trim() !== "") ? own : lines;
  return telling.join("\n").trimEnd().split("\n").slice(-count);
}

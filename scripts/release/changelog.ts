const HEADING = /^## (\S+)/;

/** Text below the heading of a version, without surrounding empty lines; empty without one. */
export function sectionOf(changelog: string, version: string): string {
  const lines = changelog.split("\n");
  const from = lines.findIndex((line) => HEADING.exec(line)?.[1] === version);
  if (from === -1) return "";
  const length = lines.slice(from + 1).findIndex((line) => HEADING.test(line));
  const to = length === -1 ? lines.length : from + 1 + length;
  return lines
    .slice(from + 1, to)
    .join("\n")
    .trim();
}

/** Gives what is unreleased the version and its date, below a new and empty heading. */
export function released(changelog: string, version: string, date: string): string {
  return changelog
    .replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} (${date})`)
    .replace(" Nothing is released yet.", "");
}

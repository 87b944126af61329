import type { Finding, Level, Location, SpecResult } from "@stagegate/contracts";
import { plural } from "@stagegate/report";

export const SIGNS: Readonly<Record<Level, string>> = {
  breaking: "✗",
  dangerous: "!",
  compatible: "·",
};

/** What became of one document, in a few words. */
export function outcomeOf(result: SpecResult): string {
  switch (result.outcome) {
    case "added":
      return "a new document";
    case "unchanged":
      return "unchanged";
    case "removed":
      return "the whole document is gone";
    case "error":
      return "could not be compared";
    case "compared": {
      const { breaking, dangerous, compatible } = result.counts;
      if (breaking + dangerous + compatible === 0) return "no changes";
      return `${breaking} breaking, ${dangerous} dangerous, ${plural(compatible, "compatible change")}`;
    }
  }
}

export function findingsOf(result: SpecResult): readonly Finding[] {
  return result.outcome === "compared" ? result.findings : [];
}

/** For example `before old.yaml:3:5, now new.yaml:4:5`. */
export function placesOf({ base, head }: Finding): string {
  const at = (name: string, place: Location | undefined): string[] =>
    place === undefined ? [] : [`${name} ${place.file}:${place.line}:${place.column}`];
  return [...at("before", base), ...at("now", head)].join(", ");
}

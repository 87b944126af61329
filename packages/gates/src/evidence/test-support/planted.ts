/** Secrets that no file of the repository holds: made of parts at run time, different in each place. */
export function planter(): { secret(place: string): string; all(): string[] } {
  const made = new Map<string, string>();
  return {
    secret(place) {
      const known = made.get(place);
      if (known !== undefined) return known;
      const value = ["Pl", made.size, "antEd", place.replaceAll(/[^a-z]/gi, ""), "x7"].join("");
      made.set(place, value);
      return value;
    },
    all: () => [...made.values()],
  };
}

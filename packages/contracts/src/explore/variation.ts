/** Takes the part away instead of putting another in its place. */
export const OMITTED: unique symbol = Symbol("omitted");

/** One part of a request in another way. */
export interface Variation {
  /** JSON pointer of the part. */
  readonly pointer: string;
  readonly value: unknown;
  /**
   * `valid`: at a bound that the description states; `probe`: the description leaves open whether
   * it is accepted; `invalid`: the description excludes it.
   */
  readonly intent: "valid" | "probe" | "invalid";
  /** What is tried, for people: "of 80 characters". */
  readonly words: string;
  /** What has to be in place first: another form of what the part lies in. */
  readonly within?: { readonly pointer: string; readonly value: unknown };
}

/** The value with one part varied; the place must exist up to its last step. */
export function withVariation(root: unknown, pointer: readonly string[], value: unknown): unknown {
  const [key, ...rest] = pointer;
  if (key === undefined) return value;
  if (Array.isArray(root)) {
    return root.map((item: unknown, i) =>
      String(i) === key ? withVariation(item, rest, value) : item,
    );
  }
  const fields = typeof root === "object" && root !== null ? Object.entries(root) : [];
  const kept = fields.filter(([name]) => name !== key);
  if (rest.length === 0 && value === OMITTED) return Object.fromEntries(kept);
  const before = fields.find(([name]) => name === key)?.[1] as unknown;
  const after = withVariation(before, rest, value);
  return Object.fromEntries(
    fields.length === kept.length
      ? [...fields, [key, after]]
      : fields.map(([name, old]) => [name, name === key ? after : old]),
  );
}

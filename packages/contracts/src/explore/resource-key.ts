/** The path with parameter names taken out. */
export function keyOf(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}").replace(/\/+$/, "");
}

/** Keys of the resources that a path goes through, outermost first, one per parameter. */
export function resourceKeys(path: string): string[] {
  const segments = path.split("/");
  return segments.flatMap((segment, i) =>
    segment.includes("{") ? [keyOf(segments.slice(0, i + 1).join("/"))] : [],
  );
}

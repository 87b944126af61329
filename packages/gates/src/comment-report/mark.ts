/** Tells the statuses and check runs of one commit apart: one per key. */
export function markerOf(key: string | undefined): string {
  return key === undefined ? "stagegate" : `stagegate-${key}`;
}

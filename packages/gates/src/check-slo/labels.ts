/** Labels that say which service a series is of, the most telling first. */
const SERVICE_LABELS = ["service", "service_name", "job", "app"] as const;

export type Labels = Readonly<Record<string, string>>;

/** What the labels call the service, known or not. */
export function serviceLabel(labels: Labels): string | undefined {
  return SERVICE_LABELS.map((key) => labels[key]).find((value) => value !== undefined);
}

/**
 * The service of the configuration that a label names. A scrape job is often called otherwise, so
 * the first label that names a known service counts.
 */
export function knownService(
  labels: Labels,
  names: ReadonlyMap<string, string>,
): string | undefined {
  for (const key of SERVICE_LABELS) {
    const service = names.get(labels[key] ?? "");
    if (service !== undefined) return service;
  }
  return undefined;
}

/** Names a JSON format by the keys of its root, for the message of a file that cannot be read. */
export function otherJsonFormat(keys: readonly string[], lines: boolean): string | undefined {
  const has = (...names: string[]): boolean => names.every((name) => keys.includes(name));
  if (lines) return "JSON lines";
  if (has("runs", "version")) return "SARIF";
  if (has("uuid", "historyId")) return "a result of Allure";
  if (has("metrics", "root_group")) return "a summary of k6";
  return undefined;
}

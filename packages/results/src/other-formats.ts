/** Names a JSON format by the keys of its root, for the message of a file that cannot be read. */
export function otherJsonFormat(keys: readonly string[], lines: boolean): string | undefined {
  const has = (...names: string[]): boolean => names.every((name) => keys.includes(name));
  if (lines) {
    if (has("Action", "Package")) return "the lines of `go test -json`";
    if (has("protocolVersion")) return "the lines of dart or flutter test";
    return "JSON lines";
  }
  if (has("stats", "passes")) return "mocha JSON";
  if (has("stats", "results")) return "mochawesome JSON";
  if (has("examples", "summary")) return "RSpec JSON";
  if (has("reportFormat") || has("results", "specVersion")) return "CTRF";
  if (has("numTotalTests", "testResults")) return "Jest JSON";
  if (has("totalTests", "runs")) return "the result of the Cypress module API";
  return undefined;
}

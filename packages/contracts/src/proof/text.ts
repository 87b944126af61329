/** Control and bidi characters, which could forge lines, in the escapes of JSON. */
export function readable(json: string): string {
  return json.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (char) =>
    char
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** The payload of a proof for people: one line if it is short, else a line per value. */
export function payloadLines(payload: string, width = 100): string[] {
  if (payload.length <= width) return [payload];
  const lines = JSON.stringify(JSON.parse(payload), undefined, 1).split("\n");
  return lines.map(readable);
}

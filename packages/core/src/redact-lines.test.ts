import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLineRedaction, createRedaction } from "./index.ts";

function redactionOf(...secrets: string[]): ReturnType<typeof createRedaction> {
  const redaction = createRedaction();
  for (const secret of secrets) redaction.mask(secret);
  return redaction;
}

const secret = fc
  .string({ unit: "grapheme", minLength: 4, maxLength: 24 })
  .map((text) => `~${text.replaceAll(/[\r\n]/g, " ")}§`);

describe("output in chunks", () => {
  function pushed(secrets: readonly string[], chunks: readonly Uint8Array[]): string {
    const lines = createLineRedaction(redactionOf(...secrets));
    return chunks.map((chunk) => lines.push(chunk)).join("") + lines.end();
  }

  test("is the same as the redacted lines, wherever it was cut", () => {
    const line = fc
      .oneof(fc.string(), fc.constantFrom("password=hunter22 x", "a://b:c@d"))
      .map((text) => text.replaceAll(/[\r\n]|PRIVATE/g, " "));
    const cuts = fc.array(fc.nat(2000));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), cuts, secret, (lines, places, value) => {
        const whole = [...lines, `a ${value} b`].join("\n").toWellFormed();
        const bytes = Buffer.from(whole);
        const ends = [...places.filter((at) => at < bytes.length), bytes.length].sort(
          (a, b) => a - b,
        );
        const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        const { text } = redactionOf(value);
        expect(pushed([value], chunks)).toBe(whole.split("\n").map(text).join("\n"));
      }),
    );
  });

  test("hides a private key over its lines, with a prefix on each, and nothing behind it", () => {
    const key = [
      "-----BEGIN PRIVATE KEY-----",
      "MIIEvQIBADANBgkqhkiG9w0",
      "AbC=",
      "-----END PRIVATE KEY-----",
    ];
    expect(pushed([], [Buffer.from([...key, "listening on 80"].join("\n"))])).toBe(
      "***\n***\n***\n-----END PRIVATE KEY-----\nlistening on 80",
    );
    const prefixed = key.map((line) => `api | ${line}`).join("\n");
    expect(pushed([], [Buffer.from(prefixed)])).not.toContain("MIIE");
  });

  test("without line ends is cut, before a secret that may lie across the cut", () => {
    const long = Buffer.from(`${"x".repeat(65_530)}hunter22-prod`);
    const shown = pushed(
      ["hunter22-prod"],
      Array.from({ length: 20 }, () => long),
    );
    expect(shown.length).toBeLessThan(65_536);
    expect(shown).not.toContain("hunter");
    expect(shown).toMatch(/\[cut: the line is longer than 65536 characters\]$/);
  });
});

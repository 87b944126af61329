import { describe, expect, it } from "vitest";
import { kindOf } from "./content.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))),
  );

describe("a file is known by its content", () => {
  it.each([
    "BMW-adapter started",
    "GIF89a is a format",
    "RIFF1234WEBPx",
    "a12 ftyp",
    "\u00ff\u00d8",
  ])("%s is text, whatever it begins like", (text) => {
    expect(kindOf(bytes(`${text}\nAuthorization: Bearer x`))).toBe("text");
  });

  it.each([
    ["picture", bytes([0x89], "PNG\r\n\u001a\n", [0, 0])],
    ["picture", bytes([0xff, 0xd8, 0xff, 0xe0])],
    ["picture", bytes("GIF89a", [0, 1, 0xf7])],
    ["picture", bytes("BM", [70, 0, 0, 0, 0, 0, 0, 0, 54])],
    ["picture", bytes("RIFF", [36, 0, 0, 0], "WEBPVP8 ")],
    ["video", bytes([0, 0, 0, 32], "ftypisom")],
    ["opaque", bytes("BM", [70, 0, 0, 0, 1, 1, 1, 1])],
    ["zip", bytes("PK\u0003\u0004")],
    ["empty", bytes("")],
  ])("%s", (kind, content) => {
    expect(kindOf(content)).toBe(kind);
  });
});

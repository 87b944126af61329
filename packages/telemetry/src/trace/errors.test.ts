import { describe, expect, it } from "vitest";
import type { Span } from "../model.ts";
import { errorText } from "./errors.ts";

function span(statusMessage: string, type: string, exception: Record<string, string>): Span {
  return {
    statusMessage,
    attributes: { "error.type": type },
    events: [{ name: "exception", timeUs: 0, attributes: exception }],
  } as unknown as Span;
}

describe("errorText", () => {
  it("says once what the status, the type and the exception repeat", () => {
    const repeated = { "exception.type": "ECONNRESET", "exception.message": "socket hang up" };
    expect(errorText(span("socket hang up", "ECONNRESET", repeated))).toBe(
      "socket hang up: ECONNRESET",
    );
    const more = { "exception.type": "TypeError", "exception.message": "no such item" };
    expect(errorText(span("", "500", more))).toBe("TypeError: no such item");
    expect(errorText(span("", "500", {}))).toBe("");
  });
});

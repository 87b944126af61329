import type { Summary } from "@stagegate/core";
import { describe, expect, it } from "vitest";

export interface SummaryUnderTest {
  summary: Summary;
  /** The Markdown that people see on the page of the run. */
  read(): Promise<string>;
}

type Make = () => Promise<SummaryUnderTest>;

/** What every Summary does; `make` gives one to which nothing was written each time. */
export function describeSummary(make: Make): void {
  describe("Summary", () => {
    itAdds(make);
    itKeepsTheLimit(make);
  });
}

function itAdds(make: Make): void {
  it("shows the Markdown as it was given", async () => {
    const { summary, read } = await make();
    const markdown = "# Title\n\n| a | b |\n|---|---|\n| `x` | 日本 💥 |\n\n::error::x %0A";
    await summary.write(markdown);
    expect((await read()).trim()).toBe(markdown);
  });

  it("adds to what was written, as a paragraph of its own", async () => {
    const { summary, read } = await make();
    for (const part of ["one", "# two\n", "three"]) await summary.write(part);
    expect((await read()).trim()).toMatch(/^one\n\n+# two\n\n+three$/);
  });

  it("keeps the order of parts that are written at once", async () => {
    const { summary, read } = await make();
    const parts = Array.from({ length: 20 }, (_, index) => `part${index}`);
    await Promise.all(parts.map((part) => summary.write(part)));
    expect((await read()).trim().split(/\n+/)).toEqual(parts);
  });
}

function itKeepsTheLimit(make: Make): void {
  it("takes a text of its stated length", async () => {
    const { summary, read } = await make();
    const text = `${"é".repeat(Math.floor((summary.maxLength - 10) / 2))}`;
    await summary.write(text);
    expect((await read()).trim() === text).toBe(true);
  });

  it("cuts what exceeds the limit, and says so", async () => {
    const { summary, read } = await make();
    await summary.write("first");
    await summary.write(`second\n\n\`\`\`\n${"line é💥\n".repeat(summary.maxLength / 5)}`);
    const shown = await read();
    expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(summary.maxLength);
    expect(Buffer.byteLength(shown)).toBeGreaterThan(summary.maxLength / 2);
    expect(shown).toMatch(/^first\n\n+second\n/);
    expect(shown).not.toContain("\uFFFD");
    // The note is not inside of the code block that was cut.
    expect(shown.slice(-500)).toMatch(/\n```\n+.*\bcut\b.*\s*$/);
  });

  it("stays within the limit with whatever follows, and says once that more is missing", async () => {
    const { summary, read } = await make();
    const part = "line\n".repeat(Math.ceil(summary.maxLength / 8));
    for (let index = 0; index < 5; index += 1) await summary.write(`${index}\n\n${part}`);
    await summary.write("the end");
    const shown = await read();
    expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(summary.maxLength);
    expect(shown.startsWith("0\n\nline\n")).toBe(true);
    expect(shown.match(/\bcut\b/g)).toHaveLength(1);
  });
}

import type { Outputs } from "@stagegate/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE, hostileText, squash } from "./hostile.ts";

export interface OutputsUnderTest {
  outputs: Outputs;
  /** What a later step reads under the name; undefined when there is nothing. */
  valueOf(name: string): Promise<string | undefined>;
  /** How many values a later step finds. */
  count(): Promise<number>;
}

export interface OutputsOptions {
  /** `single`: the place can hand on single lines only, as a dotenv report does. */
  lines: "kept" | "single";
}

type Make = () => Promise<OutputsUnderTest>;

/** What every Outputs does; `make` gives one without a value each time. */
export function describeOutputs(make: Make, { lines }: OutputsOptions): void {
  const arrives = (value: string): string => (lines === "kept" ? value : squash(value));
  const read = (value: string | undefined): string | undefined =>
    value === undefined || lines === "kept" ? value : squash(value);
  describe("Outputs", () => {
    it("hands on values by name, the last one of each", async () => {
      const { outputs, valueOf, count } = await make();
      expect(await valueOf("verdict")).toBeUndefined();
      await outputs.set("verdict", "fail");
      await outputs.set("exit-code", "4");
      await outputs.set("verdict", "pass");
      expect(await valueOf("verdict")).toBe("pass");
      expect(await valueOf("exit-code")).toBe("4");
      expect(await count()).toBe(2);
    });

    it.each(["", "a\nb", "a\r\nb\n", "\n", "grüß 日本 💥", ...HOSTILE])(
      "keeps a value as data: %j",
      async (value) => {
        const { outputs, valueOf, count } = await make();
        await outputs.set("before", "1");
        await outputs.set("value", value);
        await outputs.set("after", "2");
        expect(read(await valueOf("value")) ?? "").toBe(arrives(value));
        expect([await valueOf("before"), await valueOf("after")]).toEqual(["1", "2"]);
        expect(await valueOf("stolen")).toBeUndefined();
        expect(await count()).toBeLessThanOrEqual(3);
      },
    );

    it("keeps any values apart", async () => {
      const name = fc.constantFrom("summary", "url", "report-html");
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(name, hostileText), { maxLength: 6 }), async (sets) => {
          const { outputs, valueOf, count } = await make();
          for (const [key, value] of sets) await outputs.set(key, value);
          const last = new Map(sets.map(([key, value]) => [key, arrives(value.toWellFormed())]));
          for (const [key, value] of last) expect(read(await valueOf(key)) ?? "").toBe(value);
          expect(await count()).toBeLessThanOrEqual(last.size);
        }),
        { numRuns: 40 },
      );
    });
    itRefuses(make);
  });
}

function itRefuses(make: Make): void {
  it.each(["", "a b", "a\nstolen", "a=b", "a<<EOF", "__proto__", "::x::", "Verdict"])(
    "refuses the name %j",
    async (name) => {
      const { outputs, count } = await make();
      await expect(outputs.set(name, "x")).rejects.toThrow(/\w/);
      expect(await count()).toBe(0);
    },
  );

  it("says where a value that is too long was cut, and keeps the others", async () => {
    const { outputs, valueOf } = await make();
    const value = "a".repeat(2_000_000);
    await outputs.set("verdict", "pass");
    await outputs.set("summary", value);
    const found = (await valueOf("summary")) ?? "";
    expect(found === value || (found.endsWith("…") && value.startsWith(found.slice(0, -1)))).toBe(
      true,
    );
    expect(await valueOf("verdict")).toBe("pass");
  });
}

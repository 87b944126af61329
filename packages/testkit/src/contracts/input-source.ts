import type { InputSource } from "@stagegate/core";
import { describe, expect, it } from "vitest";

/** Values by input name, as a user would give them on this host. */
export type GivenInputs = Readonly<Record<string, string>>;

/** What every InputSource does; `make` gives one to which exactly these inputs were given. */
export function describeInputSource(make: (given: GivenInputs) => InputSource): void {
  describe("InputSource", () => {
    it("reads what was given, with words that name where", () => {
      const read = make({ "out-dir": "results", base: "main" }).read(["out-dir", "base"]);
      expect(read.get("out-dir")?.value).toBe("results");
      expect(read.get("base")?.value).toBe("main");
      for (const { origin } of read.values()) expect(origin).not.toBe("");
    });

    it("has no value for what was not given: it knows no defaults", () => {
      expect(make({ base: "main" }).read(["out-dir"]).has("out-dir")).toBe(false);
      expect(make({}).read(["out-dir", "base"]).size).toBe(0);
    });

    it("passes an empty value on, which means unset to the decoder", () => {
      const read = make({ base: "" }).read(["base"]);
      expect(read.get("base")?.value ?? "").toBe("");
    });

    it("keeps lines, quotes and signs of a value as they are", () => {
      const value = 'first "line"\nsecond: ${{ x }} `id` $(id)';
      expect(make({ base: value }).read(["base"]).get("base")?.value).toBe(value);
    });
  });
}

import { describe, expect, it } from "vitest";
import { accepting, api, CART, config, run, verdicts } from "./test-support/world.ts";

const policy = (word: string): string => `verify-contracts: { version-bump: ${word} }\n`;

interface Bump {
  here: string;
  there?: string;
  version?: string;
  fields?: string[];
}

/** A change that removes a field unless told otherwise, and gives the API a version. */
function bump({ here, there = here, version = "1.0.0", fields = ["id"] }: Bump) {
  return run({
    head: {
      "stagegate.yml": config(CART, here),
      "cart.yaml": api(...fields).replace("1.0.0", version),
    },
    base: { "stagegate.yml": config(CART, there), "cart.yaml": api("id", "name") },
  });
}

describe("a break", () => {
  it("needs a new major version where one is required", async () => {
    const without = await bump({ here: policy("required"), version: "1.1.0" });
    expect(without.exitCode).toBe(4);
    expect(verdicts(without).at(-1)).toBe(
      "fail cart: a change breaks, which needs a new major version: info.version went from 1.0.0 to 1.1.0",
    );
    const withOne = await bump({ here: policy("required"), version: "2.0.0" });
    expect([withOne.exitCode, withOne.report.checks.length]).toEqual([4, 1]);
    const date = await bump({ here: policy("required"), version: "2026-11-25" });
    expect(verdicts(date).at(-1)).toMatch(/nobody can tell that it is one$/);
  });

  it("that has to come with one can be accepted without", async () => {
    const first = await bump({ here: policy("required") });
    const prints = first.report.checks.map(
      ({ accept }) => /fingerprint: "(\w+)"/.exec(accept ?? "")?.[1] ?? "",
    );
    expect(new Set(prints).size).toBe(2);
    const entries = prints.map((print) => `{ fingerprint: "${print}", reason: agreed }`).join(", ");
    const here = `verify-contracts: { version-bump: required, accepted: [${entries}] }\n`;
    expect((await bump({ here })).exitCode).toBe(0);
  });

  it("is allowed by one where that is enough", async () => {
    const allowed = await bump({ here: policy("sufficient"), version: "2.0.0" });
    expect(allowed.exitCode).toBe(0);
    expect(verdicts(allowed)).toEqual([
      expect.stringMatching(/^pass cart: allowed by the new major version 2\.0\.0: GET \/a/),
    ]);
    expect((await bump({ here: policy("sufficient"), version: "1.1.0" })).exitCode).toBe(4);
    expect((await bump({ here: policy("sufficient"), version: "next" })).exitCode).toBe(4);
  });

  it("is not what a version alone is about", async () => {
    const fields = ["id", "name", "more"];
    expect((await bump({ here: policy("required"), fields })).exitCode).toBe(0);
    expect((await bump({ here: policy("none"), version: "2.0.0" })).exitCode).toBe(4);
  });
});

describe("who says so", () => {
  it.each([
    ["sufficient", "none"],
    ["sufficient", "required"],
    ["none", "required"],
  ])("is the target branch: %s here, %s there", async (here, there) => {
    const finished = await bump({ here: policy(here), there: policy(there), version: "2.0.0" });
    expect(finished.exitCode).toBe(4);
    expect(verdicts(finished).at(-1)).toMatch(
      new RegExp(`^warn undefined: on main: \`${there}\`; here: \`${here}\``),
    );
  });

  it("is the change where it is stricter", async () => {
    const finished = await bump({
      here: policy("required"),
      there: policy("none"),
      version: "1.1.0",
    });
    expect(finished.report.counts).toMatchObject({ fail: 2, warn: 0 });
  });

  it("goes along with what is accepted", async () => {
    const finished = await bump({ here: accepting("0123456789abcdef") });
    expect(finished.exitCode).toBe(4);
  });
});

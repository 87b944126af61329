import { GateError, runGate } from "@stagegate/core";
import type { Files } from "@stagegate/core";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { verifyContracts } from "./gate.ts";
import { api, BASE, breaking, CART, config, run, verdicts } from "./test-support/world.ts";

describe("what becomes of a contract", () => {
  const whole = { "stagegate.yml": config(CART), "cart.yaml": api("id") };

  it("unchanged, or changed without a break, is green", async () => {
    const same = await run({ head: whole, base: whole });
    expect(same).toMatchObject({ exitCode: 0, report: { summary: "1 contract, unchanged" } });
    expect(same.report.notes[0]).toBe("compared with bbbbbbbbbb, merge base with main");
    const grown = await run({ head: { ...whole, "cart.yaml": api("id", "more") }, base: whole });
    expect(grown).toMatchObject({ exitCode: 0 });
    expect(grown.report.summary).toBe("1 contract, 1 changed without a break");
  });

  it("with a break is red, at its place, with all that a person needs", async () => {
    const { report, exitCode } = await breaking();
    expect(exitCode).toBe(4);
    expect(report.summary).toBe("1 breaking change in 1 contract");
    expect(report.checks).toMatchObject([
      {
        id: expect.stringMatching(/^contract:cart\/cart\.yaml#/),
        verdict: "fail",
        service: "cart",
        location: { file: "cart.yaml", line: expect.any(Number) },
        detail: expect.stringContaining("before: cart.yaml:"),
        reproduce: "stagegate verify-contracts --base bbbbbbbbbbbb --service cart",
        accept: expect.stringMatching(
          /^verify-contracts:\n {2}accepted:\n {4}- \{ fingerprint: "[0-9a-f]{16}", .+ \}$/,
        ),
      },
    ]);
  });

  it("shows a message that breaks, in one line and in the detail", async () => {
    const { report } = await breaking();
    const [check] = report.checks;
    expect(check?.message).toMatch(/; for example \{.*\}$/);
    expect(check?.detail?.split("\n").slice(0, 3)).toEqual([
      "this response 200 body application/json may be sent now and was not allowed before:",
      expect.stringMatching(/^\{.*\}$/),
      expect.stringMatching(/^before: \/\w+ is missing \(required\)$/),
    ]);
  });

  it("looks for 50 such messages in a run and says how many it left out", async () => {
    const values = Array.from({ length: 60 }, (_each, i) => `v${i}`);
    const enumOf = (list: readonly string[]): string =>
      api("id").replaceAll("{ type: string }", `{ type: string, enum: [${list.join(", ")}] }`);
    const { report } = await run({
      head: { ...whole, "cart.yaml": enumOf(values) },
      base: { ...whole, "cart.yaml": enumOf(values.slice(0, 1)) },
    });
    const notes = report.notes.filter((note) => note.startsWith("no example was looked for"));
    const all = report.checks.length;
    expect(notes).toEqual([
      `no example was looked for of ${all - 50} more findings: 50 are a run's most`,
    ]);
    const shown = report.checks.filter(({ message }) => message?.includes("; for example {"));
    expect(shown).toHaveLength(50);
  });

  it("of a new service is green", async () => {
    const { report } = await run({ head: whole, base: {} });
    expect(report).toMatchObject({ verdict: "pass", checks: [{ message: "a new contract" }] });
  });

  it("that is gone is a break, also when only its mention is", async () => {
    const others = config("pay: { contract: pay.yaml }");
    const base = {
      "stagegate.yml": config(`${CART}, pay: { contract: pay.yaml }`),
      "cart.yaml": api("id"),
      "pay.yaml": api("id"),
    };
    const head = { "stagegate.yml": others, "pay.yaml": api("id") };
    for (const tree of [head, { ...head, "cart.yaml": api("id") }]) {
      const finished = await run({ head: tree, base });
      expect(finished.exitCode).toBe(4);
      expect(verdicts(finished)).toContain("fail cart: the whole contract is gone");
    }
    const chosen = await run({ head, base, inputs: { service: ["pay"] } });
    expect(verdicts(chosen)).toEqual(["pass pay: unchanged"]);
  });

  it("under a new path is compared with the old one", async () => {
    const finished = await run({
      head: {
        "stagegate.yml": config("cart: { contract: api/cart.yaml }"),
        "api/cart.yaml": api("id"),
      },
      base: { "stagegate.yml": config(CART), "cart.yaml": api("id", "name") },
    });
    expect(finished.exitCode).toBe(4);
    expect(finished.report.checks[0]?.location?.file).toBe("api/cart.yaml");
  });

  it("that refers to other files is compared with theirs of the same side", async () => {
    const spec = api("id").replace("{ type: object", "{ $ref: 'types.yaml#/Cart' } #");
    const types = (required: string): string =>
      `Cart: { type: object, required: [${required}], properties: { id: { type: string }, name: { type: string } } }\n`;
    const tree = (required: string): Record<string, string> => ({
      "stagegate.yml": config(CART),
      "cart.yaml": spec,
      "types.yaml": types(required),
    });
    expect((await run({ head: tree("id"), base: tree("id") })).exitCode).toBe(0);
    expect((await run({ head: tree("id"), base: tree("id, name") })).exitCode).toBe(4);
  });
});

it("refers to no file that a link leads out of the repository to", async () => {
  const spec = api("id").replace("{ type: object", "{ $ref: 'types.yaml#/Cart' } #");
  const memory = createMemoryFiles({
    "/repo/stagegate.yml": config(CART),
    "/repo/cart.yaml": spec,
    "/repo/types.yaml": "Cart: { type: object }\n",
  });
  const files: Files = {
    ...memory,
    realPath: async (path) => (path.endsWith("types.yaml") ? "/etc/types.yaml" : path),
  };
  const finished = await runGate(verifyContracts, createTestHost({ files }), async () => ({}));
  expect(verdicts(finished)[0]).toMatch(/^fail cart: .*types\.yaml/);
});

describe("a contract that cannot be compared", () => {
  const good = { "stagegate.yml": config(CART), "cart.yaml": api("id") };
  const broken = { ...good, "cart.yaml": "openapi: 3.0.3\npaths: [" };

  it("is the fault of the change that broke it, at the place", async () => {
    const finished = await run({ head: broken, base: good });
    expect(finished).toMatchObject({ exitCode: 4 });
    expect(finished.report.checks[0]).toMatchObject({
      title: "cart.yaml can be compared",
      location: { file: "cart.yaml", line: expect.any(Number) },
      detail: expect.any(String),
    });
  });

  it("is undecided when it was broken before", async () => {
    const finished = await run({ head: good, base: broken });
    expect(finished).toMatchObject({ exitCode: 5 });
    expect(finished.report.summary).toBe("not every one of 1 contract could be compared");
    expect(finished.report.checks[0]?.message).toMatch(/^before the change: /);
  });

  it("is undecided in a version that nobody reads", async () => {
    const old = { ...good, "cart.yaml": "swagger: '1.2'\ninfo: {}\npaths: {}\n" };
    expect((await run({ head: old, base: old })).exitCode).toBe(5);
  });
});

describe("what is compared with what", () => {
  it("comes from the input, then the file, then the target branch", async () => {
    const seen: string[] = [];
    const repository = {
      base: async (target: string) => {
        seen.push(target);
        return { commit: BASE, how: "x" };
      },
    };
    const text = config(CART, "verify-contracts: { base: release }\n");
    const head = { "stagegate.yml": text, "cart.yaml": api("id") };
    await run({ head, repository });
    await run({ head, repository, inputs: { base: "v1" } });
    const plain = { ...head, "stagegate.yml": config(CART) };
    await run({ head: plain, repository, inputs: { "target-branch": "trunk" } });
    expect(seen).toEqual(["release", "v1", "trunk"]);
  });

  it("is not what the change writes into the file when the target branch has one", async () => {
    const seen: string[] = [];
    const repository = {
      base: async (target: string) => {
        seen.push(target);
        return { commit: BASE, how: "x" };
      },
    };
    const own = config(CART, "verify-contracts: { base: HEAD }\n");
    const head = { "stagegate.yml": own, "cart.yaml": api("id") };
    const tip = { "stagegate.yml": config(CART), "cart.yaml": api("id") };
    const { report } = await run({ head, base: tip, tip, repository });
    expect(seen).toEqual(["main"]);
    expect(report.checks[0]).toMatchObject({
      title: "The change loosens base",
      verdict: "warn",
      message: "on main: nothing; here: `HEAD`, which counts once it is on main",
    });
  });

  it("may be two files, without a configuration", async () => {
    const head = { "old spec.yaml": api("id", "name"), "new.yaml": api("id") };
    const inputs = { "base-file": "old spec.yaml", "head-file": "new.yaml" };
    const { report, exitCode } = await run({ head, inputs });
    expect(exitCode).toBe(4);
    expect(report.checks[0]?.reproduce).toBe(
      "stagegate verify-contracts --base-file 'old spec.yaml' --head-file new.yaml",
    );
  });

  it.each([
    [{ "base-file": "a.yaml" }, "STAGEGATE_INPUT_INVALID", "`head-file` is missing"],
    [{ "head-file": "a.yaml" }, "STAGEGATE_INPUT_INVALID", "`base-file` is missing"],
    [
      { "base-file": "a.yaml", "head-file": "b.yaml" },
      "STAGEGATE_FILE_MISSING",
      "there is no file a.yaml",
    ],
    [{}, "STAGEGATE_CONFIG_MISSING", "there is no stagegate.yml here"],
  ])("is an error for %j", async (inputs, code, message) => {
    const finished = await run({ head: {}, inputs: inputs as Record<string, string> });
    expect(finished).toMatchObject({ exitCode: 2, error: { code, message } });
  });

  it("is an error for a service without a contract", async () => {
    const head = { "stagegate.yml": config(`${CART}, web: {}`), "cart.yaml": api("id") };
    const finished = await run({ head, inputs: { service: ["cat"] } });
    expect(finished.error).toMatchObject({
      message: "no service `cat` has a contract",
      hint: "Did you mean `cart`?",
    });
  });

  it("is never green without a contract, or without a base", async () => {
    expect((await run({ head: { "stagegate.yml": config("web: {}") } })).exitCode).toBe(5);
    const unreachable = async (): Promise<never> => {
      throw new GateError("STAGEGATE_BASE_UNREACHABLE", "gone", { hint: "git fetch" });
    };
    const finished = await run({
      head: { "stagegate.yml": config(CART), "cart.yaml": api("id") },
      repository: { base: unreachable },
    });
    expect(finished).toMatchObject({ exitCode: 2, error: { hint: "git fetch" } });
  });
});

import { GateError, runGate } from "@stagegate/core";
import type { Files, FinishedGate, Repository } from "@stagegate/core";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { verifyContracts } from "./gate.ts";

const BASE = "b".repeat(40);

function api(...fields: string[]): string {
  const properties = fields.map((name) => `${name}: { type: string }`).join(", ");
  return `openapi: 3.0.3
info: { title: A, version: 1.0.0 }
paths:
  /a:
    get:
      responses:
        "200":
          description: fine
          content:
            application/json:
              schema: { type: object, required: [${fields.join(", ")}], properties: { ${properties} } }
`;
}

function config(services: string, rest = ""): string {
  return `version: 1\nproject: shop\nservices: { ${services} }\n${rest}`;
}

const CART = "cart: { contract: cart.yaml }";

interface World {
  /** Files of the work tree and of the base, relative to the repository. */
  head: Record<string, string>;
  base?: Record<string, string>;
  inputs?: Record<string, string | string[]>;
  repository?: Partial<Repository>;
}

async function run({ head, base = {}, inputs = {}, repository }: World): Promise<FinishedGate> {
  const files = Object.entries(head).map(([path, text]) => [`/repo/${path}`, text]);
  const host = createTestHost({ inputs, files: createMemoryFiles(Object.fromEntries(files)) });
  const git: Repository = {
    base: async (target) => ({ commit: BASE, how: `merge base with ${target}` }),
    readAt: async (commit, path) => (commit === BASE ? base[path] : undefined),
    ...repository,
  };
  return runGate(verifyContracts, { ...host, repository: git }, async () => ({}));
}

function verdicts({ report }: FinishedGate): string[] {
  return report.checks.map(({ verdict, service, message }) => `${verdict} ${service}: ${message}`);
}

/** A change that removes a field, and what it is accepted by. */
async function breaking(rest = "", baseRest = rest): Promise<FinishedGate> {
  return run({
    head: { "stagegate.yml": config(CART, rest), "cart.yaml": api("id") },
    base: { "stagegate.yml": config(CART, baseRest), "cart.yaml": api("id", "name") },
  });
}

async function fingerprint(): Promise<string> {
  const [check] = (await breaking()).report.checks;
  return /fingerprint: (\w+)/.exec(check?.accept ?? "")?.[1] ?? "";
}

function accepting(print: string, more = ""): string {
  return `verify-contracts: { accepted: [{ fingerprint: "${print}", reason: agreed${more} }] }\n`;
}

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
        accept: expect.stringMatching(/^accepted:\n  - fingerprint: [0-9a-f]{16}\n/),
      },
    ]);
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
    const old = { ...good, "cart.yaml": "swagger: '2.0'\ninfo: {}\npaths: {}\n" };
    expect((await run({ head: old, base: old })).exitCode).toBe(5);
  });
});

describe("an accepted break", () => {
  it("passes and says who accepted it and why", async () => {
    const finished = await breaking(accepting(await fingerprint(), ", owner: team-a"));
    expect(finished.exitCode).toBe(0);
    expect(verdicts(finished)[0]).toMatch(/^pass cart: accepted by team-a: agreed — /);
  });

  it("blocks again after its last day, which is part of it", async () => {
    const print = await fingerprint();
    const today = await breaking(accepting(print, ", expires: '2026-11-01'"));
    expect(today.exitCode).toBe(0);
    const over = await breaking(accepting(print, ", expires: '2026-10-31'"));
    expect(over.exitCode).toBe(4);
    expect(verdicts(over)[0]).toContain("its acceptance ended on 2026-10-31");
  });

  it("does not count when the change accepts it for itself", async () => {
    const print = await fingerprint();
    const finished = await breaking(accepting(print), "");
    expect(finished.exitCode).toBe(4);
    expect(finished.report.notes.join()).toContain(`${print} is accepted by this change itself`);
  });

  it("does not count either when the base has no configuration that could be read", async () => {
    const own = config(CART, accepting(await fingerprint()));
    const head = { "stagegate.yml": own, "cart.yaml": api("id") };
    const bases: Record<string, string>[] = [{}, { "stagegate.yml": "services: [" }];
    for (const before of bases) {
      const finished = await run({ head, base: { ...before, "cart.yaml": api("id", "name") } });
      expect(finished.exitCode).toBe(4);
      expect(finished.report.notes.join()).toContain("accepted by this change itself");
    }
  });

  it("is read from the same file of the base, whatever its name", async () => {
    const print = await fingerprint();
    const inputs = { config: "ci/gates.yml" };
    const contract = { "ci/cart.yaml": api("id") };
    const before = { "ci/cart.yaml": api("id", "name") };
    const accepted = config(CART, accepting(print));
    const finished = await run({
      head: { "ci/gates.yml": accepted, ...contract },
      base: { "ci/gates.yml": config(CART), "stagegate.yml": accepted, ...before },
      inputs,
    });
    expect(finished.exitCode).toBe(4);
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

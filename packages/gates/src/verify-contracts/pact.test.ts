import type {
  InteractionResult,
  PactMismatch,
  PactRequest,
  PactVerification,
} from "@stagegate/contracts";
import { describe, expect, it } from "vitest";
import { api, config, run } from "./test-support/world.ts";

const passed: InteractionResult = { outcome: "passed", pending: false, details: [] };
const mismatch: InteractionResult = { ...passed, outcome: "mismatch", details: ["body $.a: no"] };

function pact(consumer: string, ...descriptions: string[]): string {
  const interactions = descriptions.map((description) => ({ description }));
  return JSON.stringify({ consumer: { name: consumer }, provider: { name: "cart" }, interactions });
}

const PACT = 'verify-contracts: { pact: { files: ["*.json"], providers: { cart: {} } } }\n';
const URL_PACT = PACT.replace("cart: {}", 'cart: { url: "http://cart.test", state-url: /s }');

interface Given {
  files: Record<string, string>;
  services?: string;
  rest?: string;
  result?: PactVerification;
  inputs?: Record<string, string | string[]>;
  base?: Record<string, string>;
}

async function verify(given: Given) {
  const requests: PactRequest[] = [];
  const { files, services = "cart: {}", rest = URL_PACT, result, inputs, base } = given;
  const finished = await run({
    head: { "stagegate.yml": config(services, rest), ...files },
    ...(inputs === undefined ? {} : { inputs }),
    ...(base === undefined ? {} : { base }),
    pact: {
      async verify(request) {
        requests.push(request);
        const results = request.pact.interactions.map(() => passed);
        return result ?? { kind: "verified", results, notes: [] };
      },
    },
  });
  return { ...finished, requests };
}

describe("pacts of consumers", () => {
  it("are given to the provider that they name, at its address", async () => {
    const { report, exitCode, requests } = await verify({
      files: { "web.json": pact("web", "a") },
    });
    expect([exitCode, report.summary]).toEqual([0, "1 interaction as consumers expect"]);
    expect(requests).toMatchObject([
      {
        path: "/repo/web.json",
        providerUrl: "http://cart.test",
        states: { kind: "url", url: "http://cart.test/s" },
        teardown: false,
        timeoutMs: 300_000,
      },
    ]);
  });

  it("stand beside the comparison of API descriptions", async () => {
    const { report, exitCode } = await verify({
      files: { "web.json": pact("web", "a"), "cart.yaml": api("id") },
      services: "cart: { contract: cart.yaml }",
      base: { "cart.yaml": api("id"), "stagegate.yml": config("cart: { contract: cart.yaml }") },
      result: { kind: "verified", results: [mismatch], notes: [] },
    });
    expect(exitCode).toBe(4);
    expect(report.summary).toBe("1 contract, unchanged; 1 broken of 1 interaction");
  });

  it("of a provider without an address are inconclusive", async () => {
    const handle = {
      schema: "stagegate/environment/v1",
      id: "e",
      provider: "processes",
      project: "shop",
      createdAt: "2026-01-01T00:00:00Z",
      teardown: "job",
      services: [],
      telemetry: {},
      versions: [],
    };
    const { report, exitCode, requests } = await verify({
      files: {
        "web.json": pact("web", "a"),
        handle: JSON.stringify(handle),
      },
      rest: PACT,
      inputs: { environment: "handle" },
    });
    expect(report.checks[0]?.message).toBe("cart has no address in the environment");
    expect([exitCode, requests.length]).toEqual([5, 0]);
  });

  it("need an environment where the services can run", async () => {
    const services = 'cart: { run: { command: ["x"] } }';
    const { report, exitCode } = await verify({
      files: { "web.json": pact("web", "a") },
      rest: PACT,
      services,
    });
    expect([exitCode, report.error?.code]).toEqual([2, "STAGEGATE_ENVIRONMENT_MISSING"]);
  });

  it("that cannot be verified for want of the tool are an error", async () => {
    const { report, exitCode } = await verify({
      files: { "web.json": pact("web", "a") },
      result: { kind: "missing-tool", message: "no pact-cli", hint: "npm i" },
    });
    expect([exitCode, report.error?.code]).toEqual([3, "STAGEGATE_TOOL_MISSING"]);
  });

  it("of other services are left alone where only some are asked for", async () => {
    const { requests } = await verify({
      files: { "web.json": pact("web", "a"), "cart.yaml": api("id") },
      services: "cart: {}, pay: { contract: cart.yaml }",
      inputs: { service: ["pay"] },
    });
    expect(requests).toEqual([]);
  });

  it("with two interactions of one name have two checks", async () => {
    const interactions = ["one", "two"].map((name) => ({
      description: "a",
      providerStates: [{ name }],
    }));
    const text = JSON.stringify({ ...JSON.parse(pact("web")), interactions });
    const { report } = await verify({ files: { "web.json": text } });
    expect(report.checks.map(({ id }) => id)).toEqual([
      "contract:cart/web.json#web a given one",
      "contract:cart/web.json#web a given two",
    ]);
  });

  const CONTRACT = URL_PACT.replace(/cart: \{.*?\}/, "cart: { against: contract }");
  const spec = { "stagegate.yml": config("cart: { contract: cart.yaml }", CONTRACT) };

  async function compare(text: string, mismatches: readonly PactMismatch[], yaml = api("id")) {
    const tree = { ...spec, "cart.yaml": yaml };
    const { report } = await run({
      head: { ...tree, "web.json": text },
      base: tree,
      pactComparator: { compare: async () => ({ kind: "compared", mismatches }) },
    });
    return report.checks.filter(({ id }) => id.includes("web.json"));
  }

  const request = { method: "GET", path: "/a" };
  const http = (...interactions: object[]): string => {
    const listed = interactions.map((each) => ({ request, ...each }));
    return JSON.stringify({ ...JSON.parse(pact("web")), interactions: listed });
  };
  const differs = (interaction: number | undefined, level: PactMismatch["level"]): PactMismatch => {
    const place = "[root].paths./a.get.responses";
    return { level, message: "no such field", interaction, pactPlace: "[root].x", place };
  };

  it("are compared with the description, where nothing has to run", async () => {
    const text = http({ description: "one" }, { description: "two" }, { description: "three" });
    const checks = await compare(text, [differs(1, "warning"), differs(2, "error")]);
    expect(checks.map(({ id, verdict }) => `${verdict} ${id}`).toSorted()).toEqual([
      "fail contract:cart/web.json#web three",
      "pass contract:cart/web.json#web one",
      "warn contract:cart/web.json#web two",
    ]);
    expect(checks.find(({ verdict }) => verdict === "fail")).toMatchObject({
      message: "web expects what cart.yaml does not say: no such field",
      detail:
        "consumer: web\nno such field\n  expected: x\n  described: cart.yaml:6:7 paths./a.get.responses",
    });
  });

  it("that differ as a whole differ in each interaction", async () => {
    const text = http({ description: "one" }, { description: "two" });
    const checks = await compare(text, [differs(undefined, "error")]);
    expect(checks.map(({ verdict }) => verdict)).toEqual(["fail", "fail"]);
  });

  it("that cannot be compared with a description are red", async () => {
    const [check] = await compare(http({ description: "one" }), [], "openapi: 3.0.3\ninfo: [");
    expect(check).toMatchObject({ verdict: "fail", location: { file: "cart.yaml" } });
  });
});

import { runGate } from "@stagegate/core";
import type { FinishedGate, Http } from "@stagegate/core";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import {
  createLibrary,
  LIBRARY_FAULTS,
  LIBRARY_TOKEN,
  libraryDocument,
} from "@stagegate/testkit/library";
import type { LibraryFault } from "@stagegate/testkit/library";
import { describe, expect, it } from "vitest";
import { verifyContracts } from "./gate.ts";
import { config, run } from "./test-support/world.ts";

const URL_OF_LIBRARY = "http://127.0.0.1:4711";
const API = JSON.stringify(libraryDocument(), undefined, 1);
const HANDLE = {
  schema: "stagegate/environment/v1",
  id: "shop-1",
  provider: "processes",
  createdAt: "2026-11-01T09:00:00Z",
  teardown: "ttl",
  services: [{ name: "library", ready: true, url: URL_OF_LIBRARY }],
  telemetry: {},
  versions: [],
};

/** The library at its address, and nobody anywhere else. */
function serve(fault: LibraryFault = {}, log: string[] = []): Http {
  const library = createLibrary(fault);
  return {
    async request({ url, method = "GET", headers = {}, body }) {
      log.push(`${method} ${url}`);
      if (!url.startsWith(URL_OF_LIBRARY)) return { kind: "unreachable", reason: "nobody" };
      const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
      const answer = library({
        method,
        target: url.slice(URL_OF_LIBRARY.length),
        headers: Object.fromEntries(lower) as Record<string, string>,
        body: body === undefined ? undefined : String(body),
      });
      return { kind: "response", ...answer, body: new TextEncoder().encode(answer.body) };
    },
  };
}

interface World {
  explore?: string;
  fault?: LibraryFault;
  handle?: object | undefined;
  log?: string[];
  token?: string;
  services?: string;
  api?: string;
}

const SERVICES = "library: { contract: api.json, run: { command: [node] } }";

async function gate(world: World): Promise<FinishedGate> {
  const { explore = "", fault, log, token = LIBRARY_TOKEN } = world;
  const { services = SERVICES, api = API } = world;
  const handle = "handle" in world ? world.handle : HANDLE;
  const block = `max-requests: 700, auth: { env: LIBRARY_TOKEN }${explore === "" ? "" : `, ${explore}`}`;
  const text = config(services, `verify-contracts: { explore: { ${block} } }\n`);
  const files = createMemoryFiles({
    "/repo/stagegate.yml": text,
    "/repo/api.json": api,
    ...(handle === undefined
      ? {}
      : { "/repo/.stagegate/environment.json": JSON.stringify(handle) }),
  });
  const variables = { LIBRARY_TOKEN: token };
  const host = createTestHost({ files, variables, http: serve(fault, log) });
  const repository = { ...host.repository, readAt: async () => api };
  return runGate(verifyContracts, { ...host, repository }, async () => ({}));
}

const faulty = (name: string): LibraryFault =>
  LIBRARY_FAULTS.find((each) => each.name === name) ?? {};

describe("services that are explored", () => {
  it("are green when they answer as described, and it is said how much was asked", async () => {
    const { report, exitCode } = await gate({});
    expect(exitCode).toBe(0);
    expect(report.summary).toBe("1 contract, unchanged; explore: no fault in 700 requests");
    expect(report.checks.map(({ verdict, message }) => `${verdict} ${message}`)).toContain(
      "pass 700 requests, 17 of 17 operations answered 2xx",
    );
    expect(report.metrics).toContainEqual({
      name: "explore requests",
      value: 700,
      unit: "requests",
    });
  });

  it("are red with a check per fault, that can be seen again and accepted", async () => {
    const { report, exitCode } = await gate({ fault: faulty("longest title") });
    expect(exitCode).toBe(4);
    expect(report.summary).toMatch(/; explore: 1 faults shown by 700 requests$/);
    expect(report.checks.find(({ verdict }) => verdict === "fail")).toMatchObject({
      id: expect.stringMatching(/^explore:library\/api\.json#server-error/),
      service: "library",
      title: "POST /books fails",
      message: "POST /books with /body/title of 80 characters: answers 500",
      location: { file: "api.json", line: expect.any(Number) },
      detail: expect.stringContaining("answer: 500 {"),
      reproduce: expect.stringMatching(/^URL=http:\/\/127\.0\.0\.1:4711\ncurl /),
      accept: expect.stringContaining("fingerprint:"),
    });
  });

  it("never show the credential", async () => {
    const { report } = await gate({ fault: faulty("order with any token") });
    expect(JSON.stringify(report)).not.toContain(LIBRARY_TOKEN);
    expect(report.checks.some(({ verdict }) => verdict === "fail")).toBe(true);
  });
});

describe("without an answer nothing is green", () => {
  const first = ({ report }: FinishedGate): string | undefined =>
    report.checks.find(({ verdict }) => verdict === "inconclusive")?.message;

  it.each<[string, World, RegExp]>([
    ["no environment", { handle: undefined }, /there is no environment .*: bring the services up/],
    [
      "no address",
      { handle: { ...HANDLE, services: [] } },
      /no service with a contract has an address/,
    ],
    [
      "nobody at the address",
      { explore: "url: http://127.0.0.1:1" },
      /http:\/\/127\.0\.0\.1:1 does not answer/,
    ],
    ["a wrong token", { token: "nonsense" }, /accepts none of the credentials|answered 2xx/],
    ["a wrong root", { explore: `url: ${URL_OF_LIBRARY}/v2` }, /is .* the root of the API\?/],
    [
      "nothing left to ask",
      { explore: "methods: [PATCH], exclude: [changeMember]" },
      /no operation is left/,
    ],
  ])("%s", async (_, world, message) => {
    const finished = await gate(world);
    expect(finished.exitCode).toBe(5);
    expect(first(finished)).toMatch(message);
  });

  it("and an empty variable is a mistake of the job", async () => {
    expect((await gate({ token: "" })).exitCode).toBe(2);
  });
});

describe("who is written to", () => {
  it("is this machine or an own environment, unless a host is allowed by name", async () => {
    const log: string[] = [];
    const refused = await gate({ explore: "url: https://api.example.com", log });
    expect(refused.exitCode).toBe(2);
    expect(refused.report.checks[0]?.message ?? refused.report.summary).toMatch(
      /api\.example\.com/,
    );
    expect(log).toEqual([]);
    const named = "url: https://api.example.com, allow-hosts: [api.example.com]";
    expect((await gate({ explore: named, log })).exitCode).toBe(5);
    expect(log.length).toBeGreaterThan(0);
    const external = {
      ...HANDLE,
      provider: "external",
      services: [{ name: "library", ready: true, url: "http://staging.example" }],
    };
    expect((await gate({ handle: external })).exitCode).toBe(2);
  });

  it.each(["@evil.example/steal", "0/steal", ".evil.example/steal"])(
    "is not what the path %s would make of the address",
    async (path) => {
      const log: string[] = [];
      const responses = { 200: { description: "ok" }, 204: { description: "ok" } };
      const api = {
        openapi: "3.0.3",
        info: { title: "t", version: "1" },
        paths: { [path]: { post: { responses } }, "/books": { get: { responses } } },
      };
      await gate({ api: JSON.stringify(api), log });
      expect(log.filter((line) => !line.includes(` ${URL_OF_LIBRARY}/`))).toEqual([]);
    },
  );

  it("is nobody without the block", async () => {
    const log: string[] = [];
    const tree = { "stagegate.yml": config(SERVICES), "api.json": API };
    const finished = await run({ head: tree, base: tree });
    expect(finished.exitCode).toBe(0);
    expect(log).toEqual([]);
  });

  it("is a service that exists", async () => {
    const { report, exitCode } = await gate({ explore: "services: [libary]" });
    expect(exitCode).toBe(2);
    expect(JSON.stringify(report)).toContain("Did you mean `library`?");
  });
});

import { describe, expect, it } from "vitest";
import { api, CART, config, run, verdicts } from "./test-support/world.ts";
import type { World } from "./test-support/world.ts";

const ALLOWED = 'verify-contracts: { remote-refs: ["schemas.example"] }\n';
const text = (more: string): string =>
  api("id").replace(
    "id: { type: string }",
    `id: { $ref: "https://schemas.example/id.yaml"${more} }`,
  );

function http(status: number, body: string, type = "application/yaml"): Pick<World, "http"> {
  const headers = { "content-type": type };
  const answer = {
    kind: "response" as const,
    status,
    headers,
    body: new TextEncoder().encode(body),
  };
  return { http: { request: async () => answer } };
}

const world = (rest: string, there = rest): Pick<World, "head" | "base"> => ({
  head: { "stagegate.yml": config(CART, rest), "cart.yaml": text("") },
  base: { "stagegate.yml": config(CART, there), "cart.yaml": text(", description: old") },
});

describe("references to other hosts", () => {
  it("are read where the host is allowed", async () => {
    const finished = await run({ ...world(ALLOWED), ...http(200, "type: integer\n") });
    expect([finished.exitCode, verdicts(finished)]).toEqual([
      0,
      ["pass cart: 0 compatible changes"],
    ]);
  });

  it("are refused otherwise, and nobody is asked", async () => {
    const request = () => Promise.reject(new Error("asked"));
    const finished = await run({ ...world(""), http: { request } });
    expect(finished.exitCode).toBe(4);
    expect(finished.report.checks[0]?.detail).toContain("allow `schemas.example` with remote-refs");
  });

  it.each<[string, Pick<World, "http">, RegExp]>([
    ["an error", http(503, ""), /cannot be read: it answered 503/],
    ["a page", http(200, "<html>", "text/html"), /it answered with text\/html/],
    ["a redirect", http(302, ""), /it leads to another address/],
    [
      "silence",
      { http: { request: async () => ({ kind: "unreachable", reason: "no answer" }) } },
      /no answer/,
    ],
  ])("that lead to %s are inconclusive", async (_what, answer, said) => {
    const finished = await run({ ...world(ALLOWED), ...answer });
    expect(finished.exitCode).toBe(5);
    expect(verdicts(finished)[0]).toMatch(said);
  });

  it("are an error that names the place where the host is no host", async () => {
    const wrong = 'verify-contracts: { remote-refs: ["https://schemas.example/x"] }\n';
    const finished = await run({ ...world(wrong) });
    expect(finished.exitCode).toBe(2);
    expect(finished.report.summary).toMatch(/verify-contracts\.remote-refs/);
  });
});

import type { Config } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { gatesOf } from "./index.ts";

function gates(config: Omit<Config, "version" | "project">): string[] {
  return gatesOf({ version: 1, project: "shop", ...config });
}

describe("the gates of a run", () => {
  it("are those that the configuration has something for", () => {
    expect(gates({ services: { web: {} } })).toEqual(["comment-report"]);
    expect(gates({ services: { web: { run: { command: ["node"] } } } })).toEqual([
      "provision-staging",
      "comment-report",
    ]);
    expect(gates({ services: { web: { url: "http://x" }, a: { contract: "a.yaml" } } })).toEqual([
      "provision-staging",
      "verify-contracts",
      "comment-report",
    ]);
    expect(gates({ services: { web: {} }, "load-test": {} })).toEqual(["comment-report"]);
    expect(gates({ services: { web: {} }, "run-e2e": {}, "check-slo": {} })).toEqual([
      "run-e2e",
      "check-slo",
      "comment-report",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import {
  completeScenario,
  type LoadRequest,
  type LoadScenario,
  validateScenario,
} from "../index.ts";

const good = completeScenario({
  name: "browse",
  requests: [{ name: "a", method: "GET", path: "/a?b=c" }],
  phases: [{ name: "steady", durationMs: 1_000, rate: 10 }],
});
const withRequest = (part: Partial<LoadRequest>): LoadScenario => ({
  ...good,
  requests: [{ ...good.requests[0]!, ...part }],
});
const places = (scenario: LoadScenario) =>
  validateScenario(scenario).map((problem) => problem.path.join("."));

describe("validateScenario", () => {
  it("accepts what can run", () => {
    expect(validateScenario(good)).toEqual([]);
    const headers = { "x-note": "tab\tand ümlaut" };
    expect(validateScenario(withRequest({ path: "https://host/x", headers }))).toEqual([]);
  });

  it("names all problems at once", () => {
    const bad: LoadScenario = {
      ...good,
      requests: [
        { name: "a", method: "get", path: "a b", weight: -1, expect: [99] },
        { name: "a", method: "GET", path: "/" },
      ],
      phases: [{ name: "", durationMs: 0, rate: Number.NaN }],
      timeoutMs: 0,
      maxInFlight: 0.5,
      seed: Number.NaN,
    };
    expect(places(bad).sort()).toEqual([
      "maxInFlight",
      "phases.0.durationMs",
      "phases.0.name",
      "phases.0.rate",
      "requests.0.expect",
      "requests.0.method",
      "requests.0.path",
      "requests.0.weight",
      "requests.1.name",
      "seed",
      "timeoutMs",
    ]);
  });

  it.each([
    ["a line end in a header", { headers: { "x-a": "1\r\nx-b: 2" } }, "requests.0.headers.x-a"],
    ["a space in a header name", { headers: { "x a": "1" } }, "requests.0.headers.x a"],
    ["a line end in a path", { path: "/a\r\nHost: b" }, "requests.0.path"],
    ["another protocol", { path: "file:///etc/passwd" }, "requests.0.path"],
    ["CONNECT", { method: "CONNECT" }, "requests.0.method"],
    ["an endless weight", { weight: Infinity }, "requests.0.weight"],
  ])("refuses %s", (_what, part, place) => {
    expect(places(withRequest(part))).toEqual([place]);
  });

  it("refuses what would send nothing, or without end", () => {
    expect(places({ ...good, requests: [] })).toEqual(["requests"]);
    expect(places({ ...good, phases: [] })).toEqual(["phases"]);
    expect(places({ ...good, phases: [{ name: "p", durationMs: 1_000, rate: 0 }] })).toEqual([
      "phases",
    ]);
    expect(places(withRequest({ weight: 0 }))).toEqual(["requests"]);
    const day = { name: "p", durationMs: 86_400_000, rate: 50_000 };
    expect(places({ ...good, phases: [day] })).toEqual(["phases"]);
  });
});

import type { Config, LoadScenarioConfig } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { scenarioProblems } from "./scenarios.ts";

function problems(given: Partial<LoadScenarioConfig>): string[] {
  const scenario: LoadScenarioConfig = {
    name: "browse",
    requests: [{ name: "GET /cart", path: "/cart" }],
    phases: [{ name: "steady", duration: "1s", rate: 1 }],
    ...given,
  };
  const config: Config = {
    version: 1,
    project: "shop",
    services: { cart: {} },
    "load-test": { scenarios: [scenario] },
  };
  return scenarioProblems(config).map(({ path, message, hint }) =>
    [path.slice(3).join("."), message, ...(hint === undefined ? [] : [hint])].join(" | "),
  );
}

const path = (text: string): Partial<LoadScenarioConfig> => ({
  requests: [{ name: "GET /cart", path: text }],
});

describe("what is wrong with a scenario", () => {
  it.each([
    ["cart?x=1", "must start with", "Did you mean `/cart?x=1`?"],
    ["/a b", "without spaces", ""],
    ["/cart/${id}", "`${id}`: nothing is filled in here", "appended to the address"],
    ["${services.cart.url}/cart", "`${services.cart.url}`: nothing is filled in", "`target`"],
  ])("is placed at the path of its request: %s", (text, message, hint) => {
    const [line = "", ...more] = problems(path(text));
    expect(more).toEqual([]);
    expect(line).toMatch(/^requests\.0\.path \| /);
    expect(line).toContain(message);
    expect(line).toContain(hint);
  });

  it("is placed at the key that the file has for it", () => {
    const phases = [{ name: "steady", duration: "48h", rate: 1, "ramp-to": 1e6 }];
    const found = problems({ phases, timeout: "0s" });
    expect(found.map((line) => line.split(" | ")[0])).toEqual([
      "phases.0.duration",
      "phases.0.ramp-to",
      "timeout",
    ]);
  });

  it("is a threshold over something that the scenario does not have", () => {
    const thresholds = ["p95{GET /crat} < 1s", "p95{GET /cart@stedy} < 1s", "p95{@steady} < 1s"];
    expect(problems({ thresholds })).toEqual([
      "thresholds.0 | `p95{GET /crat} < 1s`: no request is called `GET /crat` | Did you mean `GET /cart`?",
      "thresholds.1 | `p95{GET /cart@stedy} < 1s`: no phase is called `stedy` | Did you mean `steady`?",
    ]);
  });

  it("is nothing for a good one, also to another host", () => {
    expect(problems({})).toEqual([]);
    expect(problems(path("https://cdn.example.com/logo.svg"))).toEqual([]);
    expect(problems({ thresholds: ["p95 < 1s", "error-ratio{GET /cart@steady} < 1%"] })).toEqual(
      [],
    );
  });
});

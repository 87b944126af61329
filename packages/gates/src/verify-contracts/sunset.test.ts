import { describe, expect, it } from "vitest";
import { api, CART, config, run } from "./test-support/world.ts";

/** The operation that may go, with its sunset; the clock of the test says 2026-11-01. */
function announced(sunset: string): string {
  return `${api("id")}  /old:
    get:
      deprecated: true
      x-sunset: "${sunset}"
      responses: { "204": { description: done } }
`;
}

describe("an operation that goes", () => {
  const removal = (sunset: string) =>
    run({
      head: { "stagegate.yml": config(CART), "cart.yaml": api("id") },
      base: { "stagegate.yml": config(CART), "cart.yaml": announced(sunset) },
    });

  it("on the day that was announced is no break", async () => {
    expect(await removal("2026-11-01")).toMatchObject({ exitCode: 0 });
  });

  it("a day earlier is one", async () => {
    expect(await removal("2026-11-02")).toMatchObject({ exitCode: 4 });
  });
});

import { expect, test } from "vitest";
import { expectedRemains, killRounds } from "../environments/kills.ts";

test("thirty kills of provisioner, agent and services leave nothing after a reap", async () => {
  const remains = await killRounds(30, 20_261_201);
  expect(remains).toEqual(expectedRemains(remains));
});

import { expect, test } from "vitest";
import { expectedRemains, killRounds } from "./kills.ts";

test("kill -9 at any moment leaves nothing that reap does not remove", async () => {
  const remains = await killRounds(10, 20_261_101);
  expect(remains).toEqual(expectedRemains(remains));
});

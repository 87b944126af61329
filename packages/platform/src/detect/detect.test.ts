import { expect, it } from "vitest";
import { detectForge } from "./index.ts";

it.each([
  [{ GITHUB_ACTIONS: "true", CI: "true" }, "github"],
  [{ GITLAB_CI: "true", CI: "true" }, "gitlab"],
  [{ CI: "true" }, "local"],
  [{ GITHUB_ACTIONS: "", GITLAB_CI: "" }, "local"],
  [{ GITHUB_ACTIONS: "false" }, "local"],
  [{}, "local"],
] as const)("finds the forge of %j", (env, forge) => {
  expect(detectForge(env)).toBe(forge);
});

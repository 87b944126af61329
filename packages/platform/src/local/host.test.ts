import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { stateFolder } from "./machine.ts";

const HOME = join(homedir(), ".local", "state", "stagegate");

test.each([
  [{}, HOME],
  [{ STAGEGATE_STATE_DIR: "", XDG_STATE_HOME: "" }, HOME],
  [{ XDG_STATE_HOME: "relative" }, HOME],
  [{ XDG_STATE_HOME: resolve("state") }, resolve("state", "stagegate")],
  [{ STAGEGATE_STATE_DIR: "own", XDG_STATE_HOME: resolve("state") }, resolve("own")],
])("state with %o is never in the workspace by accident", (env, expected) => {
  expect(stateFolder(env)).toBe(expected);
});

import { describe, expect, it } from "vitest";
import { unknownVariables } from "./variables.ts";

describe("unknownVariables", () => {
  it("names a typo with what was meant, and nothing that is read", () => {
    const env = {
      STAGEGATE_ENFORCEMENT: "new",
      STAGEGATE_ENFORCMENT: "new",
      STAGEGATE_STATE_DIR: "/state",
      STAGEGATE_LEASE: "a",
      STAGEGATE_CLI: "npx stagegate",
      STAGEGATE_RUN_E2E_VERDICT: "pass",
      STAGEGATE_SOMETHING_OF_OURS: "1",
      PATH: "/bin",
    };
    expect(unknownVariables(env)).toEqual([
      "no gate reads the variable STAGEGATE_ENFORCMENT; did you mean STAGEGATE_ENFORCEMENT?",
      "no gate reads the variable STAGEGATE_SOMETHING_OF_OURS",
    ]);
  });
});

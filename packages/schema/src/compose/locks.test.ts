import { describe, expect, test } from "vitest";
import { HEAD, problems, valueOf } from "../../test-support/composition.ts";
import type { Given } from "../../test-support/composition.ts";

describe("locked", () => {
  const base = (more: string): string =>
    `version: 1\nlocked: [run-e2e.enforcement, baseline]\n${more}`;
  const over = (own: string): Given => ({
    files: {
      "stagegate.yml": `${HEAD}extends: { path: base.yml }\n${own}`,
      "base.yml": base("run-e2e: { enforcement: all }\n"),
    },
  });

  test.each([
    ["a value", "run-e2e: { enforcement: observe }\n", "5:25", "run-e2e.enforcement"],
    ["what the file leaves open", "baseline: { limit: 3 }\n", "5:11", "baseline"],
    [
      "a profile of its own",
      "profiles: { nightly: { run-e2e: { enforcement: new } } }\n",
      "5:48",
      "run-e2e.enforcement",
    ],
    [
      "what a profile says for all gates",
      "profiles: { x: { enforcement: new } }\n",
      "5:31",
      "run-e2e.enforcement",
    ],
  ])("keeps %s", async (_what, own, place, key) => {
    const value = key === "baseline" ? "nothing" : "`all`";
    expect(await problems(over(own))).toEqual([
      `stagegate.yml:${place} | \`${key}\` is locked at base.yml:2:${key === "baseline" ? 31 : 10} | It is ${value}, and only that file may change it: take the key out here.`,
    ]);
  });

  test("lets others say the same, and say what is not locked", async () => {
    const same = "run-e2e: { enforcement: all, timeout: 3m }\n";
    expect(await valueOf(over(same))).toMatchObject({ "run-e2e": { timeout: "3m" } });
  });

  test("keeps a list from a fragment", async () => {
    const files = {
      "stagegate.yml": `${HEAD}locked: [check-slo.objectives, services]\nfragments: [a/*.yml]\n`,
      "a/x.yml":
        "version: 1\nservices: { a: {} }\ncheck-slo: { objectives: [{ name: n, service: a, error-ratio: { below: 1% } }] }\n",
    };
    expect(
      (await problems({ files })).map((line) => line.split(" | ").slice(0, 2).join(" ")),
    ).toEqual([
      "a/x.yml:2:16 `services` is locked at stagegate.yml:4:32",
      "a/x.yml:3:26 `check-slo.objectives` is locked at stagegate.yml:4:10",
    ]);
  });

  test("of a key that does not exist is an error", async () => {
    const files = {
      "stagegate.yml": `${HEAD}locked: [run-e2e.enforcment, profiles.main.gate, x.y]\n`,
    };
    expect(await problems({ files })).toEqual([
      "stagegate.yml:4:10 | there is no key `run-e2e.enforcment` | Did you mean `run-e2e.enforcement`?",
      "stagegate.yml:4:30 | there is no key `profiles.main.gate` | Did you mean `profiles.main.gates`?",
      "stagegate.yml:4:50 | there is no key `x.y` | A lock is a dotted path of keys, such as run-e2e.enforcement.",
    ]);
  });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directionOf, POLICY_KEYS, POLICY_LISTS } from "./index.ts";
import type { Rule } from "./index.ts";

describe("when a value is looser", () => {
  const words: Rule = { kind: "words", tightFirst: ["all", "new", "observe"], unset: "all" };
  const all: Rule = { kind: "demands", unset: "all" };
  const critical: Rule = { kind: "demands", unset: ["critical"] };
  const grants: Rule = { kind: "grants" };
  test.each<[Rule, unknown, unknown, string]>([
    [words, "all", "new", "looser"],
    [words, "observe", "new", "tighter"],
    [words, undefined, "all", "same"],
    [words, "observe", undefined, "tighter"],
    [{ kind: "at-most" }, "300ms", "0.4s", "looser"],
    [{ kind: "at-most" }, "1%", "0.5%", "tighter"],
    [{ kind: "at-most" }, "1s", "1000ms", "same"],
    [{ kind: "at-most" }, "1s", "1%", "unknown"],
    [{ kind: "at-most" }, 3, undefined, "looser"],
    [{ kind: "at-most" }, undefined, 3, "tighter"],
    [{ kind: "at-least" }, 3, 2, "looser"],
    [all, undefined, ["a"], "looser"],
    [all, ["a"], ["a", "b"], "tighter"],
    [all, ["a", "b"], ["b"], "looser"],
    [all, ["a"], ["b"], "unknown"],
    [all, ["a"], undefined, "tighter"],
    [critical, undefined, ["critical", "warning"], "tighter"],
    [critical, undefined, [], "looser"],
    [{ kind: "demands", unset: "unknown" }, undefined, ["a"], "unknown"],
    [grants, undefined, ["a"], "looser"],
    [grants, ["a", "b"], ["b"], "tighter"],
    [grants, ["b", "a"], ["a", "b"], "same"],
    [{ kind: "narrows" }, undefined, "x", "looser"],
    [{ kind: "narrows" }, "x", undefined, "tighter"],
    [{ kind: "narrows" }, "x", "y", "unknown"],
    [{ kind: "presence" }, {}, undefined, "looser"],
    [{ kind: "presence" }, {}, { a: 1 }, "same"],
    [{ kind: "any" }, 1, 2, "unknown"],
  ])("%j: from %j to %j is %s", (rule, before, now, expected) => {
    expect(directionOf(rule, before, now)).toBe(expected);
  });

  test("nothing is both tighter and looser than another", () => {
    const rules = [...POLICY_KEYS, ...POLICY_LISTS.flatMap(({ keys }) => keys)].map(
      ({ rule }) => rule,
    );
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        undefined,
        "all",
        "new",
        "observe",
        "fail",
        "warn",
        "1s",
        "200ms",
        "1%",
        3,
        4.5,
      ),
      fc.array(fc.constantFrom("a", "b", "critical"), { maxLength: 3 }),
    );
    const back = {
      same: "same",
      tighter: "looser",
      looser: "tighter",
      unknown: "unknown",
    } as const;
    fc.assert(
      fc.property(fc.constantFrom(...rules), value, value, (rule, one, other) => {
        expect(directionOf(rule, one, one)).toBe("same");
        // Words that are none are not known either way.
        expect(directionOf(rule, other, one)).toBe(back[directionOf(rule, one, other)]);
      }),
    );
  });
});

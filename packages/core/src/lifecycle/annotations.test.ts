import { expect, it } from "vitest";
import { toAnnotations } from "./annotations.ts";

it("makes a mark of each finding and leaves the counting to the place that shows them", () => {
  const many = Array.from({ length: 250 }, (_, index) => ({
    id: `c${index}`,
    title: `change ${index}`,
    verdict: index === 0 ? ("warn" as const) : ("fail" as const),
    location: { file: "api.yaml", line: index + 1 },
  }));
  const pass = { id: "p", title: "p", verdict: "pass" as const };
  const marks = toAnnotations("verify-contracts", [...many, pass]);
  expect(marks).toHaveLength(250);
  expect(marks.slice(0, 2)).toEqual([
    {
      level: "warning",
      title: "verify-contracts: change 0",
      message: "warn",
      location: { file: "api.yaml", line: 1 },
    },
    expect.objectContaining({ level: "error" }),
  ]);
  expect(toAnnotations("x", [...many, ...many])).toHaveLength(300);
});

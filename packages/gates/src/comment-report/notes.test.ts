import { expect, test } from "vitest";
import { put, report, run } from "../../test-support/comment-report.ts";

test("what could not be posted stands below the summary, escaped", async () => {
  await put(report("run-e2e"));
  const ran = await run(
    {},
    {
      upsert: () =>
        Promise.resolve({
          kind: "unavailable",
          reason: "the token of @nobody may only read",
          hint: "grant pull-requests: write",
        }),
    },
  );
  expect(ran.exitCode).toBe(0);
  const [summary = "", note = ""] = ran.summary.split("\n\n- ");
  expect(summary).toContain("| User journeys |");
  expect(note).toContain("There is no comment");
  expect(note).toContain("pull-requests: write");
  expect(note).not.toContain("@nobody");
});

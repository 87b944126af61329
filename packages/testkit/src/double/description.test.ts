import { describe, expect, test } from "vitest";
import { readGitHubDescription } from "../github/description.ts";
import { GITLAB_API } from "../gitlab/api/operations.ts";
import { createApi } from "./description.ts";

const DESCRIPTIONS = [readGitHubDescription(), GITLAB_API];

describe.each(DESCRIPTIONS)("$title", (description) => {
  const api = createApi(description);
  const good = Object.entries(description.operations).flatMap(([id, { responses }]) =>
    Object.entries(responses)
      .filter(([status, schema]) => Number(status) < 300 && schema !== null)
      .map(([status]) => [id, Number(status)] as const),
  );

  test.each(good)("fills the answer %s %i so that it fits", (id, status) => {
    expect(api.checkResponse(id, status, api.answer(id, status, undefined))).toEqual([]);
  });

  test.each(good)("refuses another answer of %s %i", (id, status) => {
    expect(api.checkResponse(id, status, 17)).not.toEqual([]);
    expect(api.checkResponse(id, 299, {})).not.toEqual([]);
  });

  test("finds each of its operations by its path", () => {
    for (const [id, { method, path }] of Object.entries(description.operations)) {
      const found = api.match(method, path.replaceAll(/\{\w+\}/g, "1"));
      expect(found?.id).toBe(id);
    }
  });
});

test("the description of GitHub is small, and says what it is", () => {
  const description = readGitHubDescription();
  expect(JSON.stringify(description).length).toBeLessThan(150_000);
  expect(description).toMatchObject({
    version: "23.0.2",
    license: expect.stringContaining("MIT") as string,
  });
});

test("a violation in an answer is a mistake of the double, and is seen", () => {
  const api = createApi(GITLAB_API);
  const note = api.answer("notes/get", 200, { body: "x" }) as Record<string, unknown>;
  const [problem] = api.checkResponse("notes/get", 200, { ...note, created_at: "yesterday" });
  expect(problem).toEqual({
    where: "response",
    message: '/created_at must match format "date-time"',
  });
});

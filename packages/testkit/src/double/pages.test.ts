import { assert, integer, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { cutPage, linkHeader } from "./pages.ts";
import type { Page } from "./pages.ts";

test("following `next` visits every item once, in order", () => {
  assert(
    property(nat(350), integer({ min: 1, max: 120 }), (count, size) => {
      const items = Array.from({ length: count }, (_, index) => index);
      const seen: number[] = [];
      let query: URLSearchParams | undefined = new URLSearchParams({ per_page: String(size) });
      for (let pages = 0; query !== undefined && pages <= 351; pages += 1) {
        const page: Page<number> = cutPage(items, query, 30);
        seen.push(...page.items);
        const link: string = linkHeader(page, "http://a.b/c", query) ?? "";
        const next: string | undefined = /<([^>]*)>; rel="next"/.exec(link)?.[1];
        query = next === undefined ? undefined : new URL(next).searchParams;
      }
      expect(seen).toEqual(items);
    }),
  );
});

test("nonsense in the query is the default", () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const page = cutPage(items, new URLSearchParams("per_page=many&page=-3"), 20);
  expect(page).toMatchObject({ page: 1, perPage: 20, pages: 3 });
});

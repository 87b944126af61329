import type { BaselineList, BaselineStore } from "@stagegate/core";
import { exampleRecord } from "@stagegate/testkit";
import { expect, test } from "vitest";
import { listOnce } from "./reach.ts";

function storeOf(answer: (asked: number) => BaselineList) {
  const asked: string[] = [];
  const store: BaselineStore = {
    put: async () => ({ kind: "posted", action: "created" }),
    async list(branch, limit, project) {
      asked.push(`${branch} ${limit}${project === undefined ? "" : ` ${project}`}`);
      return answer(asked.length);
    },
  };
  return { asked, store: listOnce(store) };
}

test("all gates of a process ask once for the runs of a branch, also at the same time", async () => {
  const { asked, store } = storeOf((count) => ({ records: [], notes: [String(count)] }));
  const both = await Promise.all([store.list("main", 5), store.list("main", 5)]);
  expect([...both, await store.list("main", 5)].map(({ notes }) => notes)).toEqual([
    ["1"],
    ["1"],
    ["1"],
  ]);
  await store.list("main", 6);
  await store.list("next", 5);
  await store.list("next", 5, "shop");
  expect(asked).toEqual(["main 5", "main 6", "next 5", "next 5 shop"]);
});

test("what was stored meanwhile, and what failed, is asked for again", async () => {
  const { asked, store } = storeOf((count) => {
    if (count === 1) throw new Error("broken");
    return { records: [], notes: [] };
  });
  await expect(store.list("main", 5)).rejects.toThrow("broken");
  await store.list("main", 5);
  await store.put(exampleRecord(1));
  await store.list("main", 5);
  expect(asked).toHaveLength(3);
});

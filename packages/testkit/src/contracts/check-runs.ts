import type { Annotation, CheckRuns } from "@stagegate/core";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "./hostile.ts";

type Check = Parameters<CheckRuns["publish"]>[0];

export interface SeenCheckRun {
  name: string;
  conclusion: Check["conclusion"];
  title: string;
  /** All Markdown of the page. */
  text: string;
  url?: string;
  /** Those in the code. */
  annotations: readonly Annotation[];
}

export interface CheckRunsUnderTest {
  checkRuns: CheckRuns;
  /** What people see beside the commit: the newest of each name, in any order. */
  seen(): Promise<readonly SeenCheckRun[]>;
}

type Make = () => Promise<CheckRunsUnderTest>;

const CHECK: Check = {
  name: "stagegate",
  conclusion: "success",
  title: "All gates pass",
  summary: "# Six gates\n\n| a | b |\n|---|---|",
  url: "https://forge.example/runs/1",
  annotations: [],
};

function mark(index: number): Annotation {
  const location = { file: "src/a.ts", line: index + 1 };
  return { level: "error", title: `Title ${index}.`, message: `Message ${index}.`, location };
}

function marks(count: number): Annotation[] {
  return Array.from({ length: count }, (_, index) => mark(index));
}

/** What every CheckRuns does that can be written; `make` gives a commit without one each time. */
export function describeCheckRuns(make: Make): void {
  describe("CheckRuns", () => {
    itPublishes(make);
    itMarks(make);
    itBounds(make);
  });
}

function itPublishes(make: Make): void {
  it.each(["success", "failure", "neutral", "cancelled"] as const)(
    "has a page that concludes with %s",
    async (conclusion) => {
      const { checkRuns, seen } = await make();
      expect(await checkRuns.publish({ ...CHECK, conclusion })).toMatchObject({ kind: "posted" });
      const { summary, ...rest } = CHECK;
      const text = expect.stringContaining(summary);
      expect(await seen()).toEqual([{ ...rest, conclusion, text }]);
    },
  );

  it("replaces the one of the same name, annotations included", async () => {
    const { checkRuns, seen } = await make();
    await checkRuns.publish({ ...CHECK, conclusion: "failure", annotations: marks(3) });
    await checkRuns.publish({ ...CHECK, title: "Second", annotations: [mark(9)] });
    expect(await seen()).toMatchObject([{ conclusion: "success", title: "Second" }]);
    expect((await seen())[0]?.annotations).toEqual([mark(9)]);
  });

  it("keeps those of other names", async () => {
    const { checkRuns, seen } = await make();
    for (const name of ["stagegate", "stagegate e2e (1/2)"]) {
      await checkRuns.publish({ ...CHECK, name });
    }
    expect(await seen()).toHaveLength(2);
  });
}

function itMarks(make: Make): void {
  // A request to GitHub takes 50.
  it("has all its annotations, once and in order", async () => {
    const { checkRuns, seen } = await make();
    await checkRuns.publish({ ...CHECK, annotations: marks(120) });
    expect((await seen())[0]?.annotations).toEqual(marks(120));
  });

  it.each(["error", "warning", "notice"] as const)("marks code with an %s", async (level) => {
    const { checkRuns, seen } = await make();
    const annotation = { ...mark(1), level, location: { file: "a.ts", line: 7, column: 3 } };
    await checkRuns.publish({ ...CHECK, annotations: [annotation] });
    expect((await seen())[0]?.annotations).toEqual([annotation]);
  });

  it("tells in its text what has no place in the code", async () => {
    const { checkRuns, seen } = await make();
    const nowhere: Annotation = { level: "error", title: "Nowhere", message: "lost?" };
    const file: Annotation = { ...nowhere, title: "Only a file", location: { file: "b.ts" } };
    await checkRuns.publish({ ...CHECK, annotations: [nowhere, mark(0), file] });
    const [run] = await seen();
    expect(run?.annotations.filter(({ location }) => location?.line !== undefined)).toContainEqual(
      mark(0),
    );
    const told = [run?.text, ...(run?.annotations ?? []).map(({ title }) => title)].join("\n");
    for (const part of ["Nowhere", "Only a file"]) expect(told).toContain(part);
  });

  it.each(HOSTILE)("keeps text as text: %j", async (text) => {
    const { checkRuns, seen } = await make();
    const annotation = { ...mark(1), title: `a ${text}`, message: `b ${text}` };
    const check = { ...CHECK, title: `c ${text}`, annotations: [annotation] };
    expect(await checkRuns.publish(check)).toMatchObject({ kind: "posted" });
    expect(await seen()).toMatchObject([{ conclusion: "success", annotations: [{}] }]);
  });
}

function itBounds(make: Make): void {
  it("cuts a text that exceeds the limit, and says so", async () => {
    const { checkRuns, seen } = await make();
    const summary = `start\n\n\`\`\`\n${"line é💥\n".repeat(checkRuns.maxTextLength / 5)}`;
    expect(await checkRuns.publish({ ...CHECK, summary })).toMatchObject({ kind: "posted" });
    const text = (await seen())[0]?.text ?? "";
    expect(text.length).toBeLessThanOrEqual(checkRuns.maxTextLength);
    expect(text.length).toBeGreaterThan(checkRuns.maxTextLength / 2);
    expect(text.slice(-500)).toMatch(/\n```\n+[^]*\bcut\b/);
    expect(text.isWellFormed()).toBe(true);
  });

  it("cuts titles and messages of any length", async () => {
    const { checkRuns, seen } = await make();
    const long = "long 💥 ".repeat(20_000);
    const check = {
      ...CHECK,
      title: long,
      annotations: [{ ...mark(0), title: long, message: long }],
    };
    expect(await checkRuns.publish(check)).toMatchObject({ kind: "posted" });
    const [run] = await seen();
    const parts = [run?.title, run?.annotations[0]?.title, run?.annotations[0]?.message];
    for (const part of parts) expect(part).toMatch(/^long 💥 .*…$/);
  });
}

import type { Annotation, Annotations } from "@stagegate/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE, hostileText } from "./hostile.ts";

export interface SeenAnnotation {
  level: Annotation["level"];
  /** Title and message, in the place's own way. */
  text: string;
  file?: string;
  line?: number;
  column?: number;
}

export interface AnnotationsUnderTest {
  annotations: Annotations;
  /** What people see, in order. */
  seen(): Promise<readonly SeenAnnotation[]>;
  /** Most of one level that the place shows. */
  limit: number;
}

type Make = () => Promise<AnnotationsUnderTest>;

const LOCATION = { file: "src/a.ts", line: 7, column: 3 };

function error(title: string, more: Partial<Annotation> = {}): Annotation {
  return { level: "error", title, message: `message of ${title}`, ...more };
}

/** What every Annotations does that a place shows; `make` gives one without any each time. */
export function describeAnnotations(make: Make): void {
  describe("Annotations", () => {
    itMarks(make);
    itKeepsText(make);
    itKeepsTheLimit(make);
  });
}

function itMarks(make: Make): void {
  it.each(["error", "warning", "notice"] as const)("marks a place with an %s", async (level) => {
    const { annotations, seen } = await make();
    await annotations.add([{ level, title: "Title", message: "Message", location: LOCATION }]);
    expect(await seen()).toEqual([{ level, text: expect.stringContaining("Title"), ...LOCATION }]);
    expect((await seen())[0]?.text).toContain("Message");
  });

  it("adds to those before, and nothing of nothing", async () => {
    const { annotations, seen } = await make();
    await annotations.add([]);
    expect(await seen()).toEqual([]);
    await annotations.add([error("one")]);
    await annotations.add([error("two"), error("three")]);
    expect((await seen()).map(({ text }) => /one|two|three/.exec(text)?.[0])).toEqual([
      "one",
      "two",
      "three",
    ]);
  });

  it("takes one without a line", async () => {
    const { annotations, seen } = await make();
    await annotations.add([error("file", { location: { file: "src/a.ts" } })]);
    expect(await seen()).toMatchObject([{ file: "src/a.ts" }]);
  });

  it("does not lose one without a location", async () => {
    const { annotations, seen } = await make();
    await annotations.add([error("nowhere")]);
    expect((await seen()).map(({ text }) => text).join()).toContain("nowhere");
  });
}

function itKeepsText(make: Make): void {
  // What a terminal obeys may be taken out with what belongs to it.
  it.each(HOSTILE.filter((text) => !text.includes("\u001B")))(
    "keeps text as text: %j",
    async (text) => {
      expect(await asShown(make, text)).toEqual(SHOWN);
    },
  );

  it("keeps any text as text", async () => {
    const someText = hostileText
      .map((value) => value.replaceAll("\u001B", ""))
      .filter((value) => visible(value) !== "");
    const property = fc.asyncProperty(someText, async (text) => {
      expect(await asShown(make, text)).toEqual(SHOWN);
    });
    await fc.assert(property, { numRuns: 40 });
  });
}

const SHOWN = { count: 2, lines: [7, 7], file: true, timesInText: 2, next: true };

/** What became of an annotation that has the text everywhere, and of the one after it. */
async function asShown(make: Make, text: string): Promise<typeof SHOWN> {
  const { annotations, seen } = await make();
  const file = `src/${text.replaceAll(/[^\x21-\x7e]/g, "-")}`;
  const location = { ...LOCATION, file };
  await annotations.add([{ level: "error", title: text, message: text, location }]);
  await annotations.add([error("next", { location: LOCATION })]);
  const all = await seen();
  const [first, second] = all;
  return {
    count: all.length,
    lines: all.map(({ line }) => line ?? 0),
    file: first?.file === file,
    // As title and as message; what cannot be seen may be gone.
    timesInText: Math.min(2, visible(first?.text ?? "").split(visible(text)).length - 1),
    next: second?.text.includes("next") === true,
  };
}

/** What is left of a text when blanks and everything that cannot be seen is taken away. */
function visible(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\ufff0-\uffff]/gu, "");
}

function itKeepsTheLimit(make: Make): void {
  it("shows at most what the place shows, and counts the rest", async () => {
    const { annotations, seen, limit } = await make();
    const all = Array.from({ length: limit + 5 }, (_, index) => error(`number ${index}.`));
    await annotations.add([{ level: "warning", title: "other", message: "level" }, ...all]);
    const errors = (await seen()).filter(({ level }) => level === "error");
    expect(errors).toHaveLength(limit);
    expect(errors[0]?.text).toContain("number 0.");
    expect(errors.at(-1)?.text).toMatch(/\b6 more\b/);
    expect((await seen()).some(({ level }) => level === "warning")).toBe(true);
  });

  it("shows a full place whole", async () => {
    const { annotations, seen, limit } = await make();
    await annotations.add(Array.from({ length: limit }, (_, index) => error(`number ${index}.`)));
    expect((await seen()).at(-1)?.text).toContain(`number ${limit - 1}.`);
  });

  it("keeps the limit over several calls", async () => {
    const { annotations, seen, limit } = await make();
    for (let index = 0; index < limit + 3; index += 1) {
      await annotations.add([error(`number ${index}.`)]);
    }
    expect((await seen()).length).toBeLessThanOrEqual(limit);
  });
}

import type { Log } from "@stagegate/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE, hostileText, squash } from "./hostile.ts";
import type { SeenLog } from "./runner-log.ts";

export interface LogUnderTest {
  log: Log;
  /** What was written so far; `readRunnerLog` makes it from the bytes. */
  seen(): SeenLog;
}

export interface LogOptions {
  /** Values that are masked from the start. */
  secrets: readonly string[];
  /** Whether `debug` lines are wanted. */
  verbose: boolean;
  /** Whether the place can fold groups. */
  folds: boolean;
}

type Make = (options: Omit<LogOptions, "folds">) => LogUnderTest;

const SECRET = "hunter2-secret";

function everyWay(make: Make, text: string): SeenLog {
  const { log, seen } = make({ secrets: [SECRET], verbose: true });
  log.info(text);
  log.warn(text);
  log.error(text);
  log.debug(text);
  log.group(text, [text, text]);
  log.status(text);
  log.status(undefined);
  return seen();
}

/** What every Log does; `make` gives an empty one each time. */
export function describeLog(make: Make, { folds }: Pick<LogOptions, "folds">): void {
  describe("Log", () => {
    itShows(make, folds);
    itProtects(make);
  });
}

function itShows(make: Make, folds: boolean): void {
  it("shows every message on lines of its own, in order", () => {
    const { log, seen } = make({ secrets: [], verbose: true });
    log.info("one");
    log.warn("two\nthree");
    log.error("four");
    log.debug("five");
    const shown = seen().lines.join("\n");
    expect(shown).toMatch(/^.*one\n.*two\n.*three\n.*four\n.*five$/);
    expect(seen().commands).toEqual([]);
  });

  it("keeps what people read", () => {
    const { log, seen } = make({ secrets: [], verbose: false });
    const text = "✓ a::b: c=d, 100%0A of [x] \tpasses — 日本 💥";
    log.info(text);
    expect(seen().lines).toEqual([text]);
  });

  it("says debug lines only when they are wanted", () => {
    const { log, seen } = make({ secrets: [], verbose: false });
    log.debug("detail");
    log.info("text");
    expect(seen().lines).toEqual(["text"]);
  });

  it("keeps a group together, folded where that is possible, and ends it", () => {
    const { log, seen } = make({ secrets: [], verbose: false });
    log.group("Title", ["one", "two\nthree"]);
    log.info("after");
    const { lines, folded } = seen();
    expect(lines.map(squash).filter((line) => line !== "")).toEqual(
      "Title one two three after".split(" "),
    );
    expect(folded.map(({ title, lines: inside }) => [title, ...inside].map(squash))).toEqual(
      folds ? [["Title", "one", "two", "three"]] : [],
    );
  });

  it("forgets the status when it is cleared", () => {
    const { log, seen } = make({ secrets: [], verbose: false });
    log.status(undefined);
    log.status("working");
    log.status(undefined);
    log.info("done");
    expect(seen().lines.at(-1)).toBe("done");
    expect(seen().commands).toEqual([]);
  });
}

function itProtects(make: Make): void {
  it.each(HOSTILE)("gives no runner a command and no terminal a control: %j", (text) => {
    expect(everyWay(make, text).commands).toEqual([]);
    expect(everyWay(make, `  ${text}\n${text}`).commands).toEqual([]);
  });

  it("gives none of them any, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { commands, folded } = everyWay(make, text);
        expect(commands).toEqual([]);
        expect(folded.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("reverses and hides nothing", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = everyWay(make, text).lines.join("\n");
        expect(shown).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it.each([
    SECRET,
    `"${SECRET}"`,
    "hunter2\u200B-secret",
    "hunter2\u001B[1m-secret",
    `x\n${SECRET}`,
  ])("masks secrets: %j", (text) => {
    const { lines } = everyWay(make, text);
    expect(lines.join("\n")).not.toContain(SECRET);
    expect(lines.join("\n")).toContain("***");
  });
}

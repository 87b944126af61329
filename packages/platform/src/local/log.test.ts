import { createRedaction } from "@stagegate/core";
import { describeLog, readRunnerLog } from "@stagegate/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTerminalLog } from "./log.ts";

describeLog(
  ({ secrets, verbose }) => {
    let written = "";
    const stream = { write: (text: string) => (written += text) } as unknown as NodeJS.WriteStream;
    const redaction = createRedaction();
    for (const secret of secrets) redaction.mask(secret);
    let now = 0;
    const log = createTerminalLog({
      stream,
      redaction,
      verbose,
      interactive: false,
      now: () => (now += 60_000),
    });
    return { log, seen: () => readRunnerLog(written, "none") };
  },
  { folds: false },
);

function logged(act: (log: ReturnType<typeof createTerminalLog>) => void): string {
  let written = "";
  const stream = { write: (text: string) => (written += text) } as unknown as NodeJS.WriteStream;
  const redaction = createRedaction();
  redaction.mask("hunter2-secret");
  let now = 0;
  const log = createTerminalLog({
    stream,
    redaction,
    verbose: true,
    interactive: false,
    now: () => (now += 60_000),
  });
  act(log);
  return written;
}

function everyWay(text: string): string {
  return logged((log) => {
    log.info(text);
    log.warn(text);
    log.error(text);
    log.debug(text);
    log.group(text, [text]);
    log.status(text);
  });
}

describe("foreign text on a terminal and in a CI log", () => {
  it("moves no cursor, sets no title, hides nothing and reverses nothing", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom("\u001B[2J", "\u001B]0;x\u0007", "\u009B1A", "\r", "\u202E", "\u200B"),
            fc.string({ unit: "binary", maxLength: 10 }),
          ),
        ),
        (parts) => {
          // oxlint-disable-next-line no-control-regex
          expect(everyWay(parts.join(""))).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
          expect(everyWay(parts.join(""))).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
        },
      ),
    );
  });

  // https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
  it.each([
    "::error file=a::pwn",
    "  ::add-mask::a",
    "title\n::set-output name=a::b",
    "a\r\n\t::stop-commands::x",
    "\u001B[31m::error::x",
    ":\u200B:error::x",
    "x ##[add-mask]y",
    "x ##vso[task.setvariable]y",
    "#\u0000#[group]y",
  ])("gives the runner no command: %j", (text) => {
    expect(everyWay(text)).not.toMatch(/^\s*::|##\w*\[/m);
  });

  it("keeps what people read", () => {
    expect(logged((log) => log.info("\u001B[32m✓ a::b\u001B[39m\tpasses in 3 ms — 日本"))).toBe(
      "✓ a::b\tpasses in 3 ms — 日本\n",
    );
  });

  it("hides a secret that invisible characters part", () => {
    expect(everyWay("hunter2\u200B-secret hunter2\u001B[1m-secret")).not.toContain(
      "hunter2-secret",
    );
  });
});

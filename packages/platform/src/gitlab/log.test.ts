import { createRedaction } from "@stagegate/core";
import { describeLog, readRunnerLog } from "@stagegate/testkit";
import { expect, it } from "vitest";
import { createGitLabLog } from "./log.ts";

function make({ secrets, verbose }: { secrets: readonly string[]; verbose: boolean }) {
  let written = "";
  const stream = { write: (text: string) => (written += text) } as unknown as NodeJS.WriteStream;
  const redaction = createRedaction();
  for (const secret of secrets) redaction.mask(secret);
  let now = 1_700_000_000_000;
  const log = createGitLabLog({ stream, redaction, verbose, now: () => (now += 60_000) });
  return { log, seen: () => readRunnerLog(written, "gitlab"), raw: () => written };
}

describeLog(make, { folds: true });

it("collapses groups as sections with names of their own", () => {
  const { log, raw } = make({ secrets: [], verbose: false });
  log.group("One", ["a"]);
  log.group("Two", []);
  const names = [...raw().matchAll(/section_(start|end):\d{10}:(\w+)/g)].map(([, event, name]) => [
    event,
    name,
  ]);
  const [first, second] = [names[0]?.[1], names[2]?.[1]];
  expect(first).not.toBe(second);
  expect(names).toEqual([
    ["start", first],
    ["end", first],
    ["start", second],
    ["end", second],
  ]);
  expect(raw()).toContain("[collapsed=true]\r\u001B[0K");
});

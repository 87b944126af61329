import { stripVTControlCharacters } from "node:util";
import type { Log } from "@stagegate/core";
import { createRedaction } from "@stagegate/core";
import { describe, expect, it } from "vitest";
import { describeLog, readRunnerLog } from "../index.ts";
import type { Folding, LogUnderTest } from "../index.ts";

// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;

/** As little as keeps foreign text from a runner: what the adapters of the forges do, in short. */
function logOf(
  fold: (title: string, lines: readonly string[]) => string[],
  options: { secrets: readonly string[]; verbose: boolean; folding: Folding },
): LogUnderTest {
  let written = "";
  const redaction = createRedaction();
  for (const secret of options.secrets) redaction.mask(secret);
  const safe = (text: string): string =>
    redaction
      .text(stripVTControlCharacters(text).replaceAll(UNSEEN, ""))
      .replaceAll(/^(\s*):(?=:)|#(?=#\w*\[)/gm, "$& ");
  const line = (text: string): void => void (written += `${safe(text)}\n`);
  const log: Log = {
    info: line,
    warn: line,
    error: line,
    debug: (text) => void (options.verbose && line(text)),
    group(title, lines) {
      const one = safe(title).replaceAll(/\s+/g, " ");
      written += `${fold(one, lines.map(safe)).join("\n")}\n`;
    },
    status: () => undefined,
  };
  return { log, seen: () => readRunnerLog(written, options.folding) };
}

describe("folded on GitHub", () => {
  describeLog(
    (options) =>
      logOf(
        (title, lines) => [`::group::${title.replaceAll("%", "%25")}`, ...lines, "::endgroup::"],
        { ...options, folding: "github" },
      ),
    { folds: true },
  );
});

describe("folded on GitLab", () => {
  const mark = (kind: string): string => `\u001B[0Ksection_${kind}:1700000000:group\r\u001B[0K`;
  describeLog(
    (options) =>
      logOf((title, lines) => [`${mark("start")}${title}`, ...lines, mark("end")], {
        ...options,
        folding: "gitlab",
      }),
    { folds: true },
  );
});

describe("a runner", () => {
  it.each<[string, Folding]>([
    ["::error file=a.ts,line=1::pwned", "github"],
    [" \u00A0::error::x", "github"],
    ["text\r::add-mask::x", "github"],
    ["::set-output name=a:b::c", "github"],
    ["text ##[group]x", "github"],
    ["text ##vso[task.complete]x", "none"],
    ["::endgroup::", "github"],
    ["::group::x", "none"],
    ["\u001B[2J", "none"],
    ["\u001B]0;title\u0007", "gitlab"],
    ["text section_start:1:a\r\u001B[0Kx", "gitlab"],
    ["section_end:1:a\r\u001B[0K", "gitlab"],
    ["section_start:1:a\r\u001B[0Kx", "github"],
  ])("obeys %j", (line, folding) => {
    expect(readRunnerLog(`before\n${line}\n`, folding).commands).not.toEqual([]);
  });

  it.each<[string, Folding]>([
    ["a::b::c", "github"],
    ["\u001B[31mred\u001B[0m", "github"],
    ["section_start:1:a", "gitlab"],
    ["# [x]", "none"],
  ])("shows %j", (line, folding) => {
    const { commands, lines } = readRunnerLog(`${line}\n`, folding);
    expect(commands).toEqual([]);
    expect(lines).toEqual([stripVTControlCharacters(line)]);
  });
});

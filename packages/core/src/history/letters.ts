import type { Verdict } from "@stagegate/schema";

const LETTERS: Readonly<Record<Verdict, string>> = {
  pass: "p",
  warn: "w",
  fail: "f",
  inconclusive: "i",
  skip: "s",
  error: "e",
};
const VERDICTS = new Map(
  Object.entries(LETTERS).map(([verdict, letter]) => [letter, verdict as Verdict]),
);

/** The run does not have the check. */
export const NOT_THERE = "-";

/** A capital says that the check was flaky. */
export function letterOf(verdict: Verdict, flaky: boolean): string {
  return flaky ? LETTERS[verdict].toUpperCase() : LETTERS[verdict];
}

/** What a letter says; undefined for a check that the run does not have. */
export function readLetter(letter: string): { verdict: Verdict; flaky: boolean } | undefined {
  const small = letter.toLowerCase();
  const verdict = VERDICTS.get(small);
  return verdict === undefined ? undefined : { verdict, flaky: letter !== small };
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RATIO = Math.log(1.005);
/** Letters of a duration. */
export const DURATION_WIDTH = 2;
const UNKNOWN = NOT_THERE.repeat(DURATION_WIDTH);

/** A duration as two letters, within 0.3 %: 1 ms to two days. */
export function durationLetters(ms: number | undefined): string {
  if (ms === undefined) return UNKNOWN;
  const most = DIGITS.length ** DURATION_WIDTH - 1;
  const step = ms <= 1 ? 0 : Math.min(most, Math.round(Math.log(ms) / RATIO));
  const high = DIGITS[Math.floor(step / DIGITS.length)] ?? "";
  return `${high}${DIGITS[step % DIGITS.length] ?? ""}`;
}

/** Milliseconds of the check at a place of a text of durations. */
export function readDuration(durations: string, index: number): number | undefined {
  const at = index * DURATION_WIDTH;
  const high = DIGITS.indexOf(durations[at] ?? NOT_THERE);
  const low = DIGITS.indexOf(durations[at + 1] ?? NOT_THERE);
  if (high < 0 || low < 0) return undefined;
  return Math.round(Math.exp((high * DIGITS.length + low) * RATIO));
}

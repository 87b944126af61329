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

const STEPS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RATIO = Math.log(1.3);

/** A duration as a letter, within 15 %: 1 ms to 2.4 hours. */
export function durationLetter(ms: number | undefined): string {
  if (ms === undefined) return NOT_THERE;
  const step = ms <= 1 ? 0 : Math.round(Math.log(ms) / RATIO);
  return STEPS[Math.min(step, STEPS.length - 1)] ?? NOT_THERE;
}

export function readDuration(letter: string): number | undefined {
  const step = STEPS.indexOf(letter);
  return step === -1 ? undefined : Math.round(Math.exp(step * RATIO));
}

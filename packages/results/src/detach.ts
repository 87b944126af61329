import type { Attempt, TestCase } from "./model.ts";

const SHARED = ["className", "file", "project"] as const;
const OWN = ["message", "stdout", "stderr", "owner"] as const;

/**
 * Copies cases so that their strings own their characters: V8 keeps the whole piece of a file
 * alive for a string that was cut out of it. Neighbours share suite, class and file.
 */
export class Detacher {
  #suite: readonly string[] = [];
  #ownSuite: readonly string[] = [];
  readonly #last = new Map<(typeof SHARED)[number], string>();

  copy(testCase: TestCase): TestCase {
    const copy: TestCase = {
      ...testCase,
      name: owned(testCase.name),
      suite: this.#suiteOf(testCase),
      attempts: testCase.attempts.map(ownedAttempt),
    };
    for (const key of SHARED) {
      const text = testCase[key];
      if (text !== undefined) copy[key] = this.#shared(key, text);
    }
    for (const key of OWN) {
      const text = testCase[key];
      if (text !== undefined) copy[key] = owned(text);
    }
    if (testCase.properties !== undefined) copy.properties = structuredClone(testCase.properties);
    if (testCase.tags !== undefined) copy.tags = testCase.tags.map(owned);
    return copy;
  }

  #suiteOf({ suite }: TestCase): readonly string[] {
    if (suite !== this.#suite) {
      this.#suite = suite;
      this.#ownSuite = suite.map(owned);
    }
    return this.#ownSuite;
  }

  #shared(key: (typeof SHARED)[number], text: string): string {
    const last = this.#last.get(key);
    if (last === text) return last;
    const own = owned(text);
    this.#last.set(key, own);
    return own;
  }
}

function ownedAttempt(attempt: Attempt): Attempt {
  const { startTime, message, stack, traceId, attachments } = attempt;
  const copy: Attempt = { ...attempt };
  if (startTime !== undefined) copy.startTime = owned(startTime);
  if (message !== undefined) copy.message = owned(message);
  if (stack !== undefined) copy.stack = owned(stack);
  if (traceId !== undefined) copy.traceId = owned(traceId);
  if (attachments.length > 0) copy.attachments = structuredClone(attachments);
  return copy;
}

/** V8 copies short strings anyway. Half a pair of surrogates becomes U+FFFD. */
function owned(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}

import type { Attempt, TestCase } from "./model.ts";

/** Characters of messages, stacks and output over all tests: more than any report shows. */
const FULL = 16_777_216;
/** Characters of the first lines of messages, once that is used up. */
const BRIEF = 8_388_608;
const MAX_BRIEF = 200;

/**
 * Bounds what is kept of tests that failed: a run in which everything fails has hundreds of
 * megabytes of stacks, and a report shows a thousand findings. The first tests keep all of their
 * texts, the next ones the first line of their message, further ones nothing. Verdict, place, times
 * and attempts are always kept.
 */
export class DetailBudget {
  /** Tests that lost a text. */
  lightened = 0;
  #full = FULL;
  #brief = BRIEF;

  fit(testCase: TestCase): TestCase {
    const size = textSize(testCase);
    if (size <= this.#full) {
      this.#full -= size;
      return testCase;
    }
    this.lightened += 1;
    const message = firstWords(testCase.message ?? testCase.attempts[0]?.message);
    const kept = message !== undefined && message.length <= this.#brief ? message : undefined;
    this.#brief -= kept?.length ?? 0;
    const light: TestCase = { ...testCase, attempts: testCase.attempts.map(bareAttempt) };
    delete light.message;
    delete light.stdout;
    delete light.stderr;
    delete light.properties;
    if (kept !== undefined) light.message = kept;
    return light;
  }
}

function textSize({ attempts, message, stdout, stderr, properties }: TestCase): number {
  let size = (message?.length ?? 0) + (stdout?.length ?? 0) + (stderr?.length ?? 0);
  for (const { message: said, stack, attachments } of attempts) {
    size += (said?.length ?? 0) + (stack?.length ?? 0);
    for (const { name, path } of attachments) size += name.length + (path?.length ?? 0);
  }
  for (const key in properties) size += key.length + (properties[key]?.length ?? 0);
  return size;
}

function bareAttempt({ message: _message, stack: _stack, ...rest }: Attempt): Attempt {
  return { ...rest, attachments: [] };
}

function firstWords(message: string | undefined): string | undefined {
  return message?.split("\n", 1)[0]?.slice(0, MAX_BRIEF);
}

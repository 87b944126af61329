import type { RecordedRequest, ScriptedFailure, Violation } from "./types.ts";

/** Requests, violations and failures still to come of one double. */
export interface Recorder {
  readonly requests: RecordedRequest[];
  readonly violations: Violation[];
  record(request: Omit<RecordedRequest, "number">): void;
  violate(violation: Violation): void;
  count(operation?: string): number;
  fail(failure: ScriptedFailure): void;
  /** The failure that is due for this request; each call uses one up. */
  due(operation: string): ScriptedFailure | undefined;
}

/** A recorder without requests. */
export function createRecorder(): Recorder {
  const requests: RecordedRequest[] = [];
  const violations: Violation[] = [];
  const failures: { failure: ScriptedFailure; left: number; skip: number }[] = [];
  return {
    requests,
    violations,
    record: (request) =>
      void requests.push({
        number: requests.length + 1,
        ...request,
        headers: withoutTokens(request.headers),
      }),
    violate: (violation) => void violations.push(violation),
    count: (operation) =>
      operation === undefined
        ? requests.length
        : requests.filter((request) => request.operation === operation).length,
    fail: (failure) =>
      void failures.push({ failure, left: failure.times ?? 1, skip: failure.skip ?? 0 }),
    due(operation) {
      const found = failures.find(
        ({ failure, left }) => left > 0 && ["*", operation].includes(failure.operation),
      );
      if (found === undefined) return undefined;
      if (found.skip > 0) {
        found.skip -= 1;
        return undefined;
      }
      found.left -= 1;
      return found.failure;
    },
  };
}

const TOKENS = new Set(["authorization", "private-token", "job-token"]);

/** That a token was sent is kept, but not which: a dump may be published. */
function withoutTokens(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, TOKENS.has(name) ? "(token)" : value]),
  );
}

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
    record: (request) => void requests.push({ number: requests.length + 1, ...request }),
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

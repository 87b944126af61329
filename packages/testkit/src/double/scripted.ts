import type { Recorder } from "./recorder.ts";
import type { DoubleAnswer, DoubleRequest, ScriptedFailure } from "./types.ts";

/** The answer of a service that has no engine around it: a failure that is due, or what it says. */
export function serveScripted(
  recorder: Recorder,
  request: DoubleRequest,
  service: { operation: string; body: unknown; answer: () => DoubleAnswer },
): DoubleAnswer | "cut" {
  const { operation, body } = service;
  const answer = withFailure(recorder.due(operation), service.answer);
  recorder.record({
    operation,
    method: request.method,
    path: request.path,
    query: Object.fromEntries(request.query),
    headers: request.headers,
    body,
    status: answer === "cut" ? undefined : answer.status,
  });
  return answer;
}

/** A failure that is effective lets the request do its work before. */
function withFailure(
  failure: ScriptedFailure | undefined,
  answer: () => DoubleAnswer,
): DoubleAnswer | "cut" {
  if (failure === undefined) return answer();
  if (failure.effective === true) answer();
  return failure.answer;
}

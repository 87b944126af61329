import type { Cursor } from "../document/json.ts";
import { child, flag, own } from "../document/json.ts";
import { compareText } from "../findings/collector.ts";
import type { Change } from "../findings/draft.ts";
import type { Level, OperationRef } from "../model.ts";
import { quote } from "../schema/scope.ts";
import { compareRequestBody } from "./body.ts";
import type { Comparison, OperationScope } from "./context.ts";
import { placeAt, report } from "./context.ts";
import type { ApiOperation } from "./operations.ts";
import { compareStability, compareSunset, deprecation, noticeOf } from "./lifecycle.ts";
import { compareParameters } from "./parameters.ts";
import { compareResponses } from "./responses.ts";
import { compareSecurity } from "./security.ts";

/** An operation of either document or both, ready to be compared in its turn. */
export interface Task {
  readonly operation: OperationRef;
  readonly base?: ApiOperation;
  readonly head?: ApiOperation;
  /** Nearest node of the document that does not have the operation. */
  readonly nearest: Cursor;
  /** Whether nothing of the path, webhook or callback is left. */
  readonly pathGone: boolean;
}

/** Order in which operations are compared, and in which findings name them. */
export function compareTasks(left: Task, right: Task): number {
  return compareOperations(left.operation, right.operation);
}

function compareOperations(left: OperationRef, right: OperationRef): number {
  return (
    compareText(
      left.kind === "operation" ? "" : left.kind,
      right.kind === "operation" ? "" : right.kind,
    ) ||
    compareText(left.registeredBy ?? "", right.registeredBy ?? "") ||
    compareText(left.path, right.path) ||
    compareText(left.method, right.method)
  );
}

/** Compares one operation, or reports that it came or went. */
export function compareOperation(comparison: Comparison, task: Task): void {
  const { operation, base, head } = task;
  const input = operation.kind === "operation" ? "request" : "response";
  const scope: OperationScope = { ...comparison, operation, input };
  if (base === undefined || head === undefined) {
    if (base !== undefined) operationRemoved(scope, task, base);
    if (head !== undefined) operationAdded(scope, task, head);
    return;
  }
  const sides = { base: base.cursor, head: head.cursor };
  compareMarks(scope, sides);
  compareStability(scope, sides);
  compareSunset(scope, sides, { prefix: "operation", site: "" });
  compareParameters(scope, { base, head });
  compareRequestBody(scope, sides);
  compareResponses(scope, sides);
  if (input === "request") compareSecurity(scope, { base, head });
}

function operationRemoved(scope: OperationScope, task: Task, base: ApiOperation): void {
  const { kind } = task.operation;
  const { deprecated } = deprecation(base.cursor);
  const notice = noticeOf(base.cursor, scope.today);
  const over = notice === "over";
  const name = kind === "operation" ? (task.pathGone ? "path" : "operation") : kind;
  const noticed: Level = notice === "undated" ? "dangerous" : "breaking";
  const was = deprecated ? " (it was deprecated)" : "";
  const change: Change = {
    change: over ? "operation-removed-after-sunset" : `${name}-removed`,
    effect: "narrowed",
    level: over ? "compatible" : noticed,
    // One finding per path that is gone, whatever the number of its methods.
    base: name === "path" ? base.item : base.cursor,
    text: over ? "was removed after its sunset" : `was removed${was}`,
  };
  const place = placeAt("", { base: base.cursor, head: task.nearest });
  report(scope, place, { ...change, direction: scope.input });
}

function operationAdded(scope: OperationScope, task: Task, head: ApiOperation): void {
  const { kind } = task.operation;
  report(scope, placeAt("", { base: task.nearest, head: head.cursor }), {
    change: `${kind}-added`,
    effect: "none",
    direction: scope.input,
    head: head.cursor,
    text: "was added",
  });
}

/** Marks of the operation that change no message: deprecation and the name for generators. */
function compareMarks(scope: OperationScope, sides: { base: Cursor; head: Cursor }): void {
  const place = placeAt("", sides);
  if (!flag(sides.base, "deprecated") && flag(sides.head, "deprecated")) {
    report(scope, place, {
      change: "operation-deprecated",
      effect: "none",
      direction: scope.input,
      ...sides,
      text: "is now deprecated",
    });
  }
  const [before, after] = [
    own(sides.base.value, "operationId"),
    own(sides.head.value, "operationId"),
  ];
  if (typeof before !== "string" || typeof after !== "string" || before === after) return;
  report(scope, place, {
    change: "operation-id-changed",
    effect: "none",
    direction: scope.input,
    base: child(sides.base, "operationId"),
    head: child(sides.head, "operationId"),
    text: `operationId went from ${quote(before)} to ${quote(after)}`,
  });
}

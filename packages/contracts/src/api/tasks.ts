import type { Cursor } from "../document/json.ts";
import { child, children, isObject } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import { operationText } from "../findings/collector.ts";
import type { OperationRef } from "../model.ts";
import type { Task } from "./operation.ts";
import { compareTasks } from "./operation.ts";
import type { ApiOperation } from "./operations.ts";
import { matchOperations, operationsOf, pathOperations, webhookOperations } from "./operations.ts";

type Kind = OperationRef["kind"];

/** Callbacks of callbacks of callbacks: beyond this depth nobody describes anything. */
const MAX_CALLBACK_DEPTH = 3;

/** Lists everything to compare: operations, webhooks, and the callbacks of both, sorted. */
export function listTasks(base: Spec, head: Spec): Task[] {
  const roots = { base: base.root, head: head.root };
  const operations = match(pathOperations(base), pathOperations(head), {
    kind: "operation",
    nearest: {
      base: child(base.root, "paths") ?? base.root,
      head: child(head.root, "paths") ?? head.root,
    },
  });
  const webhooks = match(webhookOperations(base), webhookOperations(head), {
    kind: "webhook",
    nearest: roots,
  });
  const tasks = [...operations, ...webhooks];
  const specs = { base, head };
  const callbacks = tasks.flatMap((task) => callbackTasks(specs, task, 1));
  return [...tasks, ...callbacks].sort(compareTasks);
}

interface MatchContext {
  readonly kind: Kind;
  readonly nearest: { readonly base: Cursor; readonly head: Cursor };
  readonly registeredBy?: string;
}

function match(
  base: readonly ApiOperation[],
  head: readonly ApiOperation[],
  context: MatchContext,
): Task[] {
  const { pairs, removed, added } = matchOperations(base, head);
  const kept = new Map(pairs.map((pair) => [pair.base.item.value, pair.head.item]));
  const known = new Map(pairs.map((pair) => [pair.head.item.value, pair.base.item]));
  return [
    ...pairs.map((pair) => ({
      ...pair,
      operation: refOf(pair.head, context),
      nearest: context.nearest.head,
      pathGone: false,
    })),
    ...removed.map((operation) => ({
      base: operation,
      operation: refOf(operation, context),
      nearest: kept.get(operation.item.value) ?? context.nearest.head,
      pathGone: !kept.has(operation.item.value),
    })),
    ...added.map((operation) => ({
      head: operation,
      operation: refOf(operation, context),
      nearest: known.get(operation.item.value) ?? context.nearest.base,
      pathGone: false,
    })),
  ];
}

function refOf(operation: ApiOperation, { kind, registeredBy }: MatchContext): OperationRef {
  const { method, path } = operation;
  return registeredBy === undefined ? { method, path, kind } : { method, path, kind, registeredBy };
}

/** Callbacks of operations that both documents have; those of a removed one go with it. */
function callbackTasks(specs: { base: Spec; head: Spec }, task: Task, depth: number): Task[] {
  if (task.base === undefined || task.head === undefined || depth > MAX_CALLBACK_DEPTH) return [];
  const base = callbacksOf(specs.base, task.base.cursor);
  const head = callbacksOf(specs.head, task.head.cursor);
  const registrar = operationText(task.operation);
  const tasks = [...new Set([...base.keys(), ...head.keys()])].flatMap((name) =>
    match(base.get(name) ?? [], head.get(name) ?? [], {
      kind: "callback",
      nearest: { base: task.base?.cursor ?? task.nearest, head: task.head?.cursor ?? task.nearest },
      registeredBy: registrar,
    }),
  );
  return [...tasks, ...tasks.flatMap((inner) => callbackTasks(specs, inner, depth + 1))];
}

function callbacksOf(spec: Spec, operation: Cursor): Map<string, ApiOperation[]> {
  const found = new Map<string, ApiOperation[]>();
  for (const entry of children(child(operation, "callbacks"))) {
    const callback = spec.resolve(entry);
    if (callback === undefined || !isObject(callback.value)) continue;
    found.set(entry.key, operationsOf(spec, children(callback)));
  }
  return found;
}

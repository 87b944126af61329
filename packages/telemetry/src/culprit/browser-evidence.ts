import type { TraceTree } from "../trace/tree.ts";
import { isRemote } from "../trace/tree.ts";
import type { Evidence } from "./input.ts";
import type { Scene } from "./scene.ts";

/**
 * The front end is to blame when a journey fails in the page, every time, while everything behind
 * the page is well: each failed attempt has its traces, no span of them failed or was cut off, and
 * no other evidence speaks against a backend. Undefined when that cannot be said.
 */
export function noBackendFault(scene: Scene, others: readonly Evidence[]): Evidence | undefined {
  const web = scene.names.web[0];
  const failed = scene.failedAttempts;
  if (web === undefined || scene.names.web.length > 1 || failed.length === 0) {
    return undefined;
  }
  if ((scene.input.violations ?? []).length > 0 || others.some(speaksAgainstBackend)) {
    return undefined;
  }
  const inBrowser = failed.every((attempt) => attempt.failedIn === "browser");
  if (!inBrowser || !everyAttemptFailed(scene) || !backendsHealthy(scene)) {
    return undefined;
  }
  const missing = missingRequest(scene);
  const because =
    missing === undefined ? "" : `, and "${missing}" that it normally leads to was never asked for`;
  return {
    service: web,
    kind: "no-backend-fault",
    value: 1,
    text: `${attempts(failed.length)} failed in the page while no request behind it failed or was slow${because}`,
    ...(scene.failing[0] === undefined ? {} : { traceId: scene.failing[0].traceId }),
  };
}

function attempts(count: number): string {
  if (count === 1) return "the only attempt";
  return count === 2 ? "both attempts" : `all ${count} attempts`;
}

/** A new warning alone is no fault: a page that stops half-way leaves such things behind. */
function speaksAgainstBackend({ kind, value }: Evidence): boolean {
  return value > (kind === "new-log" ? 0.6 : 0.25);
}

/** No test that failed has a passing attempt: it is not flaky, it is broken. */
function everyAttemptFailed(scene: Scene): boolean {
  const passed = new Set(scene.passedAttempts.map((attempt) => attempt.id));
  return scene.failedAttempts.every((attempt) => !passed.has(attempt.id));
}

function backendsHealthy(scene: Scene): boolean {
  const traced = new Set(scene.failing.map((tree) => tree.traceId));
  const covered = scene.failedAttempts.every((attempt) =>
    (attempt.traceIds ?? []).some((id) => traced.has(id.toLowerCase())),
  );
  if (!covered || scene.failing.some((tree) => tree.nodes.some((node) => node.error))) {
    return false;
  }
  const callers = callersKnown(scene);
  return !scene.failing.some((tree) => lostCaller(tree, callers));
}

interface Callers {
  /** Services that other services call, and those that the outside calls. */
  readonly inner: ReadonlySet<string>;
  readonly entry: ReadonlySet<string>;
}

function callersKnown(scene: Scene): Callers {
  const inner = new Set<string>();
  const entry = new Set<string>();
  for (const tree of [...scene.normal, ...scene.run]) {
    for (const node of tree.nodes) {
      if (isRemote(node)) {
        inner.add(node.service);
      }
    }
  }
  for (const tree of scene.normal) {
    tree.roots.forEach((root) => entry.add(root.service));
  }
  return { inner, entry };
}

/**
 * True when the span of a caller has not ended or was lost, as of a backend that hangs: a request of
 * an inner service stands alone, or work without the request that it belongs to.
 */
function lostCaller(tree: TraceTree, callers: Callers): boolean {
  return tree.roots.some(({ service, span }) => {
    if (span.parentSpanId === "") {
      return false;
    }
    const work = span.kind === "client" || span.kind === "internal" || span.kind === "producer";
    return work || (callers.inner.has(service) && !callers.entry.has(service));
  });
}

/** A request at the entry that passing runs of the same test make and the failing ones never do. */
function missingRequest(scene: Scene): string | undefined {
  const failingNames = new Set(
    scene.failing.flatMap((tree) => tree.roots.map((root) => root.span.name)),
  );
  const tests = new Set(scene.failing.map((tree) => scene.testOf.get(tree.traceId)));
  const twins = scene.normal.filter((tree) => tests.has(scene.testOf.get(tree.traceId)));
  for (const tree of twins) {
    const missing = tree.roots.find((root) => !failingNames.has(root.span.name));
    if (missing !== undefined) {
      return missing.span.name;
    }
  }
  return undefined;
}

import type { Spec } from "../document/spec.ts";
import { createReader } from "../schema/reader.ts";
import type { Operation } from "./api.ts";
import { readOperations } from "./api.ts";
import { askChains } from "./chains.ts";
import { createFindings } from "./findings.ts";
import type { ExploreOptions, ExploreResult } from "./model.ts";
import { askOnce, askUnauthorized, askVariations } from "./phases.ts";
import { createPool } from "./pool.ts";
import { createRandom } from "./random.ts";
import type { Session } from "./session.ts";
import { createSession } from "./session.ts";
import type { Exploring, Known } from "./state.ts";
import { wander } from "./wander.ts";

/** What the port sends. */
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Asks a running service what its description says that it answers, and tells where it does not.
 * The same seed asks the same of a service that answers the same. Never throws for what a document
 * or a service says; it sends writes and deletes.
 */
export async function explore(spec: Spec, options: ExploreOptions): Promise<ExploreResult> {
  const { operations, notes } = choose(spec, options);
  const random = createRandom(options.seed);
  const pool = createPool(operations);
  const findings = createFindings({ service: options.service, credential: options.credential });
  const session = createSession(spec, { options, operations, pool, random, findings });
  let texts = random.below(1000);
  const next = (): number => (texts += 1);
  const exploring: Exploring = {
    session,
    planning: { reader: createReader(spec), random, next },
    known: new Map(
      operations.map((operation): [string, Known] => [operation.id, unknown(operation)]),
    ),
    failed: new Map(),
  };
  for (const phase of [askOnce, askUnauthorized, askChains, askVariations, wander]) {
    if (session.ended() === undefined) await phase(exploring);
  }
  const ended = session.ended() ?? "nothing-to-ask";
  const list = findings.list();
  const unwritten = [...exploring.known.values()].filter(({ draft }) => draft === undefined);
  if (ended === "nothing-to-ask" && unwritten.length > 0) {
    notes.push(
      `no request can be written for ${named(unwritten.map(({ operation }) => operation.id))}`,
    );
  }
  const more = findings.leftOut();
  if (more > 0) notes.push(`${more} more faults are not listed, after the first ${list.length}`);
  return {
    findings: list,
    requests: session.requests(),
    coverage: coverageOf(session),
    ended,
    lockedOut: isLockedOut(session),
    notes,
  };
}

function unknown(operation: Operation): Known {
  return {
    operation,
    draft: undefined,
    accepted: false,
    fresh: false,
    cases: undefined,
    crashes: [],
    pairs: undefined,
  };
}

function choose(
  spec: Spec,
  { methods = METHODS, exclude = [], servers = false }: ExploreOptions,
): { operations: Operation[]; notes: string[] } {
  const { operations, unasked } = readOperations(spec, { servers });
  const notes = unasked.map(({ id, reason }) => `${id} is left out: ${reason}`);
  const isExcluded = ({ id, operationId }: Operation): boolean =>
    exclude.includes(id) || (operationId !== undefined && exclude.includes(operationId));
  const wanted = operations.filter(
    ({ method }) => methods.includes(method) && METHODS.includes(method),
  );
  const chosen = wanted.filter((operation) => !isExcluded(operation));
  if (chosen.length < operations.length) {
    const left = operations.filter((operation) => !chosen.includes(operation));
    notes.push(`left out by method or by name: ${named(left.map(({ id }) => id))}`);
  }
  return { operations: chosen, notes };
}

function named(ids: readonly string[]): string {
  const shown = ids.slice(0, 10).join(", ");
  return ids.length > 10 ? `${shown} and ${ids.length - 10} more` : shown;
}

function coverageOf({ operations, seen }: Session): ExploreResult["coverage"] {
  const unreached = operations
    .filter(({ id }) => ![...(seen.get(id) ?? [])].some((status) => status >= 200 && status < 300))
    .map(({ id }) => id);
  return {
    operations: operations.length,
    reached: operations.length - unreached.length,
    unreached,
    statuses: [...new Set([...seen.values()].flatMap((each) => [...each]))].sort((a, b) => a - b),
  };
}

function isLockedOut({ operations, seen }: Session): boolean {
  const secured = operations.filter(({ id, secured }) => secured && seen.has(id));
  return (
    secured.length > 0 &&
    secured.every(({ id }) =>
      [...(seen.get(id) ?? [])].every((status) => status === 401 || status === 403),
    )
  );
}

import type { Finding, SpecError, SpecResult } from "@stagegate/contracts";
import { payloadLines } from "@stagegate/contracts";
import { checkId } from "@stagegate/results";
import type { Check, Verdict } from "@stagegate/schema";
import type { Acceptance } from "./accepted.ts";
import type { BumpPolicy } from "./policy.ts";
import { allowedByBump, missingBump } from "./version-bump.ts";

export interface CheckOptions {
  acceptance: Acceptance;
  /** Entry that accepts a finding; undefined where nothing can be accepted. */
  acceptEntry?(fingerprint: string): string;
  reproduce(service: string): string;
  versionBump?: BumpPolicy;
}

/** Every finding of a contract as a check, or one that says how it compares. */
export function resultChecks(result: SpecResult, options: CheckOptions): Check[] {
  const { service, file } = result;
  const whole = {
    id: checkId({ kind: "contract", scope: service, file, titlePath: ["compatible"] }),
    title: `${file} stays compatible`,
    location: { file },
    ...(service === "" ? {} : { service }),
  };
  switch (result.outcome) {
    case "added":
      return [{ ...whole, verdict: "pass", message: "a new contract" }];
    case "unchanged":
      return [{ ...whole, verdict: "pass", message: "unchanged" }];
    case "removed": {
      const message = "the whole contract is gone";
      if (result.level !== "breaking") return [{ ...whole, verdict: "pass", message }];
      const check: Check = { ...whole, verdict: "fail", message };
      return [judgedCheck({ ...check, reproduce: options.reproduce(service) }, result, options)];
    }
    case "error":
      return result.errors.map((error) => errorCheck(result, error));
    case "compared": {
      const { reproduce } = options;
      const allowed = allowedByBump(result, options.versionBump);
      const checks = result.findings.map((finding) =>
        allowed === undefined || finding.level !== "breaking"
          ? findingCheck(result, finding, options)
          : allow(findingCheck(result, finding, { reproduce, acceptance: new Map() }), allowed),
      );
      const missing = missingBump(result, options.versionBump);
      if (missing !== undefined) {
        const { message, fingerprint } = missing;
        const id = checkId({
          kind: "contract",
          scope: service,
          file,
          titlePath: ["version-not-bumped"],
        });
        const title = `${file} has a new major version`;
        const check: Check = { ...whole, id, title, verdict: "fail", message };
        checks.push(judgedCheck(check, { fingerprint }, options));
      }
      const compatible = result.counts.compatible;
      const note = `${compatible} compatible change${compatible === 1 ? "" : "s"}`;
      return checks.length > 0 ? checks : [{ ...whole, verdict: "pass", message: note }];
    }
  }
}

/** A break that came with a new major version passes, and is told. */
function allow(check: Check, version: string): Check {
  return { ...check, verdict: "pass", message: `${version}: ${check.message ?? ""}` };
}

/** What says nothing about the change: nobody could look. */
const UNKNOWN: ReadonlySet<SpecError["code"]> = new Set([
  "STAGEGATE_SPEC_VERSION_UNSUPPORTED",
  "STAGEGATE_SPEC_REF_UNREACHABLE",
  "STAGEGATE_SPEC_UNREADABLE",
  "STAGEGATE_SPEC_TOO_LARGE",
]);

/** The change broke its own description, or the comparison could not be made at all. */
function errorCheck(result: Extract<SpecResult, { outcome: "error" }>, error: SpecError): Check {
  const { service, side } = result;
  const verdict: Verdict = side === "base" || UNKNOWN.has(error.code) ? "inconclusive" : "fail";
  const { file, line, column, pointer } = error.location;
  return {
    id: checkId({
      kind: "contract",
      scope: service,
      file: result.file,
      titlePath: [error.code, pointer],
    }),
    title: `${result.file} can be compared`,
    verdict,
    message: `${side === "base" ? "before the change: " : ""}${error.message}`,
    detail: error.hint,
    location: placeIn(result.file, { file, line, column }),
    ...(service === "" ? {} : { service }),
  };
}

function findingCheck(
  { service, file }: SpecResult,
  finding: Finding,
  options: CheckOptions,
): Check {
  const place = finding.head ?? finding.base;
  const check: Check = {
    id: checkId({
      kind: "contract",
      scope: service,
      file,
      titlePath: [finding.id, finding.fingerprint],
    }),
    title: finding.title,
    verdict: finding.level === "breaking" ? "fail" : "warn",
    message: `${finding.message}${shortProof(finding)}`,
    detail: detailOf(finding),
    ...(place === undefined
      ? {}
      : {
          location: placeIn(file, { file: place.file, line: place.line, column: place.column }),
        }),
    ...(service === "" ? {} : { service }),
    reproduce: options.reproduce(service),
  };
  return judgedCheck(check, finding, options);
}

/** With the entry that accepts it, and judged by the one that does. */
export function judgedCheck(
  check: Check,
  { fingerprint }: { fingerprint: string },
  { acceptance, acceptEntry }: CheckOptions,
): Check {
  const accept = acceptEntry?.(fingerprint);
  if (accept === undefined) return check;
  const entry = acceptance.get(fingerprint);
  if (entry === undefined) return { ...check, accept };
  const { owner, expires, reason } = entry;
  if (entry.expired) {
    const ended = `its acceptance ended on ${expires ?? "?"}`;
    return { ...check, accept, message: `${check.message ?? ""} (${ended})` };
  }
  const by = owner === undefined ? "" : ` by ${owner}`;
  const until = expires === undefined ? "" : ` until ${expires}`;
  const message = `accepted${by}${until}: ${reason} — ${check.message ?? ""}`;
  return { ...check, accept, verdict: "pass", message };
}

/** What stands on another host has no line in this repository. */
function placeIn(file: string, place: NonNullable<Check["location"]>): Check["location"] {
  return /^https?:/.test(place.file) && place.file !== file ? { file } : place;
}

/** Payloads up to this length are shown in one line with what changed. */
const SHORT = 160;

function shortProof({ proof }: Finding): string {
  return proof === undefined || proof.payload.length > SHORT
    ? ""
    : `; for example ${proof.payload}`;
}

/** The proof in words, with the message on lines of its own. */
function proofLines({ proof, direction }: Finding): string[] {
  if (proof === undefined) return [];
  const { payload, part, error, invalidUnder } = proof;
  const what =
    direction === "request"
      ? `who sends this ${part} was accepted before and is refused now:`
      : `this ${part} may be sent now and was not allowed before:`;
  const when = invalidUnder === "base" ? "before" : "now";
  return [what, ...payloadLines(payload), `${when}: ${error}`];
}

function detailOf(finding: Finding): string {
  const { base, head, hint, operations } = finding;
  const at = (name: string, place: Finding["base"]): string[] =>
    place === undefined
      ? []
      : [`${name}: ${place.file}:${place.line}:${place.column} ${place.pointer}`];
  const more = operations.length > 1 ? [`operations affected: ${operations.length}`] : [];
  return [...proofLines(finding), ...at("before", base), ...at("now", head), ...more, hint].join(
    "\n",
  );
}

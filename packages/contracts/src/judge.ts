import type { Compared, DiffOptions } from "./diff.ts";
import { compareSpecs } from "./diff.ts";
import type { LoadOptions } from "./document/load.ts";
import { infoOf, loadSpec } from "./document/load.ts";
import type { Spec } from "./document/spec.ts";
import { compareText } from "./findings/collector.ts";
import { fingerprintOf } from "./findings/fingerprint.ts";
import type {
  Outcome,
  Proof,
  RefResolver,
  RemoteRefs,
  SourceText,
  SpecDiff,
  SpecError,
  SpecErrorCode,
} from "./model.ts";

/** A document on one side: its text, nothing there, or the reason why it could not be fetched. */
export type SpecSide =
  | {
      readonly kind: "document";
      readonly source: SourceText;
      readonly resolveRef?: RefResolver;
      readonly remote?: RemoteRefs;
    }
  | { readonly kind: "absent" }
  | { readonly kind: "error"; readonly message: string; readonly hint: string };

/** One API description of one service, as it was and as it is. */
export interface SpecInput {
  readonly service: string;
  /** Workspace-relative path of the description; names the result. */
  readonly file: string;
  /** Tells the API apart in fingerprints; the service where it has one API only. */
  readonly scope?: string;
  readonly base: SpecSide;
  readonly head: SpecSide;
  /** The removal of the whole description was announced, so it is no break. */
  readonly removalDeclared?: boolean;
}

/**
 * What became of one description. `error` is apart from all others: a comparison that could not
 * be made is not a comparison without findings.
 */
export type SpecResult = { readonly service: string; readonly file: string } & (
  | { readonly outcome: "added"; readonly version?: string }
  | {
      readonly outcome: "removed";
      readonly level: "breaking" | "compatible";
      /** 16 hex digits from service and file. */
      readonly fingerprint: string;
    }
  | { readonly outcome: "unchanged"; readonly version?: string }
  | ({ readonly outcome: "compared" } & SpecDiff)
  | {
      readonly outcome: "error";
      readonly side: "base" | "head" | "both";
      readonly errors: readonly SpecError[];
    }
);

export interface JudgeOptions extends Omit<DiffOptions, "scope"> {
  readonly maxCharacters?: number;
  /** For how many findings per description a proof is looked for, worst first. Default: none. */
  readonly proofs?: number;
}

/**
 * Judges each description on its own, sorted by service and file. An empty list stays empty: that
 * nothing was compared is for the caller to say, and it is not a pass.
 */
export async function judgeSpecs(
  specs: readonly SpecInput[],
  options: JudgeOptions = {},
): Promise<SpecResult[]> {
  const results: SpecResult[] = [];
  // One after the other: two large documents at a time are all that memory should hold.
  for (const spec of specs) results.push(await judgeSpec(spec, options));
  return results.sort(
    (left, right) => compareText(left.service, right.service) || compareText(left.file, right.file),
  );
}

/** Judges one description. */
export async function judgeSpec(spec: SpecInput, options: JudgeOptions = {}): Promise<SpecResult> {
  const name = { service: spec.service, file: spec.file };
  const { base, head } = spec;
  if (base.kind === "error" || head.kind === "error") return { ...name, ...fetchError(spec) };
  if (head.kind === "absent") {
    if (base.kind === "absent") return { ...name, ...nothingThere(spec.file) };
    const level = spec.removalDeclared === true ? "compatible" : "breaking";
    const fingerprint = fingerprintOf([spec.service, "contract-removed", spec.file]);
    return { ...name, outcome: "removed", level, fingerprint };
  }
  const after = await load(head, options, false);
  if (!after.ok) return { ...name, outcome: "error", side: "head", errors: after.errors };
  const version = versionOf(after.value);
  if (base.kind === "absent") return { ...name, outcome: "added", ...version };
  if (base.source.text === head.source.text && isSelfContained(after.value)) {
    return { ...name, outcome: "unchanged", ...version };
  }
  const before = await load(base, options, true);
  if (!before.ok) return { ...name, outcome: "error", side: "base", errors: before.errors };
  const compared = compareSpecs(before.value, after.value, {
    ...options,
    scope: spec.scope ?? spec.service,
  });
  return { ...name, outcome: "compared", ...(await withProofs(compared, options.proofs)) };
}

/** Loaded only when there is something to prove. */
async function withProofs(compared: Compared, most: number | undefined): Promise<SpecDiff> {
  const { diff, changes, readers } = compared;
  const looked = Math.min(most ?? 0, changes.size);
  const counted = { ...diff, proofs: { looked, leftOut: changes.size - looked } };
  if (looked === 0) return changes.size === 0 || most === undefined ? diff : counted;
  const { createProver } = await import("./proof/prove.ts");
  const prove = createProver(readers);
  const proofs = new Map<string, Proof>();
  for (const [fingerprint, change] of [...changes].slice(0, looked)) {
    const proof = prove(change);
    if (proof !== undefined) proofs.set(fingerprint, proof);
  }
  const findings = diff.findings.map((finding) => {
    const proof = proofs.get(finding.fingerprint);
    return proof === undefined ? finding : { ...finding, proof };
  });
  return { ...counted, findings };
}

/**
 * The base is history that nobody can mend any more: references that dangle there become
 * findings instead of an error, so that the change that mends them can be merged.
 */
function load(
  side: Extract<SpecSide, { kind: "document" }>,
  options: JudgeOptions,
  lenient: boolean,
): Promise<Outcome<Spec>> {
  const { source, resolveRef, remote } = side;
  const { maxCharacters } = options;
  const limits: LoadOptions = {
    lenient,
    ...(resolveRef === undefined ? {} : { resolveRef }),
    ...(remote === undefined ? {} : { remote }),
    ...(maxCharacters === undefined ? {} : { maxCharacters }),
  };
  return loadSpec(source, limits);
}

/** Equal bytes of the document say nothing about other files that it refers to. */
function isSelfContained(spec: Spec): boolean {
  return spec.files === 1;
}

function versionOf(spec: Spec): { version?: string } {
  const version = infoOf(spec, "version");
  return version === undefined ? {} : { version };
}

type Failure = Pick<Extract<SpecResult, { outcome: "error" }>, "outcome" | "side" | "errors">;

function fetchError({ base, head, file }: SpecInput): Failure {
  const errors = [base, head].flatMap((side) =>
    side.kind === "error"
      ? [
          wholeFile("STAGEGATE_SPEC_UNREADABLE", {
            file,
            message: side.message,
            hint: side.hint,
          }),
        ]
      : [],
  );
  const both = base.kind === "error" && head.kind === "error";
  return {
    outcome: "error",
    side: both ? "both" : base.kind === "error" ? "base" : "head",
    errors,
  };
}

function nothingThere(file: string): Failure {
  const message = "exists neither before nor after the change";
  const hint = "Check the path of the contract in stagegate.yml.";
  return {
    outcome: "error",
    side: "both",
    errors: [wholeFile("STAGEGATE_SPEC_MISSING", { file, message, hint })],
  };
}

function wholeFile(
  code: SpecErrorCode,
  { file, message, hint }: { file: string; message: string; hint: string },
): SpecError {
  return { code, message, hint, location: { file, line: 1, column: 1, pointer: "" } };
}

import type { InteractionResult, PactFile, PactVerification } from "@stagegate/contracts";

const MAX_DETAILS = 20;
const MAX_DETAIL = 500;

/**
 * The JSON report of `pact verifier` 1.3 (pact_verifier 1.4) for one pact. Its `result`, and the
 * exit code, are true as well where nothing was verified, where a filter left interactions out and
 * where only pending ones failed: what counts is one result for each interaction of the pact.
 * Its results name no consumer, states or pendency; its errors name an interaction by a sentence
 * that ends with the description. Both stand in the same order.
 */
export function readReport(text: string, { interactions }: PactFile): PactVerification {
  let report: Report;
  try {
    report = checked(JSON.parse(text));
  } catch (cause) {
    return crashed(`the report of pact-cli cannot be read: ${(cause as Error).message}`, []);
  }
  const output = report.output.flatMap((line) => line.split("\n")).filter((line) => line !== "");
  const left = [...report.interactionResults];
  const results: InteractionResult[] = [];
  for (const { description, pending } of interactions) {
    const at = left.findIndex((result) => result.description === description);
    const [found] = at === -1 ? [] : left.splice(at, 1);
    if (found === undefined) return crashed(unverified(report, interactions.length), output);
    results.push(found.result === "OK" ? PASSED : failure(report, description, pending));
  }
  if (left.length > 0 || interactions.length === 0) {
    return crashed(unverified(report, interactions.length), output);
  }
  const stray = report.errors[0];
  if (stray !== undefined)
    return crashed(`${stray.interaction}: ${linesOf(stray).join(", ")}`, output);
  const notes = report.notices.slice(0, MAX_DETAILS);
  return { kind: "verified", results, notes };
}

interface ReportedError {
  interaction: string;
  mismatch: Record<string, unknown>;
}

interface Report {
  errors: ReportedError[];
  pendingErrors: ReportedError[];
  interactionResults: { description: string; result: string }[];
  notices: string[];
  output: string[];
}

const PASSED: InteractionResult = { outcome: "passed", pending: false, details: [] };

function unverified({ interactionResults, errors }: Report, wanted: number): string {
  const [first] = errors;
  const why = first === undefined ? "" : `: ${first.interaction}, ${linesOf(first).join(", ")}`;
  return `pact-cli verified ${interactionResults.length} of ${wanted} interactions${why}`;
}

function crashed(message: string, output: readonly string[]): PactVerification {
  return { kind: "crashed", message, output: output.slice(-30) };
}

/** Takes the error of an interaction out of the list where it stands. */
function failure(report: Report, description: string, pending: boolean): InteractionResult {
  const lists = pending
    ? [report.pendingErrors, report.errors]
    : [report.errors, report.pendingErrors];
  for (const list of lists) {
    const at = list.findIndex(({ interaction }) => interaction.endsWith(` - ${description}`));
    const [error] = at === -1 ? [] : list.splice(at, 1);
    if (error === undefined) continue;
    const details = linesOf(error);
    return { outcome: outcomeOf(error), pending: list === report.pendingErrors, details };
  }
  return { outcome: "failed", pending: false, details: ["pact-cli does not say why"] };
}

function outcomeOf({ mismatch }: ReportedError): InteractionResult["outcome"] {
  if (mismatch["type"] === "mismatches") return "mismatch";
  const message = String(mismatch["message"] ?? "");
  if (message.includes("state change handlers has failed")) return "state-failed";
  return message.startsWith("error sending request") ? "unanswered" : "failed";
}

function linesOf({ mismatch }: ReportedError): string[] {
  const found = mismatch["mismatches"];
  if (!Array.isArray(found)) return [cut(String(mismatch["message"] ?? "no reason given"))];
  const lines = found.slice(0, MAX_DETAILS).map((each) => cut(mismatchLine(each)));
  const more = found.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

const WHERE: Readonly<Record<string, string>> = {
  BodyMismatch: "body",
  BodyTypeMismatch: "body",
  HeaderMismatch: "header",
  StatusMismatch: "status",
  MetadataMismatch: "metadata",
};

function mismatchLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const { type, path, key, mismatch, expected, actual } = value as Record<string, unknown>;
  const place = path ?? key;
  const where = [
    WHERE[String(type)] ?? String(type),
    ...(typeof place === "string" ? [place] : []),
  ];
  const what = mismatch ?? `expected ${String(expected)}, got ${String(actual)}`;
  return `${where.join(" ")}: ${String(what)}`;
}

function cut(text: string): string {
  return text.length <= MAX_DETAIL ? text : `${text.slice(0, MAX_DETAIL)}…`;
}

/** Strict about what is judged by, as an unknown shape must not look like a good result. */
function checked(value: unknown): Report {
  if (typeof value !== "object" || value === null) throw new Error("it is no object");
  const { errors, pendingErrors, interactionResults, notices, output } = value as Record<
    string,
    unknown
  >;
  return {
    errors: listOf(errors, "errors").map(errorOf),
    pendingErrors: listOf(pendingErrors, "pendingErrors").map(errorOf),
    interactionResults: listOf(interactionResults, "interactionResults").map((each) => {
      const { description, result } = (each ?? {}) as Record<string, unknown>;
      if (typeof description !== "string" || typeof result !== "string") {
        throw new Error("a result has no description");
      }
      return { description, result };
    }),
    notices: Array.isArray(notices) ? notices.map(noticeText) : [],
    output: Array.isArray(output) ? output.map(String) : [],
  };
}

function noticeText(value: unknown): string {
  const text = typeof value === "object" && value !== null && "text" in value ? value.text : value;
  return cut(typeof text === "string" ? text : JSON.stringify(text));
}

function listOf(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`it has no \`${name}\``);
  return value;
}

function errorOf(value: unknown): ReportedError {
  const { interaction, mismatch } = (value ?? {}) as Record<string, unknown>;
  const known = typeof mismatch === "object" && mismatch !== null ? mismatch : {};
  return { interaction: String(interaction ?? ""), mismatch: known as Record<string, unknown> };
}

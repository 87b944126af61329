import { checkId } from "@stagegate/results";
import type { Check, Verdict } from "@stagegate/schema";
import { member, line, list } from "./fields.ts";
import type { Judged } from "./judged.ts";

/**
 * What `pact verifier --json` writes; undefined for anything else. Pending failures do not count
 * for the provider yet, which is why they warn; `result` alone says too little, as it is `true`
 * with pending failures, and with no interaction at all.
 * https://docs.pact.io/pact_broker/advanced_topics/pending_pacts
 */
export function judgePact(file: string, value: unknown): Judged | undefined {
  const interactions = list(member(value, "interactionResults"));
  const result = member(value, "result");
  if (interactions === undefined || typeof result !== "boolean") return undefined;
  const errors = (list(member(value, "errors")) ?? []).map(failureOf);
  const pending = (list(member(value, "pendingErrors")) ?? []).map(failureOf);
  const tell = teller(file);
  const failed = errors.map((each) => tell(each, "fail"));
  failed.push(...pending.map((each) => tell({ ...each, pending: true }, "warn")));
  const known = [...errors, ...pending].map(({ title }) => title);
  const others = interactions.flatMap((interaction): Check[] => {
    const title = line(member(interaction, "description")) ?? "an interaction";
    if (member(interaction, "result") === "OK") return [tell({ title }, "pass")];
    if (known.some((name) => name === title || name.endsWith(` - ${title}`))) return [];
    const isPending = member(interaction, "pending") === true;
    const message = "it failed, and the file does not say why";
    return [tell({ title, message, pending: isPending }, isPending ? "warn" : "fail")];
  });
  const checks = [...failed, ...others];
  if (!result && !checks.some(({ verdict }) => verdict === "fail")) {
    const message = "the verification failed, and the file does not say where";
    checks.push(tell({ title: "verification", message }, "fail"));
  }
  return { checks, judged: interactions.length, of: "Pact" };
}

interface Told {
  title: string;
  message?: string;
  pending?: boolean;
}

/** Titles are not unique: several consumers may call an interaction the same. */
function teller(file: string): (told: Told, verdict: Verdict) => Check {
  const seen = new Map<string, number>();
  return ({ title, message, pending = false }, verdict) => {
    const copy = (seen.get(title) ?? 0) + 1;
    seen.set(title, copy);
    const titlePath = copy === 1 ? [title] : [title, `(${copy})`];
    const said = pending ? `pending: ${message ?? "it failed"}` : message;
    return {
      id: checkId({ kind: "contract", file, titlePath }),
      title,
      verdict,
      ...(said === undefined ? {} : { message: said }),
      location: { file },
    };
  };
}

function failureOf(error: unknown): { title: string; message: string } {
  const title = line(member(error, "interaction")) ?? "an interaction";
  const mismatch = member(error, "mismatch");
  const mismatches = (list(member(mismatch, "mismatches")) ?? []).map((each) =>
    line(member(each, "mismatch")),
  );
  const told = [...mismatches, line(member(mismatch, "message"))].filter(
    (text) => text !== undefined,
  );
  return { title, message: told.slice(0, 5).join("; ") || "it failed" };
}

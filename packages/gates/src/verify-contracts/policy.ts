import { isGateError } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { Config } from "@stagegate/schema";
import type { Acceptance } from "./accepted.ts";
import { acceptanceOf } from "./accepted.ts";
import { configAt } from "./at-commit.ts";

/** What the target branch says about how a change is judged. */
export interface Policy {
  acceptance: Acceptance;
  /** What to compare with; undefined leaves it to the target branch. */
  base: string | undefined;
  /** What the change says otherwise, and does not count for its own verdict. */
  notes: string[];
}

type Context = GateContext<"verify-contracts">;

/**
 * Design, section 3, who may relax the judge: accepted breaks, and the base of the file, are read
 * from the tip of the target branch. Where that cannot be had, nothing is accepted.
 */
export async function policyOf(context: Context, own: Config): Promise<Policy> {
  const { host, targetBranch } = context;
  const base = own["verify-contracts"]?.base;
  try {
    const { commit } = await host.repository.tip(targetBranch);
    const there = await configAt(context, commit);
    const before = there?.["verify-contracts"];
    return {
      acceptance: acceptanceOf(there, host.clock.now()),
      // A target branch without a configuration has not said anything yet.
      base: there === undefined ? base : before?.base,
      notes: [
        ...(there === undefined || base === undefined || base === before?.base
          ? []
          : [`the base \`${base}\` counts once it is on the target branch`]),
        ...acceptedHere(before?.accepted ?? [], own["verify-contracts"]?.accepted ?? []),
      ],
    };
  } catch (error) {
    if (!isGateError(error) || error.code !== "STAGEGATE_BASE_UNREACHABLE") throw error;
    const help = error.hint === undefined ? "" : ` (${error.hint})`;
    const notes = [`no accepted break counts: ${error.message}${help}`];
    return { acceptance: new Map(), base, notes };
  }
}

type Entries = NonNullable<NonNullable<Config["verify-contracts"]>["accepted"]>;

function acceptedHere(before: Entries, own: Entries): string[] {
  const known = new Map(before.map((entry) => [entry.fingerprint, entry]));
  return own.flatMap((entry) => {
    const there = known.get(entry.fingerprint);
    if (there !== undefined && there.expires === entry.expires) return [];
    const what =
      there === undefined
        ? "is accepted by this change itself"
        : "gets another last day by this change itself";
    return [`${entry.fingerprint} ${what}; that counts once it is on the target branch`];
  });
}

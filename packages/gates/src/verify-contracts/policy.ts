import { isGateError } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import { checkId } from "@stagegate/results";
import type { Check, Config } from "@stagegate/schema";
import type { Acceptance } from "./accepted.ts";
import { acceptanceOf } from "./accepted.ts";

/** What a new major version does for a break. */
export type BumpPolicy = NonNullable<NonNullable<Config["verify-contracts"]>["version-bump"]>;

const TIGHT_FIRST: readonly BumpPolicy[] = ["required", "none", "sufficient"];

/** What the target branch says about how a change is judged. */
export interface Policy {
  acceptance: Acceptance;
  /** What to compare with; undefined leaves it to the target branch. */
  base: string | undefined;
  versionBump: BumpPolicy;
  /** A finding for each thing that the change loosens, which does not count for its own verdict. */
  loosened: Check[];
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
  const versionBump = own["verify-contracts"]?.["version-bump"] ?? "none";
  if (context.judgedByBase === true) {
    // The lifecycle has put what counts into the configuration, and tells what does not.
    const acceptance = acceptanceOf(own, host.clock.now());
    return { acceptance, base, versionBump, loosened: [], notes: [] };
  }
  try {
    const { commit } = await host.repository.tip(targetBranch);
    const there = await context.configAt?.(commit);
    const before = there?.["verify-contracts"];
    // A target branch without a configuration has not said anything yet.
    const bumpThere = there === undefined ? versionBump : (before?.["version-bump"] ?? "none");
    const bumpIsLooser = TIGHT_FIRST.indexOf(versionBump) > TIGHT_FIRST.indexOf(bumpThere);
    return {
      acceptance: acceptanceOf(there, host.clock.now()),
      versionBump: bumpIsLooser ? bumpThere : versionBump,
      base: there === undefined ? base : before?.base,
      loosened: [
        ...(there === undefined || base === undefined || base === before?.base
          ? []
          : [loosening(context, { rule: "base", before: before?.base, now: base })]),
        ...(bumpIsLooser
          ? [loosening(context, { rule: "version-bump", before: bumpThere, now: versionBump })]
          : []),
        ...acceptedHere(context, before?.accepted ?? [], own["verify-contracts"]?.accepted ?? []),
      ],
      notes: [],
    };
  } catch (error) {
    if (!isGateError(error) || error.code !== "STAGEGATE_BASE_UNREACHABLE") throw error;
    const help = error.hint === undefined ? "" : ` (${error.hint})`;
    const notes = [`no accepted break counts: ${error.message}${help}`];
    const strict = versionBump === "sufficient" ? "none" : versionBump;
    return { acceptance: new Map(), base, versionBump: strict, loosened: [], notes };
  }
}

type Entries = NonNullable<NonNullable<Config["verify-contracts"]>["accepted"]>;

/** New entries, and those that hold for longer; who takes one back, or ends it earlier, is stricter. */
function acceptedHere(context: Context, before: Entries, own: Entries): Check[] {
  const known = new Map(before.map((entry) => [entry.fingerprint, entry]));
  return own.flatMap((entry) => {
    const there = known.get(entry.fingerprint);
    if (there !== undefined && lastDay(entry) <= lastDay(there)) return [];
    const rule = `accepted ${entry.fingerprint}`;
    const values = { before: there && shown(there), now: shown(entry) };
    return [loosening(context, { rule, ...values, owner: entry.owner })];
  });
}

function lastDay({ expires = "9999-12-31" }: Entries[number]): string {
  return expires;
}

function shown({ reason, expires }: Entries[number]): string {
  return `${reason} (${expires === undefined ? "without end" : `until ${expires}`})`;
}

/** One thing that the change relaxes for itself, with the old value, the new one and who did it. */
function loosening(
  { config, targetBranch }: Context,
  { rule, before, now, owner }: Loosening,
): Check {
  const file = "stagegate.yml";
  const titlePath = ["verify-contracts", rule];
  const was = before === undefined ? "nothing" : `\`${before}\``;
  return {
    id: checkId({ kind: "policy", scope: config?.project ?? "", file, titlePath }),
    title: `The change loosens ${rule}`,
    verdict: "warn",
    message: `on ${targetBranch}: ${was}; here: \`${now}\`, which counts once it is on ${targetBranch}`,
    ...(owner === undefined ? {} : { owner }),
  };
}

interface Loosening {
  rule: string;
  before: string | undefined;
  now: string;
  owner?: string | undefined;
}

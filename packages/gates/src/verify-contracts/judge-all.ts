import { judgeSpecs } from "@stagegate/contracts";
import type { SpecInput, SpecResult } from "@stagegate/contracts";
import type { GateContext } from "@stagegate/core";

/** Reviewers look at the first few; a run over many contracts must not take longer for it. */
const MAX_PROOFS = 50;

export interface Judged {
  readonly results: readonly SpecResult[];
  readonly notes: readonly string[];
}

/** Compares one description after the other, with proofs of the first findings of the run. */
export async function judgeAll(
  { signal, host }: GateContext<"verify-contracts">,
  specs: readonly SpecInput[],
): Promise<Judged> {
  const results: SpecResult[] = [];
  const today = new Date(host.clock.now()).toISOString().slice(0, 10);
  let proofs = MAX_PROOFS;
  let leftOut = 0;
  for (const [index, spec] of specs.entries()) {
    if (signal.aborted) break;
    host.log.status(`verify-contracts: ${spec.file} (${index + 1}/${specs.length})`);
    const judged = await judgeSpecs([spec], { levels: ["breaking", "dangerous"], today, proofs });
    results.push(...judged);
    for (const result of judged) {
      if (result.outcome !== "compared") continue;
      proofs -= result.proofs?.looked ?? 0;
      leftOut += result.proofs?.leftOut ?? 0;
    }
  }
  return { results, notes: leftOut === 0 ? [] : [leftOutNote(leftOut)] };
}

function leftOutNote(count: number): string {
  const more = `${count} more finding${count === 1 ? "" : "s"}`;
  return `no example was looked for of ${more}: ${MAX_PROOFS} are a run's most`;
}

import type { Coverage } from "@stagegate/schema";
import { UNKNOWN_SERVICE } from "../model.ts";
import type { Fused } from "./fuse.ts";
import type { CulpritResult } from "./input.ts";
import type { Scene } from "./scene.ts";

/** Below this score a service does not stand out. */
const MIN_SCORE = 0.45;
/** The first must lead the second by this share of its score. */
const MIN_LEAD = 0.2;
/** Share of failed attempts with a trace, and of declared services seen, below which it abstains. */
const MIN_COVERAGE = 0.5;

export interface Decision {
  readonly culprit: CulpritResult["culprit"];
  readonly why?: string;
}

/** Names the service that stands out, or says why none does. */
export function decide(fused: readonly Fused[], coverage: Coverage, scene: Scene): Decision {
  const [first, second] = fused;
  const blind = blindness(coverage, scene);
  if (blind !== undefined) {
    return { culprit: null, why: `No culprit found: ${blind}.` };
  }
  if (first === undefined || first.score < MIN_SCORE) {
    return { culprit: null, why: "No culprit found: no service stands out." };
  }
  if (isNameless(first.service)) {
    return { culprit: null, why: "No culprit found: what stands out has no `service.name`." };
  }
  const culprit = standsOut(fused);
  if (culprit === undefined) {
    const why = `No culprit found: ${first.service} and ${second?.service ?? ""} are too close to call.`;
    return { culprit: null, why };
  }
  return { culprit };
}

/** The first of a ranking when it is strong enough and far enough ahead, with how sure that is. */
export function standsOut(
  fused: readonly Fused[],
): { readonly service: string; readonly confidence: number } | undefined {
  const [first, second] = fused;
  if (first === undefined || first.score < MIN_SCORE || isNameless(first.service)) {
    return undefined;
  }
  const lead = (first.score - (second?.score ?? 0)) / first.score;
  if (lead < MIN_LEAD) {
    return undefined;
  }
  const confidence = Math.round(first.score * (0.5 + 0.5 * Math.min(1, lead * 1.5)) * 100) / 100;
  return { service: first.service, confidence };
}

/** SDKs add the program to the name of what is not named: `unknown_service:node`. */
function isNameless(service: string): boolean {
  return service === UNKNOWN_SERVICE || service.startsWith(`${UNKNOWN_SERVICE}:`);
}

/** What keeps the traces from carrying a verdict, if anything. */
function blindness(coverage: Coverage, scene: Scene): string | undefined {
  const { servicesSeen, servicesDeclared, attempts, attemptsWithTrace } = coverage;
  if (scene.run.length === 0) {
    return "there are no traces of this run";
  }
  if (scene.mode === "traces" && attempts === 0 && (scene.input.violations ?? []).length === 0) {
    return "every attempt passed, and no missed objective tells which requests failed";
  }
  if (attempts > 0 && attemptsWithTrace < attempts * MIN_COVERAGE) {
    return `only ${attemptsWithTrace} of ${attempts} failed attempts have a trace`;
  }
  const declaredSeen = servicesSeen.filter((service) => scene.names.declared.has(service)).length;
  if (servicesDeclared > 0 && declaredSeen < servicesDeclared * MIN_COVERAGE) {
    return `only ${declaredSeen} of ${servicesDeclared} services send traces`;
  }
  return undefined;
}

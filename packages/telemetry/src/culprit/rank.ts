import type { Coverage } from "@stagegate/schema";
import { UNKNOWN_SERVICE } from "../model.ts";
import { graphOfTrees } from "../trace/service-graph.ts";
import { noBackendFault } from "./browser-evidence.ts";
import { missingCalleeEvidence, moreCallsEvidence } from "./call-evidence.ts";
import { errorEvidence } from "./error-evidence.ts";
import type { Fused } from "./fuse.ts";
import { fuse, toRanking } from "./fuse.ts";
import type { CulpritInput, CulpritResult, Evidence } from "./input.ts";
import { latencyEvidence } from "./latency-evidence.ts";
import { logEvidence } from "./log-evidence.ts";
import { objectiveEvidence } from "./objective-evidence.ts";
import { resourceEvidence } from "./resource-evidence.ts";
import type { Scene } from "./scene.ts";
import { prepareScene } from "./scene.ts";

/** Below this score a service does not stand out. */
const MIN_SCORE = 0.45;
/** The first must lead the second by this share of its score. */
const MIN_LEAD = 0.2;
/** Share of failed attempts with a trace, and of declared services seen, below which it abstains. */
const MIN_COVERAGE = 0.5;

/**
 * Ranks the services by how much speaks for each having caused the failure, and names one only if
 * it stands out and the traces cover the run. Deterministic: the same input, the same answer.
 */
export function rankCulprits(input: CulpritInput): CulpritResult {
  const scene = prepareScene(input);
  const evidence = gather(scene);
  const graph = graphOfTrees([...scene.run, ...scene.normal]);
  const services = new Set([...scene.names.declared, ...scene.seen, ...scene.instrumented]);
  services.delete(UNKNOWN_SERVICE);
  const fused = fuse(evidence, services, graph.edges);
  const coverage = coverageOf(scene);
  const notes = sceneNotes(scene);
  const { culprit, why } = decide(fused, coverage, scene);
  return {
    ranking: toRanking(fused),
    culprit,
    coverage,
    notes: why === undefined ? notes : [why, ...notes],
  };
}

function gather(scene: Scene): Evidence[] {
  const backend = [
    ...errorEvidence(scene),
    ...latencyEvidence(scene),
    ...moreCallsEvidence(scene),
    ...missingCalleeEvidence(scene),
    ...logEvidence(scene),
    ...resourceEvidence(scene),
    ...objectiveEvidence(scene),
  ];
  const front = noBackendFault(scene, backend);
  return front === undefined ? backend : [...backend, front];
}

function coverageOf(scene: Scene): Coverage {
  const traced = new Set(scene.run.map((tree) => tree.traceId));
  const attempts = scene.failedAttempts;
  const exact = attempts.filter((attempt) => attempt.traceIds !== undefined);
  return {
    servicesSeen: [...scene.seen].sort(),
    servicesDeclared: scene.names.declared.size,
    attempts: attempts.length,
    attemptsWithTrace:
      exact.length === 0
        ? attempts.length * Number(scene.failing.length > 0)
        : exact.filter((attempt) => attempt.traceIds?.some((id) => traced.has(id.toLowerCase())))
            .length,
  };
}

interface Decision {
  readonly culprit: CulpritResult["culprit"];
  readonly why?: string;
}

function decide(fused: readonly Fused[], coverage: Coverage, scene: Scene): Decision {
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
  const lead = (first.score - (second?.score ?? 0)) / first.score;
  if (lead < MIN_LEAD) {
    const why = `No culprit found: ${first.service} and ${second?.service ?? ""} are too close to call.`;
    return { culprit: null, why };
  }
  const confidence = Math.round(first.score * (0.5 + 0.5 * Math.min(1, lead * 1.5)) * 100) / 100;
  return { culprit: { service: first.service, confidence } };
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

function sceneNotes(scene: Scene): string[] {
  const notes: string[] = [];
  if (scene.normal.length === 0) {
    notes.push(
      "There are no passing traces to compare with: neither a passing attempt nor a baseline.",
    );
  }
  if (scene.mode === "time") {
    notes.push("Attempts carry no trace ids: failing and passing traces were told apart by time.");
  }
  if (scene.mode === "whole") {
    notes.push("Nothing tells failing from passing: the whole run counts as failing.");
  }
  return notes;
}

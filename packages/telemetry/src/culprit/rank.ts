import type { Coverage } from "@stagegate/schema";
import { UNKNOWN_SERVICE } from "../model.ts";
import { graphOfTrees } from "../trace/service-graph.ts";
import { noBackendFault } from "./browser-evidence.ts";
import { clockSkewNote } from "./clock-skew.ts";
import { missingCalleeEvidence, moreCallsEvidence } from "./call-evidence.ts";
import type { Decision } from "./decide.ts";
import { decide } from "./decide.ts";
import { errorEvidence } from "./error-evidence.ts";
import type { Fused } from "./fuse.ts";
import { fuse, toRanking } from "./fuse.ts";
import type { CulpritInput, CulpritResult, Evidence } from "./input.ts";
import { latencyEvidence } from "./latency-evidence.ts";
import { logEvidence } from "./log-evidence.ts";
import { objectiveEvidence } from "./objective-evidence.ts";
import type { EndedService } from "./process-ends.ts";
import {
  declaredEdges,
  END_CONFIDENCE,
  endedServices,
  endEvidence,
  withFirstEnd,
} from "./process-ends.ts";
import { resourceEvidence } from "./resource-evidence.ts";
import type { Scene } from "./scene.ts";
import { prepareScene } from "./scene.ts";
import { secondFault, withSecond } from "./second-fault.ts";

/**
 * Ranks the services by how much speaks for each having caused the failure, and names one only if
 * it stands out and the traces cover the run. Deterministic: the same input, the same answer.
 */
export function rankCulprits(input: CulpritInput): CulpritResult {
  const scene = prepareScene(input);
  const evidence = gather(scene);
  const [ended] = endedServices(input.services ?? []);
  const { edges: called } = graphOfTrees([...scene.run, ...scene.normal]);
  const edges = ended === undefined ? called : [...called, ...declaredEdges(input.services ?? [])];
  const services = new Set([...scene.names.declared, ...scene.seen, ...scene.instrumented]);
  services.delete(UNKNOWN_SERVICE);
  const weighed = fuse(evidence, services, edges);
  const fused = ended === undefined ? weighed : withFirstEnd(weighed, ended);
  const coverage = coverageOf(scene);
  const notes = ended !== undefined && scene.run.length === 0 ? [BLIND] : sceneNotes(scene);
  const { culprit, why } =
    ended === undefined ? decide(fused, coverage, scene) : decidedByEnd(ended);
  const rank = (part: Scene): Fused[] => fuse(gather(part), services, edges);
  const first = culprit === null ? undefined : fused[0];
  const second = first === undefined ? undefined : secondFault({ scene, first, edges, rank });
  const ranking = toRanking(fused);
  return {
    ranking: second === undefined ? ranking : withSecond(ranking, second),
    culprit,
    ...(second === undefined ? {} : { second: second.named }),
    coverage,
    notes: why === undefined ? notes : [why, ...notes],
  };
}

const BLIND = "There are no traces of this run: what ended first is named.";

function decidedByEnd({ name }: EndedService): Decision {
  return { culprit: { service: name, confidence: END_CONFIDENCE } };
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
    ...endEvidence(scene.input.services ?? []),
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
  const skew = clockSkewNote(scene.run);
  return skew === undefined ? notes : [...notes, skew];
}

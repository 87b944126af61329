import type { Evidence, ObjectiveViolation } from "./input.ts";
import type { Scene } from "./scene.ts";

/**
 * A missed objective is a symptom of its service. It weighs little, and `fuse` takes it back where a
 * service below explains it; what proves the cause are the traces that violate it.
 */
export function objectiveEvidence(scene: Scene): Evidence[] {
  return (scene.input.violations ?? []).flatMap((violation) =>
    violation.service === undefined || violation.kind === "child-calls"
      ? []
      : [evidenceOf(violation, violation.service)],
  );
}

const UNITS: Readonly<Partial<Record<ObjectiveViolation["kind"], string>>> = {
  latency: "ms",
  errors: "ratio",
};

function evidenceOf(violation: ObjectiveViolation, service: string): Evidence {
  const { observed, expected } = violation;
  const unit = violation.unit ?? UNITS[violation.kind];
  const what = violation.title ?? violation.kind;
  const where =
    violation.operation === undefined ? service : `"${violation.operation}" of ${service}`;
  return {
    service,
    kind: "objective",
    value: 1,
    text:
      violation.kind === "other"
        ? `"${what}" speaks of ${where}`
        : `${where} misses the objective "${what}"`,
    ...(unit === undefined ? {} : { unit }),
    ...(observed === undefined ? {} : { observed }),
    ...(expected === undefined ? {} : { expected }),
  };
}

import type { LogRecord } from "../model.ts";
import type { Evidence } from "./input.ts";
import { logTemplate } from "./log-template.ts";
import type { Scene } from "./scene.ts";

const WARN = 13;
const ERROR = 17;

interface NewTemplate {
  readonly service: string;
  readonly record: LogRecord;
  count: number;
}

/** Warnings and errors whose kind of message appears only where it failed. */
export function logEvidence(scene: Scene): Evidence[] {
  const failing = new Map<string, NewTemplate>();
  const usual = new Set<string>();
  const failingIds = new Set(scene.failing.map((tree) => tree.traceId));
  for (const record of scene.input.baseline?.logs ?? []) {
    usual.add(keyOf(record, scene));
  }
  for (const record of scene.input.logs ?? []) {
    if (!belongsToFailure(record, scene, failingIds)) {
      usual.add(keyOf(record, scene));
    } else if (levelOf(record) >= WARN) {
      addTemplate(failing, record, scene);
    }
  }
  const best = new Map<string, Evidence>();
  for (const [key, template] of failing) {
    const value = usual.has(key) ? 0 : strength(template);
    if (value > (best.get(template.service)?.value ?? 0)) {
      best.set(template.service, evidenceOf(template, value));
    }
  }
  return [...best.values()];
}

/** Severity, or a guess from the text where the source sets none. */
function levelOf(record: LogRecord): number {
  if (record.severity > 0) {
    return record.severity;
  }
  const text = `${record.severityText} ${record.body.slice(0, 300)}`;
  if (/\b(?:error|exception|fatal|panic|failed)\b/i.test(text)) {
    return ERROR;
  }
  return /\bwarn(?:ing)?\b/i.test(text) ? WARN : 0;
}

function keyOf(record: LogRecord, scene: Scene): string {
  return `${scene.names.canonical(record.service)}\u0000${logTemplate(record.body)}`;
}

function belongsToFailure(
  record: LogRecord,
  scene: Scene,
  failingIds: ReadonlySet<string>,
): boolean {
  if (scene.mode === "whole") {
    return true;
  }
  if (scene.mode === "traces") {
    return failingIds.has(record.traceId);
  }
  return scene.failingWindows.some(
    ({ startUs, endUs }) => record.timeUs >= startUs && record.timeUs < endUs,
  );
}

function addTemplate(into: Map<string, NewTemplate>, record: LogRecord, scene: Scene): void {
  const key = keyOf(record, scene);
  const known = into.get(key);
  if (known === undefined) {
    into.set(key, { service: scene.names.canonical(record.service), record, count: 1 });
  } else {
    known.count += 1;
  }
}

function strength(template: NewTemplate): number {
  const level = levelOf(template.record) >= ERROR ? 1 : 0.5;
  return level * (1 - Math.exp(-template.count));
}

function evidenceOf({ service, record, count }: NewTemplate, value: number): Evidence {
  const line = (record.body.split("\n", 1)[0] ?? "").slice(0, 300);
  return {
    service,
    kind: "new-log",
    value,
    text: `${service} logs something that it does not log when all is well (${count} times)`,
    observed: count,
    expected: 0,
    unit: "lines",
    log: line,
    ...(record.traceId === "" ? {} : { traceId: record.traceId }),
  };
}

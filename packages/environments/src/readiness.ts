/** What has to hold before a service counts as ready. */
export type Probe =
  | { kind: "http"; url: string }
  | { kind: "tcp"; host: string; port: number }
  | { kind: "log"; pattern: RegExp };

/** What was seen of a probe. */
export type Observation =
  | { kind: "http"; status: number }
  | { kind: "http"; problem: string }
  | { kind: "tcp"; open: boolean }
  | { kind: "log"; lines: readonly string[] };

interface ProbeState {
  probe: Probe;
  holds: boolean;
  /** What was seen last, for people. */
  seen: string | undefined;
}

export type ReadinessState = readonly ProbeState[];

/** Longer lines are cut before a pattern of the configuration sees them. */
const MAX_LINE = 4096;

export function startReadiness(probes: readonly Probe[]): ReadinessState {
  return probes.map((probe) => ({ probe, holds: false, seen: undefined }));
}

/**
 * A matching log line is remembered; HTTP and TCP answer for now, so that a service that answered
 * once and stopped again is not ready.
 */
export function observe(state: ReadinessState, observation: Observation): ReadinessState {
  return state.map((item) =>
    item.probe.kind === observation.kind ? { ...item, ...judge(item, observation) } : item,
  );
}

function judge(item: ProbeState, observation: Observation): Partial<ProbeState> {
  const { probe } = item;
  if (observation.kind === "tcp") {
    return observation.open ? { holds: true } : { holds: false, seen: "refuses connections" };
  }
  if (observation.kind === "http") {
    if ("problem" in observation) return { holds: false, seen: observation.problem };
    const holds = observation.status >= 200 && observation.status < 300;
    return { holds, seen: `answered ${observation.status}` };
  }
  if (item.holds || probe.kind !== "log") return {};
  return { holds: observation.lines.some((line) => probe.pattern.test(line.slice(0, MAX_LINE))) };
}

/** All probes must hold; a service without probes is ready as soon as it runs. */
export function isReady(state: ReadinessState): boolean {
  return state.every((item) => item.holds);
}

/** What is still missing, one clause per probe; empty when ready. */
export function describeMissing(state: ReadinessState): string {
  return state
    .filter((item) => !item.holds)
    .map(({ probe, seen }) => {
      if (probe.kind === "log") return `no line of output matches ${String(probe.pattern)}`;
      if (probe.kind === "tcp") return `${probe.host}:${probe.port} refuses connections`;
      return `${probe.url} ${seen === undefined ? "was not asked" : seen.replace(/^(?!answered)/, "does not answer: ")}`;
    })
    .join("; ");
}

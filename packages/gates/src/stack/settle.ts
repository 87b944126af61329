import { EXPORT_DELAY_MS } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { GateId } from "@stagegate/schema";
import { readPhases } from "./records.ts";
import type { OpenTelemetry, Received } from "./telemetry.ts";

/** For the export itself, and for spans that end after their answer was sent. */
const MARGIN_MS = 250;
/** Services that always export, as health checks let them, are not waited for any longer. */
const MAX_WAIT_MS = 3_000;
const POLL_MS = 100;

/**
 * Opens the telemetry of a stack once the services have exported what they saw: SDKs keep spans for
 * a while, and the last requests would be missing from the figures. Waits at most 3 s, and once for
 * all that a gate reads.
 */
export function settledTelemetry<G extends GateId>(
  context: GateContext<G>,
  open: OpenTelemetry,
): OpenTelemetry {
  let settled: Promise<void> | undefined;
  return (handle) => open(handle, (received) => (settled ??= settle(context, received)));
}

async function settle<G extends GateId>(
  { host, out, signal }: GateContext<G>,
  received: Received,
): Promise<void> {
  const { clock } = host;
  const phases = await readPhases(host.files, out);
  const ago = clock.now() - Math.max(0, ...phases.map(({ start, end = start }) => end));
  if (ago > MAX_WAIT_MS) return;
  const start = clock.monotonic();
  const earliest = start + EXPORT_DELAY_MS + MARGIN_MS - Math.max(0, ago);
  let quietSince = start;
  let count = await received();
  while (count !== undefined) {
    const now = clock.monotonic();
    if (now >= earliest && now - quietSince >= EXPORT_DELAY_MS) return;
    const left = start + MAX_WAIT_MS - now;
    if (left <= 0 || !(await clock.sleep(Math.min(POLL_MS, left), signal))) return;
    const next = await received();
    if (next !== count) quietSince = clock.monotonic();
    count = next;
  }
}

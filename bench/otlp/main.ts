// The OTLP receiver: decoding beside protobufjs, 20,000 spans a second over loopback, shedding.
// Usage: node bench/otlp/main.ts [--spans 100000] [--seconds 5]
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createRedaction } from "../../packages/core/src/index.ts";
import { createOtlpDecoder, createTelemetryStore } from "@stagegate/telemetry";
import { createOtlpProto } from "../../packages/telemetry/test-support/otlp-proto.ts";
import { startAgentProcess } from "./agent-process.ts";
import { BATCH, generateBatches } from "./spans.ts";

const { values } = parseArgs({
  options: {
    spans: { type: "string", default: "100000" },
    seconds: { type: "string", default: "5" },
  },
});
const SPANS = Number(values.spans);
const SECONDS = Number(values.seconds);
const RATE = 20_000;
const ROUNDS = 5;

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function decodeAndStore(batches: readonly Uint8Array[], scrub: boolean): Promise<void> {
  const dir = mkdtempSync(path.join(os.tmpdir(), "stagegate-bench-"));
  const store = createTelemetryStore({
    dir,
    now: () => Date.now(),
    ...(scrub ? { redaction: redactionOfJob() } : {}),
  });
  const decoder = createOtlpDecoder();
  for (const batch of batches) {
    const decoded = decoder.traces.protobuf(batch);
    if (!decoded.ok) {
      throw new Error(decoded.error.message);
    }
    store.addSpans(decoded.records);
    // As in the agent: compression gets its turns between requests.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await store.close();
  const { received, kept, sampledOut, shed } = store.stats().spans;
  if (received !== SPANS || kept + sampledOut + shed !== SPANS || shed > 0) {
    throw new Error(`lost spans: ${JSON.stringify(store.stats().spans)}`);
  }
  rmSync(dir, { recursive: true });
}

/** As many secrets as a job has. */
function redactionOfJob(): ReturnType<typeof createRedaction> {
  const redaction = createRedaction();
  for (let number = 0; number < 20; number += 1) {
    redaction.mask(`a-secret-of-the-job-${number * 7919}`);
  }
  return redaction;
}

async function decoding(batches: readonly Uint8Array[]): Promise<void> {
  const proto = createOtlpProto();
  const decoder = createOtlpDecoder();
  const figures: Record<"ours" | "peer" | "stored" | "scrubbed", number[]> = {
    ours: [],
    peer: [],
    stored: [],
    scrubbed: [],
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const peer = await timed(() =>
      batches.forEach((batch) => proto.decode("ExportTraceServiceRequest", batch)),
    );
    const ours = await timed(() => batches.forEach((batch) => decoder.traces.protobuf(batch)));
    const stored = await timed(async () => decodeAndStore(batches, false));
    const scrubbed = await timed(async () => decodeAndStore(batches, true));
    // The first round warms the compiler up.
    if (round > 0) {
      figures.peer.push(peer);
      figures.ours.push(ours);
      figures.stored.push(stored);
      figures.scrubbed.push(scrubbed);
    }
  }
  const rate = (ms: number): string => `${Math.round(SPANS / ms)}k spans/s`;
  const [peer, ours, stored, scrubbed] = [
    figures.peer,
    figures.ours,
    figures.stored,
    figures.scrubbed,
  ].map(median);
  const bytes = batches.reduce((sum, batch) => sum + batch.length, 0);
  console.log(`${SPANS} spans, ${(bytes / 1e6).toFixed(1)} MB protobuf, median of ${ROUNDS}`);
  console.log(`  protobufjs decode         ${rate(peer ?? 0)}`);
  console.log(
    `  ours decode               ${rate(ours ?? 0)}   x${((peer ?? 0) / (ours ?? 1)).toFixed(2)} of protobufjs`,
  );
  console.log(
    `  ours decode and store     ${rate(stored ?? 0)}   x${((peer ?? 0) / (stored ?? 1)).toFixed(2)} of protobufjs decode alone`,
  );
  console.log(
    `  the same with redaction   ${rate(scrubbed ?? 0)}   x${((stored ?? 0) / (scrubbed ?? 1)).toFixed(2)} of without`,
  );
}

async function send(url: string, body: Uint8Array): Promise<number> {
  const answer = await fetch(`${url}/v1/traces`, {
    method: "POST",
    headers: { "content-type": "application/x-protobuf" },
    body: body as BodyInit,
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function sustained(batches: readonly Uint8Array[]): Promise<boolean> {
  const agent = await startAgentProcess(64 * 1024 * 1024);
  // Until the code is compiled; these spans count in the totals.
  await Promise.all(batches.slice(0, 40).map(async (batch) => send(agent.url, batch)));
  const cpuBefore = agent.cpuSeconds();
  const start = performance.now();
  const total = Math.round((RATE * SECONDS) / BATCH);
  const pending: Promise<number>[] = [];
  for (let sent = 0; sent < total; sent += 1) {
    const due = start + (sent * BATCH * 1000) / RATE;
    const wait = due - performance.now();
    if (wait > 0) {
      await delay(wait);
    }
    pending.push(send(agent.url, batches[sent % batches.length] ?? new Uint8Array()));
  }
  const statuses = await Promise.all(pending);
  const seconds = (performance.now() - start) / 1000;
  const flushed = await agent.client.flush();
  const cpu = agent.cpuSeconds() - cpuBefore;
  const spans = flushed.ok ? flushed.value.store.spans : undefined;
  const expected = (total + 40) * BATCH;
  const lossless =
    statuses.every((status) => status === 200) && spans?.received === expected && spans.shed === 0;
  console.log(
    `loopback: ${total * BATCH} spans in ${seconds.toFixed(2)} s (${Math.round((total * BATCH) / seconds)}/s)`,
  );
  console.log(
    `  received ${spans?.received} of ${expected}, kept ${spans?.kept}, shed ${spans?.shed}`,
  );
  console.log(
    `  agent CPU ${cpu.toFixed(2)} s = ${(cpu / seconds).toFixed(2)} cores, peak ${agent.peakMb()} MB`,
  );
  await agent.stop();
  return lossless;
}

async function shedding(batches: readonly Uint8Array[]): Promise<boolean> {
  const agent = await startAgentProcess(512 * 1024);
  const end = performance.now() + 3000;
  let accepted = 0;
  let refused = 0;
  const client = async (number: number): Promise<void> => {
    for (let at = number; performance.now() < end; at += 64) {
      const status = await send(agent.url, batches[at % batches.length] ?? new Uint8Array());
      accepted += status === 200 ? 1 : 0;
      refused += status === 503 ? 1 : 0;
    }
  };
  await Promise.all(Array.from({ length: 64 }, async (_, number) => client(number)));
  const stats = await agent.client.stats();
  const intake = stats.ok ? stats.value.intake : undefined;
  const exact = intake?.accepted === accepted && intake.shedRequests === refused;
  console.log(`flood with a queue of 512 kB: ${accepted} requests taken, ${refused} shed`);
  console.log(
    `  the agent counted ${intake?.accepted} and ${intake?.shedRequests}, peak queue ${intake?.peakQueuedBytes} bytes, peak ${agent.peakMb()} MB`,
  );
  await agent.stop();
  return exact && refused > 0 && (intake?.peakQueuedBytes ?? Infinity) <= 512 * 1024;
}

const batches = generateBatches(SPANS);
await decoding(batches);
const lossless = await sustained(batches);
const bounded = await shedding(batches);
if (!lossless || !bounded) {
  console.error(
    `FAILED: ${lossless ? "" : "spans were lost "}${bounded ? "" : "shedding is not exact"}`,
  );
  process.exitCode = 1;
}

import type { BaselineRecord, Outcome, Verdict } from "../../packages/schema/src/index.ts";

/** mulberry32: the same records on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const AREAS = [
  "catalog",
  "cart",
  "checkout",
  "payments",
  "inventory",
  "account",
  "search",
  "admin",
];
const VERBS = ["shows", "rejects", "keeps", "updates", "removes", "sorts", "reloads", "cancels"];

function idOf(at: number): string {
  const area = AREAS[at % AREAS.length] ?? "";
  const verb = VERBS[(at >> 3) % VERBS.length] ?? "";
  const file = `tests/${area}/${area}-${Math.floor(at / 40)}.spec.ts`;
  return `e2e:chromium/${file}#${area} › ${verb} an order of customer ${at}`;
}

/** Runs of one branch: most checks pass, some are flaky, some break for a while, some come and go. */
export function* runs(count: number, checks: number): Generator<BaselineRecord> {
  const next = random(7);
  const typical = Array.from({ length: checks }, () => 20 + next() ** 3 * 8_000);
  const redUntil = new Int32Array(checks);
  for (let run = 0; run < count; run += 1) {
    const outcomes: Outcome[] = [];
    for (let at = 0; at < checks; at += 1) {
      if (at > checks - 50 && run < at - (checks - 50)) continue;
      if (redUntil[at] === 0 && next() < 0.0005) redUntil[at] = run + 1 + Math.floor(next() * 5);
      const red = (redUntil[at] ?? 0) > run;
      if (!red) redUntil[at] = 0;
      const flaky = !red && at % 50 === 0 && next() < 0.1;
      const v: Verdict = red ? "fail" : flaky ? "warn" : at % 97 === 0 ? "skip" : "pass";
      const ms = Math.round((typical[at] ?? 1) * (0.7 + next() * 0.6));
      outcomes.push({ id: idOf(at), v, ms, ...(flaky ? { n: 2, f: true as const } : {}) });
    }
    const commit = Array.from({ length: 40 }, () => Math.floor(next() * 16).toString(16)).join("");
    yield {
      schema: "stagegate/baseline/v1",
      project: "shop",
      recordedAt: new Date(Date.UTC(2026, 0, 1) + run * 3_600_000).toISOString(),
      subject: { forge: "github", repository: "a/shop", commit, tested: commit, ref: "main" },
      run: { forge: "github", repository: "a/shop", id: `${9_000_000 + run}`, attempt: 1 },
      gates: [{ gate: "run-e2e", verdict: "fail", durationMs: 600_000, outcomes, metrics: [] }],
    };
  }
}

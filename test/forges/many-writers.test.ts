import { parseSections } from "../../packages/core/src/index.ts";
import type { ChangeRequestThread, Clock, Http, Posted } from "../../packages/core/src/index.ts";
import { createDoubleHttp, createSimulatedTime } from "../../packages/testkit/src/index.ts";
import { describe, expect, it } from "vitest";
import { clientOf, startGitHub } from "../../packages/platform/test-support/github.ts";
import { client, gitLab } from "../../packages/platform/test-support/gitlab.ts";
import { createGitHubThread } from "../../packages/platform/src/github/thread.ts";
import { createGitLabThread } from "../../packages/platform/src/gitlab/thread.ts";

/**
 * Writers that start together on forges that cannot compare and set: requests overtake each other,
 * reads are old when they arrive, and the last write wins whatever it knew. Time is simulated.
 */

const WRITERS = 50;
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const HIDDEN = /^<!-- stagegate:[^\n]*-->\n/;

/** https://github.com/cprosche/mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Forge {
  url: string;
  handle: Parameters<typeof createDoubleHttp>[0]["handle"];
  comments(number: number): readonly { body: string }[];
  count(): number;
}

interface World<D extends Forge> {
  double: D;
  threadOf(double: D, given: { http: Http; clock: Clock; random(): number }): ChangeRequestThread;
}

const FORGES = {
  GitHub: async (): Promise<World<Awaited<ReturnType<typeof startGitHub>>>> => ({
    double: await startGitHub(),
    threadOf: (double, given) =>
      createGitHubThread({
        client: clientOf(double, given),
        number: 7,
        runUrl: "https://github.example/run",
        ...given,
      }),
  }),
  GitLab: async (): Promise<World<Awaited<ReturnType<typeof gitLab>>>> => ({
    double: await gitLab(),
    threadOf: (double, given) =>
      createGitLabThread({
        client: client(double, "personal", given),
        project: "42",
        iid: 7,
        report: "https://gitlab.example/report",
        ...given,
      }),
  }),
};

interface Trial {
  results: Posted[];
  bodies: string[];
  calls: number;
  /** Most writes of comments within any minute. */
  writesAMinute: number;
}

async function write<D extends Forge>(
  { double, threadOf }: World<D>,
  seed: number,
  saying: (index: number) => Parameters<ChangeRequestThread["upsert"]>[1],
  writers = WRITERS,
): Promise<Trial> {
  const random = seeded(seed);
  const { clock, run } = createSimulatedTime();
  const written: number[] = [];
  const http = createDoubleHttp(double, {
    // Mostly a part of a second, now and then many: less than the 30 s a client waits for.
    travel: () => clock.sleep(random() < 0.05 ? 1_000 + random() * 11_000 : 20 + random() * 1_500),
    onEffect: ({ method, path }) => {
      if (["POST", "PATCH", "PUT"].includes(method) && !path.endsWith("graphql")) {
        written.push(clock.monotonic());
      }
    },
  });
  const results = await run(
    Array.from({ length: writers }, (_, index) => async () => {
      await clock.sleep(random() * 3_000);
      return threadOf(double, { http, clock, random }).upsert("stagegate", saying(index));
    }),
  );
  const within = written.map((end) => written.filter((at) => at <= end && at > end - 60_000));
  return {
    results,
    bodies: double.comments(7).map(({ body }) => body.replace(HIDDEN, "")),
    calls: double.count(),
    writesAMinute: Math.max(...within.map(({ length }) => length)),
  };
}

const revision = { commit: "c0ffee", run: "1001", attempt: 1, at: "2026-11-25T05:00:00.000Z" };

describe.each(["GitHub", "GitLab"] as const)("fifty jobs that write to %s at once", (forge) => {
  it.each(SEEDS)("leave one comment with fifty sections: seed %i", async (seed) => {
    const world = (await FORGES[forge]()) as World<Forge>;
    const saying = (index: number) => ({ key: `leg-${index}`, revision, body: `said by ${index}` });
    const { results, bodies, calls, writesAMinute } = await write(world, seed, saying);
    expect(bodies).toHaveLength(1);
    const said = parseSections(bodies[0] ?? "").map(({ body }) => body);
    expect(said).toEqual(Array.from({ length: WRITERS }, (_, index) => `said by ${index}`));
    expect(results.filter(({ kind }) => kind !== "posted")).toEqual([]);
    expect(writesAMinute).toBeLessThan(80);
    // Of the thousand an hour that GITHUB_TOKEN has.
    expect(calls).toBeLessThan(1000);
  });
});

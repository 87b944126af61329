import { parseSections } from "../../packages/core/src/index.ts";
import type {
  ChangeRequestThread,
  Clock,
  Http,
  HttpResult,
  Posted,
} from "../../packages/core/src/index.ts";
import { createDoubleHttp, createSimulatedTime } from "../../packages/testkit/src/index.ts";
import { describe, expect, it } from "vitest";
import { clientOf, startGitHub } from "../../packages/platform/test-support/github.ts";
import { client, gitLab } from "../../packages/platform/test-support/gitlab.ts";
import { createGitHubThread } from "../../packages/platform/src/github/thread.ts";
import { createGitLabThread } from "../../packages/platform/src/gitlab/thread.ts";
import { seeded } from "../support/random.ts";

/**
 * Writers that start together on forges that cannot compare and set: requests overtake each other,
 * reads are old when they arrive, and the last write wins whatever it knew. Time is simulated.
 */

const WRITERS = 50;
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const HIDDEN = /^<!-- stagegate:[^\n]*-->\n/;

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
  { writers = WRITERS, failing = 0 }: { writers?: number; failing?: number } = {},
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
  const shaky: Http = {
    async request(request) {
      const fate = random();
      if (fate >= failing) return http.request(request);
      // Half of what fails has had its effect all the same.
      if (fate < failing / 2) await http.request(request);
      else await clock.sleep(random() * 5_000);
      return random() < 0.5 ? { kind: "unreachable", reason: "reset" } : BAD_GATEWAY;
    },
  };
  const results = await run(
    Array.from({ length: writers }, (_, index) => async () => {
      await clock.sleep(random() * 3_000);
      return threadOf(double, { http: shaky, clock, random }).upsert("stagegate", saying(index));
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

const BAD_GATEWAY: HttpResult = {
  kind: "response",
  status: 502,
  headers: { "content-type": "text/html" },
  body: new Uint8Array(Buffer.from("<html>")),
};

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

describe.each(["GitHub", "GitLab"] as const)("jobs of several runs that write to %s", (forge) => {
  const late = (index: number) => {
    const run = String(1001 + Math.floor(index / 8));
    return { key: `leg-${index % 8}`, revision: { ...revision, run }, body: `run ${run}` };
  };

  it.each([1, 2, 3])("leave what the last run has said of each: seed %i", async (seed) => {
    const world = (await FORGES[forge]()) as World<Forge>;
    const { bodies } = await write(world, seed, late, { writers: 24 });
    expect(bodies).toHaveLength(1);
    const said = parseSections(bodies[0] ?? "").map(({ key, body }) => [key, body]);
    expect(said).toEqual(Array.from({ length: 8 }, (_, index) => [`leg-${index}`, "run 1003"]));
  });

  it.each([1, 2, 3])("though every tenth request fails: seed %i", async (seed) => {
    const world = (await FORGES[forge]()) as World<Forge>;
    const { bodies, results } = await write(world, seed, late, { writers: 24, failing: 0.1 });
    const known = new Set(bodies.flatMap((body) => parseSections(body).map(({ key }) => key)));
    const lacking = results.filter(({ kind }) => kind !== "posted").length;
    expect(bodies).toHaveLength(1);
    expect(known.size + lacking).toBeGreaterThanOrEqual(8);
    const gone = results.flatMap(({ kind }, index) =>
      kind === "posted" && !known.has(`leg-${index % 8}`) ? [index] : [],
    );
    expect(gone).toEqual([]);
  });
});

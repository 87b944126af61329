import { runGate } from "@stagegate/core";
import type { Deployments, FinishedGate, Posted } from "@stagegate/core";
import type { EnvironmentProvider, UpResult } from "@stagegate/environments";
import type { EnvironmentHandle } from "@stagegate/schema";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { provisionStaging } from "./gate.ts";

const CONFIG =
  "version: 1\nproject: shop\nservices:\n  web: { run: { command: [node, web.js] } }\n";
const BLOCK = "provision-staging: { deployment: review }\n";

const handle: EnvironmentHandle = {
  schema: "stagegate/environment/v1",
  id: "shop-1",
  provider: "processes",
  createdAt: "2026-11-01T10:00:00Z",
  teardown: "job",
  services: [],
  telemetry: {},
  versions: [],
  project: "shop",
};

const isUp = (entry?: string): UpResult => ({
  kind: "up",
  handle: entry === undefined ? handle : { ...handle, entry },
  services: [{ name: "web", state: "ready", readyAfterMs: 1 }],
  startupMs: 1,
  notes: [],
});

type Recorded = Parameters<Deployments["record"]>[0];

interface World {
  config?: string;
  inputs?: Readonly<Record<string, string>>;
  up?: () => Promise<UpResult>;
  answer?: Posted;
  files?: ReturnType<typeof createMemoryFiles>;
  variables?: Readonly<Record<string, string>>;
}

async function run(world: World): Promise<{ finished: FinishedGate; recorded: Recorded[] }> {
  const files = world.files ?? createMemoryFiles();
  await files.write("/repo/stagegate.yml", world.config ?? CONFIG);
  const recorded: Recorded[] = [];
  const host = {
    ...createTestHost({
      files,
      inputs: world.inputs ?? {},
      variables: world.variables ?? {},
    }),
    deployments: {
      async record(deployment: Recorded): Promise<Posted> {
        recorded.push(deployment);
        return world.answer ?? { kind: "posted", action: "created" };
      },
    },
  };
  const provider: EnvironmentProvider = {
    id: "processes",
    up: world.up ?? (async () => isUp()),
    down: async () => ({ ended: 1, left: [] }),
  };
  const finished = await runGate(provisionStaging, host, async () => ({
    provider: async () => provider,
    reaper: async () => ({ reap: async () => ({ removed: [], kept: [] }) }),
  }));
  return { finished, recorded };
}

const states = (recorded: readonly Recorded[]): string[] =>
  recorded.map(({ environment, state }) => `${environment} ${state}`);

describe("a deployment", () => {
  it("shows no secret to everybody who reads the page of deployments", async () => {
    const up = async (): Promise<UpResult> => ({
      ...isUp("https://deployer:hunter22-prod@staging.example.com/?token=hunter22-prod"),
      services: [{ name: "hunter22-prod", state: "failed" }],
    });
    const { recorded } = await run({
      config: CONFIG + BLOCK,
      up,
      variables: { SHOP_TOKEN: "hunter22-prod" },
    });
    expect(recorded).toHaveLength(2);
    expect(recorded[1]?.url).toBe("https://staging.example.com/?token=***");
    expect(JSON.stringify(recorded)).not.toContain("hunter22");
  });

  it("is recorded only where somebody asks for it, by input before the file", async () => {
    expect((await run({})).recorded).toEqual([]);
    const file = await run({ config: CONFIG + BLOCK });
    expect(states(file.recorded)).toEqual(["review in_progress", "review success"]);
    const input = await run({ config: CONFIG + BLOCK, inputs: { deployment: "pr-7" } });
    expect(states(input.recorded)).toEqual(["pr-7 in_progress", "pr-7 success"]);
  });

  it.each([
    ["https://shop.example/", "https://shop.example/"],
    ["http://127.0.0.1:4000", undefined],
    ["http://localhost:4000", undefined],
    ["http://[::1]:4000", undefined],
    ["no address", undefined],
  ])("leads to %s only if others can go there", async (entry, url) => {
    const { recorded } = await run({
      inputs: { deployment: "review" },
      up: async () => isUp(entry),
    });
    expect(recorded.at(-1)?.url).toBe(url);
  });

  it("fails with the start, also with one that is no more than an exception", async () => {
    const inputs = { deployment: "review" };
    const services = [{ name: "web", state: "failed" as const }];
    const failed: UpResult = { kind: "failed", services, removal: { ended: 0, left: [] } };
    const red = await run({ inputs, up: async () => failed });
    expect([states(red.recorded).at(-1), red.finished.exitCode]).toEqual(["review failure", 4]);
    const thrown = await run({ inputs, up: () => Promise.reject(new Error("boom")) });
    expect(states(thrown.recorded).at(-1)).toBe("review failure");
    expect(thrown.finished.exitCode).toBe(1);
  });

  it("ends when the environment is removed, which its handle knows", async () => {
    const files = createMemoryFiles();
    await run({ files, inputs: { deployment: "review" } });
    const { recorded, finished } = await run({ files, inputs: { mode: "down" } });
    expect(states(recorded)).toEqual(["review inactive"]);
    expect(finished.exitCode).toBe(0);
  });

  it("is one note where the right is missing, and changes no verdict", async () => {
    const answer = { kind: "unavailable", reason: "no right", hint: "deployments: write" } as const;
    const { finished, recorded } = await run({ inputs: { deployment: "review" }, answer });
    expect(finished.exitCode).toBe(0);
    expect(finished.report.notes).toEqual([
      "The deployment is not recorded: no right. deployments: write",
    ]);
    expect(recorded).toHaveLength(1);
  });
});

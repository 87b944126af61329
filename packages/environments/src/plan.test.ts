import type { Config } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { planEnvironment } from "./plan.ts";

const config: Config = {
  version: 1,
  project: "shop",
  services: {
    web: { type: "web", needs: ["api"], run: { command: ["node", "web.js"], env: { A: "own" } } },
    api: { path: "services/api", run: { command: ["node", "api.js"], port: 3000 } },
    mail: { type: "worker", run: { command: ["node", "mail.js"], cwd: "mail" } },
    partner: { url: "https://partner.example" },
    paper: { contract: "paper.yaml" },
  },
  "provision-staging": { env: { A: "all", B: "all" }, ttl: "1h" },
};

describe("planEnvironment", () => {
  it("plans processes with folders, environment and readiness", () => {
    const plan = planEnvironment(config, "/repo");
    expect(plan.services.map(({ name }) => name)).toEqual(["web", "api", "mail", "partner"]);
    const [web, api, mail, partner] = plan.services;
    expect(web?.process).toMatchObject({ cwd: "/repo", env: { A: "own", B: "all" }, port: 0 });
    expect(api?.process).toMatchObject({ cwd: "/repo/services/api", port: 3000 });
    expect(mail?.process?.cwd).toBe("/repo/mail");
    expect([web?.ready.tcp, mail?.ready.tcp]).toEqual([true, false]);
    expect(partner).toMatchObject({ process: undefined, url: "https://partner.example" });
    expect(plan).toMatchObject({ entry: "web", teardown: "job", ttlMs: 3_600_000 });
  });

  it("takes the inputs before the file, and only the wanted services with their needs", () => {
    const overrides = { services: ["web"], ttl: "5m", teardown: "final" } as const;
    const plan = planEnvironment(config, "/repo", overrides);
    expect(plan.services.map(({ name }) => name)).toEqual(["web", "api"]);
    expect(plan).toMatchObject({ ttlMs: 300_000, teardown: "final" });
  });

  it("starts nothing where somebody else runs the environment", () => {
    const plan = planEnvironment(config, "/repo", { provider: "external" });
    expect(plan.services.map(({ name }) => name)).toEqual(["partner"]);
  });

  it("says what is wrong with an input", () => {
    const plan = (overrides: Parameters<typeof planEnvironment>[2]) => () =>
      planEnvironment(config, "/repo", overrides);
    expect(plan({ services: ["wbe"] })).toThrow("no service is called `wbe`");
    expect(plan({ ttl: "soon" })).toThrow("`soon` is not a duration");
    expect(plan({ services: ["paper"] })).toThrow("no service has `run`");
  });
});

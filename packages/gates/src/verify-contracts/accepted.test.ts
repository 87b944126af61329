import { GateError } from "@stagegate/core";
import type { FinishedGate } from "@stagegate/core";
import { parseConfig } from "@stagegate/schema/config";
import { describe, expect, it } from "vitest";
import {
  accepting,
  api,
  breaking,
  CART,
  config,
  fingerprint,
  run,
  verdicts,
} from "./test-support/world.ts";

describe("an accepted break", () => {
  it("passes and says who accepted it, why and until when, before what only passes", async () => {
    const more = ", owner: team-a, expires: '2027-01-31'";
    const rest = accepting(await fingerprint(), more);
    const services = `a: { contract: a.yaml }, ${CART}`;
    const whole = { "stagegate.yml": config(services, rest), "a.yaml": api("id") };
    const finished = await run({
      head: { ...whole, "cart.yaml": api("id") },
      base: { ...whole, "cart.yaml": api("id", "name") },
    });
    expect(finished).toMatchObject({
      exitCode: 0,
      report: {
        verdict: "pass",
        summary: "2 contracts, 1 accepted change",
        metrics: expect.arrayContaining([
          { name: "accepted", value: 1, unit: "changes", key: true },
        ]),
      },
    });
    expect(verdicts(finished)).toEqual([
      expect.stringMatching(/^pass cart: accepted by team-a until 2027-01-31: agreed — GET \/a: /),
      "pass a: unchanged",
    ]);
    expect(finished.report.checks[0]?.location).toMatchObject({ file: "cart.yaml" });
  });

  it("is accepted by the entry that its finding shows, as it stands", async () => {
    const [check] = (await breaking()).report.checks;
    const entry = check?.accept ?? "";
    expect(parseConfig("stagegate.yml", config(CART, entry)).kind).toBe("valid");
    const finished = await breaking(entry);
    expect(finished.exitCode).toBe(0);
    expect(entry).toContain('expires: "2027-01-30"');
  });

  it("may be the removal of a whole contract", async () => {
    const gone = async (rest: string): Promise<FinishedGate> =>
      run({
        head: {
          "stagegate.yml": config("web: {}, pay: { contract: pay.yaml }"),
          "pay.yaml": api("id"),
        },
        base: {
          "stagegate.yml": config(`${CART}, pay: { contract: pay.yaml }`, rest),
          "cart.yaml": api("id"),
          "pay.yaml": api("id"),
        },
      });
    const entry = (await gone("")).report.checks[0]?.accept ?? "";
    const finished = await gone(entry);
    expect(finished.exitCode).toBe(0);
    expect(verdicts(finished)[0]).toMatch(/^pass cart: accepted .+ — the whole contract is gone$/);
  });

  it("is read at the tip of the target branch, not where the change left it", async () => {
    const accepted = config(CART, accepting(await fingerprint()));
    const head = { "stagegate.yml": config(CART), "cart.yaml": api("id") };
    const base = { "stagegate.yml": config(CART), "cart.yaml": api("id", "name") };
    // The change is behind: its acceptance came to main after it had branched.
    const later = await run({ head, base, tip: { ...base, "stagegate.yml": accepted } });
    expect(later.exitCode).toBe(0);
    // And main took it back meanwhile.
    const back = await run({
      head: { ...head, "stagegate.yml": accepted },
      base: { ...base, "stagegate.yml": accepted },
      tip: base,
    });
    expect(back.exitCode).toBe(4);
  });

  it("does not last longer because the change says so", async () => {
    const print = await fingerprint();
    const finished = await breaking(
      accepting(print, ", expires: '2027-10-31'"),
      accepting(print, ", expires: '2026-10-31'"),
    );
    expect(finished.exitCode).toBe(4);
    expect(finished.report.checks.at(-1)).toMatchObject({
      title: `The change loosens accepted ${print}`,
      verdict: "warn",
      message:
        "on main: `agreed (until 2026-10-31)`; here: `agreed (until 2027-10-31)`, which counts once it is on main",
    });
  });

  it("may end earlier by the change, or not at all any more, which is no finding", async () => {
    const print = await fingerprint();
    for (const own of [accepting(print, ", expires: '2026-12-31'"), ""]) {
      const { exitCode, report } = await breaking(own, accepting(print));
      expect([exitCode, report.checks.filter(({ verdict }) => verdict === "warn")]).toEqual([
        0,
        [],
      ]);
    }
  });

  it("does not count when the target branch cannot be read, which is said", async () => {
    const tip = async (): Promise<never> => {
      throw new GateError("STAGEGATE_BASE_UNREACHABLE", "no main here", { hint: "git fetch" });
    };
    const rest = accepting(await fingerprint());
    const finished = await run({
      head: { "stagegate.yml": config(CART, rest), "cart.yaml": api("id") },
      base: { "stagegate.yml": config(CART, rest), "cart.yaml": api("id", "name") },
      inputs: { base: "v1" },
      repository: { tip },
    });
    expect(finished.exitCode).toBe(4);
    expect(finished.report.notes).toContain("no accepted break counts: no main here (git fetch)");
  });

  it("blocks again after its last day, which is part of it", async () => {
    const print = await fingerprint();
    const today = await breaking(accepting(print, ", expires: '2026-11-01'"));
    expect(today.exitCode).toBe(0);
    const over = await breaking(accepting(print, ", expires: '2026-10-31'"));
    expect(over.exitCode).toBe(4);
    expect(verdicts(over)[0]).toContain("its acceptance ended on 2026-10-31");
  });

  it("does not count when the change accepts it for itself", async () => {
    const print = await fingerprint();
    const finished = await breaking(accepting(print, ", owner: team-a"), "");
    expect(finished.exitCode).toBe(4);
    expect(finished.report.summary).toMatch(/; the change loosens a rule$/);
    expect(finished.report.checks.at(-1)).toMatchObject({
      id: expect.stringContaining(`policy:shop/stagegate.yml#verify-contracts`),
      title: `The change loosens accepted ${print}`,
      owner: "team-a",
      message: "on main: nothing; here: `agreed (without end)`, which counts once it is on main",
    });
  });

  it("does not count either when the base has no configuration that could be read", async () => {
    const own = config(CART, accepting(await fingerprint()));
    const head = { "stagegate.yml": own, "cart.yaml": api("id") };
    const bases: Record<string, string>[] = [{}, { "stagegate.yml": "services: [" }];
    for (const before of bases) {
      const finished = await run({ head, base: { ...before, "cart.yaml": api("id", "name") } });
      expect(finished.exitCode).toBe(4);
      expect(finished.report.checks.at(-1)?.title).toMatch(/^The change loosens accepted /);
    }
  });

  it("is read from the same file of the base, whatever its name", async () => {
    const print = await fingerprint();
    const inputs = { config: "ci/gates.yml" };
    const contract = { "ci/cart.yaml": api("id") };
    const before = { "ci/cart.yaml": api("id", "name") };
    const accepted = config(CART, accepting(print));
    const finished = await run({
      head: { "ci/gates.yml": accepted, ...contract },
      base: { "ci/gates.yml": config(CART), "stagegate.yml": accepted, ...before },
      inputs,
    });
    expect(finished.exitCode).toBe(4);
  });
});

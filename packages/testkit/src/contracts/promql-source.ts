import type { PromqlSource } from "@stagegate/telemetry";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "./hostile.ts";

/** What the server behind a source knows. */
export interface PromqlWorld {
  /** Series by the expression that gives them; any other expression gives none. */
  series: Readonly<
    Record<string, readonly { labels: Readonly<Record<string, string>>; value: number }[]>
  >;
  /** Expressions that the server refuses, with its words. */
  refused: Readonly<Record<string, string>>;
  rules: readonly {
    name: string;
    labels: Readonly<Record<string, string>>;
    summary: string;
    state: "inactive" | "pending" | "firing";
    /** Why it cannot be evaluated. */
    broken?: string;
  }[];
  /** `down`: nothing answers. */
  server: "up" | "down";
}

type Make = (world: PromqlWorld) => Promise<PromqlSource>;

const AT = Date.parse("2026-11-01T10:00:00Z");
const QUIET: PromqlWorld = { series: {}, refused: {}, rules: [], server: "up" };

/** What every PromqlSource does; `make` gives one of a server that knows exactly this world. */
export function describePromqlSource(make: Make): void {
  describe("PromqlSource", () => {
    itAnswers(make);
    itAlerts(make);
  });
}

function itAnswers(make: Make): void {
  const ask = async (values: readonly number[], labels = {}): Promise<unknown> => {
    const some = values.map((value, index) => ({ labels: { i: String(index), ...labels }, value }));
    return (await make({ ...QUIET, series: { up: some } })).query("up", AT);
  };

  it.each([0, 1, -0.25, 1.5e-7, 1e21])("gives the number %d", async (value) => {
    expect(await ask([value])).toMatchObject({ kind: "value", value });
  });

  it("tells zero from nothing", async () => {
    expect(await ask([])).toMatchObject({ kind: "empty" });
    expect(await (await make(QUIET)).query("absent", AT)).toMatchObject({ kind: "empty" });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "takes %d for no number",
    async (value) => {
      expect(await ask([value])).toMatchObject({ kind: "not-a-number" });
    },
  );

  it("does not choose between several series", async () => {
    const answer = await ask(Array.from({ length: 30 }, (_, index) => index));
    expect(answer).toMatchObject({ kind: "several", total: 30 });
  });

  it.each(HOSTILE)("hands expressions on as they are: %j", async (text) => {
    const expression = `up{a=${JSON.stringify(text)}}`;
    const source = await make({
      ...QUIET,
      series: { [expression]: [{ labels: { a: text }, value: 7 }] },
    });
    expect(await source.query(expression, AT)).toMatchObject({ kind: "value", value: 7 });
  });

  it("tells a wrong question from a server that does not answer", async () => {
    const refused = { "up{": "unexpected end of input" };
    const source = await make({ ...QUIET, refused });
    expect(await source.query("up{", AT)).toEqual({ kind: "refused", message: refused["up{"] });
    const gone = await make({ ...QUIET, server: "down" });
    const unreachable = { kind: "unreachable", message: expect.stringMatching(/\w/) };
    expect(await gone.query("up", AT)).toEqual(unreachable);
    expect(await gone.alerts()).toEqual(unreachable);
  });
}

function itAlerts(make: Make): void {
  const rule = (name: string, part: Partial<PromqlWorld["rules"][number]> = {}) => ({
    name,
    labels: { severity: "critical" },
    summary: `${name} is wrong`,
    state: "inactive" as const,
    ...part,
  });

  it("tells what fires, and of how many rules", async () => {
    const rules = [rule("A"), rule("B", { state: "pending" }), rule("C", { state: "firing" })];
    const found = await (await make({ ...QUIET, rules })).alerts();
    const firing = { name: "C", severity: "critical", summary: "C is wrong" };
    expect(found).toMatchObject({ kind: "alerts", rules: 3, broken: [], firing: [firing] });
  });

  it("tells the rules that cannot fire from those that do not", async () => {
    const rules = [rule("A"), rule("B", { broken: "many-to-many matching" })];
    const broken = [{ name: "B", reason: "many-to-many matching" }];
    const found = await (await make({ ...QUIET, rules })).alerts();
    expect(found).toMatchObject({ kind: "alerts", rules: 2, broken, firing: [] });
  });

  it("says that there are no rules, which is not that nothing fires", async () => {
    const nothing = { kind: "alerts", rules: 0, broken: [], firing: [] };
    expect(await (await make(QUIET)).alerts()).toEqual(nothing);
  });
}

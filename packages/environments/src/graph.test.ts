import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startGraph, startOrder, stopOrder, withNeeds } from "./graph.ts";
import type { GraphNode } from "./graph.ts";

const never = new AbortController().signal;

/** Any graph without a circle: a node needs only nodes with a smaller number. */
const graphs = fc
  .array(fc.array(fc.nat(30), { maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map((row, index): GraphNode => {
      const needs = index === 0 ? [] : row.map((need) => `n${need % index}`);
      return { name: `n${index}`, needs: [...new Set(needs)] };
    }),
  )
  .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }));

describe("order", () => {
  it("puts everything exactly once, after what it needs", () => {
    fc.assert(
      fc.property(graphs, (nodes) => {
        const waves = startOrder(nodes);
        expect(waves.flat().sort()).toEqual(nodes.map((node) => node.name).sort());
        const wave = (name: string): number => waves.findIndex((names) => names.includes(name));
        for (const node of nodes) {
          for (const need of node.needs) expect(wave(need)).toBeLessThan(wave(node.name));
        }
        expect(stopOrder(nodes)).toEqual([...waves].reverse());
      }),
    );
  });

  it("names the services of a circle", () => {
    const nodes = [
      { name: "a", needs: ["b"] },
      { name: "b", needs: ["a"] },
      { name: "c", needs: [] },
    ];
    expect(() => startOrder(nodes)).toThrow("in a circle: a, b");
  });

  it("takes what the wanted ones need, and no more", () => {
    const nodes = [
      { name: "web", needs: ["gateway"] },
      { name: "gateway", needs: ["cart", "outside"] },
      { name: "cart", needs: [] },
      { name: "other", needs: ["cart"] },
    ];
    const names = (wanted: string[]): string[] => withNeeds(nodes, wanted).map(({ name }) => name);
    expect(names(["gateway"])).toEqual(["gateway", "cart"]);
    expect(names([])).toEqual(["web", "gateway", "cart", "other"]);
  });
});

describe("startGraph", () => {
  it("starts each once, after its needs are up, and all come up", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (nodes) => {
        const up = new Set<string>();
        const started: string[] = [];
        const result = await startGraph(
          nodes,
          async (name) => {
            const node = nodes.find((candidate) => candidate.name === name);
            for (const need of node?.needs ?? []) expect(up).toContain(need);
            started.push(name);
            await Promise.resolve();
            up.add(name);
            return true;
          },
          never,
        );
        expect(started.sort()).toEqual(nodes.map((node) => node.name).sort());
        expect(result).toEqual(up);
      }),
    );
  });

  it("does not hold a node back for a wave: only its own needs count", async () => {
    const slow = Promise.withResolvers<boolean>();
    const nodes = [
      { name: "slow", needs: [] },
      { name: "quick", needs: [] },
      { name: "after-quick", needs: ["quick"] },
    ];
    const result = startGraph(
      nodes,
      async (name) => {
        if (name === "after-quick") slow.resolve(true);
        return name === "slow" ? slow.promise : true;
      },
      never,
    );
    expect([...(await result)]).toEqual(["quick", "after-quick", "slow"]);
  });

  it("starts nothing after a failure and aborts what is under way", async () => {
    const started: string[] = [];
    const nodes = [
      { name: "bad", needs: [] },
      { name: "slow", needs: [] },
      { name: "after", needs: ["slow"] },
    ];
    const up = await startGraph(
      nodes,
      async (name, signal) => {
        started.push(name);
        if (name === "bad") return false;
        await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
        return false;
      },
      never,
    );
    expect(started).toEqual(["bad", "slow"]);
    expect(up.size).toBe(0);
  });

  it("passes on what is thrown, after the others ended", async () => {
    let ended = false;
    const nodes = [
      { name: "throws", needs: [] },
      { name: "other", needs: [] },
      { name: "dependent", needs: ["throws"] },
    ];
    const result = startGraph(
      nodes,
      async (name, signal) => {
        if (name === "throws") throw new Error("no such program");
        await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
        ended = true;
        return false;
      },
      never,
    );
    await expect(result).rejects.toThrow("no such program");
    expect(ended).toBe(true);
  });
});

import type { ServiceMap } from "@stagegate/schema";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIAGNOSIS } from "../sample/diagnosis.ts";
import { layerGraph } from "./layers.ts";
import { serviceMapSvg } from "./service-map.ts";

const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
const maps: fc.Arbitrary<ServiceMap> = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.nat(50), fc.nat(50)), {
    maxLength: 24,
  })
  .map((edges) => ({
    nodes: names.map((service) => ({ service, requests: 10, errors: 1, p95: 12 })),
    edges: edges.map(([from, to, calls, errors]) => ({ from, to, calls, errors, p95: 3 })),
  }));

describe("layers", () => {
  it("put every caller above its callee unless the call closes a circle", () => {
    fc.assert(
      fc.property(maps, ({ edges }) => {
        const { layers, routes } = layerGraph(names, edges);
        const depth = new Map(layers.flatMap((layer, at) => layer.map((slot) => [slot.id, at])));
        expect(layers.flat().filter((slot) => slot.service !== undefined)).toHaveLength(8);
        for (const { slots } of routes) {
          const depths = slots.map((slot) => depth.get(slot) ?? -1);
          depths.slice(1).forEach((at, index) => expect(at).toBe((depths[index] ?? 0) + 1));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("break a circle once", () => {
    const edges = [
      { from: "a", to: "b", calls: 1, errors: 0 },
      { from: "b", to: "c", calls: 1, errors: 0 },
      { from: "c", to: "a", calls: 1, errors: 0 },
    ];
    const { routes } = layerGraph(["a", "b", "c"], edges);
    expect(routes.filter((route) => route.reversed)).toHaveLength(1);
  });
});

function boxes(svg: string, group: string): { x: number; y: number; w: number; h: number }[] {
  const pattern = new RegExp(
    `<g\\s+class="${group} [a-z]+"\\s*>(?:\\s*<title>[^<]*</title\\s*>)?\\s*<rect\\s+x="([-\\d.]+)"\\s+y="([-\\d.]+)"\\s+width="([\\d.]+)"\\s+height="([\\d.]+)"`,
    "g",
  );
  return [...svg.matchAll(pattern)].map(([, x, y, w, h]) => ({
    x: Number(x),
    y: Number(y),
    w: Number(w),
    h: Number(h),
  }));
}

describe("the service map", () => {
  it("overlaps no node with another or with a label, and stays in its frame", () => {
    fc.assert(
      fc.property(maps, (map) => {
        const picture = serviceMapSvg(map, "c");
        const nodes = boxes(picture.svg.text, "node");
        expect(nodes).toHaveLength(8);
        const all = [...nodes, ...boxes(picture.svg.text, "label")];
        all.forEach((a, at) => {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.x + a.w).toBeLessThanOrEqual(picture.width + 0.01);
          expect(a.y + a.h).toBeLessThanOrEqual(picture.height);
          for (const b of all.slice(at + 1)) {
            const apart =
              a.x + a.w <= b.x + 0.02 ||
              b.x + b.w <= a.x + 0.02 ||
              a.y + a.h <= b.y + 0.02 ||
              b.y + b.h <= a.y + 0.02;
            expect(apart).toBe(true);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it("marks the culprit and no other service", () => {
    const { svg } = serviceMapSvg(DIAGNOSIS.map ?? { nodes: [], edges: [] }, "payments");
    expect([...svg.text.matchAll(/class="node blamed"/g)]).toHaveLength(1);
    expect(svg.text).toMatch(/class="node blamed"\s*><title>payments/);
    expect(boxes(svg.text, "label").length).toBeGreaterThan(5);
    expect(svg.text).toContain("payments is marked as the culprit");
  });

  it("draws at most forty services and says how many are left out", () => {
    const nodes = Array.from({ length: 55 }, (_item, at) => ({
      service: `s${at}`,
      requests: at,
      errors: 0,
    }));
    expect(serviceMapSvg({ nodes, edges: [] }, undefined).omittedServices).toBe(15);
  });
});

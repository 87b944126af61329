import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readServiceEnds, serviceEndLine } from "./service-ends.ts";

const stock = { lease: "shop-1", service: "stock", pid: 7, at: 2000 };

describe("the file of ends", () => {
  it("is in order of time, and of one lease", () => {
    const text = [
      serviceEndLine({ ...stock, service: "cart", pid: 8, at: 3000, signal: "SIGKILL" }),
      serviceEndLine({ ...stock, lease: "shop-0" }),
      serviceEndLine({ ...stock, code: 1 }),
    ].join("");
    expect(readServiceEnds(text, "shop-1")).toMatchObject([
      { service: "stock", at: 2000, code: 1 },
      { service: "cart", at: 3000, signal: "SIGKILL" },
    ]);
    expect(readServiceEnds(undefined, "shop-1")).toEqual([]);
  });

  it("puts together what two observers saw", () => {
    const agent = serviceEndLine({ ...stock, at: 2150 });
    const parent = serviceEndLine({ ...stock, code: 1 });
    const expected = [{ schema: "stagegate/service-end/v1", ...stock, code: 1 }];
    expect(readServiceEnds(agent + parent, "shop-1")).toEqual(expected);
    expect(readServiceEnds(parent + agent, "shop-1")).toEqual(expected);
  });

  it("takes no damage from anything else in it", () => {
    const hostile = fc.array(fc.oneof(fc.json(), fc.string(), fc.constant("null")));
    fc.assert(
      fc.property(hostile, (lines) => {
        const text = `${lines.join("\n")}\n${serviceEndLine(stock)}`;
        expect(readServiceEnds(text, "shop-1")).toMatchObject([stock]);
      }),
    );
    const bad = ["{}", '{"__proto__":{"at":1}}', serviceEndLine({ ...stock, at: Number.NaN })];
    expect(readServiceEnds(bad.join("\n"), "shop-1")).toEqual([]);
  });
});

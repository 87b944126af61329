import { isGateError } from "@stagegate/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandPlaceholders } from "./placeholders.ts";
import type { PlaceholderScope } from "./placeholders.ts";

const scope: PlaceholderScope = {
  port: 20_123,
  url: "http://127.0.0.1:20123",
  urls: new Map([["cart", "http://127.0.0.1:20200"]]),
  otlp: "http://127.0.0.1:4318",
  workdir: "/repo dir",
  variable: (name) => (name === "HOME_TOWN" ? "Köln" : undefined),
};
const place = { service: "web", key: "run.env.X" };
const expand = (text: string): string => expandPlaceholders(text, scope, place);

function problemOf(text: string): { code: string; message: string; hint: string | undefined } {
  try {
    expand(text);
  } catch (thrown) {
    if (isGateError(thrown)) {
      return { code: thrown.code, message: thrown.message, hint: thrown.hint };
    }
  }
  throw new Error("no GateError was thrown");
}

describe("expandPlaceholders", () => {
  it("fills in everything that is known, also next to other text", () => {
    expect(expand("${port}/${url}/${services.cart.url}")).toBe(
      "20123/http://127.0.0.1:20123/http://127.0.0.1:20200",
    );
    expect(expand("a ${otlp} b ${workdir} c ${env.HOME_TOWN}")).toBe(
      "a http://127.0.0.1:4318 b /repo dir c Köln",
    );
  });

  it("leaves text without placeholders alone", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes("${"));
        expect(expand(text)).toBe(text);
      }),
    );
  });

  it("keeps an escaped placeholder as text", () => {
    expect(expand("$${port} ${port} $$ $5")).toBe("${port} 20123 $$ $5");
  });

  it("does not expand what it filled in", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const filled = { ...scope, variable: () => `${value}\${port}$&$1` };
        expect(expandPlaceholders("<${env.A}>", filled, place)).toBe(`<${value}\${port}$&$1>`);
      }),
    );
  });

  it("names service and key of an unknown placeholder", () => {
    const problem = problemOf("x ${porrt}");
    expect(problem.code).toBe("STAGEGATE_CONFIG_INVALID");
    expect(problem.message).toBe("services.web.run.env.X: `${porrt}` is not a placeholder");
    expect(problem.hint).toContain("${services.NAME.url}");
  });

  it("says which services have an address, and which variable is missing", () => {
    expect(problemOf("${services.card.url}")).toMatchObject({
      message: expect.stringContaining("`card` is not started"),
      hint: "Services with an address: cart.",
    });
    expect(problemOf("${env.NOPE}").message).toContain("the variable NOPE is not set");
  });

  it("knows no names that objects have by nature", () => {
    for (const name of ["constructor", "__proto__", "services.constructor.url", "env.", ""]) {
      expect(problemOf(`\${${name}}`).code).toBe("STAGEGATE_CONFIG_INVALID");
    }
  });
});

import type { Http } from "@stagegate/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discoverVersion, runsCommit } from "./versions.ts";

function serving(text: string, status = 200): Http {
  const body = new TextEncoder().encode(text);
  return { request: () => Promise.resolve({ kind: "response", status, headers: {}, body }) };
}

const ask = (http: Http, field = "version"): ReturnType<typeof discoverVersion> =>
  discoverVersion(http, "cart", { url: "http://cart/version", field });

describe("discoverVersion", () => {
  it("reads a field, a nested one, and the commit beside it", async () => {
    const text = JSON.stringify({ version: "1.2.3", commit: "abcdef1", build: { number: 7 } });
    expect((await ask(serving(text))).version).toEqual({
      service: "cart",
      version: "1.2.3",
      commit: "abcdef1",
      source: "reported",
    });
    expect((await ask(serving(text), "build.number")).version.version).toBe("7");
  });

  it("is unknown, never a guess, whatever the answer is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        const result = await ask(serving(text), "constructor.name");
        expect(result.kind).toBe("unknown");
      }),
    );
    expect(await ask(serving("{}", 404))).toMatchObject({
      reason: "http://cart/version answered 404",
    });
  });
});

describe("runsCommit", () => {
  const tested = "0123456789abcdef0123456789abcdef01234567";
  const said = (version: string): Parameters<typeof runsCommit>[0] => ({
    service: "cart",
    version,
    source: "reported",
  });

  it("compares commits by their prefix and nothing else", () => {
    expect(runsCommit(said("0123456"), [tested])).toBe(true);
    expect(runsCommit(said("1234567"), [tested])).toBe(false);
    expect(runsCommit(said("1.4.0"), [tested])).toBeUndefined();
    expect(runsCommit(said("0123456"), ["uncommitted"])).toBeUndefined();
  });
});

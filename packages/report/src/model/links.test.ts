import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillLink } from "./links.ts";

describe("links into the tools that keep telemetry", () => {
  it("fills every place in, and leaves the braces of Grafana alone", () => {
    const template =
      'https://grafana.example/explore?left={"queries":[{"query":"{traceId}"}],"range":{"from":"{from}","to":"{to}"}}&s={service}';
    const link = fillLink(template, { traceId: "ab", service: "pay & go", from: 1.4, to: 2 });
    expect(decodeURIComponent(link ?? "")).toContain('"query":"ab"');
    expect(decodeURIComponent(link ?? "")).toContain('{"from":"1","to":"2"}');
    expect(link).toContain("s=pay%20%26%20go");
  });

  it("also reads places that a browser has encoded", () => {
    const link = fillLink("https://jaeger.example/trace/%7BtraceId%7D", { traceId: "ab" });
    expect(link).toBe("https://jaeger.example/trace/ab");
  });

  it("is no link where a place has no value, and where it is no web address", () => {
    expect(fillLink("https://x.example/{traceId}", { service: "a" })).toBeUndefined();
    expect(fillLink("https://x.example/{from}", { from: Number.NaN })).toBeUndefined();
    expect(fillLink("javascript:alert('{service}')", { service: "a" })).toBeUndefined();
    expect(fillLink("https://user:secret@x.example/{service}", { service: "a" })).toBeUndefined();
    expect(fillLink(undefined, {})).toBeUndefined();
  });

  it("goes to the host of the template whatever a service is called", () => {
    const origin = "https://grafana.example";
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("", "/", "/x?q=", "#"),
        (service, path) => {
          const link = fillLink(`${origin}${path}{service}`, { service });
          return link === undefined ? path === "" : new URL(link).origin === origin;
        },
      ),
    );
    expect(fillLink("https://{service}.example/", { service: "evil.test/" })).toBeUndefined();
  });
});

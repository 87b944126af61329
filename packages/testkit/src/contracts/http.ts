import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Http, HttpResult } from "@stagegate/core";
import { describe, expect, it, onTestFinished } from "vitest";

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function textOf(result: HttpResult): string {
  return result.kind === "response" ? new TextDecoder().decode(result.body) : result.reason;
}

/** What every Http does; the server is a real one on loopback. */
export function describeHttp(make: () => Http): void {
  describe("Http", () => {
    it("sends method, headers and body, and gives back status, headers and body", async () => {
      const url = await serve((request, response) => {
        response.writeHead(201, { "x-method": request.method, "x-seen": request.headers["x-a"] });
        request.pipe(response);
      });
      const headers = { "x-a": "1" };
      const result = await make().request({ url, method: "POST", headers, body: "grüß" });
      expect(result).toMatchObject({ kind: "response", status: 201 });
      expect(result).toMatchObject({ headers: { "x-method": "POST", "x-seen": "1" } });
      expect(textOf(result)).toBe("grüß");
    });

    it("does not follow redirects", async () => {
      const url = await serve((_request, response) =>
        response.writeHead(302, { location: "http://example.invalid/" }).end(),
      );
      expect(await make().request({ url })).toMatchObject({ kind: "response", status: 302 });
    });

    it("gives up on a server that does not answer in time, or not to the end", async () => {
      const silent = await serve(() => undefined);
      const slow = await serve((_request, response) => response.write("a"));
      for (const url of [silent, slow]) {
        const result = await make().request({ url, timeoutMs: 50 });
        expect(result.kind).toBe("unreachable");
        expect(textOf(result)).toContain("50 ms");
      }
    });

    it("refuses answers that are too long", async () => {
      const url = await serve((_request, response) => response.end("x".repeat(10_000)));
      const result = await make().request({ url, maxBytes: 1000 });
      expect(result.kind).toBe("unreachable");
      expect(textOf(result)).toContain("1000 bytes");
    });

    it("ends with the signal", async () => {
      const url = await serve(() => undefined);
      const controller = new AbortController();
      const answer = make().request({ url, signal: controller.signal });
      controller.abort();
      expect((await answer).kind).toBe("unreachable");
    });

    it("says why a server cannot be reached, and never throws", async () => {
      const gone = await serve(() => undefined);
      const port = Number(new URL(gone).port);
      const addresses = ["http://127.0.0.1:1/", "not an address", "ftp://127.0.0.1/", "http://["];
      const bad = { "bad header": "x" };
      for (const url of addresses) expect((await make().request({ url })).kind).toBe("unreachable");
      const result = await make().request({ url: `http://127.0.0.1:${port}`, headers: bad });
      expect(result.kind).toBe("unreachable");
    });
  });
}

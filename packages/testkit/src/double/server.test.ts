import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:https";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listen } from "./server.ts";
import type { Tls } from "./server.ts";

/** A certificate for the loopback address that is its own authority; undefined without openssl. */
function selfSigned(): Tls | undefined {
  const folder = mkdtempSync(join(tmpdir(), "tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const made = [
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
    "-nodes",
    "-days",
    "2",
  ];
  const named = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  try {
    execFileSync("openssl", ["req", "-x509", ...made, ...named, "-keyout", key, "-out", cert], {
      stdio: "ignore",
    });
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function get(url: string, ca?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const answered = (response: IncomingMessage): void => {
      response.on("data", (chunk) => resolve(String(chunk)));
    };
    request(url, { ...(ca === undefined ? {} : { ca }), agent: false }, answered)
      .on("error", reject)
      .end();
  });
}

test("with a private authority only those who know it connect", async (context) => {
  const tls = selfSigned();
  if (tls === undefined) return context.skip("no openssl");
  const server = await listen(async ({ origin }) => ({ status: 200, body: origin }), tls);
  try {
    expect(server.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(await get(server.url, tls.cert)).toBe(server.url);
    await expect(get(server.url)).rejects.toThrow(/self-signed/);
  } finally {
    await server.close();
  }
});

test("a handler that throws is an answer, not an end", async () => {
  const server = await listen(() => Promise.reject(new Error("broken")));
  try {
    const response = await fetch(server.url);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain("the double failed: Error: broken");
  } finally {
    await server.close();
  }
});

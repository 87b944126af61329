import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { writeFileSync, chmodSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { mkdtempSync, rmSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { call, GOOD } from "../../test-support/call.ts";

interface Finding {
  state: string;
  about: string;
  message: string;
  hint?: string;
}

async function findings(
  text: string,
  env: Readonly<Record<string, string>> = {},
  argv: readonly string[] = [],
  left: Readonly<Record<string, string>> = {},
): Promise<{ code: number; of(about: string): Finding[] }> {
  const files = { ...left, "stagegate.yml": text, "other.yml": text };
  const { code, out } = await call("doctor", ["--json", ...argv], { files, env });
  const all = JSON.parse(out) as Finding[];
  return { code, of: (about) => all.filter((finding) => finding.about === about) };
}

function program(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "stagegate-browser-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "browser");
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

async function listening(): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

describe("doctor looks for", () => {
  it("a browser that starts", async () => {
    const text = `${GOOD}run-e2e: {}\n`;
    const good = program("echo Chromium 150.0");
    expect((await findings(text, { STAGEGATE_CHROMIUM: good })).of("browser")).toEqual([
      { state: "good", about: "browser", message: `Chromium 150.0 at ${good}` },
    ]);
    const broken = program("echo 'libnss3.so: no such file' >&2; exit 127");
    const { code, of } = await findings(text, { STAGEGATE_CHROMIUM: broken });
    expect([code, of("browser")[0]]).toEqual([
      2,
      expect.objectContaining({
        state: "bad",
        message: `${broken} does not start: libnss3.so: no such file`,
        hint: expect.stringContaining("STAGEGATE_CHROMIUM"),
      }),
    ]);
    const missing = await findings(text, { STAGEGATE_CHROMIUM: "/nowhere/chromium" });
    expect(missing.of("browser")[0]).toMatchObject({
      state: "bad",
      message: "there is no executable browser at /nowhere/chromium",
    });
  });

  it("no Chromium that nobody needs", async () => {
    const env = { STAGEGATE_CHROMIUM: "/nowhere/chromium" };
    const firefox = await findings(`${GOOD}run-e2e: { projects: [firefox] }\n`, env);
    expect(firefox.of("browser")[0]?.state).toBe("note");
    expect((await findings(GOOD, env)).of("browser")).toEqual([]);
  });

  it("ports that are taken", async () => {
    const port = await listening();
    const text = (wanted: number, more = ""): string =>
      `version: 1\nproject: shop\nservices: { cart: { run: { command: [node], port: ${wanted} }, url: "http://localhost:1" } }\n${more}`;
    const { code, of } = await findings(text(port));
    expect([code, of("ports")]).toEqual([
      2,
      [
        expect.objectContaining({
          state: "bad",
          message: expect.stringContaining(`services.cart.run.port: port ${port} is held by`),
          hint: expect.stringContaining("Leave `run.port` out"),
        }),
      ],
    ]);
    expect((await findings(text(0))).of("ports")).toEqual([]);
    const external = await findings(text(port, "provision-staging: { provider: external }\n"));
    expect(external.of("ports")).toEqual([]);
  });

  it("variables that services need, in the configuration that is named", async () => {
    const text =
      'version: 1\nproject: shop\nservices: { cart: { run: { command: [node], env: { A: "${env.SHOP_KEY}" } } } }\n';
    const { code, of } = await findings(text, {}, ["--config", "other.yml"]);
    expect([code, of("configuration")[0]?.message]).toEqual([
      2,
      "other.yml:3:55 services.cart.run.env.A: `${env.SHOP_KEY}`: the variable SHOP_KEY is not set — Set SHOP_KEY before the start.",
    ]);
    const set = await findings(text, { SHOP_KEY: "x" });
    expect(set.of("configuration")[0]?.state).toBe("good");
  });

  it("services that sent no traces in the last run", async () => {
    const span = {
      traceId: "0af7651916cd43dd8448eb211c80319c",
      spanId: "b7ad6b7169203331",
      name: "GET /",
      kind: 2,
      startTimeUnixNano: "1700000000000000000",
      endTimeUnixNano: "1700000000001000000",
    };
    const resource = { attributes: [{ key: "service.name", value: { stringValue: "basket" } }] };
    const traces = JSON.stringify({
      resourceSpans: [{ resource, scopeSpans: [{ spans: [span] }] }],
    });
    const text = `version: 1
project: shop
services:
  cart: { aliases: [basket], run: { command: [cart] } }
  web: { run: { command: [web] } }
`;
    expect((await findings(text)).of("traces")).toEqual([]);
    const left = {
      ".stagegate/reports/provision-staging.json": "{}",
      ".stagegate/telemetry/traces.jsonl": `${traces}\n`,
    };
    expect((await findings(text, {}, [], left)).of("traces")).toEqual([
      {
        state: "note",
        about: "traces",
        message: "1 of 2 services sent traces in the last run; not web",
        hint: expect.stringContaining("docs/telemetry.md"),
      },
    ]);
  });
});

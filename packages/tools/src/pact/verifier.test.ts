import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { PactRequest } from "@stagegate/contracts";
import { createRealProcesses, createTestHost } from "@stagegate/testkit";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createPactVerifier, findPactCli } from "./index.ts";
import type { PactSearch } from "./index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stagegate-pact-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

function program(path: string, script = "exit 0"): string {
  const at = join(folder, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, `#!/bin/sh\n${script}\n`);
  chmodSync(at, 0o755);
  return at;
}

const processes = createRealProcesses();
const PACKAGE = "node_modules/@pact-foundation/pact-cli";

describe("where pact-cli is looked for", () => {
  const search = (more: Partial<PactSearch> = {}): PactSearch => ({
    workspace: join(folder, "work"),
    platform: "linux",
    arch: "x64",
    processes,
    unique: "1",
    path: join(folder, "bin"),
    ...more,
  });
  const installed = (at: string, version = "18.1.2"): void => {
    mkdirSync(join(folder, at, PACKAGE), { recursive: true });
    writeFileSync(join(folder, at, PACKAGE, "package.json"), JSON.stringify({ version }));
  };

  it("is the given path, then the workspace and above, then PATH, then the cache", async () => {
    const cache = join(folder, "cache");
    const pinned = program(`cache/pact-18.1.2/${PACKAGE}-linux-x64/standalone/pact`);
    expect(await findPactCli(search({ cache }))).toMatchObject({ program: pinned });
    const onPath = program("bin/pact");
    expect(await findPactCli(search({ cache }))).toMatchObject({ program: onPath });
    installed(".");
    const above = program(`${PACKAGE}-linux-x64/standalone/pact`);
    expect(await findPactCli(search())).toMatchObject({ source: "workspace", program: above });
    installed("work");
    const own = program(`work/${PACKAGE}-linux-x64/standalone/pact`);
    expect(await findPactCli(search())).toMatchObject({ program: own });
    const explicit = program("mine");
    expect(await findPactCli(search({ explicit }))).toMatchObject({ program: explicit });
  });

  it("is an error for a wrong path, an old version, a missing half, and nothing at all", async () => {
    const message = async (given: PactSearch) => (await findPactCli(given)) as { message?: string };
    const explicit = join(folder, "none");
    expect((await message(search({ explicit }))).message).toContain("there is no program");
    expect((await message(search())).message).toBe("pact-cli was not found");
    installed("work", "16.0.1");
    expect((await message(search())).message).toContain("too old");
    installed("work");
    expect((await message(search())).message).toContain("without its program for linux x64");
  });

  it("leaves nothing behind where npm fails", async () => {
    const npm = { ...processes, run: async () => ({ ...FAILED, stderr: "npm error 404" }) };
    const cache = join(folder, "cache");
    const missing = await findPactCli(search({ cache, processes: npm }));
    expect(missing).toMatchObject({ kind: "missing", message: expect.stringContaining("404") });
    expect(readdirSync(cache)).toEqual([]);
  });
});

const FAILED = { code: 1, signal: undefined, timedOut: false, stdout: "" };

describe("a run of pact-cli", () => {
  const request = (more: Partial<PactRequest> = {}): PactRequest => ({
    path: join(folder, "pact.json"),
    pact: {
      consumer: "web",
      provider: "catalog",
      interactions: [{ description: "a", states: [], pending: false, http: true }],
    },
    providerUrl: "https://catalog.test/base/",
    teardown: false,
    timeoutMs: 30_000,
    signal: new AbortController().signal,
    ...more,
  });
  const verify = (script: string, given = request()) => {
    const found = { kind: "found", source: "explicit", program: program("pact", script) } as const;
    const { http } = createTestHost();
    mkdirSync(join(folder, "tmp"), { recursive: true });
    const find = () => Promise.resolve(found);
    return createPactVerifier({ find, processes, http, tmp: join(folder, "tmp") }).verify(given);
  };

  it("is told everything by variables, without what the job has for other uses", async () => {
    process.env["PACT_DESCRIPTION"] = "only this";
    onTestFinished(() => void delete process.env["PACT_DESCRIPTION"]);
    const result = await verify("env | grep ^PACT_ | grep -v REPORT | sort; exit 3");
    expect(result).toEqual({
      kind: "crashed",
      message: "pact-cli ended with exit code 3",
      output: [
        "PACT_DO_NOT_TRACK=true",
        "PACT_PROVIDER_BASE_PATH=/base",
        "PACT_PROVIDER_HOSTNAME=catalog.test",
        "PACT_PROVIDER_NAME=catalog",
        "PACT_PROVIDER_PORT=443",
        "PACT_PROVIDER_TRANSPORT=https",
      ],
    });
    expect(readdirSync(join(folder, "tmp"))).toEqual([]);
  });

  it("ends when the job is cancelled, and leaves nothing behind", async () => {
    const controller = new AbortController();
    const started = join(folder, "started");
    const signal = controller.signal;
    const running = verify(`touch '${started}'; sleep 60`, request({ signal }));
    await vi.waitFor(() => expect(existsSync(started)).toBe(true), { timeout: 20_000 });
    controller.abort();
    expect(await running).toMatchObject({ message: "the verification was cancelled" });
    expect(readdirSync(join(folder, "tmp"))).toEqual([]);
  });
});

import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ProcessExit, ProcessRunner, ProcessSpec } from "@stagegate/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ChromiumSearch, findChromium, type Machine } from "./index.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stagegate-chromium-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function executable(...parts: string[]): Promise<string> {
  const path = join(folder, ...parts);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, "");
  await chmod(path, 0o755);
  return path;
}

const GOOD: ProcessExit = { code: 0, signal: undefined, timedOut: false };

/** Stands in for npm and for the process that unpacks. */
class FakeProcesses implements ProcessRunner {
  readonly specs: ProcessSpec[] = [];
  npm: ProcessExit & { stderr?: string } = GOOD;
  unpacks = true;

  async run(spec: ProcessSpec): Promise<ProcessExit & { stdout: string; stderr: string }> {
    this.specs.push(spec);
    if (spec.command === "npm") return { stdout: "", stderr: "", ...this.npm };
    const target = spec.env?.["TMPDIR"] ?? "";
    if (this.unpacks) {
      await writeFile(join(target, "chromium"), "");
      await chmod(join(target, "chromium"), 0o700);
    }
    return { ...GOOD, stdout: join(target, "chromium"), stderr: "" };
  }

  start(): never {
    throw new Error("not used");
  }

  startTime(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  killGroup(): boolean {
    return false;
  }
}

function search(more: Partial<ChromiumSearch> = {}, machine: Partial<Machine> = {}) {
  const processes = new FakeProcesses();
  const options: ChromiumSearch = {
    machine: {
      platform: "linux",
      arch: "x64",
      env: { PATH: join(folder, "bin") },
      home: folder,
      root: false,
      ...machine,
    },
    processes,
    node: "node",
    unique: "1",
    wellKnown: [],
    ...more,
  };
  return { processes, result: findChromium(options) };
}

describe("findChromium", () => {
  it("takes the given path or variable, and refuses a wrong one instead of looking further", async () => {
    const path = await executable("my", "chrome");
    await executable("bin", "chromium");
    expect(await search({ explicit: path }).result).toMatchObject({ source: "explicit" });
    const env = { STAGEGATE_CHROMIUM: path, PATH: join(folder, "bin") };
    expect(await search({}, { env }).result).toMatchObject({ executablePath: path });
    expect(await search({ explicit: join(folder, "gone") }).result).toMatchObject({
      kind: "missing",
      message: expect.stringContaining("gone"),
    });
  });

  it("looks on PATH, then in the usual places, then in Playwright's cache", async () => {
    const old = await executable(".cache/ms-playwright/chromium-9/chrome-linux/chrome");
    const cached = await executable(".cache/ms-playwright/chromium-1200/chrome-linux64/chrome");
    expect(await search().result).toMatchObject({ source: "playwright", executablePath: cached });
    expect(old).not.toBe(cached);
    const usual = await executable("usual", "chrome");
    expect(await search({ wellKnown: [usual] }).result).toMatchObject({ source: "well-known" });
    const path = await executable("bin", "google-chrome");
    const result = await search({ wellKnown: [usual] }, { root: true }).result;
    expect(result).toMatchObject({ source: "path", executablePath: path, args: ["--no-sandbox"] });
  });

  it("installs the pinned browser once, on Linux x64 only", async () => {
    const first = search();
    const cache = join(folder, ".cache", "stagegate-tools");
    expect(await first.result).toMatchObject({
      source: "pinned",
      executablePath: join(cache, "chromium-153.0.0", "browser", "chromium"),
      args: ["--no-sandbox"],
    });
    expect(first.processes.specs.map(({ command }) => command)).toEqual(["npm", "node"]);
    expect(first.processes.specs[0]?.args).toContain("@sparticuz/chromium@153.0.0");
    expect(await readdir(cache)).toEqual(["chromium-153.0.0"]);
    const second = search();
    expect(await second.result).toMatchObject({ source: "pinned" });
    expect(second.processes.specs).toEqual([]);
    expect(await search({}, { arch: "arm64" }).result).toMatchObject({ kind: "missing" });
    expect(await search({ install: false }, { home: "/none" }).result).toMatchObject({
      kind: "missing",
    });
  });

  it("leaves nothing behind when the installation fails, and says why", async () => {
    const { processes, result } = search();
    processes.npm = { ...GOOD, code: 1, stderr: "npm error code E404\nnpm error not found\n" };
    expect(await result).toMatchObject({
      kind: "missing",
      message: expect.stringContaining("npm error not found"),
      hint: expect.stringContaining("apt-get install chromium"),
    });
    expect(await readdir(join(folder, ".cache", "stagegate-tools"))).toEqual([]);
    const empty = search();
    empty.processes.unpacks = false;
    expect(await empty.result).toMatchObject({ kind: "missing" });
  });

  it("survives two installations at the same time", async () => {
    const both = await Promise.all([search().result, search({ unique: "2" }).result]);
    expect(both.map(({ kind }) => kind)).toEqual(["found", "found"]);
    expect(await readdir(join(folder, ".cache", "stagegate-tools"))).toEqual(["chromium-153.0.0"]);
  });
});

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtBytes, MAX_ACTION_BYTES } from "../../scripts/build/size.ts";
import { ACTION_TARGETS } from "../../scripts/build/targets.ts";
import { copyCheckout, trackedFiles } from "../support/checkout.ts";
import { ROOT, temporaryFolder } from "../support/cli.ts";
import { createRepository } from "../support/repository.ts";

const SERVER =
  'import http from "node:http"; http.createServer((q, r) => r.end("ok")).listen(process.env.PORT);';

const STAGED = `version: 1
project: small
services:
  api: { run: { command: [node, server.mjs] }, ready: { http: / } }
  web: { needs: [api], run: { command: [node, server.mjs] }, ready: { http: / } }
`;

const folder = temporaryFolder("build");
const elsewhere = join(folder, "a folder", "of another depth");

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(command: string, args: readonly string[], cwd: string): Ran {
  return spawnSync(command, args, { cwd, encoding: "utf8" });
}

function mustRun(...call: Parameters<typeof run>): void {
  const { status, stdout, stderr } = run(...call);
  if (status !== 0) throw new Error(`${call[0]} ${call[1].join(" ")}\n${stdout}${stderr}`);
}

function builtFiles(root: string): string[] {
  return trackedFiles(root)
    .filter((path) => ACTION_TARGETS.some((target) => path.startsWith(`${target.folder}/`)))
    .sort();
}

beforeAll(() => {
  copyCheckout(elsewhere);
  // What is built must come from the build, not from the copy; types are written by hand.
  for (const path of builtFiles(ROOT)) if (!path.endsWith(".d.ts")) rmSync(join(elsewhere, path));
  mustRun(process.execPath, ["scripts/build.ts"], elsewhere);
  mustRun("git", ["init", "--quiet"], elsewhere);
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a build in another folder", () => {
  const advice = "run `pnpm build` and commit what it wrote";

  test("gives the files that are committed, and no others", () => {
    expect(builtFiles(elsewhere), advice).toEqual(builtFiles(ROOT));
  });

  test("gives the same bytes", () => {
    const different = builtFiles(elsewhere)
      .filter((path) => existsSync(join(ROOT, path)))
      .filter((path) => {
        const [ours, theirs] = [ROOT, elsewhere].map((root) => readFileSync(join(root, path)));
        return ours?.equals(theirs ?? Buffer.of()) !== true;
      });
    expect(different, advice).toEqual([]);
  });

  test("names no folder of the machine that built it", () => {
    const naming = builtFiles(elsewhere).filter((path) => {
      const text = readFileSync(join(elsewhere, path), "utf8");
      return text.includes(folder) || text.includes(ROOT);
    });
    expect(naming).toEqual([]);
  });

  test("tells the licences of what is inside", () => {
    const text = readFileSync(join(elsewhere, "actions/shared/runtime/licenses.txt"), "utf8");
    for (const name of ["yaml", "yauzl", "d3-scale"]) expect(text).toContain(`${name}\n`);
  });

  test("is small enough to be downloaded by every job", () => {
    expect(builtBytes(elsewhere).get("all of actions/")).toBeLessThanOrEqual(MAX_ACTION_BYTES);
  });
});

describe("the published command", () => {
  const unpacked = join(folder, "package");
  const project = join(folder, "project");

  /** The command as it is installed, where nothing of this repository can be found. */
  function stagegate(...args: string[]): Ran {
    return spawnSync(process.execPath, [join(unpacked, "dist/main.js"), ...args], {
      cwd: project,
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: folder,
        STAGEGATE_STATE_DIR: join(folder, "state"),
      },
    });
  }

  function manifest(of: string): Record<string, unknown> {
    return JSON.parse(readFileSync(join(of, "package.json"), "utf8")) as Record<string, unknown>;
  }

  const version = String(manifest(join(ROOT, "packages/cli"))["version"]);

  beforeAll(() => {
    const pack = ["-y", "pnpm@12.21.0", "pack", "--pack-destination", folder];
    mustRun("npx", pack, join(elsewhere, "packages/cli"));
    mustRun("tar", ["xzf", `stagegate-${version}.tgz`], folder);
    createRepository(project, {
      ".gitignore": ".stagegate\n",
      "server.mjs": SERVER,
      "stagegate.yml": STAGED,
      "out/junit-api.xml": '<testsuite name="api"><testcase classname="a" name="b"/></testsuite>',
    });
  }, 120_000);

  test("installs nothing else, and brings its licences", () => {
    const { bin, dependencies } = manifest(unpacked);
    expect({ bin, dependencies }).toEqual({ bin: { stagegate: "./dist/main.js" } });
    expect(existsSync(join(unpacked, "dist/licenses.txt"))).toBe(true);
    expect(existsSync(join(unpacked, "dist/tsc"))).toBe(false);
  });

  test("knows its version, also when a link starts it", () => {
    expect(stagegate("--version")).toMatchObject({ status: 0, stdout: `${version}\n` });
    const bin = join(folder, "bin");
    mkdirSync(bin);
    symlinkSync("../package/dist/main.js", join(bin, "stagegate"));
    expect(run(join(bin, "stagegate"), ["--version"], folder).stdout).toBe(`${version}\n`);
  });

  test("checks a configuration", () => {
    const { status, stderr } = stagegate("validate");
    expect(status, stderr).toBe(0);
    expect(stderr).toContain("2 services (api, web)");
  });

  test("judges result files", () => {
    const { status, stderr } = stagegate("comment-report", "--results", "**/junit*.xml");
    expect(status, stderr).toBe(0);
    expect(existsSync(join(project, ".stagegate/report.html"))).toBe(true);
  });

  test("starts an environment with its agent, and removes it", async () => {
    const up = stagegate("provision-staging", "--teardown", "final");
    expect(up.status, up.stderr).toBe(0);
    const text = readFileSync(join(project, ".stagegate/environment.json"), "utf8");
    // The agent that receives telemetry is a process of its own, from the package.
    expect(text).toContain("otlp");
    const { services } = JSON.parse(text) as { services: Record<string, { url: string }> };
    const urls = Object.values(services).map(({ url }) => url);
    for (const url of urls) expect(await (await fetch(url)).text()).toBe("ok");
    const down = stagegate("down");
    expect(down.status, down.stderr).toBe(0);
    for (const url of urls) await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});

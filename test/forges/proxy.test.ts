import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { startGitHubDouble } from "../../packages/testkit/src/github/index.ts";
import type { GitHubDouble } from "../../packages/testkit/src/github/index.ts";
import { startGitLabDouble } from "../../packages/testkit/src/gitlab/index.ts";
import type { GitLabDouble } from "../../packages/testkit/src/gitlab/index.ts";
import { ROOT, temporaryFolder } from "../support/cli.ts";
import { startConnectProxy } from "../support/connect-proxy.ts";
import type { ConnectProxy, ConnectProxyOptions } from "../support/connect-proxy.ts";
import { createPrivateCa } from "../support/private-ca.ts";

const SHA = { head: "a".repeat(40), base: "b".repeat(40) };
const LOGIN = "ci:hunter22";
const NAMES = ["DNS:forge.test", "DNS:localhost", "IP:127.0.0.1"];

const folder = temporaryFolder("proxy");
const ca = createPrivateCa(join(folder, "ca"), NAMES);
if (ca === undefined) process.stderr.write("skipped: proxies need openssl for a certificate\n");
const authority: Record<string, string> = ca === undefined ? {} : { NODE_EXTRA_CA_CERTS: ca.file };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EVENT = {
  pull_request: {
    number: 7,
    head: { ref: "change", sha: SHA.head, repo: { id: 1 } },
    base: { ref: "main", sha: SHA.base, repo: { id: 1 } },
    user: { type: "User" },
  },
};

interface Told {
  /** Status, or why there is none. */
  http: number | string;
  comment: { kind: string; reason?: string };
  artifact?: { kind: string; reason?: string };
}

interface Ran {
  told: Told;
  /** What a job log shows: a runner obeys the command that hides a value, and takes it out. */
  output: string;
}

const MASK = /^::add-mask::.*$/gm;

/** A workspace with a file to upload, and the event of a change request. */
function workspace(): string {
  const root = join(folder, "workspace");
  mkdirSync(join(root, "files"), { recursive: true });
  writeFileSync(join(root, "files/report.html"), "<p>green</p>");
  writeFileSync(join(root, "event.json"), JSON.stringify(EVENT));
  return root;
}

function run(
  kind: "github" | "gitlab",
  address: string,
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const root = workspace();
  const script = join(ROOT, "test/support/forge-process.ts");
  const child = spawn(process.execPath, [script, kind, root, address], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", HOME: folder, RUNNER_TEMP: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      // The library of artifacts prints on stdout.
      const [, json] = /(\{"http":.*\})\s*$/s.exec(stdout) ?? [];
      if (json === undefined) reject(new Error(`it told nothing: ${stdout}${stderr}`));
      else
        resolve({ told: JSON.parse(json) as Told, output: (stdout + stderr).replaceAll(MASK, "") });
    });
  });
}

/** The variables of a runner, with the forge under a name that only the proxy knows. */
function named(double: GitHubDouble | GitLabDouble): {
  address: string;
  env: Record<string, string>;
} {
  const address = double.url.replace("127.0.0.1", "forge.test");
  const entries = Object.entries(double.env());
  const env = entries.map(
    ([name, value]) => [name, value.replaceAll(double.url, address)] as const,
  );
  return { address, env: Object.fromEntries(env) };
}

describe.skipIf(ca === undefined)("behind a proxy, with a private authority", () => {
  const tls = { key: ca?.key ?? "", cert: ca?.cert ?? "" };
  let github: GitHubDouble;
  let gitlab: GitLabDouble;
  const proxies: ConnectProxy[] = [];

  async function proxy(options?: ConnectProxyOptions): Promise<ConnectProxy> {
    const started = await startConnectProxy(options);
    proxies.push(started);
    return started;
  }

  beforeEach(async () => {
    const pulls = [
      { number: 7, head: { ref: "change", sha: SHA.head }, base: { ref: "main", sha: SHA.base } },
    ];
    const runs = [{ id: 1001, event: "pull_request", headSha: SHA.head, headBranch: "change" }];
    github = await startGitHubDouble({ tls, pulls, runs });
    gitlab = await startGitLabDouble({
      tls,
      mergeRequests: [{ iid: 7, sourceBranch: "change", targetBranch: "main", sha: SHA.head }],
    });
  });

  afterEach(async () => {
    const wrong = [...github.violations, ...gitlab.violations].map(({ message }) => message);
    if (wrong.length > 0) throw new Error(wrong.join("; "));
    await Promise.all([
      github.close(),
      gitlab.close(),
      ...proxies.splice(0).map((one) => one.close()),
    ]);
  });

  /** Variables and address of a job on GitHub or on GitLab. */
  function job(kind: "github" | "gitlab"): { address: string; env: Record<string, string> } {
    const { address, env } = named(kind === "github" ? github : gitlab);
    const event = { GITHUB_EVENT_PATH: join(folder, "workspace/event.json") };
    return { address, env: kind === "github" ? { ...env, ...event } : env };
  }

  test("everything of GitHub goes through it, artifacts too", async () => {
    const { address, tunnels } = await proxy({ authorization: `Basic ${btoa(LOGIN)}` });
    const { address: forge, env } = job("github");
    const { told, output } = await run("github", forge, {
      ...env,
      ...authority,
      HTTPS_PROXY: `http://${LOGIN}@${address}`,
    });
    expect(told, output).toMatchObject({
      http: 200,
      comment: { kind: "posted", action: "created" },
      artifact: { kind: "posted" },
    });
    expect(github.comments(7)).toHaveLength(1);
    expect(github.artifacts().map(({ name }) => name)).toEqual(["stagegate-report-1"]);
    const [api, storage] = [true, false].map((own) =>
      tunnels.filter((target) => (target === new URL(forge).host) === own),
    );
    // The port, octokit, and the client of artifacts, whose storage has an address of its own.
    expect(api?.length).toBeGreaterThanOrEqual(3);
    expect(storage?.length).toBeGreaterThanOrEqual(1);
    expect(output).not.toContain("hunter22");
  });

  test("everything of GitLab goes through it", async () => {
    const { address, tunnels } = await proxy({ authorization: `Basic ${btoa(LOGIN)}` });
    const { address: forge, env } = job("gitlab");
    const { told, output } = await run("gitlab", forge, {
      ...env,
      ...authority,
      HTTPS_PROXY: `http://${LOGIN}@${address}`,
    });
    expect(told, output).toMatchObject({
      http: 200,
      comment: { kind: "posted", action: "created" },
    });
    expect(new Set(tunnels)).toEqual(new Set([new URL(forge).host]));
    // The port, and gitbeaker.
    expect(tunnels.length).toBeGreaterThanOrEqual(2);
    expect(output).not.toContain("hunter22");
  });

  test.each(["github", "gitlab"] as const)("nothing does with NO_PROXY on %s", async (kind) => {
    const { address, tunnels } = await proxy();
    const { address: forge, env } = job(kind);
    const { told, output } = await run(kind, forge, {
      ...env,
      ...authority,
      HTTPS_PROXY: `http://${address}`,
      NO_PROXY: "forge.test,127.0.0.1",
    });
    expect(told, output).toMatchObject({
      http: 200,
      comment: { kind: "posted" },
      ...(kind === "github" ? { artifact: { kind: "posted" } } : {}),
    });
    expect(tunnels).toEqual([]);
  });

  test.each(["github", "gitlab"] as const)(
    "%s is not trusted without the authority",
    async (kind) => {
      const { address } = await proxy();
      const { address: forge, env } = job(kind);
      const { told } = await run(kind, forge, {
        ...env,
        HTTPS_PROXY: `http://${address}`,
        WITHOUT_ARTIFACT: "yes",
      });
      expect(told.http).toMatch(/certificate/);
      expect(told.comment.kind).toBe("unavailable");
      expect(told.comment.reason).toMatch(/certificate/);
      expect([...github.requests, ...gitlab.requests]).toEqual([]);
    },
  );

  test("a proxy that refuses is told without the password", async () => {
    const { address } = await proxy({ authorization: "Basic other" });
    const { address: forge, env } = job("github");
    const { told, output } = await run("github", forge, {
      ...env,
      ...authority,
      HTTPS_PROXY: `http://${LOGIN}@${address}`,
      WITHOUT_ARTIFACT: "yes",
    });
    expect(told.http).toBeTypeOf("string");
    expect(told.comment).toMatchObject({ kind: "unavailable" });
    expect(output).not.toContain("hunter22");
    expect(output).not.toContain(btoa(LOGIN));
  });
});

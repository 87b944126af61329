import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProcessRunner } from "@stagegate/core";
import { describe, expect, it, vi } from "vitest";

const node = process.execPath;

type Make = () => Promise<{ processes: ProcessRunner; folder: string }>;

interface Script {
  processes: ProcessRunner;
  spec: { command: string; args: string[]; cwd: string };
  folder: string;
}

async function script(make: Make, code: string): Promise<Script> {
  const { processes, folder } = await make();
  return { processes, folder, spec: { command: node, args: ["-e", code], cwd: folder } };
}

async function isGone(processes: ProcessRunner, pid: number): Promise<boolean> {
  return (await processes.startTime(pid)) === undefined;
}

/** What every ProcessRunner does; `make` gives an empty folder each time. */
export function describeProcessRunner(make: Make): void {
  describe("ProcessRunner", () => {
    itRuns(make);
    itEnds(make);
    itDetaches(make);
  });
}

function itRuns(make: Make): void {
  it("runs to the end with input, both outputs and the exit code", async () => {
    const code = "process.stdin.pipe(process.stdout); console.error('e'); process.exitCode = 3";
    const { processes, spec } = await script(make, code);
    expect(await processes.run({ ...spec, input: "in" })).toEqual({
      code: 3,
      signal: undefined,
      timedOut: false,
      stdout: "in",
      stderr: "e\n",
    });
  });

  it("hands arguments over as they are: there is no shell", async () => {
    const { processes, folder } = await make();
    const args = ["-e", "console.log(process.argv[1])", "$(id); `id` > x | *"];
    const { stdout } = await processes.run({ command: node, args, cwd: folder });
    expect(stdout).toBe("$(id); `id` > x | *\n");
  });

  it("keeps the tail of long output", async () => {
    const { processes, spec } = await script(make, "for (let i = 0; i < 1e5; i++) console.log(i)");
    const { stdout } = await processes.run({ ...spec, maxOutput: 12 });
    expect(stdout).toBe("99998\n99999\n");
  });

  it("cuts output into lines, the last one also without an end", async () => {
    const { processes, spec } = await script(make, "process.stdout.write('a\\r\\n\\nü'); ");
    const lines: string[] = [];
    const running = await processes.start({ ...spec, onLine: (line) => lines.push(line) });
    await running.exited;
    expect(lines).toEqual(["a", "", "ü"]);
  });

  it("adds to the environment of the job", async () => {
    const { processes, spec } = await script(
      make,
      "console.log(process.env.A, !!process.env.PATH)",
    );
    expect((await processes.run({ ...spec, env: { A: "1" } })).stdout).toBe("1 true\n");
    const without = await processes.run({ ...spec, env: { A: "1" }, unset: ["PATH", "A"] });
    expect(without.stdout).toBe("1 false\n");
  });

  it("says why a program cannot be started", async () => {
    const { processes, folder } = await make();
    const missing = { command: "no-such-program-here", args: [], cwd: folder };
    expect((await processes.run(missing)).failure).toContain("ENOENT");
    const nowhere = { command: node, args: [], cwd: join(folder, "none") };
    expect((await processes.run(nowhere)).failure).toContain("does not exist");
    const running = await processes.start(missing);
    expect(running.pid).toBe(0);
    running.kill("SIGKILL");
  });
}

function itEnds(make: Make): void {
  it("ends a process that takes too long, by force where it must", async () => {
    const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
    const { processes, spec } = await script(make, stubborn);
    const exit = await processes.run({ ...spec, timeoutMs: 300, graceMs: 100 });
    expect(exit.timedOut).toBe(true);
    expect(["SIGTERM", "SIGKILL"]).toContain(exit.signal);
  });

  it("ends a process with the signal, and what it started", async () => {
    const child = "require('node:child_process').spawn('sleep', ['300']).pid";
    const { processes, spec } = await script(
      make,
      `console.log(${child}); setInterval(() => {}, 9e6)`,
    );
    const controller = new AbortController();
    let grandchild = 0;
    const onLine = (line: string): void => {
      grandchild = Number(line);
      controller.abort();
    };
    const running = await processes.start({ ...spec, onLine, signal: controller.signal });
    expect((await running.exited).signal).toBe("SIGTERM");
    await vi.waitFor(async () => expect(await isGone(processes, grandchild)).toBe(true));
  });

  it("does not wait for what a process leaves behind", async () => {
    const leave = "require('node:child_process').spawn('sleep', ['300'], { stdio: 'inherit' })";
    const { processes, spec } = await script(make, `${leave}.unref(); console.log('done')`);
    expect((await processes.run(spec)).stdout).toBe("done\n");
  });
}

function itDetaches(make: Make): void {
  it("writes the output of a detached process to a file", async () => {
    const { processes, spec, folder } = await script(
      make,
      "console.log('out'); console.error('err')",
    );
    const logFile = join(folder, "logs", "a.log");
    const running = await processes.start({ ...spec, detached: true, logFile });
    expect((await running.exited).code).toBe(0);
    expect((await readFile(logFile, "utf8")).split("\n").sort()).toEqual(["", "err", "out"]);
  });

  it("tells a running process by its start, and signals its group", async () => {
    const { processes, spec } = await script(make, "setInterval(() => {}, 9e6)");
    const running = await processes.start({ ...spec, detached: true });
    const start = await processes.startTime(running.pid);
    expect(start).toBeDefined();
    expect(await processes.startTime(running.pid)).toBe(start);
    expect(processes.killGroup(running.pid, "SIGKILL")).toBe(true);
    expect((await running.exited).signal).toBe("SIGKILL");
    expect(await isGone(processes, running.pid)).toBe(true);
    expect(processes.killGroup(running.pid, "SIGTERM")).toBe(false);
  });

  it("never signals everybody", async () => {
    const { processes } = await make();
    for (const pgid of [-1, 0, 1, Number.NaN]) {
      expect(processes.killGroup(pgid, "SIGTERM")).toBe(false);
    }
    expect(await processes.startTime(0)).toBeUndefined();
  });
}

import type { Files } from "@stagegate/core";
import type { Lease } from "@stagegate/schema";
import { createMemoryFiles, createTestHost, exampleLease } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { findJobProcess } from "./job-process.ts";
import { createProcessTable, LEASE_VARIABLE } from "./process-table.ts";

interface Entry {
  pid: number;
  parent?: number;
  pgid?: number;
  start?: number;
  state?: string;
  mark?: string;
  command?: string[];
}

/** A /proc with these processes; the name in `stat` tries to look like more fields. */
function proc(entries: readonly Entry[]): Files {
  const content: Record<string, string> = {};
  for (const { pid, parent = 1, pgid = pid, start = 100, state = "S", mark, command } of entries) {
    const rest = Array.from({ length: 15 }, () => "0").join(" ");
    content[`/proc/${pid}/stat`] =
      `${pid} (a) R 1 (b)) ${state} ${parent} ${pgid} ${pgid} ${rest} ${start} 0 0`;
    const environment = ["PATH=/bin", ...(mark === undefined ? [] : [`${LEASE_VARIABLE}=${mark}`])];
    content[`/proc/${pid}/environ`] = `${environment.join("\0")}\0`;
    content[`/proc/${pid}/cmdline`] = `${(command ?? ["x"]).join("\0")}\0`;
  }
  return createMemoryFiles(content);
}

async function members(entries: readonly Entry[], lease: Lease): Promise<number[]> {
  const table = createProcessTable(proc(entries), createTestHost().processes);
  return (await table.members(lease)).map(({ pid }) => pid).sort((a, b) => a - b);
}

const lease = exampleLease("mine", {
  processes: [{ service: "api", pid: 50, pgid: 50, startTime: "100" }],
});

describe("members of a lease", () => {
  it("are what was recorded, its group and its children", async () => {
    const entries = [
      { pid: 50 },
      { pid: 51, parent: 50, pgid: 50 },
      { pid: 52, parent: 51, pgid: 52 },
      { pid: 53, parent: 1, pgid: 50 },
      { pid: 60 },
    ];
    expect(await members(entries, lease)).toEqual([50, 51, 52, 53]);
  });

  it("are not those that reuse a recorded pid", async () => {
    const entries = [
      { pid: 50, start: 999 },
      { pid: 51, parent: 50, pgid: 50, start: 999 },
    ];
    expect(await members(entries, lease)).toEqual([]);
  });

  it("are those that carry the mark, recorded or not, and no other mark", async () => {
    const entries = [
      { pid: 70, mark: "mine" },
      { pid: 71, mark: "mine2" },
      { pid: 72, mark: "" },
    ];
    expect(await members(entries, lease)).toEqual([70]);
  });

  it("are not a stranger's children that were given the mark by hand: a group ends as a whole", async () => {
    const script = [{ pid: 90 }, { pid: 91, parent: 90, pgid: 90, mark: "mine" }];
    expect(await members(script, lease)).toEqual([]);
    const orphaned = [{ pid: 91, pgid: 90, mark: "mine" }];
    expect(await members(orphaned, lease)).toEqual([91]);
    const descendant = [{ pid: 50 }, { pid: 90, parent: 50 }, { ...script[1]!, parent: 90 }];
    expect(await members(descendant, lease)).toEqual([50, 90, 91]);
  });

  it("are not dead already", async () => {
    const entries = [
      { pid: 50, state: "Z" },
      { pid: 70, mark: "mine", state: "X" },
    ];
    expect(await members(entries, lease)).toEqual([]);
  });

  it("are never this process, nor its group", async () => {
    const own = { pid: 80, mark: "mine" };
    const files = proc([own, { pid: 81, pgid: 80, mark: "mine" }, { pid: 82, mark: "mine" }]);
    await files.copy("/proc/80/stat", "/proc/self/stat");
    const table = createProcessTable(files, createTestHost().processes);
    expect((await table.members(lease)).map(({ pid }) => pid)).toEqual([82]);
  });

  it("are what was recorded where there is no /proc", async () => {
    const processes = {
      ...createTestHost().processes,
      startTime: async (pid: number) => (pid === 50 ? "100" : undefined),
    };
    const table = createProcessTable(createMemoryFiles(), processes);
    expect(await table.members(lease)).toMatchObject([{ pid: 50, pgid: 50, service: "api" }]);
  });
});

describe("findJobProcess", () => {
  const chain = (...commands: string[][]): Files =>
    proc(commands.map((command, index) => ({ pid: 10 + index, parent: 9 + index, command })));
  const self = ["node", "stagegate.js"];

  it.each([
    ["an interactive shell", [["terminal"], ["/bin/bash"], self], 11],
    [
      "a login shell that reads a script from its input",
      [["runner"], ["bash", "--login"], self],
      11,
    ],
    [
      "past package managers and scripts",
      [
        ["Runner.Worker"],
        ["bash", "-e", "/x/step.sh"],
        ["npm exec stagegate"],
        ["sh", "-c", "stagegate"],
        self,
      ],
      10,
    ],
    ["a runner that starts Node itself", [["/opt/Runner.Worker"], self], 10],
  ])("finds %s", async (_name, commands, expected) => {
    const files = chain(...commands);
    const found = await findJobProcess(files, 9 + commands.length);
    expect(found).toEqual({ pid: expected, startTime: "100" });
  });

  it("finds none where only wrappers are above, or nothing can be read", async () => {
    const files = proc([
      { pid: 1, parent: 0, command: ["sh", "-c", "x"] },
      { pid: 10, parent: 1, command: ["npm", "test"] },
      { pid: 11, parent: 10, command: self },
    ]);
    expect(await findJobProcess(files, 11)).toBeUndefined();
    expect(await findJobProcess(createMemoryFiles(), 11)).toBeUndefined();
  });
});

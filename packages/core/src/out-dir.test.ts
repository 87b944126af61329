import { basename, dirname, join } from "node:path";
import * as fc from "fast-check";
import { createFakeHost, createMemoryFiles } from "@stagegate/testkit";
import { describe, expect, test } from "vitest";
import { claimOutDir, createOutDir, emptyOutDir, keyedName, readRunId, safeName } from "./index.ts";
import type { Files, Host } from "./index.ts";

const { run } = createFakeHost().info;
const OUT = "/repo/.stagegate";

/** Another run, or another project, with the same disk. */
function host(files: Files, given: { id?: string; repository?: string; root?: string } = {}): Host {
  const { root = "/repo", ...other } = given;
  const fake = createFakeHost({ files });
  return { ...fake, root, info: { ...fake.info, run: { ...run, ...other } } };
}

/** A disk on which some paths are links, as a change can bring them along. */
function linked(files: Files, links: Readonly<Record<string, string>>): Files {
  const real = (path: string): string =>
    links[path] ?? (path === "/" ? path : join(real(dirname(path)), basename(path)));
  return { ...files, realPath: async (path) => real(path) };
}

describe("a link in place of the out directory", () => {
  test.each(["/repo", "/"])("that leads to %s never empties the workspace", async (target) => {
    const files = createMemoryFiles({ [`${OUT}/stagegate-out-dir.json`]: "{}" });
    const there = host(linked(files, { [OUT]: target }));
    const foreign = { kind: "foreign", why: "holds the workspace" };
    expect(await claimOutDir(there, OUT)).toEqual(foreign);
    expect(await emptyOutDir(there, OUT)).toEqual(foreign);
    expect(await files.readText(`${OUT}/stagegate-out-dir.json`)).toBe("{}");
  });

  test("does not make the folder of another project ours", async () => {
    const files = createMemoryFiles();
    await claimOutDir(host(files, { repository: "bank" }), OUT);
    const there = host(linked(files, { [OUT]: "/bank/.stagegate" }));
    const foreign = { kind: "foreign", why: "belongs to another project (bank)" };
    expect(await emptyOutDir(there, OUT)).toEqual(foreign);
  });

  test("may lead to a folder of our own elsewhere", async () => {
    const files = linked(createMemoryFiles(), { [OUT]: "/scratch/out" });
    await claimOutDir(host(files), OUT);
    expect(await emptyOutDir(host(files), OUT)).toEqual({ kind: "ours" });
  });
});

test("a link among the folders of the out directory is refused", async () => {
  const files = createMemoryFiles();
  await claimOutDir(host(files), OUT);
  await files.write(`${OUT}/evidence/precious`, "1");
  const there = host(linked(files, { [`${OUT}/evidence`]: "/home/somebody" }));
  const foreign = { kind: "foreign", why: "holds a link: evidence" };
  expect(await claimOutDir(there, OUT)).toEqual(foreign);
  expect(await emptyOutDir(there, OUT)).toEqual(foreign);
  expect(await files.exists(`${OUT}/evidence/precious`)).toBe(true);
});

describe("the out directory", () => {
  test("that does not exist yet becomes ours, and stays out of version control", async () => {
    const files = createMemoryFiles();
    expect(await claimOutDir(host(files), OUT)).toEqual({ kind: "ours" });
    expect(await readRunId(files, OUT)).toBe(run.id);
    expect(await files.readText(`${OUT}/.gitignore`)).toBe("*\n");
  });

  test("with the files of somebody is never claimed and never emptied", async () => {
    const files = createMemoryFiles({ "/repo/src/main.ts": "precious" });
    const foreign = { kind: "foreign", why: "holds files that Stagegate did not write" };
    expect(await claimOutDir(host(files), "/repo/src")).toEqual(foreign);
    expect(await claimOutDir(host(files), "/repo/src")).toEqual(foreign);
    expect(await emptyOutDir(host(files), "/repo/src")).toEqual(foreign);
    expect(await files.list("/repo/src")).toEqual(["main.ts"]);
  });

  test("with reports that somebody put there is used, but not marked either", async () => {
    const files = createMemoryFiles({
      [`${OUT}/reports/run-e2e.json`]: "{}",
      [`${OUT}/outputs.json`]: "{}",
    });
    expect(await claimOutDir(host(files), OUT)).toEqual({ kind: "unmarked" });
    expect(await emptyOutDir(host(files), OUT)).toMatchObject({ kind: "foreign" });
  });

  test("of an earlier run is emptied", async () => {
    const files = createMemoryFiles();
    await claimOutDir(host(files), OUT);
    await files.write(`${OUT}/reports/run-e2e.json`, "{}");
    await files.write(`${OUT}/.hidden/x`, "{}");
    expect(await emptyOutDir(host(files), OUT)).toEqual({ kind: "ours" });
    expect([...(await files.list(OUT))].sort()).toEqual([".gitignore", "stagegate-out-dir.json"]);
  });

  test("of another project is neither used nor emptied", async () => {
    const files = createMemoryFiles();
    await claimOutDir(host(files, { repository: "bank" }), "/shared/out");
    await files.write("/shared/out/reports/run-e2e.json", "{}");
    const foreign = { kind: "foreign", why: "belongs to another project (bank)" };
    expect(await claimOutDir(host(files), "/shared/out")).toEqual(foreign);
    expect(await emptyOutDir(host(files), "/shared/out")).toEqual(foreign);
    expect(await files.exists("/shared/out/reports/run-e2e.json")).toBe(true);
    // A folder in the workspace is of this project, whatever the project was called before.
    await claimOutDir(host(files, { repository: "old-name" }), OUT);
    expect(await claimOutDir(host(files), OUT)).toEqual({ kind: "ours" });
  });

  test("of an earlier run keeps no phases and attempts for a single gate", async () => {
    const files = createMemoryFiles();
    await claimOutDir(host(files), OUT);
    for (const name of ["phases.json", "attempts-2.json", "reports/check-slo.json"]) {
      await files.write(`${OUT}/${name}`, "{}");
    }
    await claimOutDir(host(files), OUT);
    expect(await files.exists(`${OUT}/phases.json`)).toBe(true);
    await claimOutDir(host(files, { id: "run-2" }), OUT);
    expect(await files.exists(`${OUT}/phases.json`)).toBe(false);
    expect(await files.exists(`${OUT}/attempts-2.json`)).toBe(false);
    expect(await files.exists(`${OUT}/reports/check-slo.json`)).toBe(true);
  });

  test.each(["", "{", "{}", '{"run":{"id":5}}', "null"])(
    "with the mark %j has no run",
    async (text) => {
      const files = createMemoryFiles({ [`${OUT}/stagegate-out-dir.json`]: text });
      expect(await readRunId(files, OUT)).toBeUndefined();
    },
  );
});

describe("evidence", () => {
  test("is copied below its gate and described", async () => {
    const files = createMemoryFiles({ "/repo/test-results/a b/trace.zip": "zip" });
    const out = createOutDir(files, OUT);
    const from = { file: "/repo/test-results/a b/trace.zip" };
    const added = await out.addEvidence({
      gate: "run-e2e",
      id: "../t:1",
      kind: "trace",
      title: "x",
      from,
    });
    expect(added).toMatchObject({ path: "evidence/run-e2e/t-1-trace.zip", bytes: 3 });
    expect(added.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await files.readText(`${OUT}/${added.path ?? ""}`)).toBe("zip");
  });

  test("of legs whose keys look alike is kept apart", async () => {
    const files = createMemoryFiles();
    const paths = ["a/b", "a-b", undefined].map(async (key) => {
      const evidence = { gate: "run-e2e", id: "log", kind: "log", title: "x" } as const;
      const from = { text: String(key), name: "log.txt" };
      return (await createOutDir(files, OUT, key).addEvidence({ ...evidence, from })).path;
    });
    expect(new Set(await Promise.all(paths)).size).toBe(3);
    expect(await paths[2]).toBe("evidence/run-e2e/log-log.txt");
  });

  test("has a name that is safe everywhere, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(safeName(text)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/);
      }),
    );
    expect(safeName(`${"x".repeat(60)}${"/".repeat(3)}.${"y".repeat(99)}`)).toBe("y".repeat(99));
    expect(safeName("..")).toBe("file");
  });
});

describe("the name of a file that a leg writes", () => {
  const keys = fc.oneof(
    fc.string({ unit: "binary", maxLength: 150 }),
    fc.stringMatching(/^[ab/.~-]{1,6}$/),
  );

  test("is safe on every system, and no other leg has it", () => {
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const name = keyedName("run-e2e", a);
        expect(name).toMatch(/^run-e2e-[A-Za-z0-9_][A-Za-z0-9._~-]{0,120}$/);
        expect(name === keyedName("run-e2e", b)).toBe(a === b);
        // Also where the disk does not tell capital letters apart.
        const lower = [name, keyedName("run-e2e", b)].map((each) => each.toLowerCase());
        expect(lower[0] === lower[1]).toBe(a === b);
      }),
      { numRuns: 500 },
    );
  });

  test("stays recognisable", () => {
    expect(keyedName("run-e2e", undefined)).toBe("run-e2e");
    expect(keyedName("run-e2e", "2-of-4")).toBe("run-e2e-2-of-4");
    expect(keyedName("run-e2e", "a/b")).toMatch(/^run-e2e-a-b~[0-9a-f]{8}$/);
    // What was hashed must not be the plain name of another key.
    const hashed = keyedName("run-e2e", "a/b").slice("run-e2e-".length);
    expect(keyedName("run-e2e", hashed)).not.toBe(keyedName("run-e2e", "a/b"));
  });
});

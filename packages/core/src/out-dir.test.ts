import * as fc from "fast-check";
import { createFakeHost, createMemoryFiles } from "@stagegate/testkit";
import { describe, expect, test } from "vitest";
import { claimOutDir, createOutDir, emptyOutDir, readRunId, safeName } from "./index.ts";

const { run, subject } = createFakeHost().info;
const stamp = { run, subject };
const OUT = "/repo/.stagegate";

describe("the out directory", () => {
  test("that does not exist yet becomes ours, and stays out of version control", async () => {
    const files = createMemoryFiles();
    expect(await claimOutDir(files, OUT, stamp)).toBe("ours");
    expect(await readRunId(files, OUT)).toBe(run.id);
    expect(await files.readText(`${OUT}/.gitignore`)).toBe("*\n");
  });

  test("with the files of somebody is never claimed and never emptied", async () => {
    const files = createMemoryFiles({ "/repo/src/main.ts": "precious" });
    expect(await claimOutDir(files, "/repo/src", stamp)).toBe("foreign");
    expect(await claimOutDir(files, "/repo/src", stamp)).toBe("foreign");
    expect(await emptyOutDir(files, "/repo/src", stamp)).toBe("foreign");
    expect(await files.list("/repo/src")).toEqual(["main.ts"]);
  });

  test("with reports that somebody put there is used, but not marked either", async () => {
    const files = createMemoryFiles({ [`${OUT}/reports/run-e2e.json`]: "{}" });
    expect(await claimOutDir(files, OUT, stamp)).toBe("unmarked");
    expect(await emptyOutDir(files, OUT, stamp)).toBe("foreign");
  });

  test("of an earlier run is emptied", async () => {
    const files = createMemoryFiles();
    await claimOutDir(files, OUT, stamp);
    await files.write(`${OUT}/reports/run-e2e.json`, "{}");
    await files.write(`${OUT}/.hidden/x`, "{}");
    expect(await emptyOutDir(files, OUT, stamp)).toBe("emptied");
    expect([...(await files.list(OUT))].sort()).toEqual([".gitignore", "stagegate-out-dir.json"]);
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

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtBytes, MAX_ACTION_BYTES } from "../../scripts/build/size.ts";
import { ACTION_TARGETS } from "../../scripts/build/targets.ts";
import { copyCheckout, trackedFiles } from "../support/checkout.ts";
import { ROOT, temporaryFolder } from "../support/cli.ts";

const elsewhere = join(temporaryFolder("build"), "a folder", "of another depth");
const folders = ACTION_TARGETS.map(({ folder }) => folder);

function builtFiles(root: string): string[] {
  const all = root === ROOT ? trackedFiles(root) : listed;
  return all.filter((path) => folders.some((folder) => path.startsWith(`${folder}/`))).sort();
}

let listed: string[] = [];

beforeAll(() => {
  copyCheckout(elsewhere);
  for (const folder of folders) {
    // What is built must come from the build, not from the copy; types are written by hand.
    for (const path of trackedFiles(ROOT).filter((file) => file.startsWith(`${folder}/`))) {
      if (!path.endsWith(".d.ts")) rmSync(join(elsewhere, path));
    }
  }
  const built = spawnSync(process.execPath, ["scripts/build.ts"], {
    cwd: elsewhere,
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`the build failed\n${built.stdout}${built.stderr}`);
  spawnSync("git", ["init", "-q"], { cwd: elsewhere });
  listed = trackedFiles(elsewhere);
}, 240_000);

afterAll(() => rmSync(join(elsewhere, "../.."), { recursive: true, force: true }));

test("a build in another folder gives the files that are committed, and no others", () => {
  expect(builtFiles(elsewhere), "run `pnpm build` and commit what it wrote").toEqual(
    builtFiles(ROOT),
  );
});

test("each of them is the same byte for byte", () => {
  const different = builtFiles(ROOT).filter(
    (path) => !readFileSync(join(ROOT, path)).equals(readFileSync(join(elsewhere, path))),
  );
  expect(different, "run `pnpm build` and commit what it wrote").toEqual([]);
});

test("none names a folder of the machine that built it", () => {
  const naming = builtFiles(elsewhere).filter((path) => {
    const text = readFileSync(join(elsewhere, path), "utf8");
    return text.includes(elsewhere) || text.includes(ROOT);
  });
  expect(naming).toEqual([]);
});

test("the licences of what is inside are told", () => {
  const text = readFileSync(join(elsewhere, "actions/shared/runtime/licenses.txt"), "utf8");
  for (const name of ["yaml", "saxes", "d3-scale"]) expect(text).toContain(`${name}\n`);
});

test("together they are small enough to be downloaded by every job", () => {
  expect(builtBytes(elsewhere).get("all of actions/")).toBeLessThanOrEqual(MAX_ACTION_BYTES);
});

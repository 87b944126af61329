import { describe, expect, test } from "vitest";
import { HEAD, problems, valueOf } from "../../test-support/composition.ts";
import type { Files } from "../../test-support/composition.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

describe("extends", () => {
  test("gives what the file does not say; maps are joined, lists are replaced", async () => {
    const files = {
      "stagegate.yml": `${HEAD}extends: { path: platform/base.yml }\nrun-e2e: { projects: [a], env: { X: "1" } }\n`,
      "platform/base.yml":
        'version: 1\nextends: { path: deep.yml }\nrun-e2e: { projects: [b, c], env: { Y: "2" }, timeout: 5m }\n',
      "platform/deep.yml":
        "version: 1\nrun-e2e: { timeout: 9m, on-flaky: fail }\nbaseline: { limit: 7 }\n",
    };
    expect(await valueOf({ files })).toEqual({
      version: 1,
      project: "shop",
      services: { web: {} },
      "run-e2e": { projects: ["a"], env: { X: "1", Y: "2" }, timeout: "5m", "on-flaky": "fail" },
      baseline: { limit: 7 },
    });
  });

  test("reads a file of another repository at a commit, and what that extends there", async () => {
    const files = {
      "stagegate.yml": `${HEAD}extends: { repository: acme/platform, ref: ${SHA}, path: gates/base.yml }\n`,
    };
    const elsewhere = {
      [`acme/platform@${SHA}:gates/base.yml`]: "version: 1\nextends: { path: ../all.yml }\n",
      [`acme/platform@${SHA}:all.yml`]: "version: 1\nbaseline: { limit: 7 }\n",
    };
    expect(await valueOf({ files, elsewhere })).toMatchObject({ baseline: { limit: 7 } });
  });

  test.each([
    [
      "a branch",
      "{ repository: acme/platform, ref: main, path: a.yml }",
      '4:44 | "main" has the wrong form | Full SHA of a commit of that repository; branches and tags can move.',
    ],
    [
      "no commit",
      "{ repository: acme/platform, path: a.yml }",
      "4:10 | `ref` is missing | A file of another repository is pinned: give the full SHA of a commit of it.",
    ],
    [
      "a commit of nothing",
      `{ ref: ${SHA}, path: a.yml }`,
      "4:10 | `repository` is missing | `ref` pins a file of another repository: name it, or take `ref` out.",
    ],
    [
      "a text",
      "base.yml",
      "4:10 | expected object, found string | A file whose values count where this one says nothing.",
    ],
    [
      "a file that is not there",
      "{ path: none.yml }",
      "4:18 | there is no file none.yml | The path is from the folder of this file.",
    ],
    [
      "an absolute path",
      "{ path: /etc/passwd }",
      "4:18 | `/etc/passwd` is not a path with forward slashes from this file | ",
    ],
    [
      "a way out of the other repository",
      `{ repository: acme/platform, ref: ${SHA}, path: ../x.yml }`,
      "4:92 | `../x.yml` leads out of acme/platform | ",
    ],
    [
      "what may not be read",
      `{ repository: acme/secret, ref: ${SHA}, path: x.yml }`,
      "4:90 | acme/secret cannot be read | Ask for access.",
    ],
    [
      "itself",
      "{ path: ./stagegate.yml }",
      "4:18 | files extend each other in a circle: stagegate.yml → stagegate.yml | Take one of these `extends` out.",
    ],
  ])("of %s is an error at its place", async (_what, given, expected) => {
    const files = { "stagegate.yml": `${HEAD}extends: ${given}\n` };
    expect(await problems({ files })).toEqual([`stagegate.yml:${expected}`]);
  });

  test("ends after a few files", async () => {
    const chain = Array.from({ length: 9 }, (_, index) => [
      `f${index}.yml`,
      `version: 1\nextends: { path: f${index + 1}.yml }\n`,
    ]);
    const files = {
      "stagegate.yml": `${HEAD}extends: { path: f0.yml }\n`,
      ...(Object.fromEntries(chain) as Files),
    };
    expect(await problems({ files })).toEqual([
      "f4.yml:2:18 | more than 5 files extend one another | Join some of them.",
    ]);
  });

  test("tells what is wrong in every file, also where another value counts", async () => {
    const files = {
      "stagegate.yml": `${HEAD}extends: { path: base.yml }\nrun-e2e: { timeout: 5m, grp: x }\n`,
      "base.yml": "version: 1\nrun-e2e: { timeout: 5 }\nservces: {}\n",
    };
    expect(await problems({ files })).toEqual([
      "base.yml:2:21 | expected string, found number | For the whole run, default 15m; 300ms, 5s, 2m.",
      "base.yml:3:1 | unknown key `servces` | Did you mean `services`?",
      "stagegate.yml:5:25 | unknown key `grp` | Did you mean `grep`?",
    ]);
  });

  test("of broken YAML says where it is broken", async () => {
    const files = {
      "stagegate.yml": `${HEAD}extends: { path: base.yml }\n`,
      "base.yml": "version: 1\nrun-e2e: [\n",
    };
    expect((await problems({ files }))[0]).toMatch(/^base\.yml:\d+:\d+ \|/);
  });
});

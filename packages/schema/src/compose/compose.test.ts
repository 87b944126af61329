import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GATE_IDS } from "../definitions/common.ts";
import { checkSource, parseSource } from "../config/index.ts";
import { compose, EVENT_PROFILES } from "./index.ts";
import type { Composed, CompositionReader, PinnedFile, WantedProfile } from "./index.ts";
import { GATES } from "./profile.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

type Files = Readonly<Record<string, string>>;

function readerOf(files: Files, elsewhere: Files = {}): CompositionReader {
  const pinned = ({ repository, ref, path }: PinnedFile): string => `${repository}@${ref}:${path}`;
  return {
    shown: (path) => path,
    read: async (path) => files[path],
    async readPinned(file) {
      if (file.repository === "acme/secret") {
        throw Object.assign(new Error("acme/secret cannot be read"), { hint: "Ask for access." });
      }
      return elsewhere[pinned(file)];
    },
    glob: async ([pattern = ""]) =>
      Object.keys(files).filter((path) =>
        new RegExp(`^${pattern.replaceAll("*", "[^/]*")}$`).test(path),
      ),
  };
}

interface Given {
  files: Files;
  elsewhere?: Files;
  profile?: WantedProfile;
}

async function composed({ files, elsewhere, profile }: Given): Promise<Composed> {
  const parsed = parseSource("stagegate.yml", files["stagegate.yml"] ?? "");
  if (parsed.kind === "invalid") throw new Error("the file of a test is YAML");
  return compose(parsed.source, { reader: readerOf(files, elsewhere), profile });
}

async function valueOf(given: Given): Promise<unknown> {
  const { source, issues } = await composed(given);
  expect(issues).toEqual([]);
  const checked = checkSource(source);
  if (checked.kind === "invalid") throw new Error(JSON.stringify(checked.issues));
  return checked.config;
}

async function problems(given: Given): Promise<string[]> {
  const { source, issues } = await composed(given);
  const checked = checkSource(source);
  const all = [...issues, ...(checked.kind === "valid" ? [] : checked.issues)];
  return [
    ...new Set(
      all.map(({ file, line, column, message, hint }) =>
        [`${file}:${line}:${column}`, message, hint ?? ""].join(" | "),
      ),
    ),
  ];
}

const HEAD = "version: 1\nproject: shop\nservices: { web: {} }\n";

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

describe("locked", () => {
  const base = (more: string): string =>
    `version: 1\nlocked: [run-e2e.enforcement, baseline]\n${more}`;
  const over = (own: string): Given => ({
    files: {
      "stagegate.yml": `${HEAD}extends: { path: base.yml }\n${own}`,
      "base.yml": base("run-e2e: { enforcement: all }\n"),
    },
  });

  test.each([
    ["a value", "run-e2e: { enforcement: observe }\n", "5:25", "`all`", "run-e2e.enforcement"],
    ["what the file leaves open", "baseline: { limit: 3 }\n", "5:11", "nothing", "baseline"],
    [
      "a profile of its own",
      "profiles: { nightly: { run-e2e: { enforcement: new } } }\n",
      "5:48",
      "`all`",
      "run-e2e.enforcement",
    ],
    [
      "what a profile says for all gates",
      "profiles: { x: { enforcement: new } }\n",
      "5:31",
      "`all`",
      "run-e2e.enforcement",
    ],
  ])("keeps %s", async (_what, own, place, value, key) => {
    expect(await problems(over(own))).toEqual([
      `stagegate.yml:${place} | \`${key}\` is locked at base.yml:2:${key === "baseline" ? 31 : 10} | It is ${value}, and only that file may change it: take the key out here.`,
    ]);
  });

  test("lets others say the same, and say what is not locked", async () => {
    const same = "run-e2e: { enforcement: all, timeout: 3m }\n";
    expect(await valueOf(over(same))).toMatchObject({ "run-e2e": { timeout: "3m" } });
  });

  test("keeps a list from a fragment", async () => {
    const files = {
      "stagegate.yml": `${HEAD}locked: [check-slo.objectives, services]\nfragments: [a/*.yml]\n`,
      "a/x.yml":
        "version: 1\nservices: { a: {} }\ncheck-slo: { objectives: [{ name: n, service: a, error-ratio: { below: 1% } }] }\n",
    };
    expect(
      (await problems({ files })).map((line) => line.split(" | ").slice(0, 2).join(" ")),
    ).toEqual([
      "a/x.yml:2:16 `services` is locked at stagegate.yml:4:32",
      "a/x.yml:3:26 `check-slo.objectives` is locked at stagegate.yml:4:10",
    ]);
  });

  test("of a key that does not exist is an error", async () => {
    const files = {
      "stagegate.yml": `${HEAD}locked: [run-e2e.enforcment, profiles.main.gate, x.y]\n`,
    };
    expect(await problems({ files })).toEqual([
      "stagegate.yml:4:10 | there is no key `run-e2e.enforcment` | Did you mean `run-e2e.enforcement`?",
      "stagegate.yml:4:30 | there is no key `profiles.main.gate` | Did you mean `profiles.main.gates`?",
      "stagegate.yml:4:50 | there is no key `x.y` | A lock is a dotted path of keys, such as run-e2e.enforcement.",
    ]);
  });
});

describe("fragments", () => {
  const files = (fragments: Files, root = HEAD): Given => ({
    files: { "stagegate.yml": `${root}fragments: ["services/*/stagegate.yml"]\n`, ...fragments },
  });

  test("add services and limits of their own, with paths from their folder", async () => {
    const given = files({
      "services/cart/stagegate.yml":
        "version: 1\nservices:\n  cart: { contract: api.yml, run: { command: [a], cwd: src } }\n" +
        "check-slo: { objectives: [{ name: n, service: cart, error-ratio: { below: 1% } }] }\n",
      "services/pay/stagegate.yml":
        "version: 1\nservices:\n  pay: { path: ../../lib/pay, needs: [cart] }\n",
    });
    expect(await valueOf(given)).toEqual({
      version: 1,
      project: "shop",
      services: {
        web: {},
        cart: {
          path: "services/cart",
          contract: "services/cart/api.yml",
          run: { command: ["a"], cwd: "services/cart/src" },
        },
        pay: { path: "lib/pay", needs: ["cart"] },
      },
      "check-slo": {
        objectives: [{ name: "n", service: "cart", "error-ratio": { below: "1%" } }],
      },
    });
    const { files: parts } = await composed(given);
    expect(parts).toEqual(["services/cart/stagegate.yml", "services/pay/stagegate.yml"]);
  });

  test("hold nothing else, define nothing twice, and judge only their own", async () => {
    const given = files({
      "services/a/stagegate.yml": "version: 1\nproject: x\nservices: { a: {}, web: {} }\n",
      "services/b/stagegate.yml":
        "version: 1\nservices:\n  a: { nedes: [] }\ncheck-slo: { objectives: [{ name: n, service: web, error-ratio: { below: 1% } }], enforcement: observe }\n",
    });
    expect(await problems(given)).toEqual([
      "services/a/stagegate.yml:2:1 | unknown key `project` | Known here: version, services, verify-contracts, load-test, check-slo.",
      "services/a/stagegate.yml:3:20 | the service `web` is defined at stagegate.yml:3:18 as well | A service is defined once; take one of the two out.",
      "services/b/stagegate.yml:3:3 | the service `a` is defined at services/a/stagegate.yml:3:16 as well | A service is defined once; take one of the two out.",
      "services/b/stagegate.yml:3:8 | unknown key `nedes` | Did you mean `needs`?",
      "services/b/stagegate.yml:4:47 | `web` is no service of this fragment | Move the objective to the file that defines the service.",
      "services/b/stagegate.yml:4:83 | unknown key `enforcement` | Known here: objectives.",
    ]);
  });

  test("place what the whole finds wrong in their own file", async () => {
    const given = files({
      "services/a/stagegate.yml":
        "version: 1\nservices:\n  a: { needs: [wep] }\nload-test:\n  scenarios:\n    - { name: s, target: wob, requests: [{ name: r, path: / }], phases: [{ name: p, duration: 1s, rate: 1 }] }\n",
    });
    expect(await problems(given)).toEqual([
      "services/a/stagegate.yml:3:16 | no service is called `wep` | Did you mean `web`?",
      "services/a/stagegate.yml:6:26 | no service is called `wob` | Did you mean `web`?",
    ]);
  });

  test("that are nowhere are a mistake in the glob", async () => {
    expect(await problems(files({}))).toEqual([
      "stagegate.yml:4:13 | no file matches `services/*/stagegate.yml` | Globs are from the folder of stagegate.yml, for example services/*/stagegate.yml.",
    ]);
  });
});

describe("profiles", () => {
  const text = `${HEAD}run-e2e: { timeout: 5m, projects: [a] }
profiles:
  nightly:
    gates: [run-e2e]
    enforcement: new
    run-e2e: { timeout: 1h, enforcement: observe }
    check-slo: { objectives: [] }
  none-such: {}
`;
  const files = { "stagegate.yml": text };

  test("are laid over the file, and say once what counts for all gates", async () => {
    const profile = { name: "nightly" };
    expect(await valueOf({ files, profile })).toMatchObject({
      "run-e2e": { timeout: "1h", projects: ["a"], enforcement: "observe" },
      "check-slo": { objectives: [], enforcement: "new" },
      "verify-contracts": { enforcement: "new" },
    });
    const whole = await composed({ files, profile });
    expect(whole.profile).toEqual({ name: "nightly", gates: ["run-e2e"] });
    expect(whole.profileOf(["run-e2e", "timeout"])).toBe("nightly");
    expect(whole.profileOf(["run-e2e", "projects"])).toBeUndefined();
    expect(whole.source.place({ path: ["run-e2e", "timeout"], message: "" })).toMatchObject({
      file: "stagegate.yml",
      line: 9,
    });
    expect(
      whole.source.place({ path: ["verify-contracts", "enforcement"], message: "" }),
    ).toMatchObject({ line: 8 });
  });

  test("that nobody asked for change nothing", async () => {
    for (const profile of [
      undefined,
      { name: "change-request" },
      { name: "none", origin: "--profile" },
    ]) {
      const given = profile === undefined ? { files } : { files, profile };
      expect(await valueOf(given)).toMatchObject({ "run-e2e": { timeout: "5m" } });
    }
  });

  test("that are asked for must exist", async () => {
    const profile = { name: "nigthly", origin: "STAGEGATE_PROFILE" };
    expect(await problems({ files, profile })).toEqual([
      "stagegate.yml:6:3 | there is no profile `nigthly` (STAGEGATE_PROFILE) | Did you mean `nightly`?",
    ]);
  });

  test("do not make a gate run by what is said for all", async () => {
    const config = await valueOf({
      files: { "stagegate.yml": `${HEAD}profiles: { x: { enforcement: new } }\n` },
      profile: { name: "x" },
    });
    expect(config).not.toHaveProperty("run-e2e");
    expect(config).not.toHaveProperty("check-slo");
  });

  test("hold only what has an effect", async () => {
    const wrong = `${HEAD}profiles: { x: { depth: 3, run-e2: {}, verify-contracts: { accepted: [] } }, Y: {} }\n`;
    expect(
      (await problems({ files: { "stagegate.yml": wrong } })).map((line) => line.split(" | ")[1]),
    ).toEqual([
      "unknown key `depth`",
      "unknown key `run-e2`",
      "unknown key `accepted`",
      "unknown key `Y`",
    ]);
  });

  test("are found for the events by their names", () => {
    expect(EVENT_PROFILES).toEqual(["change-request", "merge-queue", "main", "nightly"]);
    expect(GATES).toEqual(GATE_IDS);
  });
});

describe("whatever stands in the files", () => {
  const key = fc.oneof(
    fc.constantFrom(
      "version",
      "services",
      "run-e2e",
      "extends",
      "fragments",
      "locked",
      "profiles",
      "__proto__",
      "constructor",
      "path",
    ),
    fc.string({ maxLength: 6 }),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom(null, 1, "a.yml", true, "x.y"),
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.array(fc.tuple(key, tie("tree")), { maxLength: 4 }).map((entries) => {
        const object: unknown = JSON.parse(
          `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join()}}`,
        );
        return object;
      }),
    ),
  }));

  test("problems are told and nothing is thrown", async () => {
    await fc.assert(
      fc.asyncProperty(tree, tree, tree, async (main, base, fragment) => {
        const object =
          typeof main === "object" && main !== null && !Array.isArray(main) ? main : {};
        const files = {
          "stagegate.yml": JSON.stringify({
            fragments: ["f/*.yml"],
            extends: { path: "a.yml" },
            ...object,
          }),
          "a.yml": JSON.stringify(base),
          "f/x.yml": JSON.stringify(fragment),
        };
        const whole = await composed({ files, profile: { name: "x.y", origin: "--profile" } });
        checkSource(whole.source);
        expect(whole.issues.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
        expect(Object.getPrototypeOf({})).toBe(Object.prototype);
        expect(({} as Record<string, unknown>)["path"]).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

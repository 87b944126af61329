import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composed, HEAD, problems, valueOf } from "../../test-support/composition.ts";
import type { Files, Given } from "../../test-support/composition.ts";
import { checkSource } from "../config/index.ts";
import { GATE_IDS } from "../gates.ts";
import { EVENT_PROFILES } from "./index.ts";

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
    expect(GATE_IDS).toEqual([
      "provision-staging",
      "verify-contracts",
      "run-e2e",
      "load-test",
      "check-slo",
      "comment-report",
    ]);
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

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { ROOT } from "../architecture/sources.ts";
import { fieldsOf } from "../docs/blocks.ts";

const FOLDER = ".github/workflows";

const workflows = readdirSync(join(ROOT, FOLDER)).map((name) => {
  const text = readFileSync(join(ROOT, FOLDER, name), "utf8");
  const value = fieldsOf(parse(text));
  const jobs = Object.entries(fieldsOf(value["jobs"])).map(([id, job]) => ({
    id,
    job: fieldsOf(job),
  }));
  const steps = jobs.flatMap(({ job }) => [job["steps"]].flat().map(fieldsOf));
  return { name, text, value, jobs, steps };
});

const PINNED = /^\s*(?:- )?uses: ([^\s@]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/;

function workflow(name: string) {
  const found = workflows.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

describe.each(workflows)("$name", ({ name, text, value, jobs, steps }) => {
  const lines = text.split("\n").filter((line) => /^\s*(?:- )?uses: /.test(line));

  test("names actions of others by commit and version, and its own by path", () => {
    const own = /uses: \.\/actions\/([\w-]+)$/;
    const other = lines.filter((line) => !PINNED.test(line) && !own.test(line));
    const stamped =
      /uses: stagegate\/stagegate\/actions\/run@v\d+\.\d+\.\d+\S* # zizmor: ignore\[unpinned-uses\]$/;
    expect(other.filter((line) => name !== "stagegate.yml" || !stamped.test(line))).toEqual([]);
    for (const [, id = ""] of text.matchAll(/uses: \.\/actions\/([\w-]+)$/gm)) {
      expect(existsSync(join(ROOT, "actions", id, "action.yml"))).toBe(true);
    }
  });

  test("has no right but what a job says that it needs", () => {
    expect(value["permissions"]).toEqual({});
    const without = jobs.filter(({ job }) => job["permissions"] === undefined).map(({ id }) => id);
    expect(without).toEqual([]);
  });

  test("ends by itself", () => {
    const endless = jobs.filter(({ job }) => job["timeout-minutes"] === undefined);
    expect(endless.map(({ id }) => id)).toEqual([]);
  });

  test("keeps no credentials in the checkout, and uses no secret", () => {
    const checkouts = steps.filter(({ uses }) => String(uses).startsWith("actions/checkout@"));
    for (const step of checkouts) {
      expect(fieldsOf(step["with"])["persist-credentials"]).toBe(false);
    }
    expect(text).not.toMatch(/\bsecrets[.:]/);
  });

  test("is not started with the rights of the target for a change that nobody has read", () => {
    expect(Object.keys(fieldsOf(value["on"]))).not.toContain("pull_request_target");
  });

  test("puts nothing that it was given into a script", () => {
    const scripts = steps.map(({ run }) => run).filter((run) => typeof run === "string");
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });
});

describe("all workflows", () => {
  test("agree on the commit of a version", () => {
    const pins = workflows
      .flatMap(({ text }) => text.split("\n"))
      .flatMap((line) => {
        const [, action, sha, version] = PINNED.exec(line) ?? [];
        return action === undefined ? [] : [[action, `${sha} ${version}`] as const];
      });
    expect(pins.length).toBeGreaterThan(5);
    for (const [action, pin] of pins)
      expect([action, pin]).toEqual([action, new Map(pins).get(action)]);
  });

  test("use the same pnpm as everything else", () => {
    const [pinned] = /pnpm@[\d.]+/.exec(readFileSync(join(ROOT, ".ci/run"), "utf8")) ?? [];
    const used = workflows.flatMap(({ text }) => text.match(/pnpm@[\d.]+/g) ?? []);
    expect(new Set(used)).toEqual(new Set([pinned]));
  });
});

describe("the required check", () => {
  const { value, jobs } = workflow("test.yml");
  const last = jobs.find(({ id }) => id === "stagegate")?.job ?? {};

  test("always runs, after every other job", () => {
    expect(last["if"]).toBe("always()");
    expect(last["needs"]).toEqual(jobs.map(({ id }) => id).filter((id) => id !== "stagegate"));
  });

  test("runs for every change and every entry of the merge queue, whatever they touch", () => {
    expect(value["on"]).toEqual({
      push: { branches: ["main"] },
      pull_request: null,
      merge_group: null,
    });
  });

  test("is in the workflow that the comment follows", () => {
    expect(fieldsOf(fieldsOf(workflow("comment.yml").value["on"])["workflow_run"])).toEqual({
      workflows: [value["name"]],
      types: ["completed"],
    });
  });
});

describe("a release", () => {
  const { jobs } = workflow("release.yml");
  const permissions = new Map(
    jobs.map(({ id, job }) => [id, Object.keys(fieldsOf(job["permissions"]))]),
  );

  test("gives no job two rights to write", () => {
    const writing = jobs.map(({ id, job }) => {
      const rights = Object.entries(fieldsOf(job["permissions"]));
      return [id, rights.filter(([, right]) => right === "write").map(([name]) => name)] as const;
    });
    expect(Object.fromEntries(writing)).toEqual({
      build: [],
      // The attestation is signed with the identity.
      attest: ["attestations", "id-token"],
      draft: ["contents"],
      npm: ["id-token"],
      publish: ["contents"],
    });
  });

  test("runs code of this repository only where nothing may be written", () => {
    const running = jobs.filter(({ job }) =>
      [job["steps"]].flat().some((step) => String(fieldsOf(step)["uses"]).includes("checkout")),
    );
    expect(running.map(({ id }) => id)).toEqual(["build"]);
    expect(permissions.get("build")).toEqual(["contents"]);
  });
});

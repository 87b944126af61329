import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ACTION_IDS } from "../../scripts/generate/actions.ts";
import { ROOT } from "../support/cli.ts";

interface Metadata {
  name: string;
  description: string;
  branding: { icon: string; color: string };
  inputs: Record<string, { description: string; required: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
}

function read(action: string, file: string): string {
  return readFileSync(join(ROOT, "actions", action, file), "utf8");
}

function metadataOf(action: string): Metadata {
  return parse(read(action, "action.yml")) as Metadata;
}

interface Step {
  uses?: string;
  with?: Record<string, string>;
}

/** Steps of the examples of a page that use an action of ours. */
function examples(page: string): Step[] {
  return [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].flatMap(([, text = ""]) => {
    const workflow = parse(text) as { jobs?: Record<string, { steps?: Step[] }> };
    const steps = Object.values(workflow.jobs ?? {}).flatMap((job) => job.steps ?? []);
    return steps.filter(({ uses }) => uses?.startsWith("stagegate/") === true);
  });
}

test("there is an action for every gate, and one for several", () => {
  const folders = readdirSync(join(ROOT, "actions"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .filter((name) => name !== "node_modules" && name !== "shared");
  expect(folders.sort()).toEqual([...ACTION_IDS].sort());
});

describe.each(ACTION_IDS)("action %s", (id) => {
  const { description, branding, inputs, outputs, runs } = metadataOf(id);

  test("runs on the Node that runners have", () => {
    const staged =
      id === "provision-staging" ? { post: "dist/index.js", "post-if": "always()" } : {};
    expect(runs).toEqual({ using: "node24", main: "dist/index.js", ...staged });
  });

  test("describes itself, each input and each output", () => {
    expect(branding.icon).toMatch(/^[a-z-]+$/);
    expect(branding.color).toBe("blue");
    const texts = [
      description,
      ...[...Object.values(inputs), ...Object.values(outputs)].map((one) => one.description),
    ];
    expect(texts.filter((text) => text.length < 5)).toEqual([]);
  });

  test("has no default that would beat the file, but for the token", () => {
    const defaults = Object.entries(inputs).filter(([, input]) => input.default !== undefined);
    expect(defaults.map(([name]) => name)).toEqual(["token"]);
    expect(Object.values(inputs).filter(({ required }) => required)).toEqual([]);
  });

  test("starts in at most 25 lines", () => {
    expect(read(id, "src/main.ts").split("\n").length).toBeLessThanOrEqual(25);
  });

  test("has an example that gives only what there is", () => {
    const steps = examples(read(id, "README.md"));
    const used = steps.map(
      ({ uses }) =>
        /^stagegate\/stagegate\/actions\/([a-z-]+[a-z0-9-]*)@v1$/.exec(uses ?? "")?.[1] ?? "",
    );
    expect(used).toContain(id);
    const unknown = steps.flatMap((step, at) => {
      const known = Object.keys(metadataOf(used[at] ?? "").inputs);
      return Object.keys(step.with ?? {}).filter((name) => !known.includes(name));
    });
    expect(unknown).toEqual([]);
  });
});

test("the combined form takes what its gates take", () => {
  const gates = ACTION_IDS.filter((id) => id !== "run").map(metadataOf);
  const wanted = new Set(gates.flatMap(({ inputs }) => Object.keys(inputs)));
  expect(Object.keys(metadataOf("run").inputs).sort()).toEqual([...wanted].sort());
  const outputs = new Set(gates.flatMap((gate) => Object.keys(gate.outputs)));
  expect(Object.keys(metadataOf("run").outputs).sort()).toEqual([...outputs].sort());
});

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob, normalize } from "node:path";
import { parseDocument } from "yaml";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../packages/cli/src/commands.ts";
import { ERROR_CODES, FINDING_CODES } from "../../packages/schema/src/codes.ts";
import { compose, EVENT_PROFILES } from "../../packages/schema/src/compose/index.ts";
import { checkSource, parseSource } from "../../packages/schema/src/config/index.ts";
import { GATE_IDS } from "../../packages/schema/src/definitions/common.ts";
import type { PlacedIssue } from "../../packages/schema/src/index.ts";
import { inputFields } from "../../packages/schema/src/inputs/index.ts";
import { ROOT } from "../architecture/sources.ts";
import { blocksOf } from "./blocks.ts";
import { anchorsOf, fencesOf, pages, proseOf } from "./pages.ts";

const all = pages();

describe.each(all)("$path", ({ path, text }) => {
  test("links to what exists", () => {
    const links = [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    const broken = links
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !leadsSomewhere(path, target));
    expect(broken).toEqual([]);
  });

  test("shows configurations that are valid", async () => {
    const blocks = blocksOf({ path, text }).filter(({ kind }) => kind === "configuration");
    // A block that begins with the name of another file is a part of those that take it in.
    const parts = new Map(blocks.map((fence) => [partOf(fence.text), fence.text]));
    const wrong: unknown[] = [];
    for (const fence of blocks.filter(({ text }) => partOf(text) === undefined)) {
      wrong.push(...(await problemsOf(`${path}:${fence.line}`, completed(fence.text), parts)));
    }
    expect(wrong).toEqual([]);
  });

  test("calls commands with flags that exist", () => {
    const lines = fencesOf(text)
      .filter(({ language }) => language === "sh")
      .flatMap((fence) => fence.text.split("\n"));
    const inline = [...text.matchAll(/`(stagegate [^`\n]+)`/g)].map(([, line = ""]) => line);
    const calls = [...lines, ...inline].filter((line) => line.startsWith("stagegate "));
    expect(calls.flatMap((line) => unknownIn(line))).toEqual([]);
  });

  test("names error codes that exist", () => {
    const codes = text.match(/\bSTAGEGATE_[A-Z_]+\b/g) ?? [];
    const known = [...Object.keys({ ...ERROR_CODES, ...FINDING_CODES }), ...variables()];
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  });
});

test("every page is reached from the index or the README", () => {
  const linked = ["README.md", "docs/README.md"].flatMap((from) =>
    [...(all.find(({ path }) => path === from)?.text ?? "").matchAll(/\]\(([^)\s#]+)/g)].map(
      ([, target = ""]) => normalize(join(dirname(from), target)),
    ),
  );
  const decisions = /^docs\/adr\//;
  const lost = all.map(({ path }) => path).filter((path) => !linked.includes(path));
  const meantForAgents = ["README.md", "AGENTS.md"];
  expect(lost.filter((path) => !decisions.test(path) && !meantForAgents.includes(path))).toEqual(
    [],
  );
});

function leadsSomewhere(from: string, target: string): boolean {
  const [file = "", anchor] = target.split("#");
  const path = file === "" ? from : normalize(join(dirname(from), file));
  if (!existsSync(join(ROOT, path))) return false;
  if (anchor === undefined) return true;
  return anchorsOf(readFileSync(join(ROOT, path), "utf8")).includes(anchor);
}

function partOf(text: string): string | undefined {
  const name = /^# (\S+\.yml)$/m.exec(text.split("\n", 1)[0] ?? "")?.[1];
  return name === "stagegate.yml" ? undefined : name;
}

/** Of the whole, whatever profile of it is applied. */
async function problemsOf(
  file: string,
  text: string,
  parts: ReadonlyMap<string | undefined, string>,
): Promise<readonly PlacedIssue[]> {
  const parsed = parseSource(file, text);
  if (parsed.kind === "invalid") return parsed.issues;
  const names = [...parts.keys()].filter((name) => name !== undefined);
  const reader = {
    shown: (path: string) => path,
    read: async (path: string) => parts.get(path),
    readPinned: async () => "version: 1\n",
    glob: async (patterns: readonly string[]) =>
      names.filter((name) => patterns.some((pattern) => matchesGlob(name, pattern))),
  };
  const profiles = [undefined, ...EVENT_PROFILES.map((name) => ({ name }))];
  const problems = profiles.map(async (profile) => {
    const { source, issues } = await compose(parsed.source, { reader, profile });
    const checked = checkSource(source);
    return [...issues, ...(checked.kind === "valid" ? [] : checked.issues)];
  });
  return (await Promise.all(problems)).flat();
}

/** A part of a configuration gets what it needs to stand alone: services that it may name. */
function completed(text: string): string {
  const value: unknown = parseDocument(text).toJS();
  const keys = Object.keys((value ?? {}) as object);
  if (keys.includes("version")) return text;
  const names = ["web", "gateway", "payments", "cart", "inventory"];
  const services = names.map((name) => `  ${name}: {}`).join("\n");
  const head = keys.includes("services") ? "" : `services:\n${services}\n`;
  return `version: 1\nproject: docs\n${head}${text}`;
}

/** Flags of commands that are no gate. */
const OWN_FLAGS: Readonly<Record<string, readonly string[]>> = {
  validate: ["show", "config", "profile"],
  init: ["force", "dry-run"],
  diagnose: ["telemetry", "baseline", "attempts"],
  dashboard: ["out", "title"],
  policy: ["branch", "runs", "config"],
  history: ["from", "branch", "gate", "commit", "at", "config"],
  down: ["out-dir", "config"],
  reap: ["out-dir", "config"],
};
const GLOBAL_FLAGS = ["help", "json", "verbose"];

function unknownIn(line: string): string[] {
  const command = /^stagegate\s+(\S+)/.exec(line)?.[1] ?? "";
  const shown = command.replace(/^--help$/, "help");
  if (shown === "help") return [];
  if (!Object.hasOwn(COMMANDS, shown)) return [`${line}: no command ${shown}`];
  const isGate = (GATE_IDS as readonly string[]).includes(shown);
  const gates = GATE_IDS.filter((id) => shown === "run" || (isGate && id === shown));
  const known = [
    ...gates.flatMap((id) => inputFields(id).map(({ name }) => name)),
    ...GLOBAL_FLAGS,
  ];
  const flags = [...line.replace(/\s#.*$/, "").matchAll(/\s--([a-z][a-z-]*)/g)].map(
    ([, f = ""]) => f,
  );
  return flags
    .filter((flag) => ![...known, ...(OWN_FLAGS[shown] ?? [])].includes(flag))
    .map((flag) => `${line}: no flag --${flag}`);
}

/** Variables of inputs, and those of the environment that pages may name. */
function variables(): string[] {
  const inputs = GATE_IDS.flatMap((id) => inputFields(id)).map(
    ({ name }) => `STAGEGATE_${name.toUpperCase().replaceAll("-", "_")}`,
  );
  return [
    ...inputs,
    "STAGEGATE_LEASE",
    "STAGEGATE_RUN_GATES",
    "STAGEGATE_STATE_DIR",
    "STAGEGATE_CHROMIUM",
    "STAGEGATE_",
  ];
}

import * as fs from "node:fs/promises";
import { join } from "node:path";
import type { Check, GateReport } from "@stagegate/schema";
import { plantedSecrets } from "@stagegate/testkit/corpus";
import type { PlantedSecret } from "@stagegate/testkit/corpus";
import { expect, test } from "vitest";
import { put, report, root, run, write } from "../../test-support/comment-report.ts";

/** As many as the comment lists, so that each is shown. */
const AT_ONCE = 10;
/** What of a secret would be enough to recognise it. */
const PART = 12;

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_item, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

/** A finding with the text in every place that can hold one. */
function finding(text: string, at: number): Check {
  return {
    id: `e2e:web/a.spec.ts#${at} ${text}`,
    title: text,
    verdict: "fail",
    class: "new",
    service: text,
    owner: text,
    location: { file: text, line: 3 },
    message: text,
    detail: `Error: ${text}\n    at ${text}`,
    observed: 3,
    threshold: 2,
    unit: text,
    reproduce: `curl ${text}`,
    accept: `quarantine:\n  - check: ${JSON.stringify(text)}`,
    evidence: ["e1"],
    history: { runs: 9, failed: 1, since: text },
  };
}

function planted(texts: readonly string[]): GateReport {
  const [first = "", second = first] = texts;
  const checks = texts.map(finding);
  const span = { service: second, name: first, kind: "server" as const, startMs: 0, durationMs: 1 };
  const none = { total: 0, pass: 0, warn: 0, inconclusive: 0, skip: 0, error: 0, flaky: 0 };
  return report("run-e2e", {
    verdict: "fail",
    summary: first,
    checks,
    counts: { ...none, total: checks.length, fail: checks.length },
    versions: [{ service: second, version: first, source: "reported" }],
    metrics: [{ name: first, value: 1, unit: second, key: true }],
    evidence: [{ id: "e1", kind: "log", title: first, path: `evidence/${second}.log` }],
    ranking: [
      { service: second, score: 1, evidence: [{ kind: "new-log", text: first, log: second }] },
    ],
    absent: {
      removed: { total: 1, listed: [{ id: first, title: second }] },
      skipped: { total: 0, listed: [] },
    },
    diagnosis: {
      coverage: { servicesSeen: [second], servicesDeclared: 1, attempts: 1, attemptsWithTrace: 1 },
      notes: [first],
      map: {
        nodes: [first, second].map((service) => ({ service, requests: 1, errors: 1 })),
        edges: [{ from: first, to: second, calls: 1, errors: 1 }],
      },
      traces: [
        {
          traceId: "0".repeat(32),
          title: first,
          durationMs: 1,
          omitted: 0,
          spans: [{ ...span, id: "a", error: second }],
        },
      ],
    },
    notes: texts.slice(0, 3),
  });
}

function xml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\u001B", "");
}

function junit(texts: readonly string[]): string {
  const cases = texts.map(
    (text) =>
      `<testcase classname="${xml(text)}" name="${xml(text)}"><failure message="${xml(text)}">${xml(text)}</failure><system-out>${xml(text)}</system-out></testcase>`,
  );
  return `<testsuite name="s">${cases.join("")}</testsuite>`;
}

/** Everything that the gate has written, but for what it was given. */
async function written(): Promise<Map<string, string>> {
  const folder = join(root, ".stagegate");
  const all = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile() && entry.name !== "given.json");
  const texts = files.map(async ({ parentPath, name }) => {
    return [name, await fs.readFile(join(parentPath, name), "utf8")] as const;
  });
  return new Map(await Promise.all(texts));
}

/** Without what escaping puts between the letters. */
function plain(text: string): string {
  return text.replaceAll(/[\u200B\\]|&#?\w+;/g, "");
}

function seen(shown: string, { secret }: PlantedSecret): boolean {
  const text = plain(shown);
  return [secret.slice(0, PART), secret.slice(-PART)].some((part) => text.includes(part));
}

test("no secret of the corpus gets into comment, summary, page, files or log, and each is counted", async () => {
  const leaks: string[] = [];
  for (const part of chunks(plantedSecrets(), AT_ONCE)) {
    const texts = part.map(({ text }) => text);
    await put(planted(texts), "given");
    await write("results/junit.xml", junit(texts));
    const ran = await run({ results: ["results/*.xml"] });
    const places = new Map([
      ...(await written()),
      ["comment", ran.comments.map(({ body }) => body).join("\n")],
      ["summary", ran.summary],
      ["log", ran.lines.join("\n")],
      ["report", JSON.stringify(ran.report)],
    ]);
    expect([...places.keys()]).toEqual(
      expect.arrayContaining(["report.html", "report.md", "junit.xml", "comment", "log"]),
    );
    expect(places.get("comment")).toMatch(/\d+ places were hidden as secrets/);
    for (const [place, shown] of places)
      for (const one of part) if (seen(shown, one)) leaks.push(`${one.name} in ${place}`);
  }
  expect(leaks).toEqual([]);
}, 120_000);

import { gunzipSync } from "node:zlib";
import { runGate } from "@stagegate/core";
import type { TestRun, TestRunRequest } from "@stagegate/results";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { expect, it } from "vitest";
import { planter } from "../evidence/test-support/planted.ts";
import { unzipped, zipOf } from "../evidence/test-support/zip.ts";
import { runE2e } from "./gate.ts";
import { ALONE, ran, testCase } from "./test-support/world.ts";

/** A run that leaves recordings in the folder that the gate gives it, and what is in the out directory then. */
async function gate(
  recordings: Readonly<Record<string, string | Buffer>>,
  end: (request: TestRunRequest, paths: readonly string[]) => Promise<TestRun>,
) {
  const files = createMemoryFiles({ "/repo/stagegate.yml": ALONE });
  const host = createTestHost({ files });
  const finished = await runGate(runE2e, host, async () => ({
    runner: {
      id: "playwright",
      run: async (request) => {
        const paths = Object.keys(recordings).map((name) => `${request.outDir}/results/${name}`);
        for (const [at, content] of Object.values(recordings).entries()) {
          await files.write(paths[at] ?? "", content);
        }
        return end(request, paths);
      },
    },
    telemetry: async () => ({ kind: "unreachable", message: "no agent" }),
    environment: {},
    browser: async () => undefined,
  }));
  const left = await files.glob("/repo/.stagegate", ["**/*"]);
  const texts: string[] = [];
  for (const path of left) {
    const parts: Uint8Array[] = [];
    for await (const part of files.stream(path) ?? []) parts.push(part);
    const bytes = Buffer.concat(parts);
    texts.push(bytes.toString("latin1"));
    if (path.endsWith(".gz")) texts.push(gunzipSync(bytes).toString());
    if (path.endsWith(".zip")) texts.push(Object.values(await unzipped(bytes)).join("\n"));
  }
  return { finished, left, all: texts.join("\n") };
}

async function plantedFiles(secret: (place: string) => string) {
  const pair = (name: string, value: string) => ({ name, value });
  const request = {
    url: `https://shop.test/?api_key=${secret("query")}`,
    headers: [
      pair("Authorization", `Bearer ${secret("header")}`),
      pair("Cookie", `a=${secret("cookie")}`),
    ],
    postData: { mimeType: "application/json", text: JSON.stringify({ password: secret("body") }) },
  };
  const fill = {
    type: "before",
    params: { selector: "input[type=password]", value: secret("typed") },
  };
  return {
    "net.har": JSON.stringify({ log: { entries: [{ request }] } }),
    "trace.zip": await zipOf({
      "trace.trace": `${JSON.stringify(fill)}\n`,
      "trace.network": `${JSON.stringify({ type: "resource-snapshot", snapshot: { request } })}\n`,
    }),
    "state.json": JSON.stringify({ cookies: [pair("sid", secret("state"))], origins: [] }),
    "otlp.jsonl": `${JSON.stringify({ resourceLogs: [{ resource: { attributes: [{ key: "db.password", value: { stringValue: secret("otlp") } }] } }] })}\n`,
    "server.log": `POST /login password=${secret("log")}\n`,
    "video.webm": Buffer.concat([Buffer.from("1a45dfa3", "hex"), Buffer.from(secret("video"))]),
  };
}

it("leaves no secret of any recording in the out directory", async () => {
  const { secret, all: planted } = planter();
  const { finished, left, all } = await gate(await plantedFiles(secret), async (_request, paths) =>
    ran([testCase("failed")], {
      evidence: paths.map((path) => ({
        kind: "other" as const,
        title: "file",
        path,
        caseIndex: 0,
        attempt: 0,
      })),
    }),
  );
  expect(finished.exitCode).toBe(4);
  expect(left.filter((path) => path.includes("/evidence/"))).toHaveLength(5);
  expect(planted()).toHaveLength(9);
  expect(planted().filter((value) => all.includes(value))).toEqual([]);
});

it.each<[string, () => Promise<TestRun>]>([
  ["throws", () => Promise.reject(new Error("broken"))],
  ["crashes", async () => ({ kind: "crashed", message: "no", exitCode: 1, outputTail: "" })],
  ["runs no test", async () => ({ kind: "no-tests", message: "none", toolVersion: "1" })],
])("leaves no recording where the runner %s", async (_what, end) => {
  const { secret, all: planted } = planter();
  const { left, all } = await gate(await plantedFiles(secret), end);
  expect(left.filter((path) => path.includes("/evidence/"))).toEqual([]);
  expect(planted().filter((value) => all.includes(value))).toEqual([]);
});

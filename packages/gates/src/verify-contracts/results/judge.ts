import { join, relative, sep } from "node:path";
import { isGlob } from "@stagegate/core";
import type { GateContext, GateOutcome } from "@stagegate/core";
import { checkId } from "@stagegate/results";
import type { Check } from "@stagegate/schema";
import { readFile } from "../on-disk.ts";
import { judgeJunit } from "./junit.ts";
import type { Unread } from "./junit.ts";
import type { Judged } from "./judged.ts";
import { judgeOasdiff } from "./oasdiff.ts";
import { judgePact } from "./pact.ts";

type Context = Pick<GateContext<"verify-contracts">, "host" | "signal" | "out">;

const MAX_BYTES = 64 * 1024 * 1024;
const KNOWN =
  "known are the JSON of oasdiff, the JSON and JUnit of Pact's verifier, and the JUnit of Schemathesis";

/** Judges what other jobs found out about contracts; nothing is compared and no tool is run. */
export async function judgeContractResults(
  context: Context,
  globs: readonly string[],
): Promise<GateOutcome> {
  const { paths, unmatched } = await findFiles(context, globs);
  const checks: Check[] = [];
  const tools = new Set<string>();
  let items = 0;
  for (const path of paths) {
    const file = relative(context.host.root, path).split(sep).join("/");
    const judged = await judgeFile(context, path, file);
    if ("reason" in judged) {
      checks.push(unreadable(file, judged));
      continue;
    }
    tools.add(judged.of);
    items += judged.judged;
    checks.push(...judged.checks);
    if (judged.judged === 0) checks.push(empty(file));
  }
  const missing = unmatched.filter((glob) => !isGlob(glob));
  checks.push(...missing.map((file) => unreadable(file, { reason: "there is no such file" })));
  if (paths.length === 0 && missing.length === 0) checks.push(nothing(globs));
  const failed = checks.filter(({ verdict }) => verdict === "fail").length;
  const files = `${paths.length} file${paths.length === 1 ? "" : "s"}`;
  const from = tools.size === 0 ? "" : ` of ${[...tools].sort().join(", ")}`;
  return {
    summary: `${failed === 0 ? "no failure" : `${failed} failed`} in ${files}${from}`,
    checks,
    metrics: [
      { name: "failed", value: failed, unit: "contracts", key: true },
      { name: "judged", value: items, unit: "items" },
      { name: "files", value: paths.length, unit: "files" },
    ],
    notes: unmatched.filter(isGlob).map((glob) => `no file matches ${glob}`),
  };
}

/** What Stagegate itself wrote is nobody's result. */
async function findFiles(
  { host, out }: Context,
  globs: readonly string[],
): Promise<{ paths: string[]; unmatched: string[] }> {
  const paths = new Set<string>();
  const unmatched: string[] = [];
  for (const glob of new Set(globs)) {
    const found = isGlob(glob)
      ? await host.files.glob(host.root, [glob])
      : (await host.files.exists(join(host.root, glob)))
        ? [join(host.root, glob)]
        : [];
    const others = found.filter((path) => relative(out.path, path).startsWith(".."));
    for (const path of others) paths.add(path);
    if (others.length === 0) unmatched.push(glob);
  }
  return { paths: [...paths].sort(), unmatched };
}

async function judgeFile(
  { host, signal }: Context,
  path: string,
  file: string,
): Promise<Judged | Unread> {
  const size = (await host.files.size(path)) ?? 0;
  if (size > MAX_BYTES) return { reason: "it has more than 64 MB" };
  const text = await readFile(host.files, path);
  if (text === undefined) return { reason: "it is no file" };
  if (typeof text !== "string") return text;
  const first = text.replace(/^\uFEFF/, "").trimStart()[0];
  if (first === undefined) return { reason: "it is empty" };
  if (first === "{" || first === "[") return judgeJson(file, text);
  const bytes = new TextEncoder().encode(text);
  const open = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  const judged = await judgeJunit({ path: file, open }, { root: host.root, signal });
  return judged ?? { reason: `it is no result of a tool for contracts; ${KNOWN}` };
}

function judgeJson(file: string, text: string): Judged | Unread {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { reason: "it is no whole JSON" };
  }
  const judged = judgeOasdiff(file, value) ?? judgePact(file, value);
  return judged ?? { reason: `it is no result of a tool for contracts; ${KNOWN}` };
}

function unreadable(file: string, { reason, place }: Unread): Check {
  return {
    id: checkId({ kind: "contract", file, titlePath: ["readable"] }),
    title: `${file} can be read`,
    verdict: "inconclusive",
    message: reason,
    location: { file, ...place },
  };
}

function empty(file: string): Check {
  return {
    id: checkId({ kind: "contract", file, titlePath: ["items"] }),
    title: `${file} judges something`,
    verdict: "inconclusive",
    message: "the file holds nothing that was judged, like that of a tool that found no contract",
    location: { file },
    observed: 0,
    threshold: 1,
    unit: "items",
  };
}

function nothing(globs: readonly string[]): Check {
  return {
    id: checkId({ kind: "contract", titlePath: ["results"] }),
    title: "At least one result",
    verdict: "inconclusive",
    message: `no file matches ${globs.join(", ")}`,
    observed: 0,
    threshold: 1,
    unit: "files",
  };
}

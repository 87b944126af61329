import { join, resolve } from "node:path";
import { GateError } from "@stagegate/core";
import type { GateContext, GateOutcome } from "@stagegate/core";
import { LEASE_VARIABLE } from "@stagegate/environments";
import { formatDuration, parseDuration } from "@stagegate/schema";
import type { Check } from "@stagegate/schema";
import { caseId, checkId } from "@stagegate/results";
import type { RanTests, TestCase, TestRun } from "@stagegate/results";
import { judgeResultFiles } from "../results-files/judge.ts";
import { diagnoseStack } from "../stack/diagnose.ts";
import type { Diagnosed } from "../stack/diagnose.ts";
import { endedServices, hasEnded, withEnded } from "../stack/ended.ts";
import { findStack, stackOrigins, stackVersions } from "../stack/handle.ts";
import type { Stack } from "../stack/handle.ts";
import { recordAttempts, recordPhases } from "../stack/records.ts";
import { noticedIn, nothingRan, relativePath, toAttempts, toCheck } from "./checks.ts";
import { collectEvidence, rawFolder } from "./evidence.ts";
import type { E2ePorts } from "./gate.ts";
import { reproduceCommand } from "./reproduce.ts";
import type { ReproducePlace } from "./reproduce.ts";

type Context = GateContext<"run-e2e">;

const DEFAULT_TIMEOUT = "15m";
/** Timers beyond this fire at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

export async function runE2eGate(context: Context, ports: E2ePorts): Promise<GateOutcome> {
  const globs = context.inputs.results ?? context.config?.["run-e2e"]?.results;
  if (globs !== undefined) {
    const { onFlaky } = setting(context);
    return judgeResultFiles(context, { kind: "e2e", globs, onFlaky });
  }
  const stack = await findStack(context);
  try {
    return await runAndJudge(context, ports, stack);
  } finally {
    // What is kept was copied; the rest, unscrubbed, must not leave with the out directory, also
    // where the run was cancelled or broke.
    await context.host.files.remove(rawFolder(context));
  }
}

async function runAndJudge(context: Context, ports: E2ePorts, stack: Stack): Promise<GateOutcome> {
  const start = context.host.clock.now();
  const run = await runTests(context, ports, stack);
  const phase = { name: "e2e", kind: "e2e" as const, start, end: context.host.clock.now() };
  await recordPhases(context.host.files, context.out, [phase]);
  if (run.kind !== "ran") return notRan(run, stack);
  return judgeRun(context, ports, { run: { ...run, cases: placed(run) }, stack });
}

/** Runners name files relative to their own root, which may be the folder of the tests. */
function placed({ cases, rootDir }: RanTests): TestCase[] {
  return cases.map((testCase) =>
    testCase.file === undefined ? testCase : { ...testCase, file: resolve(rootDir, testCase.file) },
  );
}

function setting(context: Context): { dir: string; onFlaky: "warn" | "fail"; timeoutMs: number } {
  const { inputs, config, configDir, host } = context;
  const block = config?.["run-e2e"];
  const dir =
    inputs.dir === undefined ? join(configDir, block?.dir ?? ".") : join(host.root, inputs.dir);
  const given = inputs.timeout ?? block?.timeout ?? DEFAULT_TIMEOUT;
  const timeoutMs = parseDuration(given);
  if (timeoutMs === undefined) {
    throw new GateError("STAGEGATE_INPUT_INVALID", `timeout: \`${given}\` is not a duration`, {
      hint: "For example 90s or 15m.",
    });
  }
  return {
    dir,
    onFlaky: inputs["on-flaky"] ?? block?.["on-flaky"] ?? "warn",
    timeoutMs: Math.min(timeoutMs, MAX_TIMEOUT_MS),
  };
}

async function runTests(context: Context, ports: E2ePorts, stack: Stack): Promise<TestRun> {
  const { inputs, config, host } = context;
  const block = config?.["run-e2e"];
  const { dir, timeoutMs } = setting(context);
  const runnerConfig = inputs["runner-config"] ?? block?.config;
  const projects = inputs.project ?? block?.projects;
  const grep = inputs.grep ?? block?.grep;
  const outDir = rawFolder(context);
  await host.files.makeFolder(outDir);
  const browser = await ports.browser();
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(timeoutMs)]);
  return ports.runner.run({
    workspace: dir,
    ...(runnerConfig === undefined ? {} : { config: join(dir, runnerConfig) }),
    ...(projects === undefined ? {} : { projects }),
    ...(grep === undefined ? {} : { grep }),
    env: { ...ports.environment, ...browser?.env, ...entryEnv(context, stack), ...block?.env },
    ...(browser === undefined ? {} : { chromium: browser.path }),
    traceOrigins: stack.kind === "up" ? stackOrigins(stack.handle) : [],
    outDir,
    signal,
    onProgress: ({ finished, total, failed, title }) => {
      const of = total === undefined ? "" : `/${total}`;
      const bad = failed > 0 ? `, ${failed} failed` : "";
      host.log.status(
        `run-e2e: ${finished}${of} tests${bad}${title === undefined ? "" : ` · ${title}`}`,
      );
    },
    onOutput: (line) => host.log.debug(line),
  });
}

/** The tests learn where the stack is from a variable of their own configuration. */
function entryEnv({ config }: Context, stack: Stack): Record<string, string> {
  const name = config?.["run-e2e"]?.["base-url-env"] ?? "BASE_URL";
  if (stack.kind === "none") return {};
  const { entry, lease } = stack.handle;
  return {
    ...(entry === undefined ? {} : { [name]: entry }),
    // The runner and its browsers carry the mark of the environment: if this process is killed,
    // whoever removes the environment finds them as well.
    ...(lease === undefined ? {} : { [LEASE_VARIABLE]: lease }),
  };
}

function notRan(run: Exclude<TestRun, RanTests>, stack: Stack): GateOutcome {
  switch (run.kind) {
    case "missing-tool":
      throw new GateError("STAGEGATE_TOOL_MISSING", run.message, { hint: run.hint });
    case "crashed":
      throw new GateError("STAGEGATE_TOOL_EXIT", run.message, {
        hint: "Run the tests without Stagegate to see the same error.",
        detail: run.outputTail.split("\n").slice(-30),
      });
    case "no-tests":
      return {
        summary: "no test ran",
        versions: stackVersions(stack),
        checks: [
          {
            id: checkId({ kind: "e2e", titlePath: ["tests"] }),
            title: "At least one test",
            verdict: "inconclusive",
            message: run.message,
            observed: 0,
            threshold: 1,
            unit: "tests",
          },
        ],
      };
  }
}

/** Words of Playwright for a browser that is not there or does not start. */
const NO_BROWSER = /browserType\.launch|Executable doesn't exist|Failed to launch/;

/** Where no browser starts, no test says anything about the change. */
function refuseWithoutBrowser({ cases }: RanTests): void {
  const tried = cases.filter(({ status }) => status !== "skipped");
  const messages = tried.flatMap(({ attempts }) => attempts.map(({ message }) => message ?? ""));
  if (messages.length === 0 || !messages.every((message) => NO_BROWSER.test(message))) return;
  throw new GateError("STAGEGATE_TOOL_EXIT", "no browser could be started", {
    hint: "Run `npx playwright install chromium`, or give the path of a browser in STAGEGATE_CHROMIUM.",
    detail: [...new Set(messages)].slice(0, 3),
  });
}

async function judgeRun(
  context: Context,
  ports: E2ePorts,
  { run, stack }: { run: RanTests; stack: Stack },
): Promise<GateOutcome> {
  const { host, out } = context;
  const { onFlaky } = setting(context);
  refuseWithoutBrowser(run);
  const collected = await collectEvidence(context, run);
  const where = placeOf(context, stack);
  const checks = run.cases.map((testCase, index) =>
    toCheck(testCase, {
      root: host.root,
      onFlaky,
      reproduce: (failed) => reproduceCommand(failed, where),
      evidenceOf: () => collected.ids.get(index) ?? [],
    }),
  );
  const idOf = (testCase: TestCase): string =>
    caseId(
      {
        ...testCase,
        ...(testCase.file === undefined ? {} : { file: relativePath(host.root, testCase.file) }),
      },
      "e2e",
    );
  const attempts = toAttempts(run.cases, idOf);
  await recordAttempts(host.files, out, attempts);
  const skipped = run.cases.filter(({ status }) => status === "skipped").length;
  const nothing = nothingRan({ total: run.cases.length, skipped }, "e2e");
  checks.push(
    ...runProblems(run, setting(context).timeoutMs),
    ...(nothing === undefined ? [] : [nothing]),
  );
  const ended = await endedServices(context, "run-e2e", stack);
  checks.unshift(...ended.checks);
  const failing =
    hasEnded(ended) || checks.some((check) => check.verdict === "fail" || check.class === "flaky");
  const diagnosis: Diagnosed = failing
    ? await diagnoseStack(context, ports.telemetry, {
        stack,
        attempts,
        violations: [],
        ended,
        failedIn: noticedIn(run.cases, idOf),
      })
    : {};
  return {
    summary: withEnded(summaryOf(run), ended),
    checks,
    metrics: metricsOf(run),
    evidence: [...collected.evidence, ...ended.evidence],
    versions: stackVersions(stack),
    ...diagnosis,
    notes: [...collected.notes, ...(diagnosis.notes ?? [])],
  };
}

/** Failures outside any test, and a run that was cut short, are never green. */
function runProblems(run: RanTests, timeoutMs: number): Check[] {
  const problems = run.errors.map((message, index): Check => ({
    id: checkId({ kind: "e2e", titlePath: ["run", `error ${index + 1}`] }),
    title: "The test run itself",
    verdict: "fail",
    message: (message.split("\n")[0] ?? "").slice(0, 500),
    detail: message.slice(0, 4000),
  }));
  if (!run.complete) {
    const late =
      run.durationMs >= timeoutMs ? ` after its timeout of ${formatDuration(timeoutMs)}` : "";
    problems.push({
      id: checkId({ kind: "e2e", titlePath: ["run", "complete"] }),
      title: "All tests ran",
      verdict: "inconclusive",
      message: `the runner was stopped before its end${late}; tests after that are unknown`,
    });
  }
  return problems;
}

function summaryOf({ cases, durationMs }: RanTests): string {
  const count = (status: TestCase["status"]): number =>
    cases.filter((c) => c.status === status).length;
  const [failed, passed] = [count("failed"), count("passed")];
  // What is wrong comes first: the end of a line may be cut.
  const parts =
    failed > 0
      ? [`${failed} of ${cases.length} tests failed`, `${passed} passed`]
      : [`${passed} of ${cases.length} tests passed`];
  if (count("flaky") > 0) parts.push(`${count("flaky")} flaky`);
  if (count("skipped") > 0) parts.push(`${count("skipped")} skipped`);
  return `${parts.join(", ")} in ${(durationMs / 1000).toFixed(1)} s`;
}

function metricsOf({ cases, durationMs }: RanTests): GateOutcome["metrics"] {
  const passed = cases.filter((c) => c.status === "passed").length;
  const failed = cases.filter((c) => c.status === "failed").length;
  const flaky = cases.filter((c) => c.status === "flaky").length;
  return [
    ...(failed > 0
      ? [{ name: "failed", value: failed, unit: `of ${cases.length} tests`, key: true }]
      : []),
    { name: "passed", value: passed, unit: "tests", key: true },
    { name: "tests", value: cases.length, unit: "tests" },
    { name: "flaky", value: flaky, unit: "tests" },
    { name: "duration", value: Math.round(durationMs), unit: "ms" },
  ];
}

function placeOf(context: Context, stack: Stack): ReproducePlace {
  const { inputs, config, host } = context;
  const runnerConfig = inputs["runner-config"] ?? config?.["run-e2e"]?.config;
  return {
    root: host.root,
    dir: setting(context).dir,
    ownStack: stack.kind === "up" && stack.handle.provider === "processes",
    ...(runnerConfig === undefined ? {} : { config: runnerConfig }),
  };
}

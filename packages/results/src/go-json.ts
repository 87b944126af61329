import { addError, type Findings } from "./declared.ts";
import { type FoundAttempt, statusOf, toCase } from "./found.ts";
import { addNote } from "./format-reader.ts";
import type { LineEvents } from "./json-lines.ts";
import { type JsonObject, numberAt, textAt } from "./json-value.ts";
import { type CaseSink } from "./model.ts";
import { MAX_OUTPUT } from "./text.ts";

interface Running {
  startTime: string | undefined;
  output: string;
}

interface Held {
  packageName: string;
  /** Run of the package that saw the last attempt. */
  owner: Package;
  test: string;
  attempts: FoundAttempt[];
  output: string;
}

interface Package {
  name: string;
  started: boolean;
  running: Map<string, Running>;
  output: string;
  failed: number;
}

/** Failed tests that wait for another run of theirs, and tests that run at once. */
const MAX_HELD = 100_000;
const MAX_PACKAGES = 100_000;
const FRAME = /^\s*(?:=== (?:RUN|PAUSE|CONT|NAME|FAIL|ATTR)\b|--- (?:PASS|FAIL|SKIP|BENCH): )/;
const PACKAGE_FAILED = /^FAIL\s+\S+\s+(?:\[(?:build|setup) failed\]|\d[\d.]*s$)/;
/** What the race detector and the testing package print where no test is to blame. */
const RACE =
  /^(?:WARNING: DATA RACE|testing: race detected outside of test execution|Found \d+ data race)/m;

/**
 * Events of `go test -json` (https://pkg.go.dev/cmd/test2json; `go doc test2json`). Parents and
 * subtests are tests each, as `go test -v` lists them. A test that failed and passed in a later run
 * of its package (`gotestsum --rerun-fails`) is flaky; a further pass within one run (`-count`) is a
 * test of its own, since that run has failed. A package that fails without a failed test (it
 * does not build, exits or panics outside a test) is an error; a test that a panic, a timeout or an
 * exit left without result has failed.
 */
export class GoJson implements LineEvents {
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #packages = new Map<string, Package>();
  readonly #held = new Map<string, Held>();
  readonly #builds = new Map<string, string>();
  readonly #toldBuilds = new Set<string>();

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  event(value: JsonObject): void {
    const action = textAt(value, "Action") ?? "";
    const name = textAt(value, "Package") ?? "";
    const build = textAt(value, "ImportPath");
    if (build !== undefined) this.#build(action, build, textAt(value, "Output") ?? "");
    else this.#inPackage(this.#package(name), action, value);
  }

  other(line: string): void {
    if (PACKAGE_FAILED.test(line.trimEnd())) addError(this.#findings, line.replaceAll("\t", " "));
  }

  end(complete: boolean): string | undefined {
    for (const held of this.#held.values()) this.#emit(held);
    this.#held.clear();
    const open = [...this.#packages.values()].filter(({ started }) => started);
    const [first] = open;
    if (first === undefined) return undefined;
    const unfinished = open.reduce((sum, { running }) => sum + running.size, 0);
    if (unfinished > 0 && complete) {
      const message = `${unfinished} tests without a result are not counted`;
      addNote(this.#findings.notes, { kind: "left-out", message });
    }
    return `the run of ${first.name || "the package"} has no end`;
  }

  #package(name: string): Package {
    const known = this.#packages.get(name);
    if (known !== undefined) return known;
    const created: Package = { name, started: false, running: new Map(), output: "", failed: 0 };
    if (this.#packages.size < MAX_PACKAGES) this.#packages.set(name, created);
    return created;
  }

  #build(action: string, path: string, output: string): void {
    const known = this.#builds.get(path) ?? "";
    if (action === "build-output" && this.#builds.size < MAX_PACKAGES) {
      this.#builds.set(path, tail(known + output));
    } else if (action === "build-fail") this.#buildFailed(path);
  }

  #buildFailed(path: string): void {
    if (this.#toldBuilds.has(path)) return;
    this.#toldBuilds.add(path);
    const output = (this.#builds.get(path) ?? "").replace(/^# .*\n/, "").trim();
    addError(this.#findings, `${path} does not build: ${output === "" ? "no output" : output}`);
  }

  #inPackage(owner: Package, action: string, value: JsonObject): void {
    if (action === "start" || action === "run") owner.started = true;
    const test = textAt(value, "Test");
    if (test === undefined || test === "") {
      if (action === "output") owner.output = tail(owner.output + (textAt(value, "Output") ?? ""));
      else if (action === "pass" || action === "fail" || action === "skip") {
        this.#closePackage(owner, action, value);
      }
      return;
    }
    if (action === "run") this.#start(owner, test, value);
    else if (action === "output") this.#output(owner, test, textAt(value, "Output") ?? "");
    else if (action === "pass" || action === "fail" || action === "skip") {
      this.#finish(owner, test, { action, seconds: numberAt(value, "Elapsed") });
    }
    // `bench` has no verdict, and neither have pause, cont, attr and artifacts.
  }

  #start(owner: Package, test: string, value: JsonObject): void {
    if (owner.running.size >= MAX_HELD) return;
    owner.running.set(test, { startTime: textAt(value, "Time"), output: "" });
  }

  #output(owner: Package, test: string, output: string): void {
    const running = owner.running.get(test);
    if (running === undefined) {
      // What a test prints behind its result: data races, panics of its goroutines.
      owner.output = tail(owner.output + output);
    } else if (!FRAME.test(output)) running.output = tail(running.output + output);
  }

  #finish(
    owner: Package,
    test: string,
    end: { action: string; seconds?: number | undefined },
  ): void {
    const { startTime, output = "" } = owner.running.get(test) ?? { startTime: undefined };
    owner.running.delete(test);
    const { action, seconds } = end;
    if (action === "fail") owner.failed += 1;
    const attempt: FoundAttempt = {
      status: action === "pass" ? "passed" : action === "skip" ? "skipped" : "failed",
      durationMs: seconds === undefined ? undefined : seconds * 1_000,
      startTime,
      message: action === "pass" ? undefined : messageIn(output),
      stack: output,
    };
    this.#ran({ packageName: owner.name, owner, test, attempts: [attempt], output });
  }

  #ran(run: Held): void {
    const key = `${run.packageName}\u0000${run.test}`;
    const earlier = this.#held.get(key);
    const [attempt] = run.attempts;
    const further = earlier?.owner === run.owner && attempt?.status !== "failed";
    if (earlier !== undefined && attempt !== undefined && !further) {
      earlier.attempts.push(attempt);
      earlier.owner = run.owner;
      return;
    }
    const waits = attempt?.status === "failed" && this.#held.size < MAX_HELD;
    if (waits) this.#held.set(key, run);
    else this.#emit(run);
  }

  #emit({ packageName, test, attempts, output }: Held): void {
    const status = statusOf(attempts);
    this.#sink(
      toCase({
        name: test,
        className: packageName,
        attempts,
        // Passed at last, in spite of an earlier failure; a later failure decides.
        status,
        failureKind: /^panic: |\bpanicked\b/m.test(output) ? "error" : "failure",
      }),
    );
  }

  #closePackage(owner: Package, action: string, value: JsonObject): void {
    // Also of a package that passed: the result of a test got lost then.
    const reason = messageIn(owner.output) ?? "the test did not finish";
    for (const [test, running] of owner.running) {
      // A benchmark that has not failed ends without a word.
      if (test.startsWith("Benchmark") && action !== "fail") continue;
      running.output = tail(`${running.output}${running.output === "" ? reason : ""}`);
      this.#finish(owner, test, { action: "fail" });
    }
    const untold = action === "fail" && owner.failed === 0;
    const build = textAt(value, "FailedBuild");
    if (untold && build !== undefined) this.#buildFailed(build);
    else if (untold && !this.#wasTold(owner.name)) {
      const said = owner.output.replaceAll(/^(?:FAIL\b.*|exit status \d+)$\n?/gm, "").trim();
      const rest = owner.output.trim().split("\n")[0] ?? "";
      addError(this.#findings, `${owner.name || "the package"}: ${said || rest || "failed"}`);
    }
    if (action === "fail" && owner.failed > 0 && RACE.test(owner.output)) {
      addError(this.#findings, `${owner.name || "the package"}: a data race outside of any test`);
    }
    this.#packages.delete(owner.name);
  }

  #wasTold(name: string): boolean {
    return [...this.#toldBuilds].some((path) => path === name || path.startsWith(`${name} [`));
  }
}

function tail(text: string): string {
  return text.length <= 2 * MAX_OUTPUT ? text : text.slice(-MAX_OUTPUT);
}

/** The first line that a test logged, without `file_test.go:12:`, which the stack keeps. */
function messageIn(output: string): string | undefined {
  const lines = output.split("\n", 2_000).map((line) => line.trim());
  const panic = lines.find((line) => line.startsWith("panic: "));
  const line =
    panic ?? lines.find((each) => each !== "" && !/^(?:FAIL|PASS|exit status)\b/.test(each));
  return line?.replace(/^[\w./-]{1,200}\.go:\d{1,9}: /, "") || undefined;
}

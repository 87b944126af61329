import { addError, compareDeclared, type Findings } from "./declared.ts";
import { toCase } from "./found.ts";
import { type CaseCounts, type CaseSink, countCase, noCases } from "./model.ts";
import { firstLine } from "./text.ts";
import { type Attributes, countOf, splitFullName, type XmlElements } from "./xml-report.ts";

type Kind = "passed" | "failed" | "error" | "skipped" | "notRun";

/** `result` of both versions; what it does not know is an error. */
const RESULTS: ReadonlyMap<string, Kind> = new Map([
  ["Passed", "passed"],
  ["Success", "passed"],
  ["Warning", "passed"],
  ["Failed", "failed"],
  ["Failure", "failed"],
  ["Error", "error"],
  ["Cancelled", "error"],
  ["Skipped", "skipped"],
  ["Ignored", "skipped"],
  ["NotRunnable", "notRun"],
  ["Inconclusive", "notRun"],
]);
const ERROR_LABELS = new Set(["Error", "Invalid", "Cancelled"]);
const CHILD_FAILED = /^(?:One or more child tests had (?:errors|warnings)|Child test failed)/;
const MAX_TAGS = 50;

interface Open {
  element: "test-run" | "test-suite" | "test-case";
  attributes: Attributes;
  message: string;
  stack: string;
  reason: string;
  output: string;
  tags: string[];
  /** Failed tests and errors inside. */
  failed: number;
}

const OWN: ReadonlySet<string> = new Set(["test-run", "test-results", "test-suite", "test-case"]);

/**
 * NUnit 3 (`test-run`, https://docs.nunit.org/articles/nunit/technical-notes/usage/
 * Test-Result-XML-Format.html) and NUnit 2 (`test-results`, Results.xsd of NUnit 2.5). Counts as
 * EnricoMi's `nunit3-to-junit.xslt`: ignored and inconclusive are skipped. A failure of a fixture
 * itself (a set-up without a test that carries it, a tear-down, an assembly that does not load) is
 * an error of the file.
 */
export class NUnit implements XmlElements {
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #counts: CaseCounts = noCases();
  readonly #open: Open[] = [];
  /** Where the current `message` belongs to. */
  #within = "";
  #assertions = 0;
  #declared: Attributes = {};

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  open(name: string, attributes: Attributes): boolean {
    if (OWN.has(name)) {
      if (this.#open.length === 0) this.#declared = attributes;
      const element = name === "test-results" ? "test-run" : (name as Open["element"]);
      this.#open.push({ element, attributes, ...EMPTY, tags: [], failed: 0 });
      return false;
    }
    if (name === "assertions") this.#assertions += 1;
    else if (name === "failure" || name === "reason") this.#within = name;
    else if (name === "property" || name === "category") this.#tag(name, attributes);
    // Assertions repeat what stands in the failure.
    if (this.#assertions > 0) return false;
    return name === "output" || name === "message" || name === "stack-trace";
  }

  close(name: string, text: string): void {
    if (OWN.has(name)) {
      const closed = this.#open.pop();
      if (closed !== undefined) this.#closed(closed);
    } else if (name === "assertions") this.#assertions -= 1;
    else if (name === "failure" || name === "reason") this.#within = "";
    else if (text !== "") this.#text(name, text);
  }

  end(complete: boolean): void {
    for (const open of this.#open.splice(0).reverse()) {
      const failed = open.element === "test-case" && kindOf(open.attributes) !== "passed";
      if (failed) this.#case(open, []);
    }
    if (complete) this.#compare();
  }

  #text(name: string, text: string): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    if (name === "output") open.output = text;
    else if (name === "stack-trace") open.stack = text;
    else if (this.#within === "reason") open.reason = text;
    else if (this.#within === "failure") open.message = text;
  }

  #tag(name: string, attributes: Attributes): void {
    const open = this.#open.at(-1);
    const isTag = name === "category" || attributes["name"] === "Category";
    const tag = name === "category" ? attributes["name"] : attributes["value"];
    if (isTag && tag !== undefined && open !== undefined && open.tags.length < MAX_TAGS) {
      open.tags.push(tag);
    }
  }

  #closed(open: Open): void {
    if (open.element === "test-case") this.#case(open, this.#open);
    else if (open.element === "test-suite") this.#suite(open);
    const outer = this.#open.at(-1);
    if (outer !== undefined) outer.failed += open.failed;
  }

  #case(open: Open, around: readonly Open[]): void {
    const { attributes } = open;
    const kind = kindOf(attributes);
    const ran = kind !== "skipped" && kind !== "notRun";
    const full = attributes["fullname"] ?? attributes["name"] ?? "";
    const split = splitFullName(full);
    const fixture = fixtureOf(full, attributes["name"]) ?? split.className;
    const seconds = attributes["duration"] ?? attributes["time"];
    const testCase = toCase({
      suite: fixture === "" ? around.flatMap(suiteName) : [fixture],
      name: attributes["fullname"] === undefined ? split.name : attributes["name"],
      className: attributes["classname"] ?? split.className,
      attempts: [
        {
          status: ran ? (kind === "passed" ? "passed" : "failed") : "skipped",
          durationMs: seconds === undefined ? undefined : Number(seconds.replace(",", ".")) * 1_000,
          startTime: attributes["start-time"],
          message: messageOf(open, ran),
          stack: open.stack,
        },
      ],
      failureKind:
        kind === "failed" && !ERROR_LABELS.has(attributes["label"] ?? "") ? "failure" : "error",
      notRun: kind === "notRun",
      stdout: open.output,
      tags: open.tags,
    });
    countCase(this.#counts, testCase);
    open.failed = testCase.status === "failed" ? 1 : 0;
    this.#sink(testCase);
  }

  /** A suite that failed by itself. */
  #suite(open: Open): void {
    const { attributes, message } = open;
    const result = RESULTS.get(attributes["result"] ?? "Passed") ?? "error";
    const ownMessage = message !== "" && !CHILD_FAILED.test(message.trim());
    const tearDown = attributes["site"] === "TearDown" || /\bTear ?Down\b/.test(firstLine(message));
    const red = result === "failed" || result === "error" || attributes["success"] === "False";
    if (!red && !ownMessage) return;
    if (open.failed > 0 && !(ownMessage && tearDown)) return;
    const label = attributes["fullname"] ?? attributes["name"] ?? attributes["type"] ?? "a suite";
    const said = ownMessage ? message.trim() : "failed, and none of its tests did";
    addError(this.#findings, `${label.slice(0, 300)}: ${said}`);
    open.failed += 1;
  }

  #compare(): void {
    const declared = this.#declared;
    const three = declared["testcasecount"] !== undefined;
    const failed = three
      ? countOf(declared["failed"])
      : (countOf(declared["failures"]) ?? 0) + (countOf(declared["errors"]) ?? 0);
    compareDeclared(this.#findings, { failed }, this.#counts);
    const result = declared["result"] ?? "Passed";
    const kind = RESULTS.get(result) ?? "error";
    const untold = this.#counts.failed === 0 && this.#findings.errors.length === 0;
    if (untold && (kind === "failed" || kind === "error")) {
      addError(this.#findings, `the run is called ${result.slice(0, 60)}, and no test failed`);
    }
  }
}

const EMPTY = { message: "", stack: "", reason: "", output: "" };

function kindOf(attributes: Attributes): Kind {
  const { result, executed, success } = attributes;
  // A test without the arguments it needs was never asked to be skipped.
  if (result === "Skipped" && attributes["label"] === "Invalid") return "notRun";
  if (result !== undefined) return RESULTS.get(result) ?? "error";
  // NUnit before 2.5 has no `result`.
  if (executed === "False") return "skipped";
  return success === "True" ? "passed" : "failed";
}

function messageOf({ message, reason, attributes }: Open, ran: boolean): string | undefined {
  if (message !== "" || reason !== "") return ran && message !== "" ? message : reason || message;
  return attributes["label"] ?? (ran ? attributes["result"] : undefined);
}

/** The fixture with its arguments, which the name of the class lacks. */
function fixtureOf(full: string, name: string | undefined): string | undefined {
  if (name === undefined || !full.endsWith(`.${name}`)) return undefined;
  return full.slice(0, full.length - name.length - 1);
}

function suiteName({ element, attributes }: Open): string[] {
  return element === "test-suite" ? [attributes["name"] ?? ""] : [];
}

import { addError, compareDeclared, type Findings } from "./declared.ts";
import { toCase } from "./found.ts";
import { type CaseCounts, type CaseSink, countCase, noCases } from "./model.ts";
import { type Attributes, countOf, withoutClass, type XmlElements } from "./xml-report.ts";

interface OpenTest {
  attributes: Attributes;
  message: string;
  stack: string;
  reason: string;
  output: string;
  tags: string[];
  owner: string | undefined;
}

const TEXTS = new Set(["message", "stack-trace", "reason", "output"]);
const MAX_TAGS = 50;

/**
 * XML of xUnit.net: v2 and v3 (`assemblies`, https://xunit.net/docs/format-xml-v2) and v1
 * (`assembly` with `class`, https://xunit.net/docs/format-xml-v1). `errors` (a fixture that cannot
 * be made or cleaned up) stand outside any test. v3's `NotRun` is an explicit test nobody asked
 * for: skipped.
 */
export class XUnit implements XmlElements {
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #counts: CaseCounts = noCases();
  #test: OpenTest | undefined;
  /** An `error` of an assembly, or the failure of a class in v1. */
  #outside: { element: "error" | "failure"; label: string; message: string } | undefined;
  #className: string | undefined;
  #declaredTotal: number | undefined;
  #declaredFailed = 0;
  #declaredErrors = 0;
  #errors = 0;

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  open(name: string, attributes: Attributes): boolean {
    if (name === "assembly") this.#declare(attributes);
    else if (name === "class") this.#className = attributes["name"];
    else if (name === "test") this.#test = { attributes, ...EMPTY, tags: [], owner: undefined };
    else if (name === "error") {
      this.#outside = {
        element: "error",
        label: [attributes["type"], attributes["name"]].join(" ").trim(),
        message: "",
      };
    } else if (name === "failure" && this.#test === undefined && this.#outside === undefined) {
      this.#outside = { element: "failure", label: this.#className ?? "", message: "" };
    } else if (name === "trait" && this.#test !== undefined) addTrait(this.#test, attributes);
    return TEXTS.has(name) && (this.#test !== undefined || this.#outside !== undefined);
  }

  close(name: string, text: string): void {
    const test = this.#test;
    if (name === "test") {
      this.#test = undefined;
      if (test !== undefined) this.#found(test);
    } else if (name === this.#outside?.element) this.#closeOutside();
    else if (name === "class") this.#className = undefined;
    else if (text === "") return;
    else if (test !== undefined) addText(test, name, text);
    else if (this.#outside !== undefined && name === "message") this.#outside.message = text;
  }

  end(complete: boolean): void {
    if (this.#test !== undefined && this.#test.attributes["result"] !== "Pass") {
      this.#found(this.#test);
    }
    if (this.#outside !== undefined) this.#closeOutside();
    const untold = this.#declaredErrors - this.#errors;
    if (untold > 0) addError(this.#findings, `the report counts ${untold} errors it does not hold`);
    if (!complete) return;
    const declared = { total: this.#declaredTotal, failed: this.#declaredFailed };
    compareDeclared(this.#findings, declared, this.#counts);
  }

  #declare(attributes: Attributes): void {
    const total = countOf(attributes["total"]);
    if (total !== undefined) this.#declaredTotal = (this.#declaredTotal ?? 0) + total;
    this.#declaredFailed += countOf(attributes["failed"]) ?? 0;
    this.#declaredErrors += countOf(attributes["errors"]) ?? 0;
  }

  #closeOutside(): void {
    const { label = "", message = "" } = this.#outside ?? {};
    this.#outside = undefined;
    this.#errors += 1;
    addError(
      this.#findings,
      [label, message.trim()].filter((text) => text !== "").join(": ") || "an error",
    );
  }

  #found(test: OpenTest): void {
    const { attributes } = test;
    const { result, type, name, method } = attributes;
    const skipped = result === "Skip" || result === "NotRun";
    const passed = result === "Pass";
    const seconds = Number(attributes["time"]);
    const testCase = toCase({
      name: withoutClass(name ?? method ?? "", type),
      className: type ?? this.#className,
      file: attributes["source-file"],
      line: countOf(attributes["source-line"]),
      attempts: [
        {
          status: skipped ? "skipped" : passed ? "passed" : "failed",
          durationMs: attributes["time"] === undefined ? undefined : seconds * 1_000,
          message: skipped ? test.reason : test.message || `result is ${result ?? "missing"}`,
          stack: test.stack,
        },
      ],
      failureKind: result === "Fail" ? "failure" : "error",
      stdout: test.output,
      tags: test.tags,
      owner: test.owner,
    });
    countCase(this.#counts, testCase);
    this.#sink(testCase);
  }
}

const EMPTY = { message: "", stack: "", reason: "", output: "" };

function addText(test: OpenTest, name: string, text: string): void {
  if (name === "message") test.message ||= text;
  else if (name === "stack-trace") test.stack ||= text;
  else if (name === "reason") test.reason = text;
  else if (name === "output") test.output = text;
}

function addTrait(test: OpenTest, { name = "", value = "" }: Attributes): void {
  if (name.toLowerCase() === "owner") test.owner = value;
  else if (test.tags.length < MAX_TAGS) {
    test.tags.push(name.toLowerCase() === "category" ? value : `${name}: ${value}`);
  }
}

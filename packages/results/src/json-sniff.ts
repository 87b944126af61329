import { type JsonHandler, type JsonScalar, JsonStream, JsonTextError } from "./json-stream.ts";
import type { ResultFormat } from "./model.ts";

const GO_ACTIONS = new Set([
  "start",
  "run",
  "pause",
  "cont",
  "pass",
  "bench",
  "fail",
  "output",
  "skip",
  "attr",
  "build-output",
  "build-fail",
  "artifacts",
]);
const DART_TYPES = new Set([
  "start",
  "suite",
  "group",
  "testStart",
  "testDone",
  "allSuites",
  "print",
  "error",
  "done",
  "debug",
]);

/**
 * Names the format of a JSON text from the members of its first object, in whatever order they
 * stand. Undefined while what was seen decides nothing.
 */
export function jsonFormatOf(text: string): ResultFormat | undefined {
  const sniffer = new Sniffer();
  try {
    new JsonStream(sniffer).write(text);
  } catch (error) {
    if (!(error instanceof JsonTextError || error instanceof Decided)) throw error;
  }
  return sniffer.format;
}

/** Ends the reading: what follows is of no interest. */
class Decided extends Error {}

class Sniffer implements JsonHandler {
  format: ResultFormat | undefined;
  readonly #keys = new Set<string>();
  #depth = 0;
  #key = "";
  #array = false;

  open(kind: "{" | "["): void {
    this.#depth += 1;
    if (this.#depth === 1) this.#array = kind === "[";
    if (this.#depth === 2 && !this.#array) this.#decide(this.#container(kind));
  }

  key(name: string): void {
    if (this.#depth !== 1) return;
    this.#key = name;
    if (this.#keys.size < 200) this.#keys.add(name);
    this.#decide(this.#byKey(name));
  }

  value(value: JsonScalar): void {
    if (this.#depth !== 1 || this.#array) return;
    const { format } = this;
    this.#decide(format ?? this.#scalar(value));
  }

  close(): void {
    this.#depth -= 1;
    // A second document is none of this one's business.
    if (this.#depth === 0) throw new Decided();
  }

  #decide(format: ResultFormat | undefined): void {
    if (format === undefined) return;
    this.format = format;
    throw new Decided();
  }

  #byKey(name: string): ResultFormat | undefined {
    if (name === "reportFormat" || name === "specVersion") return "ctrf";
    if (name === "protocolVersion") return "dart-json";
    if (name === "numTotalTests" || name === "numFailedTests") return "jest-json";
    if (name === "totalTests" || name === "totalFailed") return "cypress";
    return undefined;
  }

  #scalar(value: JsonScalar): ResultFormat | undefined {
    const key = this.#key;
    if (key === "Action" && typeof value === "string" && GO_ACTIONS.has(value)) return "go-json";
    if (key === "method" && typeof value === "string" && /^on[A-Z]/.test(value)) {
      return "playwright-blob";
    }
    const timed = this.#keys.has("time") || this.#keys.has("testID");
    if (key === "type" && timed && DART_TYPES.has(String(value))) return "dart-json";
    if (key === "time" && this.#keys.has("type") && typeof value === "number") return "dart-json";
    const failedRun = key === "message" && this.#keys.has("status") && this.#keys.has("failures");
    return failedRun ? "cypress" : undefined;
  }

  #container(kind: "{" | "["): ResultFormat | undefined {
    const key = this.#key;
    if (kind === "{") {
      if (key === "results") return "ctrf";
      return key === "suites" && this.#keys.has("stats") ? "mochawesome" : undefined;
    }
    if (key === "suites") return "playwright-json";
    if (key === "results") return "mochawesome";
    if (key === "testResults") return "jest-json";
    if (key === "runs" && !this.#keys.has("version")) return "cypress";
    if (key === "examples") return "rspec-json";
    const mocha = key === "passes" || key === "pending" || key === "failures";
    if (mocha || (key === "tests" && this.#keys.has("stats"))) return "mocha-json";
    return undefined;
  }
}

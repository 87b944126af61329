import { plannedArrivals } from "./rate.ts";
import type { LoadPhase, LoadRequest, LoadScenario } from "./scenario.ts";

/** Something in a scenario that makes it impossible to run. */
export interface ScenarioProblem {
  /** Where, as property names and positions: `["phases", 0, "rate"]`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Bounds that keep a mistyped scenario from flooding a host. */
export const SCENARIO_LIMITS = {
  requests: 1_000,
  phases: 100,
  ratePerSecond: 50_000,
  durationMs: 24 * 3_600_000,
  arrivals: 100_000_000,
  inFlight: 20_000,
  bodyBytes: 16 * 1024 * 1024,
} as const;

/** All problems of a scenario, none when it can run. */
export function validateScenario(scenario: LoadScenario): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  checkCount(scenario.requests, "requests", report);
  checkCount(scenario.phases, "phases", report);
  checkUnique(scenario.requests, "requests", report);
  checkUnique(scenario.phases, "phases", report);
  scenario.requests.forEach((request, index) => checkRequest(request, index, report));
  scenario.phases.forEach((phase, index) => checkPhase(phase, index, report));
  if (!inRange(scenario.timeoutMs, 1, SCENARIO_LIMITS.durationMs)) {
    report(["timeoutMs"], "must be between 1 ms and 24 h");
  }
  if (!(Number.isInteger(scenario.maxInFlight) && inRange(scenario.maxInFlight, 1, 20_000))) {
    report(["maxInFlight"], `must be a whole number from 1 to ${SCENARIO_LIMITS.inFlight}`);
  }
  if (!Number.isSafeInteger(scenario.seed)) report(["seed"], "must be a whole number");
  if (problems.length === 0) checkTotals(scenario, report);
  return problems;
}

type Report = (path: readonly (string | number)[], message: string) => void;

function checkCount(list: readonly unknown[], name: "requests" | "phases", report: Report): void {
  if (list.length === 0) report([name], `at least one of ${name} is needed`);
  if (list.length > SCENARIO_LIMITS[name]) {
    report([name], `at most ${SCENARIO_LIMITS[name]} ${name} are supported`);
  }
}

function checkUnique(
  list: readonly { readonly name: string }[],
  field: string,
  report: Report,
): void {
  const seen = new Set<string>();
  for (const [index, { name }] of list.entries()) {
    if (name === "") report([field, index, "name"], "must not be empty");
    if (seen.has(name)) report([field, index, "name"], `"${name}" is used twice`);
    seen.add(name);
  }
}

/** Tokens of RFC 9110, section 5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,256}$/;

function checkRequest(request: LoadRequest, index: number, report: Report): void {
  const at = (...rest: string[]) => ["requests", index, ...rest];
  const { method, path, headers = {}, weight = 1, expect = [], body } = request;
  if (!/^[A-Z]{1,20}$/.test(method) || method === "CONNECT") {
    report(at("method"), `"${method.slice(0, 40)}" is not a method that can be sent`);
  }
  if (!isTarget(path)) {
    report(at("path"), `must start with "/" or be an http(s) URL, without spaces`);
  }
  for (const [name, value] of Object.entries(headers)) {
    // Line ends and other control characters would let a value write headers of its own.
    if (!TOKEN.test(name)) report(at("headers", name), "is not a header name");
    // oxlint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000a-\u001f\u007f]|[^\u0000-\u00ff]/.test(value)) {
      report(at("headers", name), "holds a character that a header cannot carry");
    }
  }
  if (!inRange(weight, 0, 1e9)) report(at("weight"), "must be a number that is not negative");
  if (!expect.every((status) => Number.isInteger(status) && inRange(status, 100, 599))) {
    report(at("expect"), "must list HTTP statuses from 100 to 599");
  }
  if (body !== undefined && JSON.stringify(body).length > SCENARIO_LIMITS.bodyBytes) {
    report(at("body"), "is larger than 16 MB");
  }
}

function isTarget(path: string): boolean {
  if (path.length > 16_384 || /[^\u0021-\u007e]/.test(path)) return false;
  return path.startsWith("/") || (/^https?:\/\//.test(path) && URL.canParse(path));
}

function checkPhase(phase: LoadPhase, index: number, report: Report): void {
  if (!inRange(phase.durationMs, 1, SCENARIO_LIMITS.durationMs)) {
    report(["phases", index, "durationMs"], "must be between 1 ms and 24 h");
  }
  for (const field of ["rate", "rampTo"] as const) {
    if (!inRange(phase[field] ?? 0, 0, SCENARIO_LIMITS.ratePerSecond)) {
      const most = SCENARIO_LIMITS.ratePerSecond;
      report(["phases", index, field], `must be between 0 and ${most} arrivals per second`);
    }
  }
}

function checkTotals(scenario: LoadScenario, report: Report): void {
  const planned = scenario.phases.reduce((sum, phase) => sum + plannedArrivals(phase), 0);
  if (planned === 0) report(["phases"], "no arrival falls into any phase");
  if (planned > SCENARIO_LIMITS.arrivals) report(["phases"], "more than 100 million arrivals");
  const weights = scenario.requests.reduce((sum, request) => sum + (request.weight ?? 1), 0);
  if (scenario.order === "weighted" && weights <= 0) report(["requests"], "all weights are 0");
}

function inRange(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

import { GateError } from "@stagegate/core";
import { completeScenario, parseThreshold, validateScenario } from "@stagegate/load";
import type { JsonValue, LoadScenario, Threshold } from "@stagegate/load";
import { didYouMean, parseDuration } from "@stagegate/schema";
import type { Config, Issue, LoadScenarioConfig } from "@stagegate/schema";

/** The scenarios that were asked for; an unknown name is an error. */
export function chooseScenarios(
  all: readonly LoadScenarioConfig[],
  names: readonly string[] | undefined,
): readonly LoadScenarioConfig[] {
  if (names === undefined) return all;
  const known = all.map((scenario) => scenario.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return all.filter((scenario) => names.includes(scenario.name));
  const near = didYouMean(unknown, known);
  throw new GateError("STAGEGATE_INPUT_INVALID", `there is no scenario \`${unknown}\``, {
    hint: near === undefined ? `Scenarios: ${known.join(", ")}.` : `Did you mean \`${near}\`?`,
  });
}

/** A scenario of the configuration in the words of the engine. */
export function toScenario(config: LoadScenarioConfig): LoadScenario {
  const scenario = translate(config);
  const [problem, ...more] = validateScenario(scenario);
  if (problem === undefined) return scenario;
  throw new GateError(
    "STAGEGATE_CONFIG_INVALID",
    `load scenario \`${config.name}\`: ${problem.path.join(".")} ${problem.message}`,
    { detail: [problem, ...more].map((each) => `${each.path.join(".")}: ${each.message}`) },
  );
}

function translate(config: LoadScenarioConfig): LoadScenario {
  const timeoutMs = config.timeout === undefined ? undefined : milliseconds(config.timeout);
  return completeScenario({
    name: config.name,
    requests: config.requests.map((request) => ({
      name: request.name,
      method: request.method ?? "GET",
      path: request.path,
      ...(request.headers === undefined ? {} : { headers: request.headers }),
      ...(request.body === undefined ? {} : { body: request.body as JsonValue }),
      ...(request.expect === undefined ? {} : { expect: [request.expect] }),
      ...(request.weight === undefined ? {} : { weight: request.weight }),
    })),
    phases: config.phases.map((phase) => ({
      name: phase.name,
      durationMs: milliseconds(phase.duration),
      rate: phase.rate,
      ...(phase["ramp-to"] === undefined ? {} : { rampTo: phase["ramp-to"] }),
      ...(phase["warm-up"] === undefined ? {} : { warmUp: phase["warm-up"] }),
    })),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(config["max-in-flight"] === undefined ? {} : { maxInFlight: config["max-in-flight"] }),
  });
}

const THRESHOLD_HINT =
  "For example `p95 < 300ms`, `error-ratio < 1%`, `p99{GET /cart@steady} < 1s`.";

/** What the schema cannot say of scenarios, for a configuration that is not run yet. */
export function scenarioProblems(config: Config): Issue[] {
  return (config["load-test"]?.scenarios ?? []).flatMap((scenario, index) => {
    const at = ["load-test", "scenarios", index];
    const wrong = validateScenario(translate(scenario)).map(({ path, message }) => ({
      path: [...at, ...path.map((step) => CONFIGURED.get(step) ?? step)],
      message,
      ...pathHint(scenario, path),
    }));
    const literal = scenario.requests.flatMap(({ path }, number) =>
      unfilled(path, [...at, "requests", number, "path"]),
    );
    const thresholds = (scenario.thresholds ?? []).flatMap((text, number) => {
      const result = parseThreshold(text);
      if (result.ok) return unknownNames(scenario, result.threshold, [...at, "thresholds", number]);
      const message = `the threshold \`${text.slice(0, 100)}\` ${result.message} (column ${result.column})`;
      return [{ path: [...at, "thresholds", number], message, hint: THRESHOLD_HINT }];
    });
    const said = new Set(literal.map(({ path }) => path.join()));
    return [...wrong.filter(({ path }) => !said.has(path.join())), ...literal, ...thresholds];
  });
}

/** What the configuration calls the properties of the engine. */
const CONFIGURED: ReadonlyMap<string | number, string> = new Map([
  ["durationMs", "duration"],
  ["rampTo", "ramp-to"],
  ["timeoutMs", "timeout"],
  ["maxInFlight", "max-in-flight"],
]);

type Where = Issue["path"];

function pathHint({ requests }: LoadScenarioConfig, where: Where): { hint?: string } {
  const [list, index, key] = where;
  const path = list === "requests" && key === "path" ? requests[Number(index)]?.path : undefined;
  if (path === undefined || !/^[\w-]+(\/|\?|$)/.test(path)) return {};
  return { hint: `Did you mean \`/${path}\`?` };
}

/** Nothing is filled into paths: what looks like a placeholder would be sent as it stands. */
function unfilled(text: string, path: Where): Issue[] {
  const [found] = /\$\{[^{}]*\}/.exec(text) ?? [];
  if (found === undefined) return [];
  const hint = "The path is appended to the address of the scenario's `target`.";
  return [{ path, message: `\`${found}\`: nothing is filled in here`, hint }];
}

/** A threshold over a request or phase that the scenario does not have would never be judged. */
function unknownNames(
  { requests, phases }: LoadScenarioConfig,
  { request, phase, text }: Threshold,
  path: Where,
): Issue[] {
  const unknown = (kind: string, name: string | undefined, list: readonly { name: string }[]) => {
    const known = list.map((each) => each.name);
    if (name === undefined || known.includes(name)) return [];
    const near = didYouMean(name, known);
    const hint = near === undefined ? `Known: ${known.join(", ")}.` : `Did you mean \`${near}\`?`;
    return [{ path, message: `\`${text}\`: no ${kind} is called \`${name}\``, hint }];
  };
  return [...unknown("request", request, requests), ...unknown("phase", phase, phases)];
}

/** The thresholds of a scenario; every wrong one is named. */
export function parseThresholds(config: LoadScenarioConfig): Threshold[] {
  const results = (config.thresholds ?? []).map((text) => ({ text, result: parseThreshold(text) }));
  const problems = results.flatMap(({ text, result }) =>
    result.ok ? [] : [`\`${text}\` ${result.message} (column ${result.column})`],
  );
  const [first] = problems;
  if (first === undefined)
    return results.flatMap(({ result }) => (result.ok ? result.threshold : []));
  throw new GateError(
    "STAGEGATE_CONFIG_INVALID",
    `load scenario \`${config.name}\`: threshold ${first}`,
    {
      hint: THRESHOLD_HINT,
      detail: problems,
    },
  );
}

function milliseconds(text: string): number {
  return parseDuration(text) ?? Number.NaN;
}

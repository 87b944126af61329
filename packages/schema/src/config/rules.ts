import { contractFiles } from "../contract-files.ts";
import { didYouMean } from "../issues.ts";
import type { Issue } from "../issues.ts";
import type { Config, ObjectiveConfig } from "../types.ts";
import { limitProblems } from "./limits.ts";
import { placeholderProblems } from "./placeholders.ts";

type Rule = (config: Config) => Issue[];

function unknownService(config: Config, name: string, path: Issue["path"]): Issue | undefined {
  const names = Object.keys(config.services);
  if (names.includes(name)) return undefined;
  const near = didYouMean(name, names);
  return {
    path,
    message: `no service is called \`${name}\``,
    hint: near === undefined ? `Services: ${names.join(", ")}.` : `Did you mean \`${near}\`?`,
  };
}

const danglingNames: Rule = (config) => {
  const references: [string | undefined, Issue["path"]][] = [
    [config["provision-staging"]?.entry, ["provision-staging", "entry"]],
  ];
  for (const [name, service] of Object.entries(config.services)) {
    for (const [index, need] of (service.needs ?? []).entries()) {
      references.push([need, ["services", name, "needs", index]]);
    }
  }
  for (const [index, scenario] of (config["load-test"]?.scenarios ?? []).entries()) {
    references.push([scenario.target, ["load-test", "scenarios", index, "target"]]);
  }
  for (const [index, objective] of (config["check-slo"]?.objectives ?? []).entries()) {
    const at = ["check-slo", "objectives", index];
    references.push([objective.service, [...at, "service"]]);
    references.push([objective["child-calls"]?.to, [...at, "child-calls", "to"]]);
  }
  for (const name of Object.keys(config["verify-contracts"]?.pact?.providers ?? {})) {
    references.push([name, ["verify-contracts", "pact", "providers", name]]);
  }
  return references.flatMap(([name, path]) =>
    name === undefined ? [] : (unknownService(config, name, path) ?? []),
  );
};

/** The first cycle of `needs`, as the names along it. */
export function findCycle(
  needs: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (name: string, trail: string[]): readonly string[] | undefined => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of needs.get(name) ?? []) {
      const cycle = visit(next, [...trail, name]);
      if (cycle !== undefined) return cycle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of needs.keys()) {
    const cycle = visit(name, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

const MAX_CYCLES = 20;

const cycles: Rule = (config) => {
  const needs = new Map(Object.entries(config.services).map(([n, s]) => [n, s.needs ?? []]));
  const issues: Issue[] = [];
  for (let cycle = findCycle(needs); cycle !== undefined; cycle = findCycle(needs)) {
    const [first = "", second = ""] = cycle;
    issues.push({
      path: ["services", first, "needs"],
      message: `services need each other in a circle: ${cycle.join(" → ")}`,
      hint: "Remove one of these needs: nothing in the circle could start first.",
    });
    // Opened at one place, so that the next circle is found too.
    needs.set(
      first,
      (needs.get(first) ?? []).filter((need) => need !== second),
    );
    if (issues.length >= MAX_CYCLES) break;
  }
  return issues;
};

const ambiguousNames: Rule = (config) => {
  const owner = new Map(Object.keys(config.services).map((name) => [name, name]));
  const issues: Issue[] = [];
  for (const [name, service] of Object.entries(config.services)) {
    for (const [index, alias] of (service.aliases ?? []).entries()) {
      const other = owner.get(alias);
      if (other !== undefined && other !== name) {
        issues.push({
          path: ["services", name, "aliases", index],
          message: `\`${alias}\` already means the service \`${other}\``,
          hint: "A telemetry name belongs to one service.",
        });
      }
      owner.set(alias, name);
    }
  }
  return issues;
};

const duplicateScenarios: Rule = (config) =>
  duplicates(config["load-test"]?.scenarios ?? [], ["load-test", "scenarios"]);

const duplicateObjectives: Rule = (config) =>
  duplicates(config["check-slo"]?.objectives ?? [], ["check-slo", "objectives"]);

function duplicates(items: readonly { name: string }[], path: Issue["path"]): Issue[] {
  const seen = new Set<string>();
  return items.flatMap(({ name }, index) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ path: [...path, index, "name"], message: `the name \`${name}\` is used twice` }];
  });
}

const objectiveShape: Rule = (config) =>
  (config["check-slo"]?.objectives ?? []).flatMap((objective, index) =>
    objectiveProblems(objective).map(({ key, ...problem }): Issue => ({
      path: ["check-slo", "objectives", index, ...(key === undefined ? [] : [key])],
      ...(key === undefined ? {} : { atKey: true }),
      ...problem,
    })),
  );

interface ObjectiveProblem {
  key?: string;
  message: string;
  hint?: string;
}

const SPAN_LIMITS = ["latency", "error-ratio", "child-calls"] as const;
const PROMQL_LIMITS = ["below", "above"] as const;

/** An objective is over spans or over PromQL; a limit of the other kind would never be judged. */
function objectiveProblems(objective: ObjectiveConfig): ObjectiveProblem[] {
  const spans = SPAN_LIMITS.filter((key) => objective[key] !== undefined);
  const values = PROMQL_LIMITS.filter((key) => objective[key] !== undefined);
  if (objective.promql !== undefined) {
    return [
      ...spans.map((key) => ({
        key,
        message: `\`${key}\` is about spans, but the objective is a promql query`,
        hint: "Make it an objective of its own.",
      })),
      ...(values.length > 0 ? [] : [{ message: "a promql objective needs `below` or `above`" }]),
    ];
  }
  const stray = values.map((key) => ({
    key,
    message: `\`${key}\` limits a promql query, and there is none`,
    hint: "A limit over spans stands inside latency or error-ratio.",
  }));
  if (spans.length === 0) {
    const hint = "Give latency, error-ratio, child-calls or promql.";
    return stray.length > 0 ? stray : [{ message: "the objective has no limit", hint }];
  }
  if (objective.service !== undefined) return stray;
  const hint = "Objectives over spans belong to a service.";
  return [...stray, { message: "`service` is missing", hint }];
}

const startable: Rule = (config) => {
  const provider = config["provision-staging"]?.provider ?? "processes";
  return Object.entries(config.services).flatMap(([name, service]) => {
    if (provider === "external" && service.url === undefined && service.run === undefined) {
      return [
        {
          path: ["services", name],
          message: "`url` is missing",
          hint: "The provider `external` needs the address of every service.",
        },
      ];
    }
    if (service.ready?.log === undefined) return [];
    const problem = regexProblem(service.ready.log);
    if (problem === undefined) return [];
    const hint = "JavaScript's syntax with the flag u; quote it with single quotes in YAML.";
    return [{ path: ["services", name, "ready", "log"], message: problem, hint }];
  });
};

function regexProblem(pattern: string): string | undefined {
  try {
    return new RegExp(pattern, "u") instanceof RegExp ? undefined : pattern;
  } catch (cause) {
    const reason = (cause as Error).message.split(": ").at(-1) ?? "";
    return `the regular expression is wrong: ${reason}`;
  }
}

const fixedPorts: Rule = (config) => {
  if (config["provision-staging"]?.provider === "external") return [];
  const owner = new Map<number, string>();
  return Object.entries(config.services).flatMap(([name, { run }]) => {
    const { port = 0 } = run ?? {};
    const other = owner.get(port);
    if (port !== 0 && other === undefined) owner.set(port, name);
    if (other === undefined) return [];
    const hint = "Leave `run.port` out of one of them to get a free port.";
    const message = `\`${other}\` asks for port ${port} as well`;
    return [{ path: ["services", name, "run", "port"], message, hint }];
  });
};

/** What sets the states of a provider has to be one thing, and be somewhere. */
const pactProviders: Rule = (config) =>
  Object.entries(config["verify-contracts"]?.pact?.providers ?? {}).flatMap(([name, provider]) => {
    const at = ["verify-contracts", "pact", "providers", name];
    const { url, "state-url": stateUrl, "state-command": command } = provider;
    const issues: Issue[] = [];
    const service = config.services[name];
    const files = contractFiles(service ?? {});
    const one = files.length === 1 && !/[*?{[]/.test(files[0] ?? "");
    if (provider.against === "contract" && service !== undefined && !one) {
      const message = `\`${name}\` has ${files.length === 0 ? "no contract" : "several contracts"}`;
      const hint = `Give services.${name} one OpenAPI file as \`contract\`.`;
      issues.push({ path: [...at, "against"], message, hint });
    }
    if (stateUrl !== undefined && command !== undefined) {
      const message = "`state-url` and `state-command` exclude each other";
      issues.push({ path: [...at, "state-command"], message, hint: "Leave one of them out." });
    }
    if (url !== undefined && !isWebAddress(url)) {
      const message = `\`${url}\` is no address`;
      issues.push({ path: [...at, "url"], message, hint: "For example http://localhost:8080." });
    }
    if (stateUrl !== undefined && !stateUrl.startsWith("/") && !isWebAddress(stateUrl)) {
      const message = `\`${stateUrl}\` is neither a path nor an address`;
      issues.push({ path: [...at, "state-url"], message, hint: "For example /_pact/states." });
    }
    return issues;
  });

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

const RULES: readonly Rule[] = [
  danglingNames,
  cycles,
  ambiguousNames,
  duplicateScenarios,
  duplicateObjectives,
  objectiveShape,
  startable,
  fixedPorts,
  pactProviders,
  placeholderProblems,
  limitProblems,
];

/** What a schema cannot say: names that must exist, circles, contradictions. */
export function checkRules(config: Config): Issue[] {
  return RULES.flatMap((rule) => rule(config));
}

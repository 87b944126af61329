import type { Issue } from "../issues.ts";
import { parseDuration, parseRatio } from "../quantity.ts";
import type { Config, ObjectiveConfig } from "../types.ts";

/** Limits that nothing can keep, or that nothing can miss: neither judges anything. */
export function limitProblems(config: Config): Issue[] {
  const objectives = (config["check-slo"]?.objectives ?? []).flatMap((objective, index) =>
    objectiveLimits(objective).map(({ path, ...problem }) => ({
      path: ["check-slo", "objectives", index, ...path],
      ...problem,
    })),
  );
  return [...timeLimits(config), ...objectives];
}

/** Time in which something must happen: none is never enough. */
function timeLimits(config: Config): Issue[] {
  const staging = config["provision-staging"];
  const limits: [text: string | undefined, path: Issue["path"]][] = [
    [staging?.ttl, ["provision-staging", "ttl"]],
    [staging?.["startup-timeout"], ["provision-staging", "startup-timeout"]],
    [config["run-e2e"]?.timeout, ["run-e2e", "timeout"]],
  ];
  for (const [name, { ready }] of Object.entries(config.services)) {
    limits.push([ready?.timeout, ["services", name, "ready", "timeout"]]);
  }
  return limits.flatMap(([text, path]) => {
    if (text === undefined || parseDuration(text) !== 0) return [];
    const hint = "Leave it out for the default, or give a time such as 30s.";
    return [{ path, message: `nothing happens within ${text}`, hint }];
  });
}

function objectiveLimits(objective: ObjectiveConfig): Issue[] {
  const { latency, "error-ratio": errors, above, below } = objective;
  const issues: Issue[] = [];
  if (latency !== undefined && parseDuration(latency.below) === 0) {
    issues.push({
      path: ["latency", "below"],
      message: `can never hold: no answer takes less than ${latency.below}`,
      hint: "Give what users accept, for example 300ms.",
    });
  }
  const ratio = errors === undefined ? undefined : parseRatio(errors.below);
  if (errors !== undefined && ratio === 0) {
    issues.push({
      path: ["error-ratio", "below"],
      message: `can never hold: no ratio is below ${errors.below}`,
      hint: "No number of requests proves at most 0%; give the smallest ratio that matters, for example 0.1%.",
    });
  }
  if (errors !== undefined && ratio !== undefined && ratio > 1) {
    issues.push({
      path: ["error-ratio", "below"],
      message: `always holds: every ratio is below ${errors.below}`,
      hint: "Give a ratio up to 100%, for example 1%.",
    });
  }
  if (above !== undefined && below !== undefined && above >= below) {
    issues.push({
      path: ["above"],
      message: `can never hold: nothing is above ${above} and below ${below}`,
      hint: "`above` is the lower limit and `below` the upper one.",
    });
  }
  return issues;
}

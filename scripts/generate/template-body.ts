import { GATE_IDS } from "../../packages/schema/src/definitions/common.ts";
import type { Component } from "./templates.ts";

/** Lines of YAML. */
type Lines = readonly string[];

const OUT = "$[[ inputs.out-dir ]]";

/**
 * Everything below the header. GitLab puts a value in the place of a node of the parsed YAML, other
 * programs paste text, so every value stands where both mean the same: a block scalar, or characters
 * that the pattern of the input allows. Nothing of a user's is ever part of `script:`.
 * https://docs.gitlab.com/ci/inputs/#input-types
 */
export function bodyOf(component: Component): string {
  const { id } = component;
  const staging = id === "provision-staging";
  const parts = [
    OPTIONAL_NOTE,
    ...mergedKeys([
      ...keyword(id, "tags", ["tags: $[[ inputs.tags ]]"]),
      ...keyword(id, "needs", ["needs: $[[ inputs.needs ]]"]),
      ...(staging ? environmentParts(id) : []),
    ]),
    ...unset(`${id}-tags-[]`, ["variables: {}"]),
    ...unset(`${id}-needs-[]`, ["variables: {}"]),
    ...(staging ? unset(`${id}-deployment-`, ["variables: {}"]) : []),
    ...(staging ? unset(`${id}-removal-`, ["rules: [{ when: never }]"]) : []),
    "",
    ...(staging ? stagingJobs(component) : plainJob(component)),
  ];
  return parts.join("\n");
}

const OPTIONAL_NOTE = [
  "# GitLab has no input that may be null: https://gitlab.com/gitlab-org/gitlab/-/issues/439524",
  "# A keyword is left out where its input is empty: the job extends one of two hidden jobs, whose",
  "# names end with the value.",
].join("\n");

/** A key that a value is part of: explicit, so that quotes in the value end nothing. */
function keyword(id: string, input: string, lines: Lines): Lines {
  return hiddenKey(`${id}-${input}-$[[ inputs.${input} ]]`, lines);
}

function hiddenKey(name: string, [first = "", ...rest]: Lines): Lines {
  return ["? |-", `  ${hidden(name)}`, `: ${first}`, ...rest.map((line) => `  ${line}`)];
}

/** By a merge key, as the value of an empty input would be a second key of one name. */
function mergedKeys(lines: Lines): Lines {
  return ["<<:", ...indented(lines)];
}

function unset(name: string, lines: Lines): Lines {
  return [`"${hidden(name)}":`, ...indented(lines)];
}

function hidden(name: string): string {
  return `.$[[ inputs.job-prefix ]]${name}`;
}

function extend(names: Lines): Lines {
  return ["extends:", ...names.flatMap((name) => ["  - |-", `    ${hidden(name)}`])];
}

function plainJob(component: Component): Lines {
  const { id } = component;
  const reports = id === "comment-report" || id === "run";
  const last = id === "comment-report" ? ["when: always"] : [];
  return [
    `"$[[ inputs.job-prefix ]]${reports ? "stagegate" : id}":`,
    ...indented([
      ...extend([`${id}-tags-$[[ inputs.tags ]]`, `${id}-needs-$[[ inputs.needs ]]`]),
      "stage: $[[ inputs.stage ]]",
      "image: $[[ inputs.image ]]",
      "timeout: $[[ inputs.timeout ]]",
      "rules: $[[ inputs.rules ]]",
      ...last,
      ...(reports ? ["allow_failure: false"] : []),
      "variables:",
      ...indented(variables(component)),
      ...script(id),
      ...artifacts(id, reports),
    ]),
  ];
}

/** Two jobs of one environment: what starts it, and what GitLab starts to remove it. */
function stagingJobs(component: Component): Lines {
  const { id } = component;
  const job = (name: string): string => `"$[[ inputs.job-prefix ]]${name}":`;
  return [
    `"${hidden(id)}":`,
    ...indented([
      ...extend([`${id}-tags-$[[ inputs.tags ]]`]),
      "stage: $[[ inputs.stage ]]",
      "image: $[[ inputs.image ]]",
      "timeout: $[[ inputs.timeout ]]",
      "variables:",
      ...indented(variables(component)),
      ...script(id),
    ]),
    "",
    job(id),
    ...indented([
      ...extend([
        id,
        `${id}-needs-$[[ inputs.needs ]]`,
        `${id}-deployment-$[[ inputs.deployment ]]`,
      ]),
      "rules: $[[ inputs.rules ]]",
      ...artifacts(id, false),
    ]),
    "",
    job(`${id}-removal`),
    ...indented([
      ...extend([id, `${id}-removal-$[[ inputs.deployment ]]`]),
      "needs:",
      `  - job: "$[[ inputs.job-prefix ]]${id}"`,
      "    artifacts: true",
      "when: manual",
      "variables:",
      "  STAGEGATE_MODE: down",
    ]),
  ];
}

/** `on_stop` names a job of the same pipeline: https://docs.gitlab.com/ci/environments/#stopping-an-environment */
function environmentParts(id: string): Lines {
  const named = ["environment:", "  name: $[[ inputs.deployment ]]"];
  return [
    ...keyword(id, "deployment", [
      ...named,
      "  url: $STAGEGATE_PROVISION_STAGING_URL",
      `  on_stop: "$[[ inputs.job-prefix ]]${id}-removal"`,
      "  auto_stop_in: $[[ inputs.auto-stop-in ]]",
    ]),
    ...hiddenKey(`${id}-removal-$[[ inputs.deployment ]]`, [
      "rules: $[[ inputs.stop-rules ]]",
      ...named,
      "  action: stop",
    ]),
  ];
}

/**
 * `expand: false` keeps a `$` as it is. The line end makes a list part of a string: a node that is
 * nothing but a list would stay one, and no variable may hold it.
 */
function variables({ passed, inputs }: Component): Lines {
  return [
    ...variable("STAGEGATE_CLI", "|-", "cli"),
    ...passed.flatMap((each) =>
      variable(each.variable, inputs.get(each.name)?.type === "array" ? "|" : "|-", each.name),
    ),
  ];
}

function variable(name: string, style: "|" | "|-", input: string): Lines {
  return [`${name}:`, `  value: ${style}`, `    $[[ inputs.${input} ]]`, "  expand: false"];
}

/** Words of the command are split by the shell, and nothing else in it is read again. */
function script(id: string): Lines {
  return ["script:", `  - $STAGEGATE_CLI ${id}`];
}

/**
 * Reports are uploaded as such, so they need no place among the files for other jobs; and what a
 * runner recorded is not scrubbed where the job was killed in the middle of it.
 */
const REPORTS = ["codequality.json", "annotations.json", "metrics.txt", "evidence/*/raw/**/*"];

function artifacts(id: string, last: boolean): Lines {
  const others = last ? [] : GATE_IDS.filter((gate) => gate !== id && gate !== "comment-report");
  const foreign = others.flatMap((gate) => [`${OUT}/*/${gate}*`, `${OUT}/*/${gate}*/**/*`]);
  const left = [...REPORTS.map((name) => `${OUT}/${name}`), ...foreign];
  return [
    "artifacts:",
    ...indented([
      "when: always",
      "expire_in: $[[ inputs.expire-in ]]",
      ...(last ? [`expose_as: Stagegate report`] : []),
      "paths:",
      `  - ${OUT}/`,
      "exclude:",
      ...left.map((path) => `  - "${path}"`),
      "reports:",
      // Parts of what would be too large for GitLab as one file.
      ...(last ? ["  junit:", `    - ${OUT}/junit.xml`, `    - ${OUT}/junit-*.xml`] : []),
      ...(last ? [`  metrics: ${OUT}/metrics.txt`] : []),
      `  codequality: ${OUT}/codequality.json`,
      `  annotations: ${OUT}/annotations.json`,
      // Of a leg with a key it is another file: its variables would replace those of the other legs.
      `  dotenv: ${OUT}/outputs/${id}.env`,
    ]),
  ];
}

function indented(lines: Lines): Lines {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}

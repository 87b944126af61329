import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Scalar, stringify } from "yaml";
import { GATE_IDS } from "../../packages/schema/src/definitions/common.ts";
import { RUN_INPUTS } from "../../packages/schema/src/definitions/forge-inputs.ts";
import { GATE_INPUTS } from "../../packages/schema/src/definitions/inputs.ts";
import { fieldsOf } from "../../packages/schema/src/inputs/fields.ts";
import type { InputField } from "../../packages/schema/src/inputs/fields.ts";
import { variableName } from "../../packages/schema/src/inputs/index.ts";
import { COMPONENT_INPUTS, ENVIRONMENT_INPUTS, IN_LINE } from "./component-inputs.ts";
import { bodyOf } from "./template-body.ts";
import { TEMPLATES_PAGE, templatesPage } from "./template-readme.ts";
import { plain } from "./validators.ts";

/** A folder of `templates/`; the combined form stands beside the gates. */
export const COMPONENT_IDS = [...GATE_IDS, "run"] as const;
export type ComponentId = (typeof COMPONENT_IDS)[number];

/** `artifacts:` of the job does what these do elsewhere. */
const NOT_ON_GITLAB = ["artifacts", "check-run", "deployment"];

/** Keywords of the job that its gate reads as well, as GitLab tells a job nothing of its `needs:`. */
const SHARED = ["needs"];

/** `gates` of the combined form; the variable of that name is an input of comment-report. */
const RUN_GATES = "STAGEGATE_RUN_GATES";

/** `spec:inputs` of one input: https://docs.gitlab.com/ci/yaml/#specinputs */
export interface ComponentInput {
  type: "string" | "array";
  default: string | readonly unknown[];
  description: string;
  options?: readonly string[];
  regex?: string;
}

/** An input that becomes the variable of the input `field` of the gate. */
export interface PassedInput {
  name: string;
  field: InputField;
  variable: string;
}

export interface Component {
  id: ComponentId;
  summary: string;
  /** Inputs of the gate, which the job hands on as variables. */
  passed: readonly PassedInput[];
  /** Everything in `spec:inputs`, by name. */
  inputs: ReadonlyMap<string, ComponentInput>;
}

/** `template.yml` of every component, and the page that describes them. */
export function templateFiles(root: string): Map<string, string> {
  const components = COMPONENT_IDS.map((id) => componentOf(id, versionOf(root)));
  const out = new Map(
    components.map((each) => [`templates/${each.id}/template.yml`, textOf(each)]),
  );
  return out.set(TEMPLATES_PAGE, templatesPage(root, components));
}

/** The version of the command that these components belong to: one for everything. */
export function versionOf(root: string): string {
  const text = readFileSync(join(root, "packages/cli/package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

export function componentOf(id: ComponentId, version: string): Component {
  const job = new Map(forgeInputs(id, version));
  const passed = gateFields(id)
    .filter(({ name }) => !NOT_ON_GITLAB.includes(name))
    // A keyword of the job and an input of the gate may have one name: `timeout`.
    .map((field) => ({
      name: job.has(field.name) && !SHARED.includes(field.name) ? `gate-${field.name}` : field.name,
      field,
      variable: id === "run" && field.name === "gates" ? RUN_GATES : variableName(field.name),
    }));
  const own = passed.filter(({ name }) => !SHARED.includes(name));
  const given = own.map(({ name, field }) => [name, gateInput(field)] as const);
  return { id, summary: summaryOf(id), passed, inputs: new Map([...given, ...job]) };
}

function summaryOf(id: ComponentId): string {
  if (id === "run") return "Run several gates in one job, and remove the environment at the end";
  return plain(GATE_INPUTS[id])["description"] as string;
}

function gateFields(id: ComponentId): InputField[] {
  if (id !== "run") return fieldsOf(plain(GATE_INPUTS[id]));
  const own = fieldsOf(plain(RUN_INPUTS));
  const fields = [...own, ...GATE_IDS.flatMap((gate) => fieldsOf(plain(GATE_INPUTS[gate])))];
  return [...Map.groupBy(fields, ({ name }) => name).values()].map((same) => {
    const [first] = same;
    if (first === undefined) throw new Error("an input without a gate");
    const texts = own.includes(first) ? [first] : same;
    const description = [...new Set(texts.map((field) => field.description))].join("; ");
    return { ...first, description };
  });
}

/** One line: GitLab itself takes more, a value of several lines would only surprise. */
const LINE = `^${IN_LINE}*$`;
/** Part of `artifacts:paths`: below the project, and no glob. */
const FOLDER = "^\\.?[A-Za-z0-9_-][A-Za-z0-9_./-]*$";

/** Empty means unset, so no default ever beats the configuration. */
function gateInput({ name, kind, description, options, pattern }: InputField): ComponentInput {
  if (name === "out-dir") {
    return { type: "string", default: ".stagegate", description, regex: FOLDER };
  }
  if (kind === "list") {
    const values = options === undefined ? "" : ` Any of ${options.join(", ")}`;
    return { type: "array", default: [], description: `${description}${values && `.${values}`}` };
  }
  // GitLab has no boolean that may be unset: https://gitlab.com/gitlab-org/gitlab/-/issues/439524
  const closed = kind === "flag" ? ["true", "false"] : options;
  if (closed !== undefined) {
    return { type: "string", default: "", description, options: ["", ...closed] };
  }
  const regex = pattern === undefined ? LINE : `^(${pattern.replace(/^\^|\$$/g, "")})?$`;
  return { type: "string", default: "", description, regex };
}

/** What another job has to know, by component. */
const DEFAULTS: Partial<Record<ComponentId, Readonly<Record<string, string>>>> = {
  "comment-report": { stage: ".post" },
};

function forgeInputs(id: ComponentId, version: string): [string, ComponentInput][] {
  const own = id === "provision-staging" ? [ENVIRONMENT_INPUTS] : [];
  return [COMPONENT_INPUTS, ...own].flatMap((schema) => {
    const { properties } = plain(schema) as { properties: Record<string, ForgeSchema> };
    return Object.entries(properties).map(([name, given]): [string, ComponentInput] => {
      const { description, default: value, pattern } = given;
      const fixed = name === "cli" ? `npx --yes stagegate@${version}` : DEFAULTS[id]?.[name];
      if (Array.isArray(value)) return [name, { type: "array", default: value, description }];
      const text = fixed ?? (value as string);
      return [name, { type: "string", default: text, description, regex: pattern ?? LINE }];
    });
  });
}

interface ForgeSchema {
  description: string;
  default: string | readonly unknown[];
  pattern?: string;
}

function textOf(component: Component): string {
  const inputs = [...component.inputs].map(([name, input]) => [name, quoted(input)]);
  const header = { spec: { inputs: Object.fromEntries(inputs) } };
  return [
    "# Generated by `pnpm generate`. Do not edit.",
    `# ${component.summary}.`,
    escaped(stringify(header, { lineWidth: 0 }).trimEnd()),
    "---",
    bodyOf(component),
    "",
  ].join("\n");
}

/** Names that YAML has for what would part its own lines: https://yaml.org/spec/1.2.2/#57-escaped-characters */
const ESCAPES: Readonly<Record<string, string>> = {
  "\u0085": "\\N",
  "\u2028": "\\L",
  "\u2029": "\\P",
};
const PARTING = /[\u0085\u2028\u2029]/g;

function quoted(input: ComponentInput): object {
  const { regex } = input;
  if (regex === undefined || regex.search(PARTING) === -1) return input;
  const scalar = new Scalar(regex);
  scalar.type = "QUOTE_DOUBLE";
  return { ...input, regex: scalar };
}

function escaped(text: string): string {
  return text.replaceAll(PARTING, (found) => ESCAPES[found] ?? found);
}

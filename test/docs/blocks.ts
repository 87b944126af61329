import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { filesBelow, ROOT } from "../architecture/sources.ts";
import { fencesOf, pages } from "./pages.ts";
import type { Fence, Page } from "./pages.ts";

/** What a block of YAML in a page is; a block that is nothing else is a configuration. */
export type BlockKind = "workflow" | "steps" | "pipeline" | "configuration";

export interface Block extends Fence {
  kind: BlockKind;
  value: unknown;
  /** What the parser finds wrong. */
  problems: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

export function blocksOf({ text }: Page): Block[] {
  return fencesOf(text)
    .filter(({ language }) => language === "yaml")
    .map((fence) => {
      // A tag of GitLab's; what it refers to is not looked at.
      const tags = [{ tag: "!reference", collection: "seq" as const, resolve: () => "reference" }];
      const document = parseDocument(fence.text, { customTags: tags });
      const value: unknown = document.toJS();
      const problems = [...document.errors, ...document.warnings].map(({ message }) => message);
      return { ...fence, value, problems, kind: kindOf(value) };
    });
}

/** Pages with pipelines: those that people read, and those of the actions and components. */
export function pagesWithPipelines(): Page[] {
  const folders = ["actions", "templates"].filter((folder) => existsSync(join(ROOT, folder)));
  const readmes = folders
    .flatMap(filesBelow)
    .filter((path) => path.endsWith("README.md") && !path.includes("node_modules"));
  const more = readmes.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
  return [...pages(), ...more];
}

function kindOf(value: unknown): BlockKind {
  if (Array.isArray(value)) return "steps";
  const fields = fieldsOf(value);
  if ("jobs" in fields) return "workflow";
  if ("include" in fields || "stages" in fields || "spec" in fields) return "pipeline";
  const isJob = (job: unknown): boolean => "script" in fieldsOf(job) || "trigger" in fieldsOf(job);
  return Object.values(fields).some(isJob) ? "pipeline" : "configuration";
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {};
}

export interface Use {
  uses: string;
  given: readonly string[];
}

/** Every `uses:` with the names of its inputs, of steps and of jobs. */
export function usesOf({ kind, value }: Block): Use[] {
  const jobs = kind === "workflow" ? Object.values(fieldsOf(fieldsOf(value)["jobs"])) : [];
  const steps = kind === "steps" ? [value] : jobs.map((job) => fieldsOf(job)["steps"]);
  return [...jobs, ...steps.flat()].flatMap((one) => {
    const { uses, with: given } = fieldsOf(one);
    return typeof uses === "string" ? [{ uses, given: Object.keys(fieldsOf(given)) }] : [];
  });
}

/** Every `include:` of a component with the names of its inputs. */
export function componentsOf({ value }: Block): Use[] {
  return [fieldsOf(value)["include"]].flat().flatMap((one) => {
    const { component, inputs } = fieldsOf(one);
    if (typeof component !== "string") return [];
    return [{ uses: component, given: Object.keys(fieldsOf(inputs)) }];
  });
}

/** What is wrong with a use of an action or a workflow of this repository. */
export function wrongUse({ uses, given }: Use): string[] {
  const own = /^stagegate\/stagegate\/(.+)@(.+)$/.exec(uses);
  if (own === null) return [];
  const [, path = "", ref = ""] = own;
  const file = path.endsWith(".yml") ? path : `${path}/action.yml`;
  if (!existsSync(join(ROOT, file))) return [`${uses}: there is no ${file}`];
  if (!/^(?:v\d+|[0-9a-f]{40})$/.test(ref)) return [`${uses}: ${ref} is no major version`];
  const description = fieldsOf(parseDocument(readFileSync(join(ROOT, file), "utf8")).toJS());
  const called = fieldsOf(fieldsOf(description["on"])["workflow_call"]);
  const known = fieldsOf(description["inputs"] ?? called["inputs"]);
  return given.filter((name) => !(name in known)).map((name) => `${uses}: no input ${name}`);
}

/** What is wrong with a use of a component of this repository. */
export function wrongComponent({ uses, given }: Use): string[] {
  const name = /(?:\/stagegate|\$CI_PROJECT_PATH)\/([\w-]+)@/.exec(uses)?.[1];
  if (name === undefined) return [];
  const file = `templates/${name}/template.yml`;
  if (!existsSync(join(ROOT, file))) return [`${uses}: there is no ${file}`];
  // The header of a component is a document of its own.
  const [header = ""] = readFileSync(join(ROOT, file), "utf8").split(/^---$/m);
  const known = fieldsOf(fieldsOf(fieldsOf(parseDocument(header).toJS())["spec"])["inputs"]);
  return given.filter((input) => !(input in known)).map((input) => `${uses}: no input ${input}`);
}

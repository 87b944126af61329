import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeInputs } from "../../packages/schema/src/inputs/index.ts";
import type { RawInput } from "../../packages/schema/src/inputs/index.ts";
import { COMPONENT_IDS, componentOf, versionOf } from "../../scripts/generate/templates.ts";
import type { ComponentId } from "../../scripts/generate/templates.ts";
import { ROOT } from "../support/cli.ts";
import { headerOf, jobsOf } from "./interpolate.ts";
import type { Inputs, Jobs, Reader } from "./interpolate.ts";

const READERS: readonly Reader[] = ["nodes", "text"];

const templateOf = (id: string): string =>
  readFileSync(join(ROOT, "templates", id, "template.yml"), "utf8");

const ciSchema = JSON.parse(
  readFileSync(join(import.meta.dirname, "generated/gitlab-ci.schema.json"), "utf8"),
) as object;
const validPipeline = new Ajv({ strict: false, validateFormats: false }).compile(ciSchema);

/** `spec` as GitLab 17.0 knows it, which refuses newer keys: https://docs.gitlab.com/ci/yaml/#specinputs */
const validHeader = new Ajv({ allowUnionTypes: true }).compile({
  type: "object",
  additionalProperties: false,
  required: ["spec"],
  properties: {
    spec: {
      type: "object",
      additionalProperties: false,
      required: ["inputs"],
      properties: {
        inputs: {
          type: "object",
          propertyNames: { pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" },
          additionalProperties: {
            type: "object",
            additionalProperties: false,
            required: ["type", "default", "description"],
            properties: {
              type: { enum: ["string", "array"] },
              default: { type: ["string", "array"] },
              description: { type: "string", minLength: 10, maxLength: 600 },
              options: { type: "array", items: { type: "string" } },
              regex: { type: "string", pattern: "^\\^[\\s\\S]*\\$$" },
            },
          },
        },
      },
    },
  },
});

function variablesOf(job: Jobs[string] | undefined): Record<string, string> {
  const variables = (job?.["variables"] ?? {}) as Record<string, string | { value: string }>;
  return Object.fromEntries(
    Object.entries(variables).map(([name, given]) => [
      name,
      typeof given === "string" ? given : given.value,
    ]),
  );
}

const jobName = (id: ComponentId): string =>
  id === "comment-report" || id === "run" ? "stagegate" : id;

test("there is a component for every gate, and one for several", () => {
  const folders = readdirSync(join(ROOT, "templates"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...COMPONENT_IDS].sort());
});

describe.each(COMPONENT_IDS)("component %s", (id) => {
  const template = templateOf(id);
  const { spec } = headerOf(template);
  const component = componentOf(id, versionOf(ROOT));

  test("has a header that GitLab 17.0 knows", () => {
    expect(validHeader(headerOf(template)), JSON.stringify(validHeader.errors)).toBe(true);
    const closed = Object.values(spec.inputs).filter(({ options }) => options !== undefined);
    for (const { options, default: value } of closed) expect(options).toContain(value);
  });

  test("has the inputs of a job", () => {
    const own = [
      "stage",
      "job-prefix",
      "tags",
      "rules",
      "needs",
      "timeout",
      "expire-in",
      "image",
      "cli",
    ];
    expect(Object.keys(spec.inputs)).toEqual(expect.arrayContaining(own));
  });

  test("names no server, and takes no secret", () => {
    const servers = template
      .replaceAll(/^#.*$/gm, "")
      .match(/https?:|gitlab\.com|[\w-]+\.(com|io|org)\b/g);
    expect(servers).toBeNull();
    expect(Object.keys(spec.inputs).filter((name) => /token|secret|password/.test(name))).toEqual(
      [],
    );
  });

  test("puts nothing that somebody gave into a script", () => {
    const body = template.slice(template.indexOf("\n---\n"));
    const scripts = [...body.matchAll(/^ +script:\n((?: +- .*\n?)+)/gm)].map(([, text]) => text);
    expect(scripts).toEqual([`    - $STAGEGATE_CLI ${id}\n`]);
  });

  test.each(READERS)("is a valid pipeline as it comes (%s)", (reader) => {
    const jobs = jobsOf(template, {}, reader);
    expect(Object.keys(jobs)[0]).toBe(jobName(id));
    expect(validPipeline(jobs), JSON.stringify(validPipeline.errors)).toBe(true);
  });

  test.each(READERS)("leaves everything to the configuration as it comes (%s)", (reader) => {
    const variables = variablesOf(jobsOf(template, {}, reader)[jobName(id)]);
    const { STAGEGATE_CLI, STAGEGATE_OUT_DIR, ...inputs } = variables;
    expect(STAGEGATE_CLI).toBe(`npx --yes stagegate@${versionOf(ROOT)}`);
    expect(STAGEGATE_OUT_DIR).toBe(".stagegate");
    expect(Object.keys(inputs)).toHaveLength(component.passed.length - 1);
    expect([...new Set(Object.values(inputs).map((value) => value.trim()))].sort()).toEqual([
      "",
      "[]",
    ]);
  });

  test.each(READERS)("leaves out keywords that are empty (%s)", (reader) => {
    const job = jobsOf(template, {}, reader)[jobName(id)];
    expect(job).not.toHaveProperty("needs");
    expect(job).not.toHaveProperty("tags");
    expect(job).not.toHaveProperty("environment");
  });

  test("gives the same job to both kinds of readers", () => {
    const given: Inputs = {
      "job-prefix": "shop: ",
      stage: "verify it",
      tags: ["docker", 'it\'s "big"'],
      needs: ["build", { job: "deploy's", optional: true }],
      rules: [{ if: '$CI_COMMIT_TAG =~ /^"v/', when: "always" }],
      timeout: "2 hours",
      "expire-in": "never",
      image: "$CI_REGISTRY_IMAGE/node:24@sha256:abc",
      cli: "node /opt/cli.js",
      "out-dir": "out/gates",
      ...(id === "provision-staging" ? { deployment: "review/$CI_COMMIT_REF_SLUG" } : {}),
    };
    const [nodes, text] = READERS.map((reader) => jobsOf(template, given, reader));
    expect(withoutLists(text)).toEqual(withoutLists(nodes));
    expect(nodes?.[`shop: ${jobName(id)}`]).toMatchObject({
      stage: given["stage"],
      tags: given["tags"],
      needs: given["needs"],
      rules: given["rules"],
      timeout: given["timeout"],
      image: given["image"],
      artifacts: { expire_in: "never", paths: ["out/gates/"] },
    });
    expect(validPipeline(nodes), JSON.stringify(validPipeline.errors)).toBe(true);
  });
});

/** Lists become text in two ways; the command reads both. */
function withoutLists(jobs: Jobs | undefined): unknown {
  return JSON.parse(
    JSON.stringify(jobs, (_key, value: unknown) =>
      typeof value === "string" && /^\[[^]*\]\n$/.test(value) ? "list" : value,
    ),
  );
}

/** One component stands for all: every variable is written by one rule. */
const REPORT = templateOf("comment-report");
const decoded = (values: Readonly<Record<string, string>>) =>
  decodeInputs(
    "comment-report",
    new Map(
      Object.entries(values).map(([name, value]): [string, RawInput] => [
        name,
        { value, origin: name },
      ]),
    ),
  );

const HOSTILE = [
  "$(touch owned)",
  "`touch owned`",
  "$HOME ${HOME} %HOME% $$",
  `it's "quoted"`,
  "${{ github.token }}",
  "$[[ inputs.cli ]] $[[ component.version ]]",
  "key: value # comment",
  "&anchor *alias !tag",
  "- item",
  "? key",
  "| > % @",
  "{ a: b }",
  "[ a, b",
  "\\ \\n \\u0041 \\",
  "'; rm -rf / #",
  "--- ...",
  "<<: *x",
  "null",
  "2026-11-25",
];

/** What Unicode and older YAML take for the end of a line: https://yaml.org/spec/1.1/#id871136 */
const PARTED = ["a\u0085script: [id]", "a\u2028script: [id]", "a\u2029script: [id]"];

/** Refused, see below. */
const ENDS_A_LINE = /[\u0085\u2028\u2029]/;

describe.each(READERS)("hostile values (%s)", (reader) => {
  const variables = (given: Inputs): Record<string, string> =>
    variablesOf(jobsOf(REPORT, given, reader)["stagegate"]);

  test.each(HOSTILE)("%s stays what it is", (value) => {
    const { STAGEGATE_TITLE, STAGEGATE_RESULTS } = variables({
      title: value,
      results: [value, "b"],
    });
    expect(STAGEGATE_TITLE).toBe(value);
    expect(decoded({ results: STAGEGATE_RESULTS ?? "" })).toEqual({
      kind: "decoded",
      inputs: { results: [value, "b"] },
    });
  });

  test("any line stays what it is, and nothing else of the job changes", () => {
    const plain = jobsOf(REPORT, {}, reader)["stagegate"];
    // A reader that pastes takes spaces at the start of a block for its indentation.
    const line = fc
      .string({ unit: "grapheme" })
      .filter((text) => reader === "nodes" || !/^\s|^$/.test(text))
      .filter((text) => !ENDS_A_LINE.test(text));
    fc.assert(
      fc.property(
        line,
        fc.array(fc.string({ unit: "grapheme", minLength: 1 })),
        (title, results) => {
          const job = jobsOf(REPORT, { title, results }, reader)["stagegate"];
          const { STAGEGATE_TITLE, STAGEGATE_RESULTS = "" } = variablesOf(job);
          expect(STAGEGATE_TITLE).toBe(title);
          expect(decoded({ results: STAGEGATE_RESULTS })).toEqual({
            kind: "decoded",
            inputs: results.length === 0 ? {} : { results },
          });
          expect({ ...job, variables: {} }).toEqual({ ...plain, variables: {} });
        },
      ),
    );
  });

  test.each(["a\nscript: [id]", "a\r\nb", "tab\there", "\u0000", "bell\u0007", ...PARTED])(
    "%j is refused, with the name of the input",
    (value) => {
      expect(() => variables({ title: value })).toThrow("`title` input: provided value does not");
    },
  );

  test.each(PARTED)("%j is refused as a command as well", (value) => {
    expect(() => variables({ cli: value })).toThrow("`cli` input: provided value does not");
  });

  test.each<[string, string]>([
    ["stage", "test\nscript: [id]"],
    ["stage", "a: b"],
    ["job-prefix", ".hidden-"],
    ["job-prefix", '"'],
    ["timeout", "$(id)"],
    ["expire-in", "1 day # x"],
    ["image", "node:24 # x"],
    ["image", "&a"],
    ["out-dir", "/etc"],
    ["out-dir", "../up"],
    ["out-dir", "**/*"],
    ["key", "../x"],
    ["enforcement", "al"],
    ["quiet", "yes"],
    ["cli", ""],
  ])("%s: %j is refused", (name, value) => {
    expect(() => variables({ [name]: value })).toThrow(`\`${name}\` input:`);
  });
});

describe("provision-staging on an environment of GitLab", () => {
  const given = { deployment: "review/$CI_COMMIT_REF_SLUG", "job-prefix": "a " };

  test.each(READERS)("has a job that removes it (%s)", (reader) => {
    const jobs = jobsOf(templateOf("provision-staging"), given, reader);
    expect(jobs["a provision-staging"]?.["environment"]).toEqual({
      name: "review/$CI_COMMIT_REF_SLUG",
      url: "$STAGEGATE_PROVISION_STAGING_URL",
      on_stop: "a provision-staging-removal",
      auto_stop_in: "1 day",
    });
    const removal = jobs["a provision-staging-removal"];
    expect(removal).toMatchObject({
      environment: { name: "review/$CI_COMMIT_REF_SLUG", action: "stop" },
      when: "manual",
      needs: [{ job: "a provision-staging", artifacts: true }],
      script: ["$STAGEGATE_CLI provision-staging"],
    });
    expect(variablesOf(removal)["STAGEGATE_MODE"]).toBe("down");
    const rules = removal?.["rules"] as { when: string }[];
    expect(rules.map(({ when }) => when)).toEqual(["manual", "manual"]);
  });

  test.each(READERS)("has none without its name (%s)", (reader) => {
    const jobs = jobsOf(templateOf("provision-staging"), {}, reader);
    expect(jobs["provision-staging-removal"]?.["rules"]).toEqual([{ when: "never" }]);
  });
});

test("an input of the gate steps aside where the job has one of its name", () => {
  const jobs = jobsOf(templateOf("run-e2e"), { timeout: "2h", "gate-timeout": "90m" }, "nodes");
  expect(jobs["run-e2e"]).toMatchObject({ timeout: "2h" });
  expect(variablesOf(jobs["run-e2e"])["STAGEGATE_TIMEOUT"]).toBe("90m");
});

test("several gates in one job are named by a variable of their own", () => {
  const jobs = jobsOf(templateOf("run"), { gates: ["run-e2e", "load-test"] }, "nodes");
  const variables = variablesOf(jobs["stagegate"]);
  expect(variables["STAGEGATE_RUN_GATES"]).toBe('["run-e2e", "load-test"]\n');
  expect(variables).not.toHaveProperty("STAGEGATE_GATES");
});

test("the report runs always and decides", () => {
  const job = jobsOf(REPORT, {}, "nodes")["stagegate"];
  expect(job).toMatchObject({ stage: ".post", when: "always", allow_failure: false });
});

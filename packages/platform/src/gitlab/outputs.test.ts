import { createMemoryFiles, describeOutputs } from "@stagegate/testkit";
import { hostileText } from "@stagegate/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dotenvValue, MAX_BYTES, MAX_VARIABLES, writeDotenv } from "./dotenv.ts";
import { createGitLabOutputs } from "./outputs.ts";

const PATH = "/out/outputs/run-e2e";

/** Reads as `Ci::ParseDotenvArtifactService` does, and puts other variables in their place. */
function parse(text: string): Map<string, string> {
  expect(Buffer.byteLength(text)).toBeLessThan(MAX_BYTES);
  const found = new Map<string, string>();
  for (const line of text.split(/(?<=\n)/).filter((part) => part !== "")) {
    const [, name = "", value = ""] = /^(.*?)=(.*)\n$/.exec(line) ?? [];
    expect(name).toMatch(/^STAGEGATE_[A-Z0-9_]+$/);
    found.set(name, expand(value.trim()));
  }
  expect(found.size).toBeLessThanOrEqual(MAX_VARIABLES);
  return found;
}

/** https://docs.gitlab.com/ci/variables/where_variables_can_be_used/#gitlab-internal-variable-expansion-mechanism */
function expand(value: string): string {
  return value.replaceAll(/\$\$|\$(\w+)|\$\{\w+\}|%([A-Za-z_]\w*)%/g, (found) =>
    found === "$$" ? "$" : "EXPANDED",
  );
}

function setUp(scope = "run-e2e") {
  const files = createMemoryFiles();
  const said: string[] = [];
  const outputs = createGitLabOutputs({ files, path: PATH, scope, say: (line) => said.push(line) });
  const variables = async () => parse((await files.readText(`${PATH}.env`)) ?? "");
  const json = async () =>
    new Map(
      Object.entries(
        JSON.parse((await files.readText(`${PATH}.json`)) ?? "{}") as Record<string, string>,
      ),
    );
  return { outputs, said, variables, json };
}

describeOutputs(
  async () => {
    const { outputs, variables, json } = setUp();
    return {
      outputs,
      async valueOf(name) {
        const variable = `STAGEGATE_RUN_E2E_${name.replaceAll("-", "_").toUpperCase()}`;
        return (await variables()).get(variable) ?? (await json()).get(name);
      },
      count: async () => Math.max((await variables()).size, (await json()).size),
    };
  },
  { lines: "single" },
);

describe("a dotenv report", () => {
  it("names the gate and the output, and never an input", async () => {
    const { outputs, variables } = setUp("run");
    await outputs.set("out-dir", "x");
    await outputs.set("exit-code", "0");
    expect([...(await variables()).keys()]).toEqual([
      "STAGEGATE_RUN_OUT_DIR",
      "STAGEGATE_RUN_EXIT_CODE",
    ]);
  });

  it("gives no value of another variable away", async () => {
    const { outputs, variables, json, said } = setUp();
    const text = "a $CI_JOB_TOKEN ${CI_JOB_TOKEN} $$x 100% %";
    await outputs.set("summary", text);
    await outputs.set("windows", "a %CI_JOB_TOKEN% b");
    expect([...(await variables())]).toEqual([["STAGEGATE_RUN_E2E_SUMMARY", text]]);
    expect((await json()).get("windows")).toBe("a %CI_JOB_TOKEN% b");
    expect(said).toEqual([
      `the variable STAGEGATE_RUN_E2E_WINDOWS cannot hold the value; ${PATH}.json has it whole`,
    ]);
  });

  it("holds 20 variables in less than 5 KB, and the file beside it all of them", async () => {
    const { outputs, variables, json, said } = setUp();
    for (let index = 0; index < 25; index += 1) {
      await outputs.set(`value-${index}`, "ü".repeat(index * 20));
    }
    const shown = await variables();
    expect(shown.size).toBeGreaterThan(10);
    expect(said).toHaveLength(25 - shown.size);
    expect((await json()).get("value-24")).toBe("ü".repeat(480));
    await outputs.set("value-24", "short");
    expect(said).toHaveLength(25 - shown.size);
  });

  it("stays within its limits and its lines, whatever the values", () => {
    const entry = fc.tuple(fc.stringMatching(/^[A-Z]{1,8}$/), fc.oneof(hostileText, fc.string()));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (given) => {
        const entries = given.map(([name, value], index) => ({
          name: `STAGEGATE_${name}_${index}`,
          value: dotenvValue(value.toWellFormed()),
        }));
        const { text, left, cut } = writeDotenv(entries);
        const found = parse(text);
        expect(found.size + left.length).toBe(entries.length);
        for (const [index, [, value]] of given.entries()) {
          const name = entries[index]?.name ?? "";
          const whole = value.toWellFormed().replaceAll(/\s+/g, " ").trim();
          const shown = found.get(name) ?? whole;
          expect(cut.includes(name) ? shown.endsWith("…") : shown === whole).toBe(true);
        }
      }),
    );
  });

  it("never cuts half of an escape", () => {
    const value = dotenvValue("$".repeat(4000)) ?? "";
    const { text } = writeDotenv([{ name: "A", value }]);
    expect(text).toMatch(/^A=(?:\$\$)+…\n$/);
  });
});

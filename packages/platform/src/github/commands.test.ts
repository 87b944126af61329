import { createRedaction } from "@stagegate/core";
import {
  createMemoryFiles,
  describeAnnotations,
  describeInputSource,
  describeLog,
  describeOutputs,
  describeSummary,
  HOSTILE,
  hostileText,
  readRunnerLog,
} from "@stagegate/testkit";
import type { SeenAnnotation } from "@stagegate/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRunnerAnnotations, MAX_ANNOTATIONS } from "./annotations.ts";
import { workflowCommand } from "./commands.ts";
import { createRunnerInputs, inputVariable } from "./inputs.ts";
import { createRunnerLog, tellRunner } from "./log.ts";
import { createFileCommandOutputs } from "./outputs.ts";
import { createStepSummary } from "./summary.ts";

interface ParsedCommand {
  name: string;
  properties: Readonly<Record<string, string>>;
  data: string;
}

/** As the runner reads them: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function parseCommands(text: string): ParsedCommand[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const trimmed = line.trimStart();
    if (!trimmed.startsWith("::")) return [];
    const end = trimmed.indexOf("::", 2);
    if (end === -1) return [];
    const [name = "", ...rest] = trimmed.slice(2, end).split(" ");
    const properties = rest
      .join(" ")
      .split(",")
      .flatMap((part) => {
        const at = part.indexOf("=");
        return at < 1 ? [] : [[part.slice(0, at), unescaped(part.slice(at + 1))] as const];
      });
    const data = unescaped(trimmed.slice(end + 2));
    return [{ name, properties: Object.fromEntries(properties), data }];
  });
}

function unescaped(text: string): string {
  return ["%3A=:", "%2C=,", "%0D=\r", "%0A=\n", "%25=%"].reduce((done, pair) => {
    const at = pair.indexOf("=");
    return done.replaceAll(pair.slice(0, at), pair.slice(at + 1));
  }, text);
}

/** The file of GITHUB_OUTPUT as the runner reads it (FileCommandManager.cs, on Linux). */
function parseOutputs(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const heredoc = line.indexOf("<<");
    const equals = line.indexOf("=");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    const delimiter = line.slice(heredoc + 2);
    const end = lines.indexOf(delimiter, at + 1);
    if (heredoc < 1 || end === -1) throw new Error(`invalid format: ${line}`);
    values.set(line.slice(0, heredoc), lines.slice(at + 1, end).join("\n"));
    at = end;
  }
  return values;
}

describe("a workflow command", () => {
  test("keeps name, properties and data apart, whatever they hold", () => {
    const property = fc.property(hostileText, hostileText, (title, data) => {
      const line = workflowCommand("error", { title, line: 3, col: undefined }, data);
      expect(parseCommands(line)).toEqual([
        {
          name: "error",
          properties: { title: title.toWellFormed(), line: "3" },
          data: data.toWellFormed(),
        },
      ]);
      expect(line.slice(0, -1)).not.toMatch(/[\r\n]/);
    });
    fc.assert(property);
  });

  test("without anything is its name", () => {
    expect(workflowCommand("endgroup")).toBe("::endgroup::\n");
  });
});

function streamOf(write: (text: string) => void): NodeJS.WriteStream {
  return { write: (text: string) => (write(text), true) } as unknown as NodeJS.WriteStream;
}

describeLog(
  ({ secrets, verbose }) => {
    let written = "";
    const redaction = createRedaction();
    for (const secret of secrets) redaction.mask(secret);
    let now = 0;
    const stream = streamOf((text) => (written += text));
    const log = createRunnerLog({ stream, redaction, verbose, now: () => (now += 60_000) });
    return { log, seen: () => readRunnerLog(written, "github") };
  },
  { folds: true },
);

describeOutputs(
  async () => {
    const files = createMemoryFiles();
    const read = async (): Promise<Map<string, string>> =>
      parseOutputs((await files.readText("/output")) ?? "");
    return {
      outputs: createFileCommandOutputs(files, "/output"),
      valueOf: async (name) => (await read()).get(name),
      count: async () => (await read()).size,
    };
  },
  { lines: "kept" },
);

test("all outputs of a step together stay far below the megabyte of a job", async () => {
  const files = createMemoryFiles();
  const outputs = createFileCommandOutputs(files, "/output");
  for (let index = 0; index < 20; index += 1) await outputs.set(`o${index}`, "x".repeat(200_000));
  const values = parseOutputs((await files.readText("/output")) ?? "");
  const units = [...values.values()].reduce((sum, value) => sum + value.length, 0);
  expect(values.size).toBe(20);
  expect(units * 2).toBeLessThan(1_000_000);
});

describeSummary(async () => {
  const files = createMemoryFiles();
  return {
    summary: createStepSummary(files, "/summary"),
    read: async () => (await files.readText("/summary")) ?? "",
  };
});

test("a summary is added to what others wrote in the step, within the limit of the step", async () => {
  const files = createMemoryFiles({ "/summary": `of others\n${"x".repeat(1_000_000)}\n` });
  await createStepSummary(files, "/summary").write(`# Ours\n\n${"line\n".repeat(20_000)}`);
  const text = (await files.readText("/summary")) ?? "";
  expect(text.startsWith("of others\n")).toBe(true);
  expect(text).toContain("\n\n# Ours\n\nline\n");
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_048_576);
  expect(text).toMatch(/was cut here.*\n$/);
});

function annotationsUnderTest(prefix = "") {
  let written = "";
  const redaction = createRedaction();
  const write = (text: string): void => void (written += text);
  const annotations = createRunnerAnnotations({ write, redaction, prefix });
  const commands = (): ParsedCommand[] => parseCommands(written);
  return { annotations, commands, written: () => written };
}

describeAnnotations(async () => {
  const { annotations, commands } = annotationsUnderTest();
  const seen = async (): Promise<SeenAnnotation[]> =>
    commands().map(({ name, properties, data }) => ({
      level: name as SeenAnnotation["level"],
      text: `${properties["title"]}\n${data}`,
      ...("file" in properties ? { file: properties["file"] ?? "" } : {}),
      ...("line" in properties ? { line: Number(properties["line"]) } : {}),
      ...("col" in properties ? { column: Number(properties["col"]) } : {}),
    }));
  return { annotations, seen, limit: MAX_ANNOTATIONS };
});

describe("annotations", () => {
  const error = { level: "error", title: "t", message: "m" } as const;

  test("name files from the root of the repository", async () => {
    const { annotations, commands } = annotationsUnderTest("services/cart/");
    await annotations.add([{ ...error, location: { file: "a.ts", line: 2 } }]);
    expect(commands()[0]?.properties).toEqual({
      title: "t",
      file: "services/cart/a.ts",
      line: "2",
    });
  });

  test("that find no room any more are counted in the log", async () => {
    const { annotations, commands, written } = annotationsUnderTest();
    await annotations.add(Array.from({ length: 10 }, () => error));
    await annotations.add([error, error]);
    expect(commands()).toHaveLength(10);
    expect(written()).toMatch(/\n2 more \(error\) are not marked/);
  });
});

describe("secrets that are told to the runner", () => {
  function masked(...secrets: string[]): ParsedCommand[] {
    let written = "";
    const redaction = tellRunner(createRedaction(), (text) => (written += text));
    for (const secret of secrets) redaction.mask(secret);
    return parseCommands(written);
  }

  test("are masked whole, once, and also in our own text", () => {
    expect(masked("hunter2-%0A", "hunter2-%0A")).toEqual([
      { name: "add-mask", properties: {}, data: "hunter2-%0A" },
    ]);
    const redaction = tellRunner(createRedaction(), () => undefined);
    redaction.mask("hunter2-secret");
    expect(redaction.text("x hunter2-secret")).toBe("x ***");
  });

  test("are no words of every report, and no line that would hide half of the log", () => {
    expect(masked("abc", "main", "")).toEqual([]);
    const lines = ["-----BEGIN KEY-----", "{", "c2VjcmV0LWxpbmU", "}"].join("\n");
    expect(masked(lines).map(({ data }) => data)).toEqual([
      "-----BEGIN KEY-----",
      "c2VjcmV0LWxpbmU",
    ]);
  });

  test.each(HOSTILE)("give the runner nothing but a mask: %j", (text) => {
    for (const { name } of masked(text, `secret ${text}`)) expect(name).toBe("add-mask");
  });
});

describe("inputs of an action", () => {
  describeInputSource((given) =>
    createRunnerInputs({
      flags: new Map(),
      unknownFlags: "reported",
      env: Object.fromEntries(
        Object.entries(given).map(([name, value]) => [inputVariable(name), value]),
      ),
    }),
  );

  const env = {
    INPUT_BASE: "from-with",
    "INPUT_OUT-DIR": "",
    STAGEGATE_BASE: "from-variable",
    STAGEGATE_OUT_DIR: "from-variable",
    INPUT_TYPO: "x",
    INPUT_TOKEN: "secret",
    INPUT_EMPTY: "",
  };
  const source = { flags: new Map(), env, unknownFlags: "reported" } as const;

  test("beat variables where they are given, and lose to flags", () => {
    const read = createRunnerInputs({ ...source, unknownFlags: "ignored" }).read([
      "base",
      "out-dir",
    ]);
    expect([...read]).toEqual([
      ["base", { value: "from-with", origin: "with: base" }],
      ["out-dir", { value: "from-variable", origin: "STAGEGATE_OUT_DIR" }],
    ]);
    const flags = new Map([["base", "from-flag"]]);
    expect(
      createRunnerInputs({ ...source, flags })
        .read(["base"])
        .get("base"),
    ).toEqual({
      value: "from-flag",
      origin: "--base",
    });
  });

  test("that nobody knows are there to be refused; the token is no input of a gate", () => {
    const read = createRunnerInputs(source).read(["base", "out-dir"]);
    expect([...read.keys()].sort()).toEqual(["base", "out-dir", "typo"]);
    expect(createRunnerInputs({ ...source, unknownFlags: "ignored" }).read(["base"]).size).toBe(1);
  });

  test("have the variable that the runner makes", () => {
    expect(inputVariable("out-dir")).toBe("INPUT_OUT-DIR");
    expect(inputVariable("a b")).toBe("INPUT_A_B");
  });
});

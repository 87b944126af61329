import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CODES, FINDING_CODES } from "@stagegate/schema/codes";
import { GATE_ORDER } from "@stagegate/wiring";
import { describe, expect, it } from "vitest";
import { call, GOOD } from "../../test-support/call.ts";
import { COMMANDS } from "../commands.ts";
import { overview, unknownCommand } from "../help.ts";

describe("help", () => {
  it("of everything names every command", () => {
    for (const [name, { summary }] of Object.entries(COMMANDS)) {
      expect(overview()).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 20)}`, "m"));
    }
    expect(
      overview()
        .split("\n")
        .filter((line) => line.length > 80),
    ).toEqual([]);
  });

  it.each(Object.keys(COMMANDS))(
    "of %s has its usage and an example, and runs nothing",
    async (name) => {
      const { code, out, err } = await call(name, ["--help"]);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain(`Usage: stagegate ${name} `);
      expect(out).toContain(`Example: ${COMMANDS[name]?.example}`);
      expect(out).toMatch(/^ {2}--json +Print data/m);
      expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    },
  );

  it("of run lists the gates that it takes, and says what their flags take", async () => {
    const { out } = await call("run", ["--help"]);
    for (const gate of GATE_ORDER) expect(out).toMatch(new RegExp(`^  ${gate} +[A-Z]`, "m"));
    expect(out).toMatch(/--gates VALUE +Gates that must[^-]+one of\s+provision-staging/);
  });

  it("of run counts gates of the variable, and refuses one that does not exist", async () => {
    const env = { STAGEGATE_RUN_GATES: '["run-e3e"]\n' };
    const { code, err } = await call("run", [], { env });
    expect(code).toBe(2);
    expect(err).toContain("STAGEGATE_RUN_GATES: `run-e3e` is not one of provision-staging");
    expect(err).toContain("Did you mean `run-e2e`?");
    const named = await call("run", ["run-e4e"], { env });
    expect(named.err).toBe("✗ there is no gate `run-e4e`. Did you mean `run-e2e`?\n");
  });

  it("of run takes the word behind an unknown flag for its value", async () => {
    const { code, err } = await call("run", [
      "--enforcment",
      "new",
      "nogate",
      "--frob=x",
      "run-e2e",
    ]);
    expect([code, err.split("\n")]).toEqual([
      2,
      [
        "✗ there is no gate `nogate`",
        "✗ there is no input `enforcment`. Did you mean `enforcement`?",
        "✗ there is no input `frob`",
        "",
      ],
    ]);
  });

  it("of run says that a choice of services is one of the stack too", async () => {
    const { out } = await call("run", ["--help"]);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "--service VALUE Only these services and what they need; only the contracts of these services",
    );
  });

  it("is offered for a command that does not exist", () => {
    expect(unknownCommand("rnu")).toBe("✗ there is no command `rnu`. Did you mean `run`?\n");
    expect(unknownCommand("frobnicate")).toContain("`stagegate help` lists the commands.");
  });
});

describe("explain", () => {
  it.each(Object.keys({ ...ERROR_CODES, ...FINDING_CODES }))(
    "tells what %s means",
    async (code) => {
      const { code: exit, out } = await call("explain", [code.toLowerCase()]);
      expect(exit).toBe(0);
      expect(out).toMatch(new RegExp(`^${code}: .+\n\n.+\n$`));
    },
  );

  it("gives data, lists codes, and corrects a typo", async () => {
    const { out } = await call("explain", ["STAGEGATE_INTERNAL", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ code: "STAGEGATE_INTERNAL", kind: "internal" });
    expect((await call("explain")).out).toContain("  STAGEGATE_PORT_TAKEN\n");
    const typo = await call("explain", ["STAGEGATE_PORT_TAKE"]);
    expect([typo.code, typo.err]).toEqual([
      2,
      "✗ there is no code STAGEGATE_PORT_TAKE. Did you mean STAGEGATE_PORT_TAKEN?\n",
    ]);
    const short = await call("explain", ["PORT_TAKEN"]);
    expect(short.err).toContain("Did you mean STAGEGATE_PORT_TAKEN?");
  });
});

describe("validate", () => {
  it("says what it read, and shows it", async () => {
    const files = { "stagegate.yml": GOOD };
    const { code, out, err } = await call("validate", [], { files });
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain("✓ stagegate.yml is valid: 2 services (cart, web)");
    const data = await call("validate", ["--json"], { files });
    expect(JSON.parse(data.out)).toMatchObject({ services: { web: { needs: ["cart"] } } });
    const shown = await call("validate", ["--show"], { files });
    expect(shown.out).toMatch(/^services\.web\.needs: \["cart"\] +# stagegate\.yml:3$/m);
    expect(shown.out).toMatch(/^baseline\.limit: 30 +# default$/m);
    const named = await call("validate", ["--config", "other.yml"], {
      files: { "other.yml": GOOD },
    });
    expect(named.code).toBe(0);
  });

  it("names every problem with its place, for people and as data", async () => {
    const files = { "stagegate.yml": GOOD.replace("cart: {}", "cart: { typ: api }") + "x: 1\n" };
    const { code, out, err } = await call("validate", ["--json"], { files });
    expect(code).toBe(2);
    expect(err).toContain("2 problems in the configuration\n");
    expect(err.split("unknown key `typ`")).toHaveLength(2);
    expect(err).toContain("stagegate.yml:3:21 services.cart.typ: unknown key `typ`");
    expect(JSON.parse(out)).toMatchObject({
      code: "STAGEGATE_CONFIG_INVALID",
      issues: [expect.stringContaining(":3:21 "), expect.stringContaining(":4:1 ")],
    });
  });

  it.each([
    ["no file", [], {}, "there is no stagegate.yml here"],
    ["a missing file", ["--config", "a.yml"], {}, "there is no configuration at a.yml"],
    ["a folder", ["--config", "."], {}, "cannot be read: EISDIR"],
    ["no value", ["--config"], {}, "`--config` needs a value"],
    ["a word", ["other.yml"], {}, "`other.yml` is not expected here"],
    ["a huge file", [], { "stagegate.yml": "#".repeat(8_000_001) }, "larger than 8 MB"],
  ])("refuses %s", async (_what, argv, files, message) => {
    const { code, err } = await call("validate", argv, { files: files as Record<string, string> });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe("init", () => {
  it("writes a file that validates, and never over another one", async () => {
    const { code, err, folder } = await call("init");
    expect(code).toBe(0);
    expect(err).toContain("Wrote stagegate.yml.");
    const text = readFileSync(join(folder, "stagegate.yml"), "utf8");
    expect((await call("validate", [], { files: { "stagegate.yml": text } })).code).toBe(0);
    const taken = await call("init", [], { files: { "stagegate.yaml": "mine" } });
    expect([taken.code, readFileSync(join(taken.folder, "stagegate.yaml"), "utf8")]).toEqual([
      2,
      "mine",
    ]);
    const forced = await call("init", ["--force"], { files: { "stagegate.yaml": "mine" } });
    expect(forced.err).toContain("Wrote stagegate.yaml.");
  });

  it("refuses where a configuration above counts, which it names", async () => {
    const surroundings = {
      files: { ".git/HEAD": "ref: refs/heads/main\n", "stagegate.yml": GOOD },
      below: "services/cart",
    };
    const { code, err, folder } = await call("init", [], surroundings);
    expect([code, err]).toEqual([
      2,
      "✗ ../../stagegate.yml exists already and counts here; --force writes one for this folder alone, --dry-run only prints.\n",
    ]);
    expect(() => readFileSync(join(folder, "services/cart/stagegate.yml"))).toThrow("ENOENT");
    const forced = await call("init", ["--force"], surroundings);
    expect(forced.err).toContain("Wrote stagegate.yml.");
    expect(readFileSync(join(forced.folder, "stagegate.yml"), "utf8")).toBe(GOOD);
    expect((await call("init", ["--dry-run"], surroundings)).code).toBe(0);
  });

  it("says what files cannot tell where several services are started", async () => {
    const manifest = '{"scripts":{"start":"node a.js"}}';
    const { err } = await call("init", [], {
      files: { "services/orders/package.json": manifest, "services/web/package.json": manifest },
    });
    expect(err).toContain("ORDERS_URL: ${services.orders.url}");
    expect((await call("init")).err).not.toContain("Files do not say");
  });

  it("only prints for a dry run, and writes nothing for a typo", async () => {
    const dry = await call("init", ["--dry-run"]);
    expect(dry.out).toContain("version: 1\n");
    expect(() => readFileSync(join(dry.folder, "stagegate.yml"))).toThrow("ENOENT");
    const typo = await call("init", ["--dry-rum"]);
    expect([typo.code, typo.err]).toEqual([
      2,
      "✗ there is no flag `--dry-rum`. Did you mean `--dry-run`?\n",
    ]);
    expect(() => readFileSync(join(typo.folder, "stagegate.yml"))).toThrow("ENOENT");
  });
});

describe("doctor", () => {
  it("looks without a configuration, and finds what is wrong with one", async () => {
    const none = await call("doctor", ["--json"]);
    expect(none.code).toBe(0);
    expect(JSON.parse(none.out)).toContainEqual(
      expect.objectContaining({ state: "note", about: "configuration" }),
    );
    const wrong = await call("doctor", [], { files: { "stagegate.yml": `${GOOD}x: 1\ny: 2\n` } });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("unknown key `x`");
    expect(wrong.err).toContain("unknown key `y`");
  });

  it("looks for the runner and the server that the configuration needs", async () => {
    const text = `${GOOD}run-e2e: {}\ntelemetry: { prometheus: { url: "http://127.0.0.1:9" } }\n`;
    const { code, err } = await call("doctor", [], { files: { "stagegate.yml": text } });
    expect(code).toBe(2);
    // A package manager's NODE_PATH may lead to one all the same.
    expect(err).toMatch(/Playwright +(@playwright\/test is not installed in \.|\d)/);
    expect(err).toMatch(/✗ Prometheus +http:\/\/127\.0\.0\.1:9: .*ECONNREFUSED/);
    expect(err).toMatch(/✓ environments +none is left over/);
  });
});

describe("commands that are no gates take nothing that they do not know", () => {
  it.each(["validate", "doctor", "init", "down", "reap", "explain", "diagnose"])(
    "%s",
    async (name) => {
      const { code, err } = await call(name, ["a", "b", "--quux"]);
      expect(code).toBe(2);
      expect(err).toContain("there is no flag `--quux`");
      expect(err).toContain("`b` is not expected here");
    },
  );
});

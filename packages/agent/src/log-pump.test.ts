import { appendFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createRedaction } from "@stagegate/core/redact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LogPump } from "./log-pump.ts";
import { startLogPump } from "./log-pump.ts";

const POLL = { timeout: 20_000, interval: 25 };
const SECRET = "hunter22-prod";

let dir: string;
let pump: LogPump;
let said: string[];

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), "stagegate-pump-"));
  said = [];
  const redaction = createRedaction();
  redaction.mask(SECRET);
  const folders = { from: path.join(dir, "from"), to: path.join(dir, "to") };
  pump = startLogPump({ ...folders, redaction, log: (line) => said.push(line) });
});

afterEach(async () => {
  await pump.close();
  await rm(dir, { recursive: true, force: true });
});

async function put(name: string, text: string): Promise<void> {
  await mkdir(path.join(dir, "from"), { recursive: true });
  await appendFile(path.join(dir, "from", name), text);
}

async function shown(name: string): Promise<string> {
  return readFile(path.join(dir, "to", name), "utf8").catch(() => "");
}

describe("the log pump", () => {
  test("shows whole lines while they are written, and no secret that comes in two pieces", async () => {
    await put("api.log", `ready\nkey ${SECRET.slice(0, 6)}`);
    await expect.poll(() => shown("api.log"), POLL).toBe("ready\n");
    await put("api.log", `${SECRET.slice(6)} ok\n`);
    await expect.poll(() => shown("api.log"), POLL).toBe("ready\nkey *** ok\n");
  });

  test("takes the last line and all that was written when it is closed", async () => {
    const lines = Array.from({ length: 60_000 }, (_, at) => `line ${at} password=${SECRET}`);
    await put("api.log", lines.join("\n"));
    await put("cart.log", "last words");
    await pump.close();
    await pump.close();
    const text = await shown("api.log");
    expect(text).toBe(lines.map((line) => line.replace(SECRET, "***")).join("\n"));
    expect(await shown("cart.log")).toBe("last words");
  });

  test("goes on with the others where one cannot be shown, and says so once", async () => {
    await mkdir(path.join(dir, "to", "api.log"), { recursive: true });
    await put("api.log", "lost\n");
    await put("cart.log", "seen\n");
    await expect.poll(() => shown("cart.log"), POLL).toBe("seen\n");
    await put("api.log", "lost too\n");
    await pump.close();
    expect(said).toEqual([expect.stringMatching(/^log pump: api\.log ends here: /)]);
  });

  test("reads logs only, and bounds the lines", async () => {
    await put("agent.json", SECRET);
    await put("api.log", "x".repeat(1_000_000));
    await pump.close();
    expect(await stat(path.join(dir, "to", "agent.json")).catch(() => undefined)).toBeUndefined();
    expect((await shown("api.log")).length).toBeLessThan(65_536);
  });

  test("starts with what is there already", async () => {
    await pump.close();
    await mkdir(path.join(dir, "from"), { recursive: true });
    await writeFile(path.join(dir, "from", "b.log"), "early\n");
    const folders = { from: path.join(dir, "from"), to: path.join(dir, "to") };
    const late = startLogPump({ ...folders, redaction: createRedaction(), log: () => undefined });
    await late.close();
    expect(await shown("b.log")).toBe("early\n");
  });
});

import { createRedaction } from "@stagegate/core";
import { createMemoryFiles } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { scrubFile } from "./scrub.ts";
import { unzipped, zipOf } from "./test-support/zip.ts";

async function clean(content: string | Buffer): Promise<Buffer> {
  const files = createMemoryFiles();
  await files.write("/raw/file", content);
  const redaction = createRedaction();
  const scrubbed = await scrubFile("/raw/file", { files, redaction, keeps: () => true });
  if (scrubbed.kind !== "clean") throw new Error(`not clean: ${JSON.stringify(scrubbed)}`);
  return Buffer.from(scrubbed.bytes);
}

describe("names inside of a file", () => {
  const token = ["Plant", "edKey", "7Q9x"].join("");

  it("that are secrets are hidden as keys of objects, and none of them is lost", async () => {
    const document = {
      password: token,
      sessions: { [token]: { user: 1 }, [`${token}-${token}`]: 2, "api_key=Zk9xW7vB3nK5": 3 },
      token: { [`x-${token}`]: "a", [`y-${token}`]: "b" },
      byUrl: { [`/x?access_token=${token}&page=1`]: 1, [`/x?access_token=Zk9${token}&page=1`]: 2 },
      plain: { sha1: "a", "page@1": 1 },
    };
    const text = (await clean(JSON.stringify(document))).toString();
    expect(text).not.toMatch(/edKey|vB3nK/);
    const parsed = JSON.parse(text) as Record<string, object>;
    expect(Object.keys(parsed)).toEqual(Object.keys(document));
    expect(parsed["sessions"]).toEqual({ "***": { user: 1 }, "***-***": 2, "api_key=***": 3 });
    expect(Object.keys(parsed["token"] ?? {})).toEqual(["x-***", "y-***"]);
    expect(parsed["byUrl"]).toEqual({
      "/x?access_token=***&page=1": 1,
      "/x?access_token=***&page=1 (2)": 2,
    });
    expect(parsed["plain"]).toEqual({ sha1: "a", "page@1": 1 });
  });

  it("that are secrets are hidden as names in an archive, also where others name them", async () => {
    const entries = {
      "trace.trace": `${JSON.stringify({ password: token, _file: `logs/${token}.txt` })}\n`,
      [`logs/${token}.txt`]: "one",
      [`logs/api_key=Zk9xW7vB3nK5.txt`]: "two",
      [`logs/api_key=Zk9xW7vB3nK6.txt`]: "three",
      "resources/page@5f2c1b9e0a7d4c3b8e6f1a2b3c4d5e6f-1732512000000.jpeg": "",
    };
    const files = await unzipped(await clean(await zipOf(entries)));
    expect(Object.keys(files).join()).not.toMatch(/edKey|vB3nK/);
    expect(Object.values(files).map(String)).toEqual(
      expect.arrayContaining(["one", "two", "three"]),
    );
    expect(Object.keys(files)).toContain(Object.keys(entries).at(-1));
    const { _file } = JSON.parse(String(files["trace.trace"])) as { _file: string };
    expect(String(files[_file])).toBe("one");
  });
});

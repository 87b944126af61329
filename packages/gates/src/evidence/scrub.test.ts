import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { createRedaction } from "@stagegate/core";
import { createMemoryFiles } from "@stagegate/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContentKind } from "./content.ts";
import { MAX_SCRUBBED, scrubFile } from "./scrub.ts";
import { planter } from "./test-support/planted.ts";
import { unzipped, zipOf } from "./test-support/zip.ts";

const USUAL = (content: ContentKind): boolean => content === "picture" || content === "font";

async function scrub(content: string | Buffer, keeps = USUAL) {
  const files = createMemoryFiles();
  await files.write("/raw/file", content);
  return scrubFile("/raw/file", { files, redaction: createRedaction(), keeps });
}

async function clean(content: string | Buffer): Promise<Buffer> {
  const scrubbed = await scrub(content);
  if (scrubbed.kind !== "clean") throw new Error(`not clean: ${JSON.stringify(scrubbed)}`);
  return Buffer.from(scrubbed.bytes);
}

function expectNone(of: readonly string[], where: string): void {
  expect(of.length).toBeGreaterThan(0);
  expect(of.filter((secret) => where.includes(secret))).toEqual([]);
}

function harEntry(secret: (place: string) => string) {
  const form = `user=anna&password=${secret("form")}&next=%2Fcart`;
  return {
    request: {
      method: "POST",
      url: `https://shop.test/login?api_key=${secret("query")}&page=2`,
      headers: [
        { name: "Authorization", value: `Bearer ${secret("header")}` },
        { name: "Cookie", value: `theme=dark; sid=${secret("cookie header")}` },
        { name: "Accept", value: "text/html" },
      ],
      cookies: [{ name: "cart", value: secret("cookie") }],
      queryString: [{ name: "api_key", value: secret("query") }],
      postData: { mimeType: "application/x-www-form-urlencoded", text: form, params: [] },
    },
    response: {
      status: 200,
      headers: [{ name: "set-cookie", value: `cart=${secret("set cookie")}; HttpOnly` }],
      cookies: [],
      content: {
        mimeType: "application/json",
        text: JSON.stringify({ access_token: secret("body"), items: 3 }),
      },
    },
  };
}

describe("a HAR", () => {
  it("loses cookies, secret headers, parameters and fields of bodies, and nothing else", async () => {
    const { secret, all } = planter();
    const encoded = {
      mimeType: "application/json",
      encoding: "base64",
      text: Buffer.from(JSON.stringify({ refreshToken: secret("base64"), n: 1 })).toString(
        "base64",
      ),
    };
    const entry = harEntry(secret);
    const har = { log: { version: "1.2", entries: [entry, { response: { content: encoded } }] } };
    const text = (await clean(JSON.stringify(har, null, 2))).toString();
    expectNone(all(), text);
    const [first, second] = (JSON.parse(text) as typeof har).log.entries as [
      typeof entry,
      { response: { content: typeof encoded } },
    ];
    expect(first.request.url).toBe("https://shop.test/login?api_key=***&page=2");
    expect(first.request.headers).toContainEqual({ name: "Accept", value: "text/html" });
    expect(first.request.postData.text).toBe("user=anna&password=***&next=%2Fcart");
    expect(first.response.content.text).toBe('{"access_token":"***","items":3}');
    const inner = Buffer.from(second.response.content.text, "base64").toString();
    expect(JSON.parse(inner)).toEqual({ refreshToken: "***", n: 1 });
  });

  it("as an archive with its bodies is looked through as a whole", async () => {
    const { secret, all } = planter();
    const body = JSON.stringify({ password: secret("archived body") });
    const name = `${createHash("sha1").update(body).digest("hex")}.json`;
    const har = {
      log: { entries: [harEntry(secret), { response: { content: { _file: name } } }] },
    };
    const files = await unzipped(
      await clean(await zipOf({ "har.har": JSON.stringify(har), [name]: body })),
    );
    expectNone(all(), Object.values(files).join("\n"));
    const { log } = JSON.parse(String(files["har.har"])) as typeof har;
    const [, last] = log.entries as [unknown, { response: { content: { _file: string } } }];
    expect(Object.keys(files)).toContain(last.response.content._file);
    expect(last.response.content._file).not.toBe(name);
  });
});

describe("a trace", () => {
  const jpeg = Buffer.from("ffd8ffe000104a464946", "hex");

  async function trace(secret: (place: string) => string) {
    const body = JSON.stringify({ password: secret("typed") });
    const page = `<input type="password" value="${secret("value")}"><meta name="csrf-token" content="${secret("meta")}">`;
    const sha = (text: string) => createHash("sha1").update(text).digest("hex");
    const [bodyFile, pageFile] = [`resources/${sha(body)}.json`, `resources/${sha(page)}.html`];
    const snapshot = harEntry(secret);
    const events = [
      {
        version: 10,
        type: "context-options",
        options: { extraHTTPHeaders: { "x-api-key": secret("extra") } },
      },
      {
        type: "before",
        callId: "call@1",
        class: "Frame",
        method: "fill",
        params: { selector: "#p", value: secret("typed") },
      },
      { type: "log", callId: "call@1", message: `  fill("${secret("typed")}")` },
      {
        type: "frame-snapshot",
        snapshot: {
          callId: "call@1",
          html: ["HTML", {}, ["INPUT", { type: "password", __playwright_value_: secret("typed") }]],
        },
      },
      { type: "console", messageType: "log", text: `token=${secret("console")}` },
      {
        type: "before",
        callId: "call@2",
        class: "Frame",
        method: "fill",
        params: { selector: 'internal:label="Password"i', value: secret("labelled") },
      },
      {
        type: "after",
        callId: "call@3",
        result: { cookies: [{ name: "cart", value: secret("state") }] },
      },
      { type: "screencast-frame", sha1: "page@1.jpeg" },
    ];
    const network = [
      {
        type: "resource-snapshot",
        snapshot: {
          ...snapshot,
          request: {
            ...snapshot.request,
            postData: { mimeType: "application/json", _file: bodyFile },
          },
        },
      },
      {
        type: "resource-snapshot",
        snapshot: { response: { content: { mimeType: "text/html", _file: pageFile } } },
      },
    ];
    const lines = (values: unknown[]) =>
      values.map((value) => `${JSON.stringify(value)}\n`).join("");
    return zipOf({
      "trace.trace": lines(events),
      "trace.network": lines(network),
      "trace.stacks": JSON.stringify({ files: ["e2e/cart.spec.ts"], stacks: [] }),
      [bodyFile]: body,
      [pageFile]: page,
      "screencast/page@1.jpeg": jpeg,
      "resources/opaque.bin": Buffer.concat([Buffer.of(0, 255), Buffer.from(secret("opaque"))]),
    });
  }

  it("has none of what was planted, and its parts still name each other", async () => {
    const { secret, all } = planter();
    const scrubbed = await scrub(await trace(secret));
    if (scrubbed.kind !== "clean") throw new Error(scrubbed.kind);
    const files = await unzipped(Buffer.from(scrubbed.bytes));
    expectNone(all(), Object.entries(files).flat().join("\n"));
    expect(scrubbed.emptied).toBe(1);
    expect(files["resources/opaque.bin"]).toHaveLength(0);
    expect(files["screencast/page@1.jpeg"]).toEqual(jpeg);
    const events = String(files["trace.trace"])
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { type: string; params?: unknown });
    expect(events.map(({ type }) => type)).toEqual([
      "context-options",
      "before",
      "log",
      "frame-snapshot",
      "console",
      "before",
      "after",
      "screencast-frame",
    ]);
    expect(events[1]?.params).toEqual({ selector: "#p", value: "***" });
    const named = String(files["trace.network"]).match(/resources\/[0-9a-f]{40}\.\w+/g) ?? [];
    expect(named).toHaveLength(2);
    for (const name of named) {
      const [hash] = /[0-9a-f]{40}/.exec(name) ?? [];
      expect(
        createHash("sha1")
          .update(files[name] ?? "")
          .digest("hex"),
      ).toBe(hash);
    }
  });

  it("keeps no picture where pictures are not kept", async () => {
    const { secret } = planter();
    const scrubbed = await scrub(await trace(secret), () => false);
    if (scrubbed.kind !== "clean") throw new Error(scrubbed.kind);
    expect((await unzipped(Buffer.from(scrubbed.bytes)))["screencast/page@1.jpeg"]).toHaveLength(0);
  });

  it("that is damaged, or unpacks to too much, is left out and never thrown", async () => {
    const whole = await trace(planter().secret);
    for (let cut = 4; cut < whole.length; cut += 97) {
      expect(await scrub(whole.subarray(0, cut))).toMatchObject({ kind: "refused" });
    }
    const bomb = await zipOf({ "trace.trace": Buffer.alloc(65 * 1024 * 1024, "x") });
    expect(await scrub(bomb)).toEqual({
      kind: "refused",
      content: "zip",
      why: "cannot be looked through for secrets (it unpacks to too much)",
    });
  });
});

describe("a state of a browser", () => {
  it("has names and no values", async () => {
    const { secret, all } = planter();
    const state = {
      cookies: [{ name: "cart", value: secret("cookie"), domain: "shop.test", expires: 12 }],
      origins: [
        {
          origin: "https://shop.test",
          localStorage: [{ name: "profile", value: `plain words ${secret("local")}` }],
          indexedDB: [
            { name: "db", stores: [{ records: [{ key: "k", value: secret("indexed") }] }] },
          ],
        },
      ],
    };
    const text = (await clean(JSON.stringify(state, null, 2))).toString();
    expectNone(all(), text);
    expect(JSON.parse(text)).toMatchObject({
      cookies: [{ name: "cart", value: "***", domain: "shop.test", expires: 12 }],
      origins: [{ origin: "https://shop.test", localStorage: [{ name: "profile", value: "***" }] }],
    });
  });
});

describe("OTLP", () => {
  it("loses secret attributes of resources and records, and secrets in bodies", async () => {
    const { secret, all } = planter();
    const string = (stringValue: string) => ({ stringValue });
    const list = (...values: string[]) => ({ arrayValue: { values: values.map(string) } });
    const document = {
      resourceLogs: [
        {
          resource: {
            attributes: [
              { key: "service.name", value: string("payments") },
              { key: "deployment.api_key", value: string(secret("resource")) },
            ],
          },
          scopeLogs: [
            {
              logRecords: [
                {
                  body: string(`login with password=${secret("log body")}`),
                  attributes: [
                    { key: "http.request.header.authorization", value: list(secret("array")) },
                    { key: "url.full", value: string(`https://x.test/?token=${secret("url")}`) },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    const json = JSON.stringify(document);
    const text = (await clean(`${json}\n${json}\n`)).toString();
    expectNone(all(), text);
    expect(text).toContain('{"key":"service.name","value":{"stringValue":"payments"}}');
    const packed = await clean(gzipSync(`${json}\n${json}\n`));
    expect(gunzipSync(packed).toString()).toBe(text);
  });
});

describe("a log", () => {
  it("loses secrets in lines, in JSON of lines, and in forms of many parts", async () => {
    const { secret, all } = planter();
    const log = [
      `GET /cart?session_token=${secret("query")} 200`,
      `Authorization: Bearer ${secret("header")}1`,
      JSON.stringify({ level: 30, headers: [{ name: "cookie", value: `a=${secret("json")}` }] }),
      `later the value ${secret("json")} again`,
      'Content-Disposition: form-data; name="password"',
      "",
      secret("part"),
      "--boundary",
      "done",
    ].join("\r\n");
    const text = (await clean(log)).toString();
    expectNone(all(), text);
    expect(text).toMatch(/^GET \/cart\?session_token=\*\*\* 200\r\n/);
    expect(text).toMatch(/later the value \*\*\* again\r\n/);
    expect(text).toMatch(/--boundary\r\ndone$/);
  });
});

describe("anything", () => {
  it("without a secret stays as it is", async () => {
    const word = fc.constantFrom(
      "cart",
      "items",
      "name",
      "total",
      "a b",
      "ä",
      "</p>",
      "x".repeat(40),
    );
    const tree = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        word,
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value")),
        fc.dictionary(word, tie("value")),
      ),
    })).value;
    await fc.assert(
      fc.asyncProperty(tree, async (value) => {
        const text = JSON.stringify({ value });
        expect(JSON.parse((await clean(text)).toString())).toEqual(JSON.parse(text));
      }),
      { numRuns: 100 },
    );
  });

  it("never throws, whatever the bytes", async () => {
    const magic = fc.constantFrom("", "504b0304", "1f8b08", "ffd8ff", "7b22");
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 300 }), async (start, bytes) => {
        const { kind } = await scrub(Buffer.concat([Buffer.from(start, "hex"), bytes]));
        expect(["clean", "kept", "refused"]).toContain(kind);
      }),
      { numRuns: 300 },
    );
  });

  it("that is nested without end, or too large, is bounded", async () => {
    const deep = `${"[".repeat(20_000)}"x"${"]".repeat(20_000)}`;
    expect((await clean(deep)).length).toBeLessThan(5_000);
    const large = await scrub(Buffer.alloc(MAX_SCRUBBED + 1, "x"));
    expect(large).toMatchObject({ kind: "refused", why: "is too large to look for secrets in it" });
  });

  it("takes time in proportion to the length of hostile text", async () => {
    for (const piece of ["a=", '<input name="', 'name="x"\r\n', "{", '{"a":', "password", "&%25"]) {
      const scrubbed = await scrub(piece.repeat(Math.floor(1_000_000 / piece.length)));
      expect(scrubbed.kind).toBe("clean");
    }
  }, 20_000);
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRedaction, maskVariables } from "./index.ts";

function masking(...secrets: string[]): ReturnType<typeof createRedaction> {
  const redaction = createRedaction();
  for (const secret of secrets) redaction.mask(secret);
  return redaction;
}

/** Long enough to be masked, and no part of a word that reports are made of. */
const secret = fc
  .string({ unit: "grapheme", minLength: 4, maxLength: 24 })
  .map((text) => `~${text}§`);

describe("a masked secret", () => {
  test("never appears, wherever it stands and whatever else is masked", () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constant(undefined)));
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), texts, (secrets, parts) => {
        const text = parts.map((part, i) => part ?? secrets[i % secrets.length] ?? "").join("");
        const shown = masking(...secrets).text(`${text}${secrets.join("")}`);
        expect(secrets.filter((each) => shown.includes(each))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("never appears when secrets lie in each other or overlap", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "*"), minLength: 4, maxLength: 7 });
    const text = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), text, (secrets, value) => {
        const shown = masking(...secrets).text(value);
        expect(secrets.filter((each) => shown.includes(each))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("never appears in JSON values at any depth", () => {
    fc.assert(
      fc.property(secret, fc.jsonValue(), (value, around) => {
        const document = { around, deep: [{ text: `a ${value} b` }, value] };
        const shown = masking(value).json(document);
        expect(JSON.stringify(shown.deep)).not.toContain(JSON.stringify(value).slice(1, -1));
      }),
    );
  });

  test("is hidden in an address, in JSON text, in base64 and line by line", () => {
    const value = 'pa"ss/wörd\nsecond line';
    const { text } = masking(value);
    for (const shown of [
      encodeURIComponent('pa"ss/wörd'),
      JSON.stringify({ a: value }),
      Buffer.from(value).toString("base64"),
      'log: pa"ss/wörd',
      "log: second line",
    ]) {
      expect(text(shown)).not.toMatch(/w(ö|%C3%B6)rd|second|cGEi/);
    }
  });

  test("leaves nothing of a longer one that it is part of", () => {
    expect(masking("hunter22", "hunter22-prod").text("x hunter22-prod y")).toBe("x *** y");
    expect(masking("hunter22-prod", "hunter22").text("x hunter22-prod y")).toBe("x *** y");
  });

  test.each(["abc", "", "pass", "error", "rror", "local", "stagegate", "true"])(
    "that is %j hides no word of the report",
    (value) => {
      const report = { verdict: "pass", message: "an error of local stagegate, abc", ok: "true" };
      expect(masking(value).json(report)).toEqual(report);
    },
  );
});

describe("what looks like a secret is hidden without being named", () => {
  const token = "a".repeat(40);
  test.each([
    ["postgres://shop:hunter22@db:5432/cart", "postgres://***@db:5432/cart"],
    ["redis://:hunter22@cache/0", "redis://***@cache/0"],
    ["Authorization: Bearer abc.def-123", "Authorization: ***"],
    ['{"authorization":"Basic dXNlcjpw"}', '{"authorization":"***"}'],
    ["set-cookie: sid=1; theme=dark; Path=/", "set-cookie: ***"],
    ["got Bearer abcdefghijkl0123", "got Bearer ***"],
    [`ghp_${token}`, "***"],
    [`github_pat_${token}`, "***"],
    [`glpat-${token.slice(0, 20)}`, "***"],
    ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "***"],
    ["AKIAABCDEFGHIJKLMNOP", "***"],
    ["xoxb-1234567890-abc", "***"],
    [`npm_${"b".repeat(36)}`, "***"],
    ["DB_PASSWORD=hunter22 next", "DB_PASSWORD=*** next"],
    ['"client_secret": "hunter22"', '"client_secret": "***"'],
    ["GET /x?token=hunter22&page=2", "GET /x?token=***&page=2"],
    ["-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----", "***"],
  ])("%s", (text, shown) => {
    expect(createRedaction().text(text)).toBe(shown);
  });

  test.each([
    "expected 200, received 500",
    "Unexpected token } in JSON at position 5",
    "https://shop.example.com/cart?page=2",
    "tests/checkout.spec.ts:12:3 › pays by card",
    "keyboard shortcuts: Ctrl+K",
  ])("but not %s", (text) => {
    expect(createRedaction().text(text)).toBe(text);
  });
});

describe("hostile text", () => {
  const SIZE = 1_000_000;
  test.each([
    "-eyJ",
    "eyJaaaaaaaa.",
    "token ",
    "a://b:",
    "password=",
    "-----BEGIN PRIVATE KEY-----",
    "cookie: ",
    "Bearer ",
    "?key=",
    "ghp_",
    "\n",
    "***",
  ])("of a million characters of %j ends", (part) => {
    const text = part.repeat(SIZE / part.length);
    expect(createRedaction().text(text).length).toBeLessThanOrEqual(text.length);
  });
});

test("variables whose names promise a secret are masked, others are not", () => {
  const redaction = createRedaction();
  maskVariables(redaction, {
    SHOP_API_TOKEN: "value-one",
    AWS_SECRET_ACCESS_KEY: "value-two",
    DB_PASSWORD: "value-three",
    SENTRY_DSN: "value-four",
    npm_config_registry: "value-five",
    PWD: "value-six",
    KEYBOARD: "value-seven",
    EMPTY_TOKEN: undefined,
  });
  const shown = ["one", "two", "three", "four", "five", "six", "seven"].map((name) =>
    redaction.text(`value-${name}`),
  );
  expect(shown).toEqual(["***", "***", "***", "***", "value-five", "value-six", "value-seven"]);
});

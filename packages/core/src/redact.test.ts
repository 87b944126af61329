import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRedaction, isSecretName, maskVariables } from "./index.ts";
import { hidePatterns } from "./redact-patterns.ts";

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
    [
      "git clone https://0123456789abcdef@forge.example/x.git",
      "git clone https://***@forge.example/x.git",
    ],
    ["https://user:pa%20ss@host/x", "https://***@host/x"],
    ["postgres://u:p@ss@host/db", "postgres://***@host/db"],
    ["postgresql://u:p/ss+w=@host:5432/db", "postgresql://***@host:5432/db"],
    ["kafka://abcdefghij0123456789@host", "kafka://***@host"],
    ["Authorization: Basic dXNlcjpw", "Authorization: ***"],
    ["Basic dXNlcjpwYXNz", "Basic ***"],
    ["x-api-key: hunter22", "x-api-key: ***"],
    ["X-Api-Key=hunter22", "X-Api-Key=***"],
    ["PRIVATE-TOKEN: hunter22", "PRIVATE-TOKEN: ***"],
    ['cookie: theme="dark"; sid=hunter22', "cookie: ***"],
    [`ghs_${token}`, "***"],
    [`ghp_${"a".repeat(300)}`, "***"],
    [`glcbt-1_${token.slice(0, 20)}`, "***"],
    [`gldt-${token.slice(0, 20)}`, "***"],
    [`x_ghp_${token}`, "x_***"],
    ['{"token":"a1b2c3d4e5f6g7"}', '{"token":"***"}'],
    [String.raw`{\"password\":\"hunter22\"}`, String.raw`{\"password\":\"***\"}`],
    ['"password": "with, a; comma&\\"quote"', '"password": "***"'],
    ["password=ab*cdefgh", "password=***"],
    ["AWS_SECRET_ACCESS_KEY=abcd/efgh+ijkl", "AWS_SECRET_ACCESS_KEY=***"],
    ["auth_token: hunter22", "auth_token: ***"],
    ["/x?X-Amz-Credential=AKIA1/2&y=1", "/x?X-Amz-Credential=***&y=1"],
    ["-----BEGIN PRIVATE KEY-----\nMIIEvQ\nIBADAN", "***"],
    [
      "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0F\n\nMIIE\n-----END RSA PRIVATE KEY-----",
      "***",
    ],
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
    "git+ssh://git@github.com/x/y.git",
    "postgres://shop@db/cart",
    "https://registry.example.com/@scope/name",
    "https://shop.example.com/mail?to=a@b.example",
    "http://localhost:8080/a@b",
    "Basic authentication is not supported",
    "an unexpected token constructor",
    "https://***@host and password=*** and Authorization: ***",
  ])("but not %s", (text) => {
    expect(createRedaction().text(text)).toBe(text);
  });
});

/** Parts of what secrets look like, to be put together at random. */
const fragments = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'https:// postgres:// user : @ host / ? & = token= password= " \' \\" Bearer Basic ; , x'.split(
          " ",
        ),
        ..."cookie authorization x-api-key ghp_ glpat- eyJ AKIA -----BEGIN PRIVATE KEY-----END *** ***@".split(
          " ",
        ),
        " ",
        "\n",
        "PRIVATE KEY-----",
        "a1b2c3d4e5f6g7h8i9j0k1",
        "ABCDEFGH01234567",
        "code=",
        "sig=",
        "auth=",
        ..."token%3D password%253A %3Fcode%3D \\u0026auth\\u003d %3A%2F%2F %3A %40 &quot; --token --password curl".split(
          " ",
        ),
        ...'-u user: mysql login -p X-Api-Key "name":" "value":" "," <password> </password> <add value= key='.split(
          " ",
        ),
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""));

describe("redaction of any text", () => {
  test("is the same when it is done twice", () => {
    const secrets = fc.array(fc.oneof(secret, fragments), { maxLength: 3 });
    fc.assert(
      fc.property(secrets, fragments, (values, text) => {
        const redaction = masking(...values);
        const once = redaction.text(`${text}${values.join(text)}`);
        expect(redaction.text(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test("looks at the patterns wherever one of them finds something", () => {
    fc.assert(
      fc.property(fragments, (text) => {
        const found = hidePatterns(text) !== text;
        expect(createRedaction().text(text) !== text).toBe(found);
      }),
      { numRuns: 5000 },
    );
  });

  test("leaves a text alone that holds no secret", () => {
    const words = fc.constantFrom(
      "GET",
      "/cart",
      "200",
      "order",
      "took",
      "12.5ms",
      "été",
      "→",
      "{}",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(words), secret, (parts, value) => {
        const text = parts.join(" ");
        expect(masking(value).text(text)).toBe(text);
      }),
    );
  });

  test("gives up on a text that would go on for as many rounds as it has characters", () => {
    expect(masking("abcd", "x***").text(`${"x".repeat(1000)}abcd`)).toBe("***");
  });
});

describe("an encoded secret", () => {
  test("is hidden in base64 at any place, with and without padding, in both alphabets", () => {
    const value = fc
      .string({ unit: "grapheme", minLength: 9, maxLength: 40 })
      .map((text) => `~${text}§`);
    const around = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(
        value,
        around,
        around,
        fc.constantFrom("base64", "base64url"),
        (text, before, after, kind) => {
          const shown = masking(text).text(
            Buffer.from(`${before}${text}${after}`).toString(kind as "base64"),
          );
          const left = Buffer.from(shown.split("***").join(""), "base64").toString();
          expect(shown).toContain("***");
          expect(left).not.toContain(text.slice(2, -2));
        },
      ),
    );
  });

  test.each([
    ["pa ss/w(rd)1", "pa%20ss%2Fw%28rd%291"],
    ["pa ss/w(rd)1", "pa+ss%2fw%28rd%291"],
    ["pa ss/w(rd)1", "pa%20ss%2Fw(rd)1"],
  ])("%s is hidden as %s in an address", (value, shown) => {
    expect(masking(value).text(`x=${shown}&y`)).toBe("x=***&y");
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
    "://",
    "://a",
    "://a@:",
    "postgres://",
    'cookie: ="',
    'password="',
    'password=\\"',
    "token =",
    "token a",
    "-----BEGIN PRIVATE KEY----- ",
    "-----END PRIVATE KEY-----",
    `${" ".repeat(1_000)}aaaaaaaaaaaaaaaaaaaa\\n-----END PRIVATE KEY-----`,
    "aaaaaaaaaaaaaaaaaaaa\\n",
    "PRIVATE KEY-----",
    "PRIVATE KEY-----\nA: b",
    "a=Ab1",
    "=aB3dE6gH9jK2mN5pQ8sT",
    "-----BEGIN A ",
    "glpat-",
    "a.b+",
    "@",
    "\n",
    "***",
    "token%3D",
    "password%3D%22",
    "%3A%2F%2F",
    "https%3A%2F%2F",
    "%3A%2F%2Fa%3A",
    "%25",
    "%3Fcode%3D",
    "\\u0026",
    "\\u003d",
    "&quot;",
    "password&quot;:",
    "--a-",
    "--token ",
    "--token a",
    '--token "',
    '--password",',
    "curl -u ",
    "curl -u a:",
    "-u a:b ",
    "login ",
    "login -p ",
    "mysql -p",
    'cookie",',
    'cookie","a-b',
    '"value":"abcd","name":"',
    '"value":"',
    'password","value":',
    "name: token\nvalue: ",
    "name: tokentoken",
    "<password>",
    "<password>a&",
    "<password a",
    "<a.b:a",
    "&lt;password&gt;abcd",
    "<token>a",
    'value="abcd" key="',
    'password" value=',
    '<string name="',
    "pass",
    "credential",
    "secret_",
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

test.each(
  [
    "DB_PASS db_pass MYSQL_PWD SSH_KEY DEPLOY_SSH_KEY SIGNING_KEY SIGNING_KEY_BASE64 GPG_KEY PRIVATE_KEY",
    "DOCKER_AUTH_CONFIG SLACK_WEBHOOK_URL TEAMS_WEBHOOK SENTRY_DSN RAILS_MASTER_KEY CI_JOB_JWT GITLAB_TOKEN",
  ].flatMap((names) => names.split(" ")),
)("%s promises a secret", (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each(
  [
    "STAGEGATE_KEY PWD OLDPWD CACHE_KEY KEY PASS BYPASS COMPASS SSH_KEY_PATH SSH_AUTH_SOCK WEBHOOK_PORT",
    "messaging_kafka_message_key routing_key",
  ].flatMap((names) => names.split(" ")),
)("%s promises none", (name) => {
  expect(isSecretName(name)).toBe(false);
});

test("a secret that invisible characters part is one in a JSON value", () => {
  const redaction = createRedaction();
  redaction.mask("hunter2-Zk9xW7vB3nK5");
  const parted = ["hunter2-\u001b[1;31mZk9xW7v\u001b[0mB3nK5", "hunter2-Zk9x\u200bW7vB3nK5"];
  expect(redaction.json({ log: parted })).toEqual({ log: ["***", "***"] });
});

test("what looks like the beginning of a key many times takes no time of its own", () => {
  const text = `t3b ${"sk-".repeat(200_000)}`;
  expect(createRedaction().text(text)).toHaveLength(text.length);
});

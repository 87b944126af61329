import { createDraw } from "./random.ts";
import type { Alphabet } from "./random.ts";

/** A text with a secret in it, and the part of it that must not be seen anywhere. */
export interface PlantedSecret {
  name: string;
  text: string;
  secret: string;
}

type Draw = ReturnType<typeof createDraw>;

/**
 * How tokens of providers look: what comes before, the alphabet and length of what is drawn, and what
 * comes after. Put together when it is needed, so that no file holds what looks like a token.
 */
const TOKENS: readonly (readonly [
  name: string,
  before: string[],
  Alphabet,
  number,
  after?: string,
])[] = [
  ["GitHub personal", ["gh", "p_"], "mixed", 36],
  ["GitHub OAuth", ["gh", "o_"], "mixed", 36],
  ["GitHub user", ["gh", "u_"], "mixed", 36],
  ["GitHub server", ["gh", "s_"], "mixed", 36],
  ["GitHub refresh", ["gh", "r_"], "mixed", 76],
  ["GitHub fine-grained", ["github", "_pat_"], "mixed", 82],
  ["GitLab personal", ["gl", "pat-"], "url", 20],
  ["GitLab trigger", ["gl", "ptt-"], "hex", 40],
  ["GitLab runner", ["gl", "rt-"], "url", 20],
  ["GitLab job", ["gl", "cbt-1_"], "url", 20],
  ["GitLab deploy", ["gl", "dt-"], "url", 20],
  ["GitLab feed", ["gl", "ft-"], "url", 20],
  ["GitLab agent", ["gl", "agent-"], "url", 50],
  ["GitLab runner registration", ["GR134", "8941"], "url", 20],
  ["Atlassian", ["ATA", "TT3x"], "url", 60],
  ["Bitbucket", ["AT", "BB"], "mixed", 32],
  ["npm", ["np", "m_"], "mixed", 36],
  ["PyPI", ["py", "pi-AgEIcHlwaS5vcmc"], "url", 60],
  ["RubyGems", ["ruby", "gems_"], "hex", 48],
  ["Docker", ["dckr", "_pat_"], "url", 27],
  ["NuGet", ["oy", "2"], "lower", 43],
  ["AWS access key", ["AK", "IA"], "upper", 16],
  ["AWS session key", ["AS", "IA"], "upper", 16],
  ["Google API", ["AI", "za"], "url", 35],
  ["Google OAuth", ["ya", "29."], "url", 60],
  ["Google client", ["GOC", "SPX-"], "url", 28],
  ["DigitalOcean", ["dop", "_v1_"], "hex", 64],
  ["Azure client", ["x1y", "8Q~"], "mixed", 34],
  ["Heroku", ["HR", "KU-"], "url", 60],
  ["Fly", ["fo", "1_"], "url", 43],
  ["Netlify", ["nf", "p_"], "mixed", 36],
  ["PlanetScale", ["pscale", "_tkn_"], "url", 43],
  ["Supabase", ["sb", "p_"], "hex", 40],
  ["Databricks", ["da", "pi"], "hex", 32],
  ["Vault", ["hv", "s."], "mixed", 90],
  ["Terraform", ["abcdEFGH123456", ".atlasv1."], "mixed", 67],
  ["Pulumi", ["pu", "l-"], "hex", 40],
  ["Doppler", ["dp", ".pt."], "mixed", 43],
  ["Age", ["AGE-SEC", "RET-KEY-1"], "upper", 58],
  ["Buildkite", ["bk", "ua_"], "hex", 40],
  ["CircleCI", ["CCI", "PAT_"], "mixed", 40],
  ["Artifactory", ["AK", "Cp"], "mixed", 69],
  ["Grafana service account", ["gl", "sa_"], "mixed", 32, "_0a1b2c3d"],
  ["New Relic", ["NR", "AK-"], "upper", 27],
  ["Sentry", ["sn", "trys_"], "base64", 60],
  ["Slack bot", ["xo", "xb-123456789012-"], "mixed", 24],
  ["Slack app", ["xa", "pp-1-A0"], "mixed", 40],
  ["Slack webhook", ["https://hooks.slack.", "com/services/T0/B0/"], "mixed", 24],
  ["Discord webhook", ["https://discord.", "com/api/webhooks/123456789/"], "url", 68],
  ["Teams webhook", ["https://acme.webhook.", "office.com/webhookb2/"], "hex", 64],
  ["Telegram", ["1234567890", ":AA"], "url", 33],
  ["SendGrid", ["S", "G.aaaaBBBB11112222cccc33."], "url", 43],
  ["Brevo", ["xkey", "sib-"], "hex", 64, "-Ab1Cd2Ef3Gh4Ij5K"],
  ["Postman", ["PM", "AK-"], "hex", 24, "-0123456789abcdef0123456789abcdef01"],
  ["Linear", ["lin", "_api_"], "mixed", 40],
  ["Notion", ["nt", "n_"], "mixed", 46],
  ["Figma", ["fig", "d_"], "url", 40],
  ["Contentful", ["CF", "PAT-"], "url", 43],
  ["Stripe", ["sk", "_live_"], "mixed", 24],
  ["Stripe restricted", ["rk", "_live_"], "mixed", 24],
  ["Stripe test", ["sk", "_test_"], "mixed", 24],
  ["Stripe webhook", ["wh", "sec_"], "base64", 32],
  ["Shopify", ["shp", "at_"], "hex", 32],
  ["Square", ["sq0", "csp-"], "url", 43],
  ["Anthropic", ["sk-", "ant-api03-"], "url", 90],
  ["OpenAI project", ["sk-", "proj-"], "url", 60],
  ["Hugging Face", ["h", "f_"], "mixed", 34],
  ["Replicate", ["r", "8_"], "mixed", 37],
];

/** Where tokens are met: alone, coloured, in JSON, in a log line, in a table, behind a line end in JSON. */
const PLACES: readonly ((token: string) => string)[] = [
  (token) => `token was ${token}, as it seems`,
  (token) => `\u001B[32m${token}\u001B[0m`,
  (token) => JSON.stringify({ message: `got:\n${token}\nand failed` }),
];

const NAMED: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `${name}=${value} next`,
  (name, value) => `export ${name}="${value}"`,
  (name, value) => `{"${name}":"${value}"}`,
  (name, value) => JSON.stringify(JSON.stringify({ [name]: value })),
  (name, value) => `${name}: ${value}\n`,
  (name, value) => `${name} => '${value}'`,
];

const NAMES = [
  "DB_PASSWORD",
  "client_secret",
  "apiKey",
  "api-key",
  "AWS_SECRET_ACCESS_KEY",
  "access_token",
  "signing_key",
  "AccountKey",
  // Nothing but how random it looks gives these away.
  "SHOP_WEBHOOK",
  "gateway.hmac",
  "stripe",
];

function named(draw: Draw): PlantedSecret[] {
  return NAMES.flatMap((name) =>
    NAMED.map((form, at) => {
      const secret = draw("mixed", 32);
      return { name: `${name}, form ${at}`, text: form(name, secret), secret };
    }),
  );
}

function tokens(draw: Draw): PlantedSecret[] {
  return TOKENS.flatMap(([name, before, alphabet, length, after = ""]) =>
    PLACES.map((place, at) => {
      const secret = draw(alphabet, length);
      return {
        name: `${name}, place ${at}`,
        text: place(before.join("") + secret + after),
        secret,
      };
    }),
  );
}

function jsonWebTokens(draw: Draw): PlantedSecret[] {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = part({ alg: "HS256", typ: "JWT" });
  const body = part({ sub: "1", name: draw("mixed", 12) });
  const forms: [string, string[]][] = [
    ["signed", [head, body, draw("url", 43)]],
    ["without a signature", [head, body, ""]],
    ["encrypted", [head, draw("url", 40), draw("url", 16), draw("url", 80), draw("url", 22)]],
    ["encrypted with a shared key", [head, "", draw("url", 16), draw("url", 80), draw("url", 22)]],
  ];
  return forms.flatMap(([name, parts]) =>
    PLACES.map((place, at) => {
      const secret = parts.filter((each) => each.length > 15).at(-1) ?? body;
      return { name: `JWT ${name}, place ${at}`, text: place(parts.join(".")), secret };
    }),
  );
}

const KEY_KINDS = ["RSA ", "EC ", "OPENSSH ", "ENCRYPTED ", ""];

function privateKeys(draw: Draw): PlantedSecret[] {
  const keys = KEY_KINDS.map((kind) => ({ label: `${kind}PRIVATE KEY`, header: "" }));
  keys.push({ label: "PGP PRIVATE KEY BLOCK", header: "Version: GnuPG v2.0 (x)\n\n" });
  return keys.flatMap(({ label, header }) => {
    const lines = Array.from({ length: 6 }, () => draw("base64", 64));
    const secret = lines[4] ?? "";
    const dashes = "-".repeat(5);
    const key = `${dashes}BEGIN ${label}${dashes}\n${header}${lines.join("\n")}\n${dashes}END ${label}${dashes}`;
    return [
      { name: `${label}`, text: `key:\n${key}\nend`, secret },
      { name: `${label} in JSON`, text: JSON.stringify({ key }), secret },
      { name: `${label} in one line`, text: `KEY="${key.replaceAll("\n", "\\n")}"`, secret },
      { name: `${label} of Windows`, text: key.replaceAll("\n", "\r\n"), secret },
    ];
  });
}

function addresses(draw: Draw): PlantedSecret[] {
  const forms: ((secret: string) => string)[] = [
    (secret) => `https://user:${secret}@forge.example/x.git`,
    (secret) => `https://${secret}@forge.example/x.git`,
    (secret) => `postgres://shop:${secret}@db:5432/shop`,
    (secret) => `amqp://${secret}:x@queue`,
    (secret) => `redis://:${secret}@cache:6379/0`,
    (secret) => `mongodb+srv://u:${secret}@cluster.example/db?retryWrites=true`,
    (secret) => `GET /x?access_token=${secret}&page=2`,
    (secret) => `GET /x?X-Amz-Signature=${secret}`,
    (secret) => `https://x.example/hook?sig=${secret}`,
    (secret) => `Server=db;User=sa;Password=${secret};Encrypt=true`,
    (secret) => `Endpoint=sb://x.example/;SharedAccessKey=${secret}`,
    (secret) => `Authorization: Bearer ${secret}`,
    (secret) => `authorization: Basic ${secret}`,
    (secret) => `{"cookie":"sid=${secret}; theme=dark"}`,
    (secret) => `set-cookie: session=${secret}; HttpOnly`,
    (secret) => `curl -H 'X-Api-Key: ${secret}' https://x.example`,
    (secret) => `PRIVATE-TOKEN: ${secret}`,
  ];
  return forms.map((form, at) => {
    const secret = draw("mixed", 28);
    return { name: `address or header ${at}`, text: form(secret), secret };
  });
}

/** Where a name and its value do not stand beside each other as `name=value`. */
const APART: readonly ((secret: string) => string)[] = [
  // Encoded separators
  (secret) => `token%3D${secret}`,
  (secret) => `token%3A${secret} next`,
  (secret) => String.raw`token\u003d${secret}`,
  (secret) => String.raw`{"url":"/x?a=1\u0026token=${secret}"}`,
  (secret) => String.raw`{"log":"api_key\\u003d${secret}"}`,
  (secret) => `GET /login?redirect=https%3A%2F%2Fx%2F%3Faccess_token%3D${secret}`,
  (secret) => `GET /login?redirect=https%3A%2F%2Fx%2F%3Fpage%3D1%26code%3D${secret}%26x%3D2`,
  (secret) => `GET /a?b=https%253A%252F%252Fx%252F%253Faccess_token%253D${secret}%2526c%253D1`,
  (secret) => `state=${encodeURIComponent(JSON.stringify({ n: 1, password: secret }))}`,
  (secret) => `next=https%3A%2F%2Fuser%3A${secret}%40forge.example%2Fx.git`,
  (secret) => `next=https%3A%2F%2F${secret}%40forge.example%2Fx.git`,
  (secret) => `{&quot;password&quot;:&quot;${secret}&quot;}`,
  // Command lines
  (secret) => `$ deploy --password ${secret} --region eu`,
  (secret) => `$ deploy --db-password '${secret}'`,
  (secret) => `$ deploy --token ${secret}`,
  (secret) => `spawn ["deploy","--api-key","${secret}"]`,
  (secret) => JSON.stringify(JSON.stringify(["deploy", "--token", secret])),
  (secret) => `curl -sS -u user:${secret} https://x.example`,
  (secret) => `curl --user "user:${secret}" https://x.example`,
  (secret) => `wget -O- -u "user:${secret}"`,
  (secret) => JSON.stringify(["curl", "-u", `user:${secret}`]),
  (secret) => `curl --header 'X-Api-Key: ${secret}' https://x.example`,
  (secret) => `docker login -u acme -p ${secret} registry.example`,
  (secret) => `sshpass -p ${secret} ssh shop@host`,
  (secret) => `mysql -h db -u shop -p${secret} shop`,
  // Lists of headers and of pairs
  (secret) => `["Authorization","Bearer ${secret}"]`,
  (secret) => `rawHeaders: [ 'Host', 'x', 'Authorization', 'Bearer ${secret}' ]`,
  (secret) => JSON.stringify(["Accept", "a", "X-Api-Key", secret], null, 2),
  (secret) => JSON.stringify(JSON.stringify(["Cookie", `sid=${secret}`])),
  (secret) => JSON.stringify({ name: "Authorization", value: secret }),
  (secret) => JSON.stringify({ value: secret, name: "X-Api-Key" }, null, 2),
  (secret) => JSON.stringify({ key: "db.password", value: { stringValue: secret } }),
  (secret) => `env: - name: API_TOKEN\n    value: ${secret}\n`,
  // XML
  (secret) => `<password>${secret}</password>`,
  (secret) => `<ns:ApiKey type="x">\n  ${secret}\n</ns:ApiKey>`,
  (secret) => `<password><![CDATA[${secret}]]></password>`,
  (secret) => `&lt;client_secret&gt;${secret}&lt;/client_secret&gt;`,
  (secret) => `<add key="ApiKey" value="${secret}"/>`,
  (secret) => `<add value='${secret}' key='ApiKey' />`,
  (secret) => `<string name="api_key">${secret}</string>`,
  (secret) => `<entry key="db.password">${secret}</entry>`,
];

function apart(draw: Draw): PlantedSecret[] {
  return APART.flatMap((form, at) =>
    (["mixed", "hex"] as const).map((alphabet) => {
      const secret = draw(alphabet, 28);
      const text = form(secret);
      const over = text.trimEnd().includes("\n") ? ", over lines" : "";
      return { name: `apart ${at}, ${alphabet}${over}`, text, secret };
    }),
  );
}

/**
 * More than 350 texts with secrets of known shapes, none of them real, the same ones for a seed. No
 * value is told to anybody: what hides them knows them by their looks.
 */
export function plantedSecrets(seed = 20_261_125): PlantedSecret[] {
  const draw = createDraw(seed);
  return [tokens, named, jsonWebTokens, privateKeys, addresses, apart].flatMap((make) =>
    make(draw),
  );
}

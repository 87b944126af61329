import { expect, it } from "vitest";
import { judgeSpec } from "../index.ts";
import type { RemoteRefs, SpecSide } from "../index.ts";

const spec = (reference: string): string =>
  `openapi: 3.1.0
info: { title: A, version: "1" }
paths:
  /a:
    get:
      responses:
        "200":
          description: fine
          content: { application/json: { schema: { $ref: "${reference}" } } }
`;

const PET = "type: object\nrequired: [id]\nproperties: { id: { $ref: 'parts/id.yaml#/Id' } }\n";

function remote(
  pages: Record<string, string>,
  ...hosts: string[]
): RemoteRefs & { asked: string[] } {
  const asked: string[] = [];
  return {
    hosts,
    asked,
    async read(url) {
      asked.push(url);
      const text = pages[url];
      return text === undefined
        ? { kind: "failed", reason: "it answered 503", hint: "Try again." }
        : { kind: "text", text };
    },
  };
}

function side(text: string, refs?: RemoteRefs, path = "api/a.yaml"): SpecSide {
  return {
    kind: "document",
    source: { path, text },
    ...(refs === undefined ? {} : { remote: refs }),
  };
}

async function outcome(base: SpecSide, head: SpecSide): Promise<string[]> {
  const result = await judgeSpec({ service: "s", file: "api/a.yaml", base, head });
  if (result.outcome === "compared") return result.findings.map(({ id }) => id);
  if (result.outcome !== "error") return [result.outcome];
  return result.errors.map(
    ({ code, location: { file, line } }) => `${result.side} ${file}:${line} ${code.slice(15)}`,
  );
}

const HOST = "https://schemas.example";
const pages = {
  [`${HOST}/pet.yaml`]: PET,
  [`${HOST}/parts/id.yaml`]: "Id: { type: integer }\n",
};

it("reads what an allowed host has, and what that refers to", async () => {
  const refs = remote(pages, "Schemas.example");
  const older = remote(
    { ...pages, [`${HOST}/parts/id.yaml`]: "Id: { type: string }\n" },
    "schemas.example",
  );
  const text = spec(`${HOST}/pet.yaml`);
  expect(await outcome(side(text, refs), side(text, refs))).toEqual([]);
  expect(await outcome(side(text, older), side(text, refs))).toEqual(["response-type-changed"]);
  expect(new Set(refs.asked)).toEqual(new Set(Object.keys(pages)));
});

it.each([
  ["another host", "https://evil.example/pet.yaml"],
  ["another port", "https://schemas.example:8443/pet.yaml"],
  ["no scheme and another host", "//evil.example/pet.yaml"],
  ["a host behind a name", "https://schemas.example@evil.example/pet.yaml"],
  ["a name before the host", "https://user:word@schemas.example/pet.yaml"],
  ["a file", "file:///etc/passwd"],
  ["data", "data:application/json,{}"],
])("asks nobody about %s", async (_what, reference) => {
  const refs = remote(pages, "schemas.example");
  const text = spec(reference);
  expect(await outcome(side("openapi: 3.1.0\npaths: {}\n"), side(text, refs))).toEqual([
    "head api/a.yaml:9 REF_REMOTE",
  ]);
  expect(refs.asked).toEqual([]);
});

it("lets no remote document lead to a host or a file that the document may not", async () => {
  const wrong = {
    [`${HOST}/pet.yaml`]:
      "properties: { a: { $ref: 'https://evil.example/x' }, b: { $ref: 'file:///x' } }\n",
  };
  const refs = remote(wrong, "schemas.example");
  const text = spec(`${HOST}/pet.yaml`);
  expect(await outcome(side("openapi: 3.1.0\npaths: {}\n"), side(text, refs))).toEqual([
    `head ${HOST}/pet.yaml:1 REF_REMOTE`,
    `head ${HOST}/pet.yaml:1 REF_REMOTE`,
  ]);
});

it("never compares what could not be read, also not at the base", async () => {
  const text = spec(`${HOST}/gone.yaml`);
  const refs = remote(pages, "schemas.example");
  const fine = side(spec("#/info"));
  expect(await outcome(fine, side(text, refs))).toEqual(["head api/a.yaml:9 REF_UNREACHABLE"]);
  expect(await outcome(side(text, refs), fine)).toEqual(["base api/a.yaml:9 REF_UNREACHABLE"]);
});

it("reads relative references of a document that is itself behind an address", async () => {
  const refs = remote(pages, "schemas.example");
  const own = (type: string): string =>
    spec("parts/id.yaml#/Id").replace("openapi: 3.1.0", `openapi: 3.1.0\nx-type: ${type}`);
  const path = `${HOST}/openapi.yaml`;
  expect(await outcome(side(own("a"), refs, path), side(own("b"), refs, path))).toEqual([]);
});

it("keeps references of a path of Swagger 2.0 that stands on another host", async () => {
  const item = `get: { responses: { "200": { description: fine, schema: { $ref: "parts/id.yaml#/Id" } } } }\n`;
  const text = `swagger: "2.0"\ninfo: { title: A, version: "1" }\npaths: { /a: { $ref: "${HOST}/item.yaml" } }\n`;
  const now = remote({ ...pages, [`${HOST}/item.yaml`]: item }, "schemas.example");
  const then = remote(
    { [`${HOST}/item.yaml`]: item, [`${HOST}/parts/id.yaml`]: "Id: { type: string }\n" },
    "schemas.example",
  );
  expect(await outcome(side(text, now), side(text, now))).toEqual([]);
  expect(await outcome(side(text, then), side(text, now))).toEqual(["response-type-changed"]);
});

import { expect, test } from "vitest";
import type { Doc } from "../test-support/compare.ts";
import { all, api, diff, operation } from "../test-support/compare.ts";

const linked = (links: Doc, more: Doc = {}, id = "readThing"): Doc =>
  api(
    {
      post: { responses: { 201: { description: "made", links } } },
      get: operation({ operationId: id }),
    },
    more,
  );
const read = { operationId: "readThing", parameters: { id: "$response.body#/id" } };

test.each<[string, Doc, Doc, string[]]>([
  ["gone", linked({ self: read }), linked({}), ["dangerous response-link-removed"]],
  ["new", linked({}), linked({ self: read }), ["compatible response-link-added"]],
  ["the same", linked({ self: read }), linked({ self: { ...read, description: "d" } }), []],
  [
    "with other parameters",
    linked({ self: read }),
    linked({ self: { ...read, parameters: { id: "$response.body#/key" } } }),
    ["dangerous response-link-changed"],
  ],
  [
    "to another operation",
    linked({ self: read }),
    linked({ self: { ...read, operationId: "readOther" } }),
    ["dangerous response-link-changed"],
  ],
  [
    "to an operation of another name",
    linked({ self: read }),
    linked({ self: { ...read, operationId: "fetchThing" } }, {}, "fetchThing"),
    ["compatible operation-id-changed"],
  ],
  [
    "by reference or by name",
    linked({ self: read }),
    linked({
      self: { parameters: read.parameters, operationRef: "#/paths/~1things/get" },
    }),
    [],
  ],
  [
    "out of a component",
    linked({ self: read }),
    linked(
      { self: { $ref: "#/components/links/Self" } },
      { components: { links: { Self: read } } },
    ),
    [],
  ],
])("a link: %s", async (_name, base, head, findings) => {
  expect(all(await diff(base, head))).toEqual(findings);
});

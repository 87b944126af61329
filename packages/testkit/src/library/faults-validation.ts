import type { Json } from "./document-parts.ts";
import type { FaultClass, NamedFault } from "./faults.ts";

type Step = string | number;

/** The value that steps lead to, followed through references by the writer of the steps. */
function at(document: Json, steps: readonly Step[]): Json {
  let node: unknown = document;
  for (const step of steps) node = (node as Record<Step, unknown>)[step];
  if (typeof node !== "object" || node === null) throw new Error(`nothing at ${steps.join("/")}`);
  return node as Json;
}

const property = (schema: string, ...names: string[]): Step[] => [
  "components",
  "schemas",
  schema,
  ...names.flatMap((name) => ["properties", name]),
];

interface Edit {
  name: string;
  operation: string;
  at: readonly Step[];
  /** Keywords that change; undefined takes one away. */
  set: Json;
}

function edited(kind: FaultClass) {
  return ({ name, operation, at: steps, set }: Edit): NamedFault => ({
    name,
    class: kind,
    operation,
    validates(document) {
      const node = at(document, steps);
      for (const [key, value] of Object.entries(set)) {
        if (value === undefined) delete node[key];
        else node[key] = value;
      }
    },
  });
}

const QUERY: readonly Step[] = ["paths", "/books", "get", "parameters"];

const ACCEPTED: readonly Edit[] = [
  {
    name: "long title",
    operation: "createBook",
    at: property("NewBook", "title"),
    set: { maxLength: undefined },
  },
  {
    name: "empty title",
    operation: "createBook",
    at: property("NewBook", "title"),
    set: { minLength: undefined },
  },
  {
    name: "any isbn",
    operation: "createBook",
    at: property("NewBook", "isbn"),
    set: { pattern: undefined },
  },
  {
    name: "negative price",
    operation: "createBook",
    at: property("NewBook", "price"),
    set: { minimum: undefined },
  },
  {
    name: "more than described",
    operation: "createBook",
    at: property("NewBook"),
    set: { additionalProperties: undefined },
  },
  {
    name: "tags twice",
    operation: "createBook",
    at: property("NewBook", "tags"),
    set: { uniqueItems: undefined },
  },
  {
    name: "six tags",
    operation: "createBook",
    at: property("NewBook", "tags"),
    set: { maxItems: undefined },
  },
  {
    name: "country in small letters",
    operation: "createBook",
    at: property("NewBook", "publisher", "country"),
    set: { pattern: undefined },
  },
  {
    name: "unknown genre",
    operation: "listBooks",
    at: [...QUERY, 2],
    set: { schema: { type: "string" } },
  },
  {
    name: "page without end",
    operation: "listBooks",
    at: [...QUERY, 0, "schema"],
    set: { maximum: undefined },
  },
  {
    name: "quantity of any type",
    operation: "createOrder",
    at: property("NewOrder", "quantity"),
    set: { type: undefined },
  },
  {
    name: "no region",
    operation: "createOrder",
    at: ["paths", "/orders", "post", "parameters", 0],
    set: { required: false },
  },
  {
    name: "any zip",
    operation: "createOrder",
    at: property("Post", "address", "zip"),
    set: { pattern: undefined },
  },
  {
    name: "no email",
    operation: "createMember",
    at: property("NewMember"),
    set: { required: ["name", "password"] },
  },
  {
    name: "short password",
    operation: "createMember",
    at: property("NewMember", "password"),
    set: { minLength: undefined },
  },
  {
    name: "nothing to change",
    operation: "changeMember",
    at: property("MemberChange"),
    set: { minProperties: undefined },
  },
  {
    name: "fourth limit",
    operation: "changeMember",
    at: property("MemberChange", "limits"),
    set: { maxProperties: undefined },
  },
  {
    name: "half a star",
    operation: "createReview",
    at: property("NewReview", "rating"),
    set: { type: "number" },
  },
];

const REJECTED: readonly Edit[] = [
  {
    name: "most pages",
    operation: "createBook",
    at: property("NewBook", "pages"),
    set: { maximum: 4999 },
  },
  {
    name: "title of one letter",
    operation: "createBook",
    at: property("NewBook", "title"),
    set: { minLength: 2 },
  },
  { name: "page of one", operation: "listBooks", at: [...QUERY, 0, "schema"], set: { minimum: 2 } },
  {
    name: "no subtitle by null",
    operation: "createBook",
    at: property("NewBook", "subtitle"),
    set: { type: "string" },
  },
  {
    name: "delivery by post",
    operation: "createOrder",
    at: property("NewOrder", "delivery"),
    set: { oneOf: [{ $ref: "#/components/schemas/Pickup" }] },
  },
  {
    name: "longest query",
    operation: "search",
    at: ["paths", "/search", "get", "parameters", 0, "schema"],
    set: { maxLength: 39 },
  },
];

/** Servers that validate with less, or with more, than they describe. */
export const VALIDATIONS: readonly NamedFault[] = [
  ...ACCEPTED.map(edited("accepted-invalid")),
  ...REJECTED.map(edited("rejected-valid")),
];

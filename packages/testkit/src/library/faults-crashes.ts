import type { Json } from "./document-parts.ts";
import type { NamedFault } from "./faults.ts";
import type { Call } from "./shelves.ts";

const field = (call: Call, name: string): unknown =>
  typeof call.body === "object" && call.body !== null ? (call.body as Json)[name] : undefined;

function onValid(name: string, operation: string, when: (call: Call) => boolean): NamedFault {
  return {
    name,
    class: "crash",
    operation,
    crashes: (call, stage) => stage === "valid" && call.operation === operation && when(call),
  };
}

function onRaw(name: string, operation: string, when: (call: Call) => boolean): NamedFault {
  return {
    name,
    class: "crash",
    operation,
    crashes: (call, stage) => stage === "raw" && call.operation === operation && when(call),
  };
}

/** Answers of 500: at a bound, for a value, for a combination, for what nobody checked. */
export const CRASHES: readonly NamedFault[] = [
  onValid("longest title", "createBook", (call) => String(field(call, "title")).length === 80),
  onValid("one page", "createBook", (call) => field(call, "pages") === 1),
  onValid("free of charge", "createBook", (call) => field(call, "price") === 0),
  onValid("no tags", "createBook", (call) => {
    const tags = field(call, "tags");
    return Array.isArray(tags) && tags.length === 0;
  }),
  onValid("five tags", "replaceBook", (call) => {
    const tags = field(call, "tags");
    return Array.isArray(tags) && tags.length === 5;
  }),
  onValid("subtitle null", "createBook", (call) => field(call, "subtitle") === null),
  onValid("publisher without country", "createBook", (call) => {
    const publisher = field(call, "publisher");
    return typeof publisher === "object" && !Object.hasOwn(publisher ?? {}, "country");
  }),
  onValid("last page of the list", "listBooks", (call) => call.query["offset"] === "10000"),
  onValid("largest page of the list", "listBooks", (call) => call.query["limit"] === "100"),
  onValid("one genre", "listBooks", (call) => call.query["genre"] === "history"),
  onValid("not only ASCII", "search", (call) => /[^\x20-\x7e]/.test(call.query["q"] ?? "")),
  onValid(
    "ten as a gift",
    "createOrder",
    (call) => field(call, "quantity") === 10 && field(call, "gift") === true,
  ),
  onValid("order from the us", "createOrder", (call) => call.headers["x-region"] === "us"),
  onValid("empty limits", "changeMember", (call) => {
    const limits = field(call, "limits");
    return typeof limits === "object" && limits !== null && Object.keys(limits).length === 0;
  }),
  onRaw(
    "body is no object",
    "createReview",
    (call) => call.body !== undefined && (typeof call.body !== "object" || call.body === null),
  ),
  onRaw(
    "isbn is missing",
    "createBook",
    (call) =>
      typeof call.body === "object" && call.body !== null && field(call, "isbn") === undefined,
  ),
  onRaw("rating is text", "createReview", (call) => typeof field(call, "rating") === "string"),
];

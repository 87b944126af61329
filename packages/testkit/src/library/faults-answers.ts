import type { Json } from "./document-parts.ts";
import type { FaultClass, NamedFault } from "./faults.ts";
import type { Answered, Call } from "./shelves.ts";

interface Change {
  name: string;
  class: FaultClass;
  operation: string;
  /** Only answers with this status; default: any. */
  status?: number;
  change(answer: Answered, call: Call): Answered;
}

function changed({ name, class: kind, operation, status, change }: Change): NamedFault {
  return {
    name,
    class: kind,
    operation,
    answers: (call, answer) =>
      call.operation === operation && (status === undefined || status === answer.status)
        ? change(answer, call)
        : answer,
  };
}

const withJson =
  (change: (json: Json) => unknown) =>
  (answer: Answered): Answered => ({ ...answer, json: change(answer.json as Json) });

const to =
  (status: number) =>
  (answer: Answered): Answered => ({ ...answer, status });

function without(json: Json, key: string): Json {
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== key));
}

const STATUS: readonly Change[] = [
  {
    name: "created is 200",
    class: "status",
    operation: "createBook",
    status: 201,
    change: to(200),
  },
  {
    name: "replaced is 202",
    class: "status",
    operation: "replaceBook",
    status: 200,
    change: to(202),
  },
  {
    name: "invalid is 418",
    class: "status",
    operation: "createReview",
    status: 400,
    change: to(418),
  },
  {
    name: "second cancel is 423",
    class: "status",
    operation: "cancelOrder",
    status: 409,
    change: to(423),
  },
  {
    name: "deleted is 200 with a body",
    class: "status",
    operation: "deleteReview",
    status: 204,
    change: () => ({ status: 200, json: { deleted: true } }),
  },
];

const RESPONSE: readonly Change[] = [
  {
    name: "total is text",
    class: "response",
    operation: "listBooks",
    status: 200,
    change: withJson((json) => ({ ...json, total: String(json["total"]) })),
  },
  {
    name: "unknown state after cancel",
    class: "response",
    operation: "cancelOrder",
    status: 200,
    change: withJson((json) => ({ ...json, status: "canceled" })),
  },
  {
    name: "review without its date",
    class: "response",
    operation: "createReview",
    status: 201,
    change: withJson((json) => without(json, "createdAt")),
  },
  {
    name: "no publisher is null",
    class: "response",
    operation: "getBook",
    status: 200,
    change: withJson((json) => ({ publisher: null, ...json })),
  },
  {
    name: "health says more",
    class: "response",
    operation: "health",
    status: 200,
    change: withJson((json) => ({ ...json, uptime: 3 })),
  },
  {
    name: "listed reviews without rating",
    class: "response",
    operation: "listReviews",
    status: 200,
    change: (answer) => ({
      ...answer,
      json: (answer.json as Json[]).map((review) => without(review, "rating")),
    }),
  },
  {
    name: "missing order without code",
    class: "response",
    operation: "getOrder",
    status: 404,
    change: withJson((json) => without(json, "code")),
  },
  {
    name: "order date in words",
    class: "response",
    operation: "createOrder",
    status: 201,
    change: withJson((json) => ({ ...json, createdAt: "yesterday" })),
  },
  {
    name: "password is sent",
    class: "response",
    operation: "createMember",
    status: 201,
    change: (answer, { body }) => ({
      ...answer,
      json: { ...(answer.json as Json), password: (body as Json)["password"] },
    }),
  },
  {
    name: "books are a plain list",
    class: "response",
    operation: "search",
    status: 200,
    change: withJson((json) => ({ items: json })),
  },
];

const CONTENT: readonly Change[] = [
  {
    name: "book as plain text",
    class: "content-type",
    operation: "getBook",
    status: 200,
    change: (answer) => ({ ...answer, type: "text/plain" }),
  },
  {
    name: "error page",
    class: "content-type",
    operation: "getMember",
    status: 404,
    change: () => ({ status: 404, type: "text/html", text: "<h1>404</h1>" }),
  },
  {
    name: "half of the JSON",
    class: "content-type",
    operation: "getReview",
    status: 200,
    change: (answer) => ({ ...answer, text: JSON.stringify(answer.json).slice(0, -1) }),
  },
  {
    name: "no location",
    class: "header",
    operation: "createBook",
    status: 201,
    change: ({ status, json }) => ({ status, json }),
  },
  {
    name: "location of something else",
    class: "header",
    operation: "createBook",
    status: 201,
    change: (answer) => ({ ...answer, headers: { location: "/shelf" } }),
  },
];

/** Answers that are not as described. */
export const ANSWERS: readonly NamedFault[] = [...STATUS, ...RESPONSE, ...CONTENT].map(changed);

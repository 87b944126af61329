import type { Json } from "./document-parts.ts";
import { answer, body, bookId, CLOSED, INVALID, MISSING, ref } from "./document-parts.ts";

export function bookPaths(): Json {
  const created = {
    ...answer("created", ref("Book")),
    headers: { Location: { required: true, schema: { type: "string", pattern: "^/books/" } } },
    links: {
      read: { operationId: "getBook", parameters: { bookId: "$response.body#/id" } },
      remove: { operationId: "deleteBook", parameters: { bookId: "$response.body#/id" } },
    },
  };
  return {
    "/books": {
      get: {
        operationId: "listBooks",
        security: [],
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 100 } },
          { name: "offset", in: "query", schema: { type: "integer", minimum: 0, maximum: 10000 } },
          { name: "genre", in: "query", schema: ref("Genre") },
        ],
        responses: { "200": answer("some", ref("BookList")), ...INVALID },
      },
      post: {
        operationId: "createBook",
        requestBody: body("NewBook"),
        responses: { "201": created, ...INVALID, ...CLOSED },
      },
    },
    "/books/{bookId}": {
      parameters: [bookId],
      get: {
        operationId: "getBook",
        responses: { "200": answer("it", ref("Book")), ...INVALID, ...CLOSED, ...MISSING },
      },
      put: {
        operationId: "replaceBook",
        requestBody: body("NewBook"),
        responses: { "200": answer("new", ref("Book")), ...INVALID, ...CLOSED, ...MISSING },
      },
      delete: {
        operationId: "deleteBook",
        responses: { "204": answer("gone"), ...INVALID, ...CLOSED, ...MISSING },
      },
    },
  };
}

export function bookSchemas(): Json {
  const fields = {
    title: { type: "string", minLength: 1, maxLength: 80 },
    isbn: { type: "string", pattern: "^97[89][0-9]{10}$" },
    genre: ref("Genre"),
    pages: { type: "integer", minimum: 1, maximum: 5000 },
    price: { type: "number", minimum: 0, maximum: 1000 },
    subtitle: { type: ["string", "null"], maxLength: 120 },
    tags: {
      type: "array",
      maxItems: 5,
      uniqueItems: true,
      items: { type: "string", minLength: 1, maxLength: 20 },
    },
    publisher: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", minLength: 1, maxLength: 60 },
        country: { type: "string", pattern: "^[A-Z]{2}$" },
      },
    },
  };
  const required = ["title", "isbn", "genre", "pages"];
  return {
    Problem: {
      type: "object",
      required: ["code", "message"],
      properties: { code: { type: "string" }, message: { type: "string" } },
    },
    Genre: { type: "string", enum: ["novel", "poetry", "science", "history"] },
    NewBook: { type: "object", required, additionalProperties: false, properties: fields },
    Book: {
      type: "object",
      required: ["id", ...required],
      properties: { id: { type: "integer", minimum: 1 }, ...fields },
    },
    BookList: {
      type: "object",
      required: ["items", "total"],
      properties: {
        items: { type: "array", items: ref("Book") },
        total: { type: "integer", minimum: 0 },
      },
    },
  };
}

export function reviewPaths(): Json {
  const reviewId = { name: "reviewId", in: "path", required: true, schema: { type: "integer" } };
  return {
    "/books/{bookId}/reviews": {
      parameters: [bookId],
      get: {
        operationId: "listReviews",
        responses: {
          "200": answer("all", { type: "array", items: ref("Review") }),
          ...INVALID,
          ...CLOSED,
          ...MISSING,
        },
      },
      post: {
        operationId: "createReview",
        requestBody: body("NewReview"),
        responses: { "201": answer("new", ref("Review")), ...INVALID, ...CLOSED, ...MISSING },
      },
    },
    "/books/{bookId}/reviews/{reviewId}": {
      parameters: [bookId, reviewId],
      get: {
        operationId: "getReview",
        responses: { "200": answer("it", ref("Review")), ...INVALID, ...CLOSED, ...MISSING },
      },
      delete: {
        operationId: "deleteReview",
        responses: { "204": answer("gone"), ...INVALID, ...CLOSED, ...MISSING },
      },
    },
  };
}

export function reviewSchemas(): Json {
  const fields = {
    rating: { type: "integer", minimum: 1, maximum: 5 },
    text: { type: "string", minLength: 1, maxLength: 500 },
  };
  return {
    NewReview: { type: "object", required: ["rating"], properties: fields },
    Review: {
      type: "object",
      required: ["id", "rating", "createdAt"],
      properties: {
        id: { type: "integer" },
        ...fields,
        createdAt: { type: "string", format: "date-time" },
      },
    },
  };
}

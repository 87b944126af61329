import type { Json } from "./document-parts.ts";
import { answer, body, CLOSED, INVALID, MISSING, problem, ref } from "./document-parts.ts";

export function orderPaths(): Json {
  const orderId = { name: "orderId", in: "path", required: true, schema: { type: "string" } };
  return {
    "/orders": {
      post: {
        operationId: "createOrder",
        parameters: [
          { name: "X-Region", in: "header", required: true, schema: { enum: ["eu", "us"] } },
        ],
        requestBody: body("NewOrder"),
        responses: {
          "201": answer("new", ref("Order")),
          "422": problem("no such book"),
          ...INVALID,
          ...CLOSED,
        },
      },
    },
    "/orders/{orderId}": {
      parameters: [orderId],
      get: {
        operationId: "getOrder",
        responses: { "200": answer("it", ref("Order")), ...CLOSED, ...MISSING },
      },
    },
    "/orders/{orderId}/cancel": {
      parameters: [orderId],
      post: {
        operationId: "cancelOrder",
        responses: {
          "200": answer("cancelled", ref("Order")),
          "409": problem("it is cancelled"),
          ...CLOSED,
          ...MISSING,
        },
      },
    },
  };
}

export function orderSchemas(): Json {
  return {
    NewOrder: {
      type: "object",
      required: ["bookId", "quantity", "delivery"],
      properties: {
        bookId: { type: "integer", minimum: 1 },
        quantity: { type: "integer", minimum: 1, maximum: 10 },
        gift: { type: "boolean" },
        delivery: { oneOf: [ref("Pickup"), ref("Post")] },
      },
    },
    Pickup: {
      type: "object",
      required: ["kind", "store"],
      properties: {
        kind: { const: "pickup" },
        store: { type: "string", minLength: 2, maxLength: 30 },
      },
    },
    Post: {
      type: "object",
      required: ["kind", "address"],
      properties: {
        kind: { const: "post" },
        address: {
          type: "object",
          required: ["city", "zip"],
          properties: {
            city: { type: "string", minLength: 1, maxLength: 40 },
            zip: { type: "string", pattern: "^[0-9]{5}$" },
          },
        },
      },
    },
    Order: {
      type: "object",
      required: ["id", "bookId", "quantity", "status", "createdAt"],
      properties: {
        id: { type: "string" },
        bookId: { type: "integer" },
        quantity: { type: "integer" },
        gift: { type: "boolean" },
        status: { type: "string", enum: ["placed", "cancelled"] },
        createdAt: { type: "string", format: "date-time" },
      },
    },
  };
}

export function memberPaths(): Json {
  const memberId = {
    name: "memberId",
    in: "path",
    required: true,
    schema: { type: "string", format: "uuid" },
  };
  return {
    "/members": {
      post: {
        operationId: "createMember",
        requestBody: body("NewMember"),
        responses: { "201": answer("new", ref("Member")), ...INVALID, ...CLOSED },
      },
    },
    "/members/{memberId}": {
      parameters: [memberId],
      get: {
        operationId: "getMember",
        responses: { "200": answer("it", ref("Member")), ...INVALID, ...CLOSED, ...MISSING },
      },
      patch: {
        operationId: "changeMember",
        requestBody: body("MemberChange"),
        responses: { "200": answer("new", ref("Member")), ...INVALID, ...CLOSED, ...MISSING },
      },
    },
  };
}

export function memberSchemas(): Json {
  const name = { type: "string", minLength: 1, maxLength: 50 };
  const limits = {
    type: "object",
    maxProperties: 3,
    additionalProperties: { type: "integer", minimum: 0, maximum: 9 },
  };
  return {
    NewMember: {
      type: "object",
      required: ["name", "email", "password"],
      properties: {
        name,
        email: { type: "string", format: "email", maxLength: 60 },
        password: { type: "string", minLength: 8, maxLength: 40, writeOnly: true },
        limits,
      },
    },
    MemberChange: { type: "object", minProperties: 1, properties: { name, limits } },
    Member: {
      type: "object",
      required: ["id", "name", "email"],
      properties: {
        id: { type: "string", format: "uuid" },
        name,
        email: { type: "string" },
        password: { type: "string", writeOnly: true },
        limits,
      },
    },
  };
}

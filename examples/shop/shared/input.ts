import { HttpError } from "./errors.ts";

export type JsonObject = Record<string, unknown>;

function invalid(message: string): HttpError {
  return new HttpError(400, "invalid_request", message);
}

export function readObject(value: unknown, name = "the body"): JsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalid(`${name} must be an object`);
  }
  return value as JsonObject;
}

export function readText(source: JsonObject, key: string, maxLength = 100): string {
  const value = source[key];
  if (typeof value !== "string" || value.length === 0 || value.length > maxLength) {
    throw invalid(`\`${key}\` must be a text of 1 to ${maxLength} characters`);
  }
  return value;
}

export function readInteger(source: JsonObject, key: string, min: number, max: number): number {
  const value = source[key];
  if (typeof value !== "number" || !Number.isInteger(value) || value < min || value > max) {
    throw invalid(`\`${key}\` must be a whole number from ${min} to ${max}`);
  }
  return value;
}

/** One product and how many of it: what carts, reservations and orders are made of. */
export interface Item {
  productId: string;
  quantity: number;
}

const MAX_ITEMS = 50;
export const MAX_QUANTITY = 99;

export function readItem(value: unknown): Item {
  const source = readObject(value, "an item");
  return {
    productId: readText(source, "productId"),
    quantity: readInteger(source, "quantity", 1, MAX_QUANTITY),
  };
}

export function readItems(source: JsonObject, key: string): Item[] {
  const value = source[key];
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_ITEMS) {
    throw invalid(`\`${key}\` must be a list of 1 to ${MAX_ITEMS} items`);
  }
  return value.map(readItem);
}

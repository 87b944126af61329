import type { JsonHandler, JsonScalar } from "./json-stream.ts";

export type JsonValue = JsonScalar | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue | undefined;
}

/** How much of one value is kept. */
export interface JsonBudget {
  nodes: number;
  characters: number;
}

const DEFAULT_BUDGET: JsonBudget = { nodes: 200_000, characters: 8_388_608 };

/** Builds one value out of a stream, up to a budget; what goes beyond it is left out. */
export class JsonValueBuilder implements JsonHandler {
  readonly #open: (JsonObject | JsonValue[])[] = [];
  readonly #keys: string[] = [];
  #nodes = 0;
  #characters = 0;
  #result: JsonValue = null;
  readonly #budget: JsonBudget;

  constructor(budget: JsonBudget = DEFAULT_BUDGET) {
    this.#budget = budget;
  }

  /** True where something was left out. */
  get cut(): boolean {
    return this.#nodes > this.#budget.nodes || this.#characters > this.#budget.characters;
  }

  /** True once the outermost container is closed. */
  get complete(): boolean {
    return this.#open.length === 0;
  }

  /** The value as far as it was read. */
  get result(): JsonValue {
    return this.#result;
  }

  open(kind: "{" | "["): void {
    // No prototype: a key may be `__proto__`.
    const value: JsonObject | JsonValue[] = kind === "[" ? [] : Object.create(null);
    if (this.#open.length === 0) this.#result = value;
    else this.#put(value);
    this.#open.push(value);
    this.#keys.push("");
  }

  key(name: string): void {
    this.#keys[this.#keys.length - 1] = name;
  }

  value(value: JsonScalar): void {
    if (typeof value === "string") this.#characters += value.length;
    this.#put(value);
  }

  close(): void {
    this.#open.pop();
    this.#keys.pop();
  }

  #put(value: JsonValue): void {
    this.#nodes += 1;
    if (this.cut) return;
    const container = this.#open.at(-1);
    if (Array.isArray(container)) container.push(value);
    else if (container !== undefined) container[this.#keys.at(-1) ?? ""] = value;
  }
}

/** The member where it is an object, else an empty object. */
export function objectAt(object: JsonObject, key: string): JsonObject {
  return asObject(object[key]) ?? {};
}

/** The value where it is an object. */
export function asObject(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}

/** The objects of an array member; nothing where it is no array. */
export function objectsAt(object: JsonObject, key: string): JsonObject[] {
  const value = object[key];
  if (!Array.isArray(value)) return [];
  return value.map(asObject).filter((entry) => entry !== undefined);
}

/** The member where it is a string. */
export function textAt(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === "string" ? value : undefined;
}

/** The strings of an array member; nothing where it is no array. */
export function textsAt(object: JsonObject, key: string): string[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}

/** The member where it is a whole number that counts something. */
export function countAt(object: JsonObject, key: string): number | undefined {
  const value = numberAt(object, key);
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** The member where it is a finite number. */
export function numberAt(object: JsonObject, key: string): number | undefined {
  const value = object[key];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

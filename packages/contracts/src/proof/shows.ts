import { canonical, isObject } from "../document/json.ts";
import type { Violation } from "../explore/violation.ts";
import { escapeToken } from "../document/pointer.ts";
import type { Change } from "../findings/draft.ts";

/** What a violation of the changed schema must be, for a message to show this change and no other. */
export interface Sign {
  /** Whether the value has what the change is about. */
  value(value: unknown): boolean;
  /** Keywords that say so, or any. */
  readonly keywords: readonly string[] | undefined;
  /** Where, below the changed schema; undefined: there or in one of its fields. */
  readonly pointer: string | undefined;
}

/** Changes of what is written about values, not of values. */
const UNSHOWABLE = /^(default|deprecated|discriminator|known-value|schema-not-compared)/;

const any = (): boolean => true;

/** How a message shows a change of this kind; undefined where no message can. */
export function signOf({ change, detail = "" }: Change): Sign | undefined {
  if (UNSHOWABLE.test(change)) return undefined;
  if (/property-(became|added|removed)|^required-property/.test(change)) {
    return propertySign(change, detail);
  }
  if (change.startsWith("enum-value-")) {
    const value = (each: unknown): boolean => canonical(each) === detail;
    return { value, keywords: ["enum", "const"], pointer: "" };
  }
  if (change.endsWith("nullable")) {
    return { value: (value) => value === null, keywords: undefined, pointer: "" };
  }
  if (/^(became-enum|enum-dropped)$/.test(change)) {
    return { value: any, keywords: ["enum", "const"], pointer: "" };
  }
  if (change.startsWith("type-")) return { value: any, keywords: ["type", "false"], pointer: "" };
  if (/^(additional-properties|pattern-property)/.test(change)) {
    return { value: isObject, keywords: undefined, pointer: undefined };
  }
  const limit = /^(.+)-(added|dropped|increased|decreased|changed)$/.exec(change)?.[1];
  const keyword = limit?.replaceAll(/-(.)/g, (_match, letter: string) => letter.toUpperCase());
  if (keyword === undefined || !LIMITS.has(keyword)) {
    return { value: any, keywords: undefined, pointer: "" };
  }
  return { value: any, keywords: [keyword], pointer: "" };
}

const LIMITS = new Set([
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "multipleOf",
  "uniqueItems",
  "pattern",
  "format",
]);

function propertySign(change: string, name: string): Sign {
  const pointer = `/${escapeToken(name)}`;
  const has = (value: unknown): boolean => isObject(value) && Object.hasOwn(value, name);
  if (/^(required-property-added|property-became-(required|optional))$/.test(change)) {
    return {
      value: (value) => isObject(value) && !has(value),
      keywords: ["required"],
      pointer,
    };
  }
  if (change === "property-removed") return { value: isObject, keywords: undefined, pointer };
  return { value: has, keywords: undefined, pointer };
}

/** The violation that shows the change; of a union only that no branch fits is known. */
export function shownBy(
  sign: Sign,
  value: unknown,
  violations: readonly Violation[],
): Violation | undefined {
  if (!sign.value(value)) return undefined;
  return violations.find(({ keyword, pointer }) => {
    if (pointer === "" && (keyword === "anyOf" || keyword === "oneOf")) return true;
    if (sign.keywords !== undefined && !sign.keywords.includes(keyword)) return false;
    return sign.pointer === undefined ? pointer.lastIndexOf("/") <= 0 : pointer === sign.pointer;
  });
}

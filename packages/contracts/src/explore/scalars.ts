import type { Shape } from "../schema/shape.ts";
import { own } from "../document/json.ts";
import { textOfFormat } from "./formats.ts";
import { sampleOf } from "./pattern.ts";
import type { Random } from "./random.ts";

/** Longest text that is sent to meet a bound. */
const MAX_LENGTH = 20_000;
/** Used where the description has no upper bound. */
const USUAL_LENGTH = 12;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

export interface LengthBounds {
  readonly min: number;
  readonly max: number;
  /** Bounds that the description states, not those that it leaves open. */
  readonly statedMin: number | undefined;
  readonly statedMax: number | undefined;
}

export function lengthBounds({ limits }: Shape): LengthBounds {
  const low = limits.get("minLength")?.value;
  const high = limits.get("maxLength")?.value;
  const min = Math.max(0, Math.ceil(low ?? 0));
  return { min, max: Math.floor(high ?? Infinity), statedMin: low, statedMax: high };
}

/** A text of exactly that length that the shape's patterns match; undefined where none is found. */
export function textOfLength(shape: Shape, length: number, random: Random): string | undefined {
  if (length < 0 || length > MAX_LENGTH) return undefined;
  const [pattern] = shape.patterns.keys();
  if (pattern !== undefined) {
    return sampleOf(pattern, (n) => random.below(n), { min: length, max: length });
  }
  return Array.from({ length }, () => LETTERS[random.below(LETTERS.length)] ?? "a").join("");
}

/** A text as anybody might send it; `index` makes it another one each time. */
export function ordinaryText(shape: Shape, index: number, random: Random): string | undefined {
  const { min, max } = lengthBounds(shape);
  const [format] = shape.formats.keys();
  if (format !== undefined) {
    const text = textOfFormat(format, index);
    if (text !== undefined && text.length >= min && text.length <= max) return text;
  }
  const [pattern] = shape.patterns.keys();
  if (pattern !== undefined) {
    const usual = Math.min(Math.max(min, USUAL_LENGTH * 4), MAX_LENGTH);
    return sampleOf(pattern, (n) => random.below(n), { min, max: Math.min(max, usual) });
  }
  // Clear of the bounds, so that a fault at a bound shows as one.
  const length = Math.min(Math.max(min + 2, USUAL_LENGTH), Math.max(min, max - 2));
  return textOfLength(shape, Math.max(length, min), random);
}

export interface NumberBounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Distance between neighbouring values. */
  readonly step: number;
  readonly whole: boolean;
}

export function numberBounds(shape: Shape): NumberBounds {
  const whole = shape.types !== undefined && !shape.types.has("number");
  const multiple = shape.multipleOf?.value;
  const step = multiple ?? (whole ? 1 : 0.01);
  const low = shape.limits.get("minimum");
  const high = shape.limits.get("maximum");
  return { min: edge(low, step, 1), max: edge(high, step, -1), step, whole };
}

/** The outermost value that a limit allows, on the grid of the step. */
function edge(
  limit: { value: number; exclusive: boolean } | undefined,
  step: number,
  inward: 1 | -1,
): number | undefined {
  if (limit === undefined || !Number.isFinite(limit.value)) return undefined;
  const times = limit.value / step;
  const whole = step >= 1;
  const on = inward === 1 ? Math.ceil(times - 1e-9) * step : Math.floor(times + 1e-9) * step;
  const start = whole ? on : limit.value;
  const taken = limit.exclusive && Math.abs(start - limit.value) < 1e-12;
  return tidy(taken ? start + inward * step : start);
}

/** Without the dust of binary fractions. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** A number clear of the bounds where there is room. */
export function ordinaryNumber(shape: Shape, random: Random): number {
  const { min, max, step } = numberBounds(shape);
  const low = min ?? (max === undefined ? step : max - 20 * step);
  const high = max ?? low + 20 * Math.max(1, step);
  const steps = Math.floor((high - low) / step + 1e-9);
  if (steps <= 2) return tidy(low + Math.max(0, Math.floor(steps / 2)) * step);
  const inner = Math.min(steps - 3, 50);
  const value = low + (2 + random.below(Math.max(1, inner))) * step;
  return tidy(Math.min(value, high - step));
}

/** Values that the description itself gives: examples and defaults, outermost first. */
export function givenValues({ parts }: Shape): unknown[] {
  return parts.flatMap(({ value }) => {
    const many = own(value, "examples");
    return [
      own(value, "example"),
      ...(Array.isArray(many) ? many : []),
      own(value, "default"),
    ].filter((each) => each !== undefined);
  });
}

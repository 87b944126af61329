import type { Shape } from "../schema/shape.ts";
import type { Random } from "./random.ts";
import { lengthBounds, numberBounds, textOfLength, tidy } from "./scalars.ts";
import type { Variation } from "./variation.ts";

const LONG = 2000;

/** Texts at the stated bounds, beyond them, of another pattern, and such as nobody thought of. */
export function textVariations(shape: Shape, pointer: string, random: Random): Variation[] {
  const found: Variation[] = [];
  const put = (intent: Variation["intent"], value: string | undefined, words: string): void => {
    if (value !== undefined) found.push({ pointer, value, intent, words });
  };
  const { statedMin, statedMax, min } = lengthBounds(shape);
  const ofLength = (intent: Variation["intent"], length: number): void =>
    put(intent, textOfLength(shape, length, random), `of ${length} characters`);
  // What formats and patterns allow is rarely as long or short as a bound says: a certain length of
  // them is made where it can be, and then it is valid.
  const atBound = shape.formats.size > 0 ? "probe" : "valid";
  if (statedMin !== undefined) {
    ofLength(atBound, statedMin);
    ofLength("invalid", statedMin - 1);
  }
  if (statedMax !== undefined) {
    ofLength(atBound, statedMax);
    const free: Shape = { ...shape, patterns: new Map() };
    const beyond =
      textOfLength(shape, statedMax + 1, random) ?? textOfLength(free, statedMax + 1, random);
    put("invalid", beyond, `of ${statedMax + 1} characters`);
  }
  if (shape.patterns.size > 0) {
    for (const value of ["!?", "a", "0", "A1-"]) put("invalid", value, "of another pattern");
  }
  const plain = shape.patterns.size === 0 && shape.formats.size === 0;
  const padded = (text: string): string => text.padEnd(Math.max(min, text.length), "é");
  if (plain) {
    put("probe", padded("Zoë 北京 🙂"), "beyond ASCII");
    put("probe", padded(`'"<%&\\;--`), "with signs that other languages read");
    put("probe", " ".repeat(Math.max(1, min)), "of blanks");
    put("probe", "", "without a character");
    if (statedMax === undefined) ofLength("probe", LONG);
  } else if (shape.formats.size > 0) {
    put("probe", "not-of-this-format", "of another format");
  }
  return found;
}

const INT32 = 2_147_483_647;

/** Numbers at the stated bounds, beyond them, off the grid, and large ones. */
export function numberVariations(shape: Shape, pointer: string): Variation[] {
  const found: Variation[] = [];
  const put = (intent: Variation["intent"], value: number): void => {
    if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) {
      found.push({ pointer, value: tidy(value), intent, words: `of ${tidy(value)}` });
    }
  };
  const { min, max, step, whole } = numberBounds(shape);
  if (min !== undefined) {
    put("valid", min);
    put("invalid", min - step);
    put("invalid", min - Math.max(1, step));
  } else {
    put("probe", 0);
    put("probe", -1);
  }
  if (max !== undefined) {
    put("valid", max);
    put("invalid", max + step);
    put("invalid", max + Math.max(1, step));
  } else {
    put("probe", INT32);
    put("probe", INT32 + 1);
  }
  if (whole) put("invalid", (min ?? 0) + 1.5);
  else if (shape.multipleOf !== undefined) put("invalid", (min ?? 0) + step * 1.5);
  return found;
}

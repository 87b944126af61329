const CLOCK = /^(?:(\d{1,6}):)?(\d{1,4}):(\d{1,2}(?:[.,]\d{1,9})?)$/;
const WITH_UNIT = /^(\d{1,15}(?:[.,]\d{1,15})?)\s?(ns|us|µs|ms|s|sec|seconds?|m|min)$/i;
// "1,234" alone is a decimal comma: whoever groups by comma writes the decimals with a point.
const GROUPED_BY_COMMA = /^[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/;
const GROUPED_BY_DOT = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const GROUPED_BY_SPACE = /^\d{1,3}(?:[ \u00a0\u202f']\d{3})+(?:[.,]\d+)?$/;
const DECIMAL_COMMA = /^\d+,\d+$/;

const UNIT_MS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1_000,
  sec: 1_000,
  second: 1_000,
  seconds: 1_000,
  m: 60_000,
  min: 60_000,
};

/** A test that took 115 days did not: container-structure-test writes nanoseconds. */
const NANOSECONDS_FROM = 1e7;

/**
 * The `time` attribute of JUnit, seconds, as milliseconds. Reporters write it in the language of
 * the machine (`1,234.5`, `1.234,5`, `0,25`), as a clock or with a unit. What cannot be a duration
 * (empty, negative, `NaN`, a placeholder) is undefined, never 0.
 */
export function secondsToMs(text: string | undefined): number | undefined {
  if (text === undefined || text === "" || text.length > 40) return undefined;
  const simple = plainDecimal(text);
  if (simple >= 0) return fromSeconds(simple);
  const plain = Number(text);
  if (Number.isFinite(plain)) return text.trim() === "" ? undefined : fromSeconds(plain);
  return localised(text.trim());
}

/** 2^53 has 16 digits, so what is shorter is exact, and so is its quotient by a power of ten. */
const MAX_EXACT = 15;

/** Digits with at most one point, as nearly every report has them; -1 for any other text. */
function plainDecimal(text: string): number {
  if (text.length > MAX_EXACT) return -1;
  let digits = 0;
  let scale = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      scale *= 10;
    } else if (digit === -2 && scale === 0 && text.length > 1) scale = 1;
    else return -1;
  }
  return scale === 0 ? digits : digits / scale;
}

function localised(text: string): number | undefined {
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [, hours = "0", minutes = "0", seconds = "0"] = clock;
    return ((Number(hours) * 60 + Number(minutes)) * 60 + decimal(seconds)) * 1_000;
  }
  const unit = WITH_UNIT.exec(text);
  if (unit !== null) {
    const [, value = "", name = ""] = unit;
    return decimal(value) * (UNIT_MS[name.toLowerCase()] ?? Number.NaN);
  }
  if (GROUPED_BY_COMMA.test(text)) return fromSeconds(Number(text.replaceAll(",", "")));
  if (GROUPED_BY_DOT.test(text)) {
    return fromSeconds(decimal(text.replaceAll(".", "")));
  }
  if (GROUPED_BY_SPACE.test(text)) return fromSeconds(decimal(text.replaceAll(/[^\d.,]/g, "")));
  return DECIMAL_COMMA.test(text) ? fromSeconds(decimal(text)) : undefined;
}

function decimal(text: string): number {
  return Number(text.replace(",", "."));
}

function fromSeconds(seconds: number): number | undefined {
  if (seconds < 0) return undefined;
  return seconds >= NANOSECONDS_FROM ? seconds / 1e6 : seconds * 1_000;
}

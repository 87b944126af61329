import { html } from "../html/element.ts";
import type { Markup } from "../html/element.ts";

const MAX_RUNS = 40;
const STEP = 7;
const HEIGHT = 18;

/** What a letter of `history.recent` looks like and is called. Height tells apart what colour cannot. */
export const SPARK_SIGNS: Readonly<Record<string, { name: string; tone: string; height: number }>> =
  {
    p: { name: "passed", tone: "pass", height: 6 },
    w: { name: "with warnings", tone: "warn", height: 11 },
    k: { name: "flaky", tone: "warn", height: 11 },
    f: { name: "failed", tone: "fail", height: 18 },
    e: { name: "could not decide", tone: "hold", height: 18 },
    i: { name: "inconclusive", tone: "hold", height: 18 },
    s: { name: "skipped", tone: "skip", height: 3 },
  };

/**
 * The last stored runs of a check as bars, oldest on the left. `recent` is newest first, a letter a
 * run; where the run did not have the check there is a gap.
 */
export function sparkSvg(recent: string): Markup | undefined {
  const letters = Array.from(recent.slice(0, MAX_RUNS)).reverse();
  if (!letters.some((letter) => Object.hasOwn(SPARK_SIGNS, letter))) return undefined;
  const width = letters.length * STEP - 2;
  return html`<svg
    class="spark"
    role="img"
    aria-label="${describeRecent(recent)}"
    viewBox="0 0 ${width} ${HEIGHT}"
    width="${width}"
    height="${HEIGHT}"
  >
    ${TONES.map((tone) => [tone, barsOf(letters, tone)] as const).map(([tone, bars]) => bars !== "" && html`<path class="${tone}" d="${bars}" />`)}
  </svg>`;
}

const TONES = [...new Set(Object.values(SPARK_SIGNS).map(({ tone }) => tone))];

/** All bars of a tone as one path: a page may draw thousands of them. */
function barsOf(letters: readonly string[], wanted: string): string {
  return letters
    .map((letter, at) => {
      const sign = Object.hasOwn(SPARK_SIGNS, letter) ? SPARK_SIGNS[letter] : undefined;
      return sign?.tone === wanted
        ? `M${at * STEP} ${HEIGHT}v-${sign.height}h5v${sign.height}z`
        : "";
    })
    .join("");
}

/** `Last 20 runs, newest first: 2 failed, 17 passed, 1 flaky`. */
function describeRecent(recent: string): string {
  const letters = Array.from(recent.slice(0, MAX_RUNS));
  const counts = Object.entries(SPARK_SIGNS).flatMap(([letter, { name }]) => {
    const count = letters.filter((each) => each === letter).length;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  return `Last ${letters.length} stored runs: ${counts.join(", ")}`;
}

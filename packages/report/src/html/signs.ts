import type { Verdict } from "@stagegate/schema";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";

/** Colour family of a verdict. */
export const TONE: Readonly<Record<Verdict, string>> = {
  pass: "pass",
  warn: "warn",
  fail: "fail",
  inconclusive: "hold",
  error: "hold",
  skip: "skip",
};

/** Every verdict as one word or two. */
export const LABEL: Readonly<Record<Verdict, string>> = {
  pass: "Passed",
  warn: "Warning",
  fail: "Failed",
  inconclusive: "Inconclusive",
  error: "Could not decide",
  skip: "Skipped",
};

/** Every verdict, for what shows each of them. */
export const VERDICTS = Object.keys(TONE) as readonly Verdict[];

const PATHS: Readonly<Record<Verdict, string>> = {
  pass: "M5 12.5l4.6 4.6L19.2 7.4",
  warn: "M12 6v7.5M12 17.6v.2",
  fail: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  inconclusive: "M8.7 9a3.4 3.4 0 1 1 4.9 3c-1.1.6-1.6 1.2-1.6 2.4M12 17.8v.2",
  error: "M12 3.5l8.5 8.5-8.5 8.5L3.5 12zM12 8.6v4M12 15.6v.2",
  skip: "M6.5 6.5l6 5.5-6 5.5M13.5 6.5l6 5.5-6 5.5",
};

/** The sign of a verdict; words stand beside it, so it is hidden from screen readers. */
export function sign(verdict: Verdict): Markup {
  return html`<svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="2.6"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d="${PATHS[verdict]}" />
  </svg>`;
}

/** Sign and word: never colour alone. */
export function badge(verdict: Verdict, label: string = LABEL[verdict]): Markup {
  return html`<span class="badge tint ${TONE[verdict]}">${sign(verdict)}${label}</span>`;
}

/** The gate of the word mark. */
export const LOGO: Markup = html`<svg
  viewBox="0 0 24 24"
  aria-hidden="true"
  fill="none"
  stroke="currentColor"
  stroke-width="2.4"
  stroke-linecap="round"
>
  <path d="M4 20V6M20 20V6M4 8.5h16M9.3 8.5V20M14.7 8.5V20" />
</svg>`;

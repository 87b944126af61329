import { FILTER } from "./filter.ts";
import { ROWS } from "./rows.ts";

const COPY = String.raw`
document.querySelectorAll("button.copy").forEach((button) => { button.hidden = false; });
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button.copy");
  if (!button) return;
  const code = button.parentElement.querySelector("pre");
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "Copied";
  } catch {
    const range = document.createRange();
    range.selectNodeContents(code);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    button.textContent = "Selected";
  }
  setTimeout(() => { button.textContent = "Copy"; }, 1600);
});
`;

const PLACE = String.raw`
const open = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.tagName === "DETAILS") target.open = true;
};
addEventListener("hashchange", open);
open();
`;

/** A long list waits until the verdict is painted; a page in the background paints nothing. */
const BEGIN = String.raw`
let begun = false;
const begin = () => { if (!begun) { begun = true; start(); } };
if ((document.getElementById("rows")?.textContent.length ?? 0) < 200000) begin();
else {
  requestAnimationFrame(() => setTimeout(begin));
  setTimeout(begin, 400);
}
`;

/** Filters, the long list and copy buttons. Without it the page shows all findings. */
export const SCRIPT = `
(() => {
"use strict";
${ROWS}${FILTER}${COPY}${PLACE}${BEGIN}})();
`;

import { isFinding } from "@stagegate/schema";
import type { CheckRow, PageChecks } from "../model/rows.ts";
import { plural } from "../model/words.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";

const MAX_PLAIN = 2_000;

/** The long list: filled by the script. Without one, findings still stand here as lines. */
export function restSection(
  { rows, omitted }: Pick<PageChecks, "rows" | "omitted">,
  heading: string,
): Markup | undefined {
  if (rows.length === 0) return undefined;
  return html`<div class="gatesec" id="rest">
      <div class="gatehead">
        <h3>${heading}</h3>
      </div>
      <div class="list" hidden></div>
      <button type="button" class="next" hidden>Show more</button>
    </div>
    <noscript>${plain(rows, omitted)}</noscript>`;
}

function plain(rows: readonly CheckRow[], omitted: number): Markup {
  const findings = rows.filter(isFinding);
  const others = rows.length - findings.length + omitted;
  return html`${
      findings.length > 0 &&
      html`<h3>${plural(findings.length, "further finding")}</h3>
        <ul class="plain">
          ${findings.slice(0, MAX_PLAIN).map(
            ({ title, verdict, check }) =>
              html`<li>
                <b>${verdict}</b>
                ${title}${check?.message !== undefined && html`: ${check.message.slice(0, 300)}`}
              </li>`,
          )}
        </ul>`
    }
    <p>
      ${plural(others, "check")} that ${others === 1 ? "is" : "are"} no finding, or beyond this
      page: the list needs a browser with scripts.
    </p>`;
}

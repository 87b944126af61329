import type { GateSection, ReportPage } from "../model/page.ts";
import { isPolicy } from "../model/rows.ts";
import { checkItem } from "./check-item.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";

const MAX_ITEMS = 100;

/** What the change does to the policy that judges it: read before anything that it allows. */
export function loosenedSection(page: ReportPage): Markup | undefined {
  const items = page.sections.flatMap((section: GateSection) =>
    section.checks.filter(isPolicy).map((check) => ({ section, check })),
  );
  if (items.length === 0) return undefined;
  const more = items.length - MAX_ITEMS;
  return html`<section id="loosens" class="only-items" aria-labelledby="loosens-title">
    <div class="sec">
      <h2 id="loosens-title">What this change loosens</h2>
      <p>The gates were judged by what ${page.targetBranch} says, not by this.</p>
    </div>
    <div class="list">${items.slice(0, MAX_ITEMS).map((item) => checkItem(page, item))}</div>
    ${more > 0 && html`<p class="said">${more} more are in the reports.</p>`}
  </section>`;
}

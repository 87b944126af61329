import type { AbsentChecks } from "@stagegate/schema";
import type { GateSection } from "../model/page.ts";
import { plural } from "../model/words.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";

const OPEN = 5;

/** Checks that the target branch has and this run has not: a green run may just test less. */
export function absentChecks({ absent }: GateSection): Markup | undefined {
  if (absent === undefined || absent.removed.total + absent.skipped.total === 0) return undefined;
  return html`<div class="card absent">
    ${[
      part(absent.removed, "of the last stored run", "not in this run"),
      part(absent.skipped, "that ran in it", "skipped now"),
    ]}
  </div>`;
}

function part(named: AbsentChecks["removed"], of: string, now: string): Markup | undefined {
  if (named.total === 0) return undefined;
  const be = named.total === 1 ? "is" : "are";
  const title = `${plural(named.total, "check")} ${of} ${be} ${now}`;
  const left = named.total - named.listed.length;
  return html`<details ${named.total <= OPEN && html`open`}>
    <summary>${title}</summary>
    <ul class="plain">
      ${named.listed.map(({ id, title: name }) => html`<li>${name === "" ? id : name}</li>`)}${
        left > 0 && html`<li>… and ${left} more</li>`
      }
    </ul>
  </details>`;
}

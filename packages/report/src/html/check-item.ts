import type { Check } from "@stagegate/schema";
import { isAccepted } from "@stagegate/schema";
import { cleanBlock } from "../escape/clean.ts";
import { formatFigure } from "../model/figures.ts";
import { isPolicy } from "../model/rows.ts";
import type { GateSection, ReportPage } from "../model/page.ts";
import { plural } from "../model/words.ts";
import { html, Markup, preText } from "./element.ts";
import type { Part } from "./element.ts";
import { links, logs, ownTrace, screenshots } from "./evidence.ts";
import { factRows } from "./facts.ts";
import { historyLine } from "./history-line.ts";
import { CLASS_LETTERS, VERDICT_LETTERS } from "./island.ts";
import { badge } from "./signs.ts";

const DETAIL = { lines: 60, width: 400 } as const;

/** One check: a line that opens to reason, figures, evidence and the command to reproduce it. */
export function checkItem(
  page: ReportPage,
  { section, check, open = false }: { section: GateSection; check: Check; open?: boolean },
): Markup {
  return html`<details
    ${open && new Markup("open")}
    class="item"
    data-gate="${section.id}"
    data-service="${check.service ?? ""}"
    data-owner="${check.owner ?? ""}"
    data-kind="${check.class === undefined ? "-" : CLASS_LETTERS[check.class]}"
    data-verdict="${VERDICT_LETTERS[check.verdict]}"
  >
    <summary>
      ${badge(check.verdict)}<span class="t">${check.title}</span
      ><span class="tags">${tags(check)}</span>${
        check.message !== undefined && html`<span class="m">${check.message}</span>`
      }
    </summary>
    <div class="body">
      ${[
        screenshots(page, section, check),
        facts(check),
        isPolicy(check) ? undefined : gauge(check),
        historyLine(check),
        detail(check),
        logs(page, section, check),
        ownTrace(page, section, check),
        links(page, section, check),
        command("Reproduce", check.reproduce),
        command(
          isAccepted(check)
            ? "Accepted by, in stagegate.yml"
            : "Accept or quarantine, in stagegate.yml",
          check.accept,
        ),
      ]}
    </div>
  </details>`;
}

const CLASS_WORDS = {
  new: "new",
  known: "on target branch",
  flaky: "flaky",
  fixed: "fixed",
} as const;

function tags(check: Check): Part[] {
  return [
    check.class !== undefined &&
      html`<span class="tag ${check.class}">${CLASS_WORDS[check.class]}</span>`,
    check.service !== undefined && html`<span class="tag">${check.service}</span>`,
    check.owner !== undefined && html`<span class="tag">owner ${check.owner}</span>`,
  ];
}

function facts(check: Check): Markup {
  return html`<dl class="facts">
    ${factRows(check).map(
      ({ name, value, long }) =>
        html`<div class="${long ? "long" : "short"}">
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Observed value against its limit, where both are positive. */
function gauge({ observed, threshold, unit }: Check): Markup | undefined {
  if (observed === undefined || threshold === undefined || observed < 0 || threshold <= 0)
    return undefined;
  const end = Math.max(observed, threshold) * 1.1;
  const limit = (threshold / end) * 100;
  const value = (observed / end) * 100;
  return html`<div class="gauge">
    <svg
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      role="img"
      aria-label="${formatFigure(observed, unit)} against a limit of ${formatFigure(threshold, unit)}"
    >
      <rect class="ground" y="3" width="100" height="8" />
      <rect class="ok" y="3" width="${Math.min(value, limit)}" height="8" />
      ${
        value > limit &&
        html`<rect class="over" x="${limit}" y="3" width="${value - limit}" height="8" />`
      }
      <rect class="mark" x="${limit - 0.2}" width="0.4" height="14" />
    </svg>
  </div>`;
}

function detail({ detail: text, title }: Check): Markup | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const block = cleanBlock(text, DETAIL);
  const more = block.omittedLines === 0 ? "" : `\n… ${plural(block.omittedLines, "line")} left out`;
  return html`<pre tabindex="0" role="group" aria-label="Detail of ${title}">
${preText(block.text + more)}</pre>`;
}

function command(title: string, text: string | undefined): Markup | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const block = cleanBlock(text, { lines: 30, width: 2_000 });
  return html`<div>
    <h4>${title}</h4>
    <div class="cmd">
      <pre tabindex="0" role="group" aria-label="${title}">${preText(block.text)}</pre>
      <button type="button" class="copy" hidden>Copy</button>
    </div>
  </div>`;
}

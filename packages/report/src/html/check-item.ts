import type { Check, Evidence } from "@stagegate/schema";
import { isAccepted, isFinding } from "@stagegate/schema";
import { cleanBlock } from "../escape/clean.ts";
import { relativeLink, webAddress } from "../escape/html.ts";
import { formatChange, formatDuration, formatFigure } from "../model/figures.ts";
import { historyText } from "../model/history.ts";
import type { GateSection, ReportPage } from "../model/page.ts";
import { plural } from "../model/words.ts";
import { html, Markup, preText } from "./element.ts";
import type { Part } from "./element.ts";
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
    data-kind="${kindOf(check)}"
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
        gauge(check),
        detail(check),
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

function kindOf(check: Check): string {
  if (check.class !== undefined) return check.class;
  return isFinding(check) ? "finding" : "pass";
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
  const all: [string, string | undefined, "long"?][] = [
    [
      "Observed",
      check.observed === undefined ? undefined : formatFigure(check.observed, check.unit),
    ],
    [
      "Limit",
      check.threshold === undefined ? undefined : formatFigure(check.threshold, check.unit),
    ],
    ["Base", baseline(check)],
    ["Samples", check.samples === undefined ? undefined : String(check.samples)],
    ["Attempts", check.attempts === undefined ? undefined : String(check.attempts)],
    ["Took", check.durationMs === undefined ? undefined : formatDuration(check.durationMs)],
    ["History", historyText(check)],
    ["Place", place(check), "long"],
    ["Check id", check.id, "long"],
  ];
  return html`<dl class="facts">
    ${all.map(
      ([name, value, long]) =>
        value !== undefined &&
        html`<div class="${long ?? "short"}">
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function baseline({ baseline: before, observed, unit }: Check): string | undefined {
  if (before === undefined) return undefined;
  const change = formatChange(observed, before);
  return `${formatFigure(before, unit)}${change === undefined ? "" : ` (${change})`}`;
}

function place({ location }: Check): string | undefined {
  if (location === undefined) return undefined;
  return [location.file, location.line, location.column]
    .filter((part) => part !== undefined)
    .join(":");
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
  return html`<pre tabindex="0" aria-label="Detail of ${title}">
${preText(block.text + more)}</pre>`;
}

function evidenceOf(section: GateSection, check: Check): Evidence[] {
  const wanted = new Set(check.evidence ?? []);
  return section.evidence.filter((item) => wanted.has(item.id)).slice(0, 20);
}

/** Whether the page can show what a check saw. */
export function hasPicture(page: ReportPage, section: GateSection, check: Check): boolean {
  return evidenceOf(section, check).some(
    ({ path }) => path !== undefined && page.images?.has(path) === true,
  );
}

function screenshots(page: ReportPage, section: GateSection, check: Check): Markup | undefined {
  const pictures = evidenceOf(section, check).flatMap((item) => {
    const data = item.path === undefined ? undefined : page.images?.get(item.path);
    return data === undefined || !PICTURE.test(data) ? [] : [{ item, data }];
  });
  if (pictures.length === 0) return undefined;
  return html`<div class="shots">
    ${pictures.map(
      ({ item, data }) =>
        html`<figure>
          <img src="${new Markup(data)}" alt="${item.title}" decoding="async" />
          <figcaption>${item.title}</figcaption>
        </figure>`,
    )}
  </div>`;
}

/** Nothing but base64 picture data may stand in an image address. */
const PICTURE = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/;

function links(page: ReportPage, section: GateSection, check: Check): Markup | undefined {
  const items = evidenceOf(section, check).flatMap((item) => {
    const inside = relativeLink(item.path);
    // The page is kept without the files of the gates: a link to what is not beside it is dead.
    const beside = page.keptIn === undefined ? inside : undefined;
    const href = webAddress(item.url) ?? beside;
    if (href === undefined && inside === undefined) return [];
    const title =
      href === undefined
        ? html`${item.title} <code>${item.path}</code>, in the artifact that begins with
            <code>${page.keptIn?.(section.id) ?? ""}</code>`
        : html`<a href="${href}" rel="noreferrer">${item.title}</a>`;
    return [
      html`<li>
        ${title}
        <span class="tag">${item.kind}</span>
      </li>`,
    ];
  });
  return items.length === 0
    ? undefined
    : html`<ul class="links">
        ${items}
      </ul>`;
}

function command(title: string, text: string | undefined): Markup | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const block = cleanBlock(text, { lines: 30, width: 2_000 });
  return html`<div>
    <h4>${title}</h4>
    <div class="cmd">
      <pre tabindex="0" aria-label="${title}">${preText(block.text)}</pre>
      <button type="button" class="copy" hidden>Copy</button>
    </div>
  </div>`;
}

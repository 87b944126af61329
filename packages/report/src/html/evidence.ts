import type { Check, Evidence, TraceExcerpt } from "@stagegate/schema";
import { cleanBlock } from "../escape/clean.ts";
import { relativeLink, webAddress } from "../escape/html.ts";
import { fillLink } from "../model/links.ts";
import type { LinkPlaces } from "../model/links.ts";
import type { GateSection, ReportPage } from "../model/page.ts";
import { plural } from "../model/words.ts";
import { html, Markup, preText } from "./element.ts";
import { waterfall } from "./waterfall.ts";

/** The evidence of a check, bounded. */
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

/** Pictures that the page holds. */
export function screenshots(
  page: ReportPage,
  section: GateSection,
  check: Check,
): Markup | undefined {
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

/** Files and addresses behind a check, and where to look further. */
export function links(page: ReportPage, section: GateSection, check: Check): Markup | undefined {
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
  items.push(...toolLinks(page, section, check));
  return items.length === 0
    ? undefined
    : html`<ul class="links">
        ${items}
      </ul>`;
}

const MAX_LOGS = 3;
const LOG = { lines: 40, width: 300 } as const;

/** The ends of the logs that the page holds. */
export function logs(page: ReportPage, section: GateSection, check: Check): Markup | undefined {
  const held = evidenceOf(section, check).flatMap((item) => {
    const text = item.path === undefined ? undefined : page.excerpts?.get(item.path);
    return text === undefined || text.trim() === "" ? [] : [{ item, text }];
  });
  if (held.length === 0) return undefined;
  return html`${held.slice(0, MAX_LOGS).map(
    ({ item, text }) =>
      html`<div>
        <h4>${item.title}, the last lines</h4>
        <pre tabindex="0" role="group" aria-label="${item.title}">
${preText(cleanBlock(text, LOG).text)}</pre>
      </div>`,
  )}`;
}

/** The trace that belongs to this very check: its title is that of the test. */
export function ownTrace(page: ReportPage, section: GateSection, check: Check): Markup | undefined {
  const trace = traceOf(section, check);
  if (trace === undefined) return undefined;
  return html`<details class="fold">
    <summary>Trace of this check, ${plural(trace.spans.length, "span")}</summary>
    ${waterfall(trace, traceLink(page, trace.traceId))}
  </details>`;
}

function traceOf({ diagnosis }: GateSection, { title }: Check): TraceExcerpt | undefined {
  return diagnosis?.traces?.find((trace) => {
    const name = trace.title.replace(/, attempt \d{1,6}$/, "");
    return name.length > 3 && title.endsWith(name);
  });
}

/** The time of the run, with a minute around it, as tools ask for it. */
function spanOf({ generatedAt, durationMs }: ReportPage): Pick<LinkPlaces, "from" | "to"> {
  const end = Date.parse(generatedAt);
  return { from: end - durationMs - 60_000, to: end + 60_000 };
}

/** Where a trace can be looked at as a whole. */
export function traceLink(page: ReportPage, traceId: string): string | undefined {
  return fillLink(page.links?.trace, { traceId, ...spanOf(page) });
}

/** Logs and figures of a service in the tools of the team. */
export function serviceLinks(page: ReportPage, service: string): Markup[] {
  const places = { service, ...spanOf(page) };
  const found: [string, string | undefined][] = [
    [`Logs of ${service}`, fillLink(page.links?.logs, places)],
    [`Figures of ${service}`, fillLink(page.links?.metrics, places)],
  ];
  return found.flatMap(([name, href]) =>
    href === undefined ? [] : [html`<li><a href="${href}" rel="noreferrer">${name}</a></li>`],
  );
}

function toolLinks(page: ReportPage, section: GateSection, check: Check): Markup[] {
  const trace = traceOf(section, check);
  const href = trace === undefined ? undefined : traceLink(page, trace.traceId);
  return [
    ...(href === undefined
      ? []
      : [html`<li><a href="${href}" rel="noreferrer">Open the trace</a></li>`]),
    ...(check.service === undefined ? [] : serviceLinks(page, check.service)),
  ];
}

import type { ServiceMap } from "@stagegate/schema";
import { cleanBlock } from "../escape/clean.ts";
import { formatDuration, formatFigure, formatNumber } from "../model/figures.ts";
import type { RankingEvidence, ReportPage } from "../model/page.ts";
import { bestTrace } from "../model/trace-tree.ts";
import { diagnosisNotes, gateName, plural } from "../model/words.ts";
import { serviceMapSvg } from "../svg/service-map.ts";
import { html, preText } from "./element.ts";
import type { Markup, Part } from "./element.ts";
import { serviceLinks, traceLink } from "./evidence.ts";
import { waterfall } from "./waterfall.ts";

const MAX_TABLE_ROWS = 100;
/** A map up to this width is scaled into its column; a wider one scrolls. */
const FIT_WIDTH = 560;
/** A map up to this width can still be read when it is scaled to a telephone. */
const SMALL_WIDTH = 460;

/** The blamed service with its evidence; without one, the map alone where there is one. */
export function culpritSection(page: ReportPage): Markup | undefined {
  const diagnoses = page.sections.flatMap((section) => section.diagnosis ?? []);
  const map = mapOf(diagnoses.flatMap((diagnosis) => diagnosis.map ?? []));
  const { service } = page.culprit;
  if (service === undefined && map === undefined) return undefined;
  const trace = bestTrace(
    diagnoses.flatMap((diagnosis) => diagnosis.traces ?? []),
    service,
  );
  const showTrace = trace !== undefined && service !== undefined;
  return html`<section id="culprit" class="card" aria-labelledby="culprit-title">
    <div class="sec">
      <h2 id="culprit-title">${heading(page)}</h2>
      ${basis(page)}
    </div>
    <div class="culprit">
      ${service !== undefined && blame(page, service)}${map !== undefined && mapFigure(map, service)}${
        showTrace &&
        html`<div class="full">${waterfall(trace, traceLink(page, trace.traceId))}</div>`
      }${notes(page)}
    </div>
  </section>`;
}

function heading({ culprit }: ReportPage): string {
  if (culprit.service === undefined) return "Services";
  return culprit.also === undefined ? "Culprit" : "Culprits";
}

/** The map with most calls: later gates see more of the system. */
function mapOf(maps: readonly ServiceMap[]): ServiceMap | undefined {
  const calls = (map: ServiceMap): number => map.edges.reduce((sum, edge) => sum + edge.calls, 0);
  return maps.filter((map) => map.nodes.length > 0).sort((a, b) => calls(b) - calls(a))[0];
}

function basis(page: ReportPage): Markup | undefined {
  const { gates } = page.culprit;
  if (gates.length === 0) return undefined;
  return html`<p>from the evidence of ${gates.map(gateName).join(", ")}</p>`;
}

function blame(page: ReportPage, service: string): Markup {
  const { culprit } = page;
  return html`<div>
    <h3 class="who">${service}</h3>
    <p class="why">
      ${culprit.why}${culprit.coverage !== undefined && html` <small>${culprit.coverage}</small>`}
    </p>
    <ul class="ev">
      ${culprit.evidence.slice(0, 8).map((item) => evidenceItem(page, item))}
    </ul>
    ${
      culprit.also !== undefined &&
      html`<h3 class="who second"><small>and</small> ${culprit.also.service}</h3>
        <ul class="ev">
          ${culprit.also.evidence.slice(0, 4).map((item) => evidenceItem(page, item))}
        </ul>`
    }
    ${linksOf(page, service)} ${ranking(page, service)}
  </div>`;
}

function linksOf(page: ReportPage, service: string): Markup | undefined {
  const links = serviceLinks(page, service);
  return links.length === 0
    ? undefined
    : html`<ul class="links">
        ${links}
      </ul>`;
}

/** What a reader must know to trust the traces, such as clocks that differ. */
function notes(page: ReportPage): Markup | undefined {
  const said = diagnosisNotes(page);
  if (said.length === 0) return undefined;
  return html`<ul class="plain full">
    ${said.map((note) => html`<li>${note}</li>`)}
  </ul>`;
}

function evidenceItem(page: ReportPage, item: RankingEvidence): Markup {
  const figures: Part[] = [];
  if (item.observed !== undefined)
    figures.push(html`<span>observed <b>${formatFigure(item.observed, item.unit)}</b></span>`);
  if (item.expected !== undefined)
    figures.push(html`<span>expected <b>${formatFigure(item.expected, item.unit)}</b></span>`);
  if (item.traceId !== undefined)
    figures.push(html`<span>trace ${traceName(page, item.traceId)}</span>`);
  const log = item.log === undefined ? undefined : cleanBlock(item.log, { lines: 6, width: 400 });
  return html`<li>
    ${item.text}${figures.length > 0 && html`<div class="nums">${figures}</div>`}${
      log !== undefined && html`<pre tabindex="0">${preText(log.text)}</pre>`
    }
  </li>`;
}

function traceName(page: ReportPage, traceId: string): Markup {
  const href = traceLink(page, traceId);
  const name = html`<code>${traceId}</code>`;
  return href === undefined ? name : html`<a href="${href}" rel="noreferrer">${name}</a>`;
}

function ranking({ culprit }: ReportPage, service: string): Markup | undefined {
  if (culprit.runnersUp.length === 0) return undefined;
  const rows = [{ service, share: 1 }, ...culprit.runnersUp].slice(0, 5);
  return html`<div class="rank">
    <h4>Weight of the evidence</h4>
    ${rows.map(
      (row, at) =>
        html`<div class="${at === 0 ? "first" : "other"}">
          <span>${row.service}</span
          ><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="100" height="8" />
            <rect
              class="fill"
              width="${Math.max(1, Math.min(100, row.share * 100))}"
              height="8"
            /></svg
          ><span class="pc">${formatNumber(Math.round(row.share * 100))} %</span>
        </div>`,
    )}
  </div>`;
}

function mapFigure(map: ServiceMap, culprit: string | undefined): Markup {
  const picture = serviceMapSvg(map, culprit);
  const left =
    picture.omittedServices === 0
      ? ""
      : ` ${plural(picture.omittedServices, "service")} not drawn.`;
  return html`<figure>
    <div
      class="mapbox ${fitOf(picture.width)}"
      tabindex="0"
      role="group"
      aria-label="Service map, scrolls sideways"
    >
      ${picture.svg}
    </div>
    <figcaption>
      Calls run downwards; times are 95th percentiles as the caller saw them.${left}<span
        class="more"
      >
        Swipe sideways for the rest.</span
      >
    </figcaption>
    ${callTable(map)}
  </figure>`;
}

function fitOf(width: number): string {
  if (width <= SMALL_WIDTH) return "small";
  return width <= FIT_WIDTH ? "fit" : "wide";
}

function callTable(map: ServiceMap): Markup | undefined {
  if (map.edges.length === 0) return undefined;
  const rows = map.edges.slice(0, MAX_TABLE_ROWS);
  return html`<details class="fold">
    <summary>Calls as a table</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="Calls between services">
      <table>
        <thead>
          <tr>
            <th scope="col">Caller</th>
            <th scope="col">Called</th>
            <th scope="col" class="num">Calls</th>
            <th scope="col" class="num">Errors</th>
            <th scope="col" class="num">p95</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (edge) =>
              html`<tr>
                <th scope="row">${edge.from}</th>
                <td>${edge.to}</td>
                <td class="num">${formatNumber(edge.calls)}</td>
                <td class="num">${formatNumber(edge.errors)}</td>
                <td class="num">${edge.p95 === undefined ? "–" : formatDuration(edge.p95)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

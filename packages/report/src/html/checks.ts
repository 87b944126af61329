import type { Check } from "@stagegate/schema";
import { isFinding } from "@stagegate/schema";
import { acceptedOf } from "../model/accepted.ts";
import { formatDuration, formatMetric } from "../model/figures.ts";
import { groupFindings } from "../model/groups.ts";
import type { GateSection, ReportPage } from "../model/page.ts";
import { hasBlock, isPolicy, redFirst } from "../model/rows.ts";
import type { PageChecks } from "../model/rows.ts";
import { findingsOf } from "../model/section.ts";
import { gateName, isLetThrough, isObserved, plural } from "../model/words.ts";
import { chartSvg } from "../svg/chart.ts";
import { absentChecks } from "./absent.ts";
import { checkItem } from "./check-item.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";
import { hasPicture } from "./evidence.ts";
import { filterForm } from "./filters.ts";
import { restSection } from "./rest.ts";
import { badge } from "./signs.ts";

const MAX_CHARTS = 24;
/** From here on, a browser lays out only the items that are seen. */
const MANY = 60;

/** Every gate with its findings, figures and charts, then the long list, under one filter. */
export function checksSection(page: ReportPage, checks: PageChecks): Markup {
  const sections = redFirst(page.sections);
  const first = firstToRead(page, sections);
  return html`<section id="checks" aria-labelledby="checks-title">
    <div class="sec"><h2 id="checks-title">Checks</h2></div>
    ${filters(page, checks)}
    ${sections.filter(hasBlock).map((section) => gateBlock(page, section, { lead: checks.lead.get(section.id) ?? [], first }))}
    ${restSection(checks, restHeading(checks))}
  </section>`;
}

function restHeading({ rows }: PageChecks): string {
  return rows.some(isFinding)
    ? "Further findings, and checks that passed or were skipped"
    : "Checks that passed or were skipped";
}

/** The finding that is open from the start: one with a picture, else the first new one. */
function firstToRead(page: ReportPage, sections: readonly GateSection[]): Check | undefined {
  const fresh = groupFindings({ ...page, sections }).fresh.filter(({ check }) => !isPolicy(check));
  const pictured = fresh.find(({ section, check }) => hasPicture(page, section, check));
  return (pictured ?? fresh[0])?.check;
}

const ORDERS: readonly (readonly [string, string])[] = [
  ["ms", "Slowest first"],
  ["name", "By name"],
];

function filters(page: ReportPage, { lead, rows, omitted }: PageChecks): Markup | undefined {
  const shown = [
    ...[...lead.values()].flat(),
    ...page.sections.flatMap((section) => section.checks.filter(isPolicy)),
  ];
  if (shown.length + rows.length < 2) return undefined;
  const all = [shown, rows].flat();
  const names = (of: (one: { service?: string; owner?: string }) => string | undefined): string[] =>
    [...new Set(all.flatMap((one) => of(one) ?? []))].sort();
  return filterForm({
    gates: page.sections.map(({ id }) => id),
    services: names(({ service }) => service),
    owners: names(({ owner }) => owner),
    orders: rows.length > 1 ? ORDERS : [],
    beyond: omitted,
    placeholder: "Title, message, file, id",
  });
}

function gateBlock(
  page: ReportPage,
  section: GateSection,
  { lead, first }: { lead: readonly Check[]; first: Check | undefined },
): Markup {
  const observed = isObserved(section)
    ? " · observed only, does not block"
    : isLetThrough(section)
      ? " · does not block"
      : "";
  return html`<div class="gatesec" id="gate-${section.id}" data-gate="${section.id}">
    <div class="gatehead">
      <h3>${gateName(section.id)}</h3>
      ${badge(section.verdict)}<span class="tag">${countLine(section)}${observed}</span>
    </div>
    <p class="said">${section.summary}</p>
    ${[
      against(section),
      errors(section),
      items(page, section, { checks: lead.filter(isFinding), first }),
      items(page, section, { checks: lead.filter((check) => !isFinding(check)), first }),
      more(section, lead),
      absentChecks(section),
      charts(section),
      figures(section),
      notes(section),
    ]}
  </div>`;
}

/** What the checks were compared with, and what would block if it were not only observed. */
function against({ compared, wouldBlock }: GateSection): Markup | undefined {
  const parts: string[] = [];
  if (compared !== undefined) {
    const { branch, runs, wanted } = compared;
    const learning = runs < wanted ? `: learning, ${runs} of ${wanted} runs` : "";
    parts.push(`compared with ${plural(runs, "stored run")} of ${branch}${learning}`);
  }
  if (wouldBlock !== undefined) {
    parts.push(
      `if it blocked, exit code ${wouldBlock.exitCode} for ${plural(wouldBlock.total, "finding")}, ${wouldBlock.new} new`,
    );
  }
  return parts.length === 0 ? undefined : html`<p class="said">${parts.join(" · ")}</p>`;
}

function errors(section: GateSection): Markup[] {
  return section.errors.map(
    (error) =>
      html`<div class="card">
        <p><b>${error.message}</b></p>
        ${error.hint !== undefined && html`<p>${error.hint}</p>`}
        <p><code>${error.code}</code></p>
      </div>`,
  );
}

function items(
  page: ReportPage,
  section: GateSection,
  { checks, first }: { checks: readonly Check[]; first: Check | undefined },
): Markup | undefined {
  if (checks.length === 0) return undefined;
  return html`<div class="list${checks.length > MANY && " many"}">
    ${checks.map((check) => checkItem(page, { section, check, open: check === first }))}
  </div>`;
}

/** The findings that stand in the long list at the end. */
function more(section: GateSection, lead: readonly Check[]): Markup | undefined {
  const placed = lead.filter(isFinding).length;
  const all = findingsOf(section).filter((check) => !isPolicy(check)).length;
  return all > placed
    ? html`<p class="said">${plural(all - placed, "further finding")} in the list below.</p>`
    : undefined;
}

function notes(section: GateSection): Markup | undefined {
  if (section.notes.length === 0) return undefined;
  return html`<details class="fold">
    <summary>${plural(section.notes.length, "note")}</summary>
    <ul class="plain">
      ${section.notes.slice(0, 50).map((note) => html`<li>${note}</li>`)}
    </ul>
  </details>`;
}

function countLine(section: GateSection): string {
  const { counts, durationMs } = section;
  const parts = [plural(counts.total, "check")];
  const accepted = acceptedOf(section).length;
  if (accepted > 0) parts.push(`${accepted} accepted`);
  if (counts.flaky > 0) parts.push(`${counts.flaky} flaky`);
  if (counts.skip > 0) parts.push(`${counts.skip} skipped`);
  if (durationMs > 0) parts.push(formatDuration(durationMs));
  return parts.join(" · ");
}

function charts(section: GateSection): Markup | undefined {
  if (section.charts.length === 0) return undefined;
  return html`<div class="charts">
    ${section.charts.slice(0, MAX_CHARTS).map(
      (chart) =>
        html`<div class="chartcard">
          <h4>${chart.title}</h4>
          ${chartSvg(chart)}${
            chart.series.length > 1 && legend(chart.series.slice(0, 4).map((series) => series.name))
          }
        </div>`,
    )}
  </div>`;
}

function legend(names: readonly string[]): Markup {
  return html`<ul class="legend">
    ${names.map(
      (name, at) =>
        html`<li>
          <svg viewBox="0 0 22 8" aria-hidden="true">
            <line class="s${at}" x1="0" x2="22" y1="4" y2="4" /></svg
          >${name}
        </li>`,
    )}
  </ul>`;
}

function figures(section: GateSection): Markup | undefined {
  if (section.metrics.length === 0) return undefined;
  return html`<details class="fold">
    <summary>${plural(section.metrics.length, "figure")}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="Figures of ${gateName(section.id)}">
      <table>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" class="num">Value</th>
          </tr>
        </thead>
        <tbody>
          ${section.metrics.slice(0, 100).map(
            (metric) =>
              html`<tr>
                <th scope="row">${metric.name}</th>
                <td class="num">${formatMetric(metric)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

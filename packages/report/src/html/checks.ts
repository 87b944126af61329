import type { Check } from "@stagegate/schema";
import { bySeverity, isAccepted, isFinding } from "@stagegate/schema";
import { acceptedOf } from "../model/accepted.ts";
import { formatDuration, formatMetric } from "../model/figures.ts";
import { groupFindings } from "../model/groups.ts";
import type { GateSection, ReportPage } from "../model/page.ts";
import { findingsOf } from "../model/section.ts";
import { gateName, isObserved, plural } from "../model/words.ts";
import { chartSvg } from "../svg/chart.ts";
import { checkItem, hasPicture } from "./check-item.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";
import { badge } from "./signs.ts";

const MAX_PASSES = 200;
const MAX_CHARTS = 24;
/** From here on, a browser lays out only the items that are seen. */
const MANY = 60;

/** Every gate with its findings, figures, charts and passes, under one filter. */
export function checksSection(page: ReportPage): Markup {
  const sections = redFirst(page.sections);
  const first = firstToRead(page, sections);
  return html`<section id="checks" aria-labelledby="checks-title">
    <div class="sec"><h2 id="checks-title">Checks by gate</h2></div>
    ${filters(page)} ${sections.map((section) => gateBlock(page, section, first))}
  </section>`;
}

/** The finding that is open from the start: one with a picture, else the first new one. */
function firstToRead(page: ReportPage, sections: readonly GateSection[]): Check | undefined {
  const { fresh } = groupFindings({ ...page, sections });
  const pictured = fresh.find(({ section, check }) => hasPicture(page, section, check));
  return (pictured ?? fresh[0])?.check;
}

/** What needs a look comes first; within it the order of the run stays. */
function redFirst(sections: readonly GateSection[]): GateSection[] {
  return [...sections].sort((a, b) => bySeverity(a.verdict, b.verdict));
}

function filters(page: ReportPage): Markup | undefined {
  const checks = page.sections.flatMap((section) => shownChecks(section));
  if (checks.length < 2) return undefined;
  const services = [...new Set(checks.flatMap((check) => check.service ?? []))].sort();
  return html`<form class="filters" hidden aria-label="Filter checks">
      <label class="wide"
        >Search<input type="search" name="q" autocomplete="off" placeholder="Title, message, file"
      /></label>
      <label
        >Gate${select(
          "gate",
          page.sections.map((section) => [section.id, gateName(section.id)]),
        )}</label
      >
      <label
        >Service${select(
          "service",
          services.map((service) => [service, service]),
        )}</label
      >
      <label>Kind${select("kind", KINDS)}</label>
      <button type="reset">Reset</button>
    </form>
    <p class="shown" role="status"></p>`;
}

const KINDS: readonly (readonly [string, string])[] = [
  ["new", "New in this change"],
  ["known", "Already on the target branch"],
  ["flaky", "Flaky"],
  ["fixed", "Fixed"],
  ["finding", "Other findings"],
  ["pass", "Passed or skipped"],
];

function select(name: string, options: readonly (readonly [string, string])[]): Markup {
  return html`<select name="${name}">
    <option value="">All</option>
    ${options.map(([value, label]) => html`<option value="${value}">${label}</option>`)}
  </select>`;
}

function shownChecks(section: GateSection): Check[] {
  const passes = section.checks.filter((check) => !isFinding(check) && !isAccepted(check));
  return [...findingsOf(section), ...acceptedOf(section), ...passes.slice(0, MAX_PASSES)];
}

function gateBlock(page: ReportPage, section: GateSection, first: Check | undefined): Markup {
  const findings = findingsOf(section);
  const accepted = acceptedOf(section);
  const passes = shownChecks(section).slice(findings.length + accepted.length);
  const observed = isObserved(section) ? " · observed only, does not block" : "";
  return html`<div class="gatesec" id="gate-${section.id}" data-gate="${section.id}">
    <div class="gatehead">
      <h3>${gateName(section.id)}</h3>
      ${badge(section.verdict)}<span class="tag">${countLine(section)}${observed}</span>
    </div>
    <p class="said">${section.summary}</p>
    ${section.errors.map(
      (error) =>
        html`<div class="card">
          <p><b>${error.message}</b></p>
          ${error.hint !== undefined && html`<p>${error.hint}</p>`}
          <p><code>${error.code}</code></p>
        </div>`,
    )}
    ${findings.length > 0 && html`<div class="list${findings.length > MANY ? " many" : ""}">${findings.map((check) => checkItem(page, { section, check, open: check === first }))}</div>`}
    ${accepted.length > 0 && html`<div class="list${accepted.length > MANY ? " many" : ""}">${accepted.map((check) => checkItem(page, { section, check }))}</div>`}
    ${charts(section)}${figures(section)}
    ${
      passes.length > 0 &&
      html`<details class="fold">
        <summary>${passList(section, passes)}</summary>
        <div class="list">${passes.map((check) => checkItem(page, { section, check }))}</div>
      </details>`
    }
    ${
      section.notes.length > 0 &&
      html`<details class="fold">
        <summary>${plural(section.notes.length, "note")}</summary>
        <ul class="plain">
          ${section.notes.slice(0, 50).map((note) => html`<li>${note}</li>`)}
        </ul>
      </details>`
    }
  </div>`;
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

function passList(section: GateSection, shown: readonly Check[]): string {
  const { counts } = section;
  const all = counts.pass + counts.skip - acceptedOf(section).length;
  const held = all > shown.length ? `, ${shown.length} of them here` : "";
  return `${plural(all, "check")} passed or skipped${held}`;
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

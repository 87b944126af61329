import type { RunPoint } from "../model/runs.ts";
import { trendGroups } from "../model/trends.ts";
import type { Trend, TrendGroup } from "../model/trends.ts";
import { formatChange, formatFigure, formatInstant } from "../model/figures.ts";
import { plural, shortCommit } from "../model/words.ts";
import { trendSvg } from "../svg/trend.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";

const MAX_TABLE = 100;

/** What changed over the stored runs: as pictures, and as tables for who cannot see them. */
export function trendsSection(runs: readonly RunPoint[], note: string): Markup | undefined {
  const groups = trendGroups(runs);
  if (groups.length === 0) return undefined;
  const of = (kind: TrendGroup["kind"]): TrendGroup[] =>
    groups.filter((group) => group.kind === kind);
  return html`<section id="trends" aria-labelledby="trends-title">
    <div class="sec">
      <h2 id="trends-title">Trends</h2>
      <p>${note}</p>
    </div>
    ${several("Whole run", of("all"), runs)} ${several("By gate", of("gate"), runs)}
    ${several("By service", of("service"), runs)}
  </section>`;
}

function several(
  title: string,
  groups: readonly TrendGroup[],
  runs: readonly RunPoint[],
): Markup | undefined {
  if (groups.length === 0) return undefined;
  return html`<h3 class="above">${title}</h3>
    ${groups.map((group, at) => groupOf(group, runs, at === 0))}`;
}

function groupOf(group: TrendGroup, runs: readonly RunPoint[], open: boolean): Markup {
  return html`<details class="trendgroup" ${open && html`open`}>
    <summary>
      <span class="t">${group.title}</span>
      <span class="tags"
        >${group.trends.slice(0, 3).map((trend) => html`<span class="tag">${trend.title} ${lastOf(trend)}</span>`)}</span
      >
    </summary>
    <div class="charts">${group.trends.map(card)}</div>
    ${table(group, runs)}
  </details>`;
}

function lastOf({ values, unit }: Trend): string {
  return formatFigure(
    values.findLast((value) => value !== undefined),
    unit,
  );
}

function card(trend: Trend): Markup {
  const known = trend.values.filter((value) => value !== undefined);
  const last = known.at(-1);
  const before = median(known.slice(0, -1));
  const change = trend.unit === "ratio" ? undefined : formatChange(last, before);
  return html`<div class="chartcard">
    <h4>${trend.title}</h4>
    <p class="now">
      <b>${formatFigure(last, trend.unit)}</b>
      <span
        >median before
        ${formatFigure(before, trend.unit)}${change !== undefined && ` (${change})`}</span
      >
    </p>
    ${trendSvg(trend)}
  </div>`;
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle];
  if (high === undefined || sorted.length % 2 === 1) return high;
  return (high + (sorted[middle - 1] ?? high)) / 2;
}

function table(group: TrendGroup, runs: readonly RunPoint[]): Markup {
  const from = Math.max(0, runs.length - MAX_TABLE);
  const rows = runs.slice(from).map((run, at) => ({ run, at: from + at }));
  return html`<details class="fold">
    <summary>${group.title} as a table, ${plural(rows.length, "run")}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="Trends of ${group.title}">
      <table>
        <thead>
          <tr>
            <th scope="col">Run</th>
            ${group.trends.map(({ title }) => html`<th scope="col" class="num">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.toReversed().map(
            ({ run, at }) =>
              html`<tr>
                <th scope="row">
                  ${formatInstant(run.at)} <code>${shortCommit(run.commit)}</code>
                </th>
                ${group.trends.map(
                  ({ values, unit }) =>
                    html`<td class="num">
                      ${values[at] === undefined ? "–" : formatFigure(values[at], unit)}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

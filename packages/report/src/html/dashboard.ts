import type { CheckHistory, Dashboard } from "../model/dashboard.ts";
import { historyRow } from "../model/dashboard.ts";
import { formatDuration, formatInstant, formatShare } from "../model/figures.ts";
import { trendGroups } from "../model/trends.ts";
import { gateName, plural, shortCommit, VERDICT_WORDS } from "../model/words.ts";
import { sparkSvg } from "../svg/spark.ts";
import { documentOf } from "./document.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";
import { filterForm } from "./filters.ts";
import { islandElement, islandOf } from "./island.ts";
import { restSection } from "./rest.ts";
import { isGreen, runsSection } from "./runs.ts";
import { sign, TONE } from "./signs.ts";
import { trendsSection } from "./trends.ts";

const TOP = 5;

/** Many runs as a page of one file that asks no network for anything. */
export function renderDashboard(dashboard: Dashboard): string {
  const { runs, checks } = dashboard;
  const trends = trendGroups(runs).length > 0;
  const title = dashboard.title === "" ? "Stagegate" : dashboard.title;
  const sections: (readonly [string, string] | undefined)[] = [
    ["main", "Overview"],
    ["runs", "Runs"],
    trends ? ["trends", "Trends"] : undefined,
    checks.length > 0 ? ["checks", "Checks"] : undefined,
  ];
  return documentOf({
    title: `${headline(dashboard)} · ${title}`,
    sections: sections.filter((each) => each !== undefined),
    main: [
      hero(dashboard, title),
      tops(checks),
      runsSection(runs),
      trendsSection(runs, `${plural(runs.length, "run")}, the newest on the right`),
      checksSection(dashboard),
      notes(dashboard),
    ],
    data: checks.length === 0 ? undefined : islandElement("rows", island(checks)),
    foot: `Made by Stagegate ${dashboard.toolVersion} on ${formatInstant(dashboard.generatedAt)}. This page is one file and loads nothing from a network.`,
  });
}

function headline({ runs }: Dashboard): string {
  const green = runs.filter(isGreen).length;
  return `${green} of ${plural(runs.length, "run")} passed`;
}

function hero(dashboard: Dashboard, title: string): Markup {
  const { runs, checks, omittedChecks } = dashboard;
  const last = runs.at(-1);
  const verdict = last?.verdict ?? "inconclusive";
  const facts: [string, string][] = [
    ["From", formatInstant(runs[0]?.at ?? "")],
    ["To", formatInstant(last?.at ?? "")],
    ["Checks", String(checks.length + omittedChecks)],
  ];
  const median = medianOf(runs.map(({ durationMs }) => durationMs).filter((ms) => ms > 0));
  if (median !== undefined) facts.push(["Median duration", formatDuration(median)]);
  return html`<section class="hero ${TONE[verdict]}" aria-labelledby="verdict">
    <div class="top">
      <div class="sign tint ${TONE[verdict]}">${sign(verdict)}</div>
      <div>
        <p class="kicker">${title}</p>
        <h1 id="verdict">${headline(dashboard)}</h1>
        ${
          last !== undefined &&
          html`<p class="lead">
            The last one,
            <code>${shortCommit(last.commit)}</code
            >${last.branch !== undefined && ` on ${last.branch}`},
            <strong>${VERDICT_WORDS[verdict].label}</strong>.
          </p>`
        }
      </div>
    </div>
    <p class="meta">${facts.map(([name, value]) => html`<span>${name} <b>${value}</b></span>`)}</p>
  </section>`;
}

function medianOf(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** What to repair first. */
function tops(checks: readonly CheckHistory[]): Markup | undefined {
  const best = (
    by: (check: CheckHistory) => number,
    told: (check: CheckHistory) => string,
  ): Top[] =>
    checks
      .filter((check) => by(check) > 0)
      .sort((a, b) => by(b) - by(a))
      .slice(0, TOP)
      .map((check) => ({ check, told: told(check) }));
  const share = (part: number, runs: number): string =>
    `${part} of ${plural(runs, "run")}, ${formatShare(part / Math.max(1, runs))} %`;
  const lists: [string, Top[]][] = [
    [
      "Fail most",
      best(
        (c) => c.failed,
        (c) => share(c.failed, c.runs),
      ),
    ],
    [
      "Flakiest",
      best(
        (c) => c.flaky,
        (c) => share(c.flaky, c.runs),
      ),
    ],
    [
      "Slowest",
      best(
        (c) => c.ms ?? 0,
        (c) => `${formatDuration(Math.round(c.ms ?? 0))} on average`,
      ),
    ],
  ];
  if (lists.every(([, items]) => items.length === 0)) return undefined;
  return html`<section aria-label="What to repair first">
    <div class="tops">${lists.map(([title, items]) => topList(title, items))}</div>
  </section>`;
}

interface Top {
  check: CheckHistory;
  told: string;
}

function topList(title: string, items: readonly Top[]): Markup {
  return html`<div class="card">
    <h2>${title}</h2>
    ${
      items.length === 0
        ? html`<p class="said">No check at all.</p>`
        : html`<ol class="top3">
            ${items.map(
              ({ check, told }) =>
                html`<li>
                  <span class="t">${check.title}</span>
                  <span class="f"
                    >${told} ${sparkSvg(check.recent)}
                    <span class="tag">${check.service ?? gateName(check.gate)}</span></span
                  >
                </li>`,
            )}
          </ol>`
    }
  </div>`;
}

const ORDERS: readonly (readonly [string, string])[] = [
  ["flakes", "Flakiest first"],
  ["ms", "Slowest first"],
  ["name", "By name"],
];

function checksSection({ checks, omittedChecks }: Dashboard): Markup | undefined {
  if (checks.length === 0) return undefined;
  const names = (of: (one: CheckHistory) => string | undefined): string[] =>
    [...new Set(checks.flatMap((one) => of(one) ?? []))].sort();
  return html`<section id="checks" aria-labelledby="checks-title">
    <div class="sec">
      <h2 id="checks-title">Checks</h2>
      <p>with the verdict of the newest run that has them</p>
    </div>
    ${filterForm({
      gates: names(({ gate }) => gate),
      services: names(({ service }) => service),
      owners: names(({ owner }) => owner),
      orders: ORDERS,
      none: "Most failures",
      beyond: omittedChecks,
      placeholder: "Title, file, id",
    })}
    ${restSection({ rows: checks.map(historyRow), omitted: omittedChecks }, "All checks")}
  </section>`;
}

/** The columns of a page, and what the list is sorted by. */
function island(checks: readonly CheckHistory[]): object {
  return {
    ...islandOf(checks.map(historyRow)),
    flakes: checks.map(({ flaky }) => flaky),
  };
}

function notes({ notes: all }: Dashboard): Markup | undefined {
  if (all.length === 0) return undefined;
  return html`<section aria-labelledby="notes-title">
    <div class="card">
      <h2 id="notes-title">What was left out</h2>
      <ul class="plain">
        ${all.slice(0, 200).map((note) => html`<li>${note}</li>`)}
        ${all.length > 200 && html`<li>… and ${all.length - 200} more</li>`}
      </ul>
    </div>
  </section>`;
}

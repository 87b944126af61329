import type { ServiceVersion } from "@stagegate/schema";
import { formatInstant } from "../model/figures.ts";
import type { ReportPage } from "../model/page.ts";
import { gateName, hasCommit, plural, shortCommit } from "../model/words.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";

/** What ran, what was left out, where it ran. */
export function detailsSection(page: ReportPage): Markup {
  return html`<section id="run" aria-labelledby="run-title">
    <div class="sec"><h2 id="run-title">This run</h2></div>
    <div class="two">
      <div class="stack">${runInfo(page)}${notes(page)}</div>
      ${versions(page.versions)}
    </div>
  </section>`;
}

function versions(all: readonly ServiceVersion[]): Markup | undefined {
  if (all.length === 0) return undefined;
  return html`<div class="card">
    <h3>Versions under test</h3>
    <div class="scroll" tabindex="0" role="group" aria-label="Versions under test">
      <table>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Version</th>
            <th scope="col">Known from</th>
          </tr>
        </thead>
        <tbody>
          ${all.slice(0, 200).map(
            (one) =>
              html`<tr>
                <th scope="row">${one.service}</th>
                <td>
                  ${one.version ?? "–"}${isNews(one) && html` <code>${shortCommit(one.commit ?? "")}</code>`}${one.image !== undefined && html`<br /><code>${one.image}</code>`}
                </td>
                <td>${one.source}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </div>`;
}

/** A version may be the commit itself, shorter or longer. */
function isNews({ version = "", commit }: ServiceVersion): boolean {
  if (commit === undefined) return false;
  const short = shortCommit(commit).toLowerCase();
  return short === "" || !version.toLowerCase().startsWith(short);
}

function notes(page: ReportPage): Markup {
  const gaps = page.sections.flatMap((section) =>
    section.missing.map((why) => `${gateName(section.id)}: ${why}`),
  );
  const left = page.sections.flatMap(({ id, omitted }) =>
    omitted.checks === 0
      ? []
      : [
          `${gateName(id)}: ${plural(omitted.checks, "check")} beyond the cap of its report, ${plural(omitted.findings, "finding")} among them; all are in the outcomes file`,
        ],
  );
  const all = [...gaps, ...page.notes, ...left];
  return html`<div class="card">
    <h3>Notes and what was left out</h3>
    ${
      all.length === 0
        ? html`<p class="said">Nothing was left out and nothing was rejected.</p>`
        : html`<ul class="plain">
            ${all.slice(0, 100).map((note) => html`<li>${note}</li>`)}
          </ul>`
    }
  </div>`;
}

function runInfo(page: ReportPage): Markup {
  const { subject, run } = page;
  const rows: [string, string | undefined][] = [
    ["Repository", subject.repository],
    ["Commit", hasCommit(subject) ? subject.commit : "none yet"],
    ["Tested", subject.tested === subject.commit ? undefined : subject.tested],
    ["Base", subject.base],
    ["Branch", subject.ref],
    ["Run", `${run.id}, attempt ${run.attempt}`],
    ["Job", run.job],
    ["Runs in", run.repository === subject.repository ? undefined : run.repository],
    ["Finished", formatInstant(page.generatedAt)],
    ["Exit code", String(page.exitCode)],
  ];
  return html`<div class="card">
    <h3>Run</h3>
    <dl class="run">
      ${rows.map(
        ([name, value]) =>
          value !== undefined &&
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </div>`;
}

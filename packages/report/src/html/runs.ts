import { worstVerdict } from "@stagegate/schema";
import type { Verdict } from "@stagegate/schema";
import { webAddress } from "../escape/html.ts";
import { formatDuration, formatInstant, formatShare } from "../model/figures.ts";
import type { RunPoint } from "../model/runs.ts";
import { gateName, plural, shortCommit } from "../model/words.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";
import { badge, LABEL, sign, TONE } from "./signs.ts";

const MAX_ROWS = 200;
/** As they run; others come behind. */
const ORDER = ["provision-staging", "verify-contracts", "run-e2e", "load-test", "check-slo"];

/** Whether a run let the change through: warnings do. */
export function isGreen({ verdict }: RunPoint): boolean {
  return verdict === "pass" || verdict === "warn" || verdict === "skip";
}

/** Every run with the verdict of each gate, newest first. */
export function runsSection(runs: readonly RunPoint[]): Markup {
  const shown = runs.toReversed().slice(0, MAX_ROWS);
  const present = new Set(shown.flatMap((run) => run.gates.map(({ gate }) => gate)));
  const gates = [...new Set([...ORDER.filter((gate) => present.has(gate)), ...present])];
  const left = runs.length - shown.length;
  return html`<section id="runs" aria-labelledby="runs-title">
    <div class="sec"><h2 id="runs-title">Runs</h2></div>
    <div class="card scroll" tabindex="0" role="group" aria-label="Runs, newest first">
      <table class="runs">
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Verdict</th>
            ${gates.map((gate) => html`<th scope="col">${gateName(gate)}</th>`)}
            <th scope="col" class="num">Passed</th>
            <th scope="col" class="num">Took</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((run) => row(run, gates))}
        </tbody>
      </table>
    </div>
    ${left > 0 && html`<p class="said">${plural(left, "older run")} only in the trends.</p>`}
  </section>`;
}

function row(run: RunPoint, gates: readonly string[]): Markup {
  const judged = run.gates.reduce((sum, { counts }) => sum + counts.judged, 0);
  const failed = run.gates.reduce((sum, { counts }) => sum + counts.failed, 0);
  const took = run.durationMs > 0 ? formatDuration(run.durationMs) : "–";
  return html`<tr>
    <th scope="row">${name(run)}<br /><span class="tag">${where(run)}</span></th>
    <td>${badge(run.verdict)}</td>
    ${gates.map((gate) => html`<td>${cell(verdictOf(run, gate))}</td>`)}
    <td class="num">${judged === 0 ? "–" : `${formatShare((judged - failed) / judged)} %`}</td>
    <td class="num">${took}</td>
  </tr>`;
}

function name(run: RunPoint): Markup {
  const text = formatInstant(run.at);
  const href = webAddress(run.href) ?? besideLink(run.href);
  return href === undefined ? html`${text}` : html`<a href="${href}" rel="noreferrer">${text}</a>`;
}

function where({ commit, branch, changeRequest }: RunPoint): string {
  const change = changeRequest === undefined ? (branch ?? "") : `change ${changeRequest}`;
  return `${shortCommit(commit)}${change === "" ? "" : ` · ${change}`}`;
}

/** The path of a page on the same disk or site; it may begin with `..`, and is no other address. */
function besideLink(path: string | undefined): string | undefined {
  if (path === undefined || path === "" || path.length > 2_048) return undefined;
  if (path.startsWith("/") || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  const parts = path.split("/").map((part) => encodeURIComponent(part.toWellFormed()));
  return `./${parts.join("/")}`;
}

function verdictOf(run: RunPoint, gate: string): Verdict | undefined {
  return worstVerdict(run.gates.filter((each) => each.gate === gate).map(({ verdict }) => verdict));
}

function cell(verdict: Verdict | undefined): Markup {
  if (verdict === undefined)
    return html`<span class="cell none"><span class="sr">Did not run</span></span>`;
  return html`<span class="cell tint ${TONE[verdict]}"
    >${sign(verdict)}<span class="sr">${LABEL[verdict]}</span></span
  >`;
}

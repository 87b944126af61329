import { webAddress } from "../escape/html.ts";
import { formatDuration, formatInstant, formatMetric } from "../model/figures.ts";
import type { GateSection, ReportPage } from "../model/page.ts";
import { hasBlock } from "../model/rows.ts";
import { findingCount } from "../model/section.ts";
import {
  asksForCulprit,
  gateName,
  hasCommit,
  headline,
  isObserved,
  plural,
  shortCommit,
} from "../model/words.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";
import { badge, sign, TONE } from "./signs.ts";

/** Verdict, one sentence on the culprit, where and when, and a card per gate. */
export function heroSection(page: ReportPage): Markup {
  const { subject } = page;
  const tone = TONE[page.verdict];
  const where =
    subject.changeRequest === undefined
      ? subject.repository
      : `${subject.repository}, change ${subject.changeRequest}`;
  return html`<section class="hero ${tone}" aria-labelledby="verdict">
      <div class="top">
        <div class="sign tint ${tone}">${sign(page.verdict)}</div>
        <div>
          <p class="kicker">
            ${page.title === "" || page.title === where ? where : `${page.title} · ${where}`}
          </p>
          <h1 id="verdict">${headline(page)}</h1>
          ${lead(page)}
        </div>
      </div>
      <p class="meta">
        ${facts(page).map(([name, value]) => html`<span>${name} <b>${value}</b></span>`)}${runLink(page)}
      </p>
    </section>
    <ul class="gates" aria-label="Gates">
      ${page.sections.map((section) => html`<li>${gateCard(section)}</li>`)}
    </ul>`;
}

function lead(page: ReportPage): Markup | undefined {
  if (!asksForCulprit(page)) return undefined;
  const { culprit } = page;
  if (culprit.service === undefined)
    return html`<p class="lead"><strong>No culprit found.</strong> ${culprit.why}</p>`;
  const names =
    culprit.also === undefined
      ? html`<strong>${culprit.service}</strong> is the likely culprit.`
      : html`<strong>${culprit.service}</strong> and <strong>${culprit.also.service}</strong> are
          the likely culprits.`;
  return html`<p class="lead">${names} ${culprit.why}</p>`;
}

function facts(page: ReportPage): [string, string][] {
  const { subject, run } = page;
  const facts: [string, string][] = [];
  if (hasCommit(subject)) facts.push(["Commit", shortCommit(subject.commit)]);
  else facts.push(["Work tree", "not committed yet"]);
  if (subject.base !== undefined) facts.push(["compared with", shortCommit(subject.base)]);
  if (subject.ref !== undefined) facts.push(["Branch", subject.ref]);
  if (hasCommit(subject) && subject.dirty === true)
    facts.push(["Work tree", "uncommitted changes"]);
  facts.push(["Attempt", String(run.attempt)], ...took(page));
  facts.push(["Finished", formatInstant(page.generatedAt)]);
  return facts;
}

function took({ durationMs }: ReportPage): [string, string][] {
  return durationMs > 0 ? [["Took", formatDuration(durationMs)]] : [];
}

function runLink({ run }: ReportPage): Markup | undefined {
  const address = webAddress(run.url);
  return address === undefined
    ? undefined
    : html`<a href="${address}" rel="noreferrer">Open the run</a>`;
}

function gateCard(section: GateSection): Markup {
  const key = section.metrics.find((metric) => metric.key === true);
  const findings = findingCount(section);
  const figure =
    key === undefined
      ? undefined
      : html`<span class="figure">${formatMetric(key)}<small>${key.name}</small></span>`;
  const target = hasBlock(section) ? `gate-${section.id}` : "loosens";
  return html`<a class="gate" href="#${target}"
    ><span class="name">${gateName(section.id)}</span>
    <span class="row"
      >${badge(section.verdict)}${isObserved(section) && html`<span class="tag">observed</span>`}</span
    >
    ${figure}<span class="foot">${footLine(section, findings)}</span></a
  >`;
}

function footLine(section: GateSection, findings: number): Markup {
  const all = plural(section.counts.total, "check");
  const parts = [findings === 0 ? all : `${plural(findings, "finding")} in ${all}`];
  if (section.legs.length > 1) parts.push(plural(section.legs.length, "leg"));
  if (section.durationMs > 0) parts.push(formatDuration(section.durationMs));
  return html`${parts.map((part, at) => html`${at > 0 && " · "}<span class="nw">${part}</span>`)}`;
}

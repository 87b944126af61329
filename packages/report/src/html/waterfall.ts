import type { TraceExcerpt } from "@stagegate/schema";
import { formatDuration } from "../model/figures.ts";
import {
  boundTrace,
  flattenTree,
  focusRoots,
  traceHeading,
  traceTree,
} from "../model/trace-tree.ts";
import type { TraceNode } from "../model/trace-tree.ts";
import { plural } from "../model/words.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";

const MAX_DEPTH = 6;

/** A trace as rows: words stay readable at any width, only the bars scale. */
export function waterfall(trace: TraceExcerpt, href?: string): Markup {
  const bounded = boundTrace(trace);
  const roots = traceTree(bounded);
  const focus = focusRoots(roots);
  const others = roots.filter((root) => !focus.includes(root));
  const rest = plural(flattenTree(others).length, "other span");
  const left = bounded.omitted === 0 ? "" : `, ${plural(bounded.omitted, "span")} not shown`;
  return html`<figure>
    <h3>${traceHeading(trace)}</h3>
    ${rows(focus)}
    ${
      others.length > 0 &&
      html`<details class="fold">
        <summary>${rest} of this trace</summary>
        ${rows(others)}
      </details>`
    }
    <figcaption>
      Trace <code>${trace.traceId}</code>, ${formatDuration(trace.durationMs)}${left}. The bar shows
      when a span
      ran.${href !== undefined && html` <a href="${href}" rel="noreferrer">Open the trace</a>`}
    </figcaption>
  </figure>`;
}

function rows(roots: readonly TraceNode[]): Markup {
  const nodes = flattenTree(roots);
  const start = Math.min(...nodes.map(({ span }) => span.startMs));
  const end = Math.max(...nodes.map(({ span }) => span.startMs + span.durationMs));
  const scale = { start, length: Math.max(end - start, 1e-6) };
  return html`<ol class="wf">
    ${nodes.map((node) => row(node, scale))}
  </ol>`;
}

interface Scale {
  start: number;
  length: number;
}

function row({ span, depth }: TraceNode, scale: Scale): Markup {
  const tone = toneOf(span);
  const x = ((span.startMs - scale.start) / scale.length) * 100;
  const width = Math.max(0.4, (span.durationMs / scale.length) * 100);
  return html`<li class="${tone} d${Math.min(depth, MAX_DEPTH)}">
    <div class="what">
      <b>${span.service}</b> <span>${span.name}</span>${
        span.culprit === true && html`<span class="sr"> (culprit)</span>`
      }
    </div>
    <div class="time">${formatDuration(span.durationMs)}</div>
    <div class="track">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="ground" width="100" height="8" />
        <rect
          class="span"
          x="${x}"
          width="${Math.min(width, 100 - Math.min(x, 99.6))}"
          height="8"
        />
      </svg>
    </div>
    ${span.error !== undefined && html`<div class="err">${errorText(span.error)}</div>`}
  </li>`;
}

/** Red is what failed; a healthy call of the blamed service is marked, and not red. */
function toneOf(span: TraceNode["span"]): string {
  if (span.error === undefined) return span.culprit === true ? "suspect" : "calm";
  return span.culprit === true ? "blamed" : "bad";
}

function errorText(text: string): string {
  return /^error\b/i.test(text) ? text : `Error: ${text}`;
}

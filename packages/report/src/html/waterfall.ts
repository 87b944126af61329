import type { TraceExcerpt } from "@stagegate/schema";
import { formatDuration } from "../model/figures.ts";
import { boundTrace, flattenTree, traceTree } from "../model/trace-tree.ts";
import type { TraceNode } from "../model/trace-tree.ts";
import { plural } from "../model/words.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";

const MAX_DEPTH = 6;

/** A trace as rows: words stay readable at any width, only the bars scale. */
export function waterfall(trace: TraceExcerpt): Markup {
  const bounded = boundTrace(trace);
  const nodes = flattenTree(traceTree(bounded));
  const end = Math.max(
    bounded.durationMs,
    ...nodes.map(({ span }) => span.startMs + span.durationMs),
    1e-6,
  );
  const left = bounded.omitted === 0 ? "" : `, ${plural(bounded.omitted, "span")} not shown`;
  return html`<figure>
    <h3>Trace: ${trace.title}</h3>
    <ol class="wf">
      ${nodes.map((node) => row(node, end))}
    </ol>
    <figcaption>
      Trace <code>${trace.traceId}</code>, ${formatDuration(trace.durationMs)}${left}. The bar shows
      when a span ran.
    </figcaption>
  </figure>`;
}

function row({ span, depth }: TraceNode, end: number): Markup {
  const tone = span.culprit === true ? "blamed" : span.error === undefined ? "calm" : "bad";
  const x = (span.startMs / end) * 100;
  const width = Math.max(0.4, (span.durationMs / end) * 100);
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
    ${span.error !== undefined && html`<div class="err">Error: ${span.error}</div>`}
  </li>`;
}

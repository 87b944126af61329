import { mdCode, mdMermaid, mdText } from "../escape/markdown.ts";
import { formatFigure } from "../model/figures.ts";
import { isSaid } from "../model/evidence.ts";
import type { RankingEvidence, ReportPage } from "../model/page.ts";
import { asksForCulprit, diagnosisNotes } from "../model/words.ts";
import { bestTrace, traceHeading } from "../model/trace-tree.ts";
import type { LeftOut } from "./comment.ts";
import { mapDiagram, sequenceDiagram } from "./diagram.ts";
import type { Level } from "./ladder.ts";

/** The service to blame with its evidence, or why none is named; nothing while nothing is red. */
export function culpritBlocks(page: ReportPage, level: Level, left: LeftOut): string[] {
  const { culprit } = page;
  if (!asksForCulprit(page)) return [];
  const why = [culprit.why, culprit.coverage ?? ""]
    .map((sentence) => mdText(sentence, level.width * 2))
    .filter((sentence) => sentence !== "")
    .join(" ");
  if (culprit.service === undefined) return [`**No culprit found.** ${why}`];
  const evidence = culprit.evidence.slice(0, level.evidence);
  left.details += culprit.evidence.length - evidence.length;
  const blocks = [heading(culprit.service, culprit.also?.service), why];
  const also = culprit.also?.evidence.slice(0, Math.min(level.evidence, MAX_SECOND)) ?? [];
  const lines = [...evidence, ...also].map((item) => evidenceLine(item, level));
  if (lines.length > 0) blocks.push(lines.join("\n"));
  return [...blocks, ...notes(page, level), ...diagram(page, level, left)];
}

const MAX_SECOND = 2;

function heading(service: string, second: string | undefined): string {
  return second === undefined
    ? `#### Culprit: ${mdCode(service, 80)}`
    : `#### Culprits: ${mdCode(service, 80)} and ${mdCode(second, 80)}`;
}

/** What a reader must know to trust the traces, such as clocks that differ. */
function notes(page: ReportPage, level: Level): string[] {
  if (level.evidence === 0) return [];
  const said = diagnosisNotes(page).map((note) => mdText(note, level.width));
  return said.length === 0 ? [] : [said.join(" ")];
}

function evidenceLine(item: RankingEvidence, level: Level): string {
  const parts = [`- ${mdText(item.text, level.width)}`];
  if (item.observed !== undefined && !isSaid(item)) parts.push(figures(item));
  if (item.traceId !== undefined) parts.push(` · trace ${mdCode(item.traceId, 32)}`);
  if (item.log !== undefined && level.messages)
    parts.push(`<br>log: ${mdCode(item.log, level.width)}`);
  return parts.join("");
}

function figures(item: RankingEvidence): string {
  const observed = mdText(formatFigure(item.observed, item.unit), 40);
  if (item.expected === undefined) return ` (**${observed}**)`;
  return ` (**${observed}**, expected ${mdText(formatFigure(item.expected, item.unit), 40)})`;
}

function diagram(page: ReportPage, level: Level, left: LeftOut): string[] {
  const service = page.culprit.service;
  const diagnoses = page.sections.flatMap((section) => section.diagnosis ?? []);
  const trace = bestTrace(
    diagnoses.flatMap((diagnosis) => diagnosis.traces ?? []),
    service,
  );
  const map = diagnoses.find((diagnosis) => diagnosis.map !== undefined)?.map;
  const drawn =
    (trace === undefined ? undefined : sequenceDiagram(trace, service)) ??
    (map === undefined ? undefined : mapDiagram(map, service));
  if (drawn === undefined) return [];
  if (!level.diagram) {
    left.diagrams += 1;
    return [];
  }
  const title = trace === undefined ? "Calls between services" : mdText(traceHeading(trace), 120);
  const note = drawn.omitted === 0 ? "" : ` (${drawn.omitted} calls not drawn)`;
  return [`${title}${note}`, mdMermaid(drawn.source)];
}

export { renderComment } from "./markdown/comment.ts";
export type { CommentOptions, RenderedComment } from "./markdown/comment.ts";
export { LADDER } from "./markdown/ladder.ts";
export type { Level, SizeLimit, SizeUnit } from "./markdown/ladder.ts";
export { mapDiagram, sequenceDiagram } from "./markdown/diagram.ts";
export type { Diagram } from "./markdown/diagram.ts";
export { renderHtml } from "./html/page.ts";
export { renderDashboard } from "./html/dashboard.ts";
export { createCheckCollector } from "./model/dashboard.ts";
export type { CheckCollector, CheckHistory, CheckNames, Dashboard } from "./model/dashboard.ts";
export { JUNIT_LIMITS, renderJunit, renderJunitFiles } from "./junit.ts";
export type { JUnitLimits } from "./junit.ts";
export { renderCtrf } from "./ctrf.ts";
export { renderSarif } from "./sarif.ts";
export { renderRunReport } from "./run-report.ts";
export type { RunReportParts } from "./run-report.ts";
export { notificationOf } from "./notify/message.ts";
export type { Notification } from "./notify/message.ts";
export { renderSlack } from "./notify/slack.ts";
export { renderTeams } from "./notify/teams.ts";
export { renderWebhook } from "./notify/webhook.ts";
export { renderOpenMetrics } from "./open-metrics.ts";
export { renderTerminal } from "./terminal.ts";
export type { TerminalOptions } from "./terminal.ts";
export { chartSvg } from "./svg/chart.ts";
export { serviceMapSvg } from "./svg/service-map.ts";
export type { MapPicture } from "./svg/service-map.ts";
export { Markup } from "./html/element.ts";
export { cleanBlock, cleanCharacters, cleanLine, clip } from "./escape/clean.ts";
export { escapeHtml, relativeLink, webAddress } from "./escape/html.ts";
export { escapeXml } from "./escape/xml.ts";
export { mermaidText } from "./escape/mermaid.ts";
export { indent, mdCode, mdCommands, mdFence, mdHtml, mdText } from "./escape/markdown.ts";
export {
  formatChange,
  formatDuration,
  formatFigure,
  formatInstant,
  formatNumber,
} from "./model/figures.ts";
export { groupFindings } from "./model/groups.ts";
export type { FindingGroups, PlacedCheck } from "./model/groups.ts";
export type {
  CulpritFinding,
  GateOutcomes,
  GateSection,
  RankingEvidence,
  ReportPage,
} from "./model/page.ts";
export { countOutcomes, figuresOf, gatePoint, pointOfRecord } from "./model/runs.ts";
export type { GatePoint, RunCounts, RunFigure, RunPoint } from "./model/runs.ts";
export type { LinkTemplates } from "./model/links.ts";
export {
  findingCount,
  findingsOf,
  mergeSection,
  sectionOfChecks,
  sortChecks,
} from "./model/section.ts";
export type { MissingPart } from "./model/section.ts";
export { gateName, headline, plural, shortCommit, VERDICT_WORDS } from "./model/words.ts";

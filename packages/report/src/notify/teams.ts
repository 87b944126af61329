import { clip } from "../escape/clean.ts";
import { findingLine, gateLine, placeLine } from "./message.ts";
import type { Notification } from "./message.ts";

/** A message of Teams may have 28 KB: https://learn.microsoft.com/microsoftteams/limits-specifications-teams */
const MAX_BYTES = 24_000;
const MAX_RUN = 600;

const COLORS = {
  pass: "good",
  skip: "default",
  warn: "warning",
  fail: "attention",
  error: "attention",
  inconclusive: "warning",
} as const;

/**
 * An Adaptive Card in the envelope that a webhook of Workflows takes:
 * https://learn.microsoft.com/power-automate/teams/send-a-message-in-teams. Words stand in text
 * runs, which know no Markdown: https://adaptivecards.io/explorer/TextRun.html
 */
export function renderTeams(message: Notification): string {
  for (let kept = message.findings.length; ; kept -= 1) {
    const text = JSON.stringify(envelope(message, kept));
    if (Buffer.byteLength(text) <= MAX_BYTES || kept === 0) return text;
  }
}

function envelope(message: Notification, kept: number): object {
  const { culprit, url } = message;
  const left = message.findings.length - kept + message.more;
  const lines = [
    ...message.findings.slice(0, kept).map((one) => `• ${findingLine(one)}`),
    ...(left > 0 ? [`… and ${left} more findings`] : []),
  ];
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: [
      paragraph(message.headline, {
        size: "large",
        weight: "bolder",
        color: COLORS[message.verdict],
      }),
      ...message.gates.map((gate) => paragraph(gateLine(gate))),
      ...(culprit === undefined
        ? []
        : [paragraph(`Culprit: ${culprit.service}. ${culprit.why}`, { weight: "bolder" })]),
      ...lines.map((line) => paragraph(line)),
      paragraph(placeLine(message), { isSubtle: true, size: "small" }),
    ],
    ...(url === undefined
      ? {}
      : { actions: [{ type: "Action.OpenUrl", title: "Open the report", url }] }),
    msteams: { width: "Full" },
  };
  const contentType = "application/vnd.microsoft.card.adaptive";
  return { type: "message", attachments: [{ contentType, contentUrl: null, content }] };
}

function paragraph(text: string, look: Readonly<Record<string, unknown>> = {}): object {
  return {
    type: "RichTextBlock",
    inlines: [{ type: "TextRun", text: clip(text, MAX_RUN) || "-", ...look }],
  };
}

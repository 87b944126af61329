import { clip } from "../escape/clean.ts";
import { findingLine, gateLine, placeLine } from "./message.ts";
import type { Notification } from "./message.ts";

/** https://docs.slack.dev/reference/block-kit/blocks/header-block, section-block, context-block */
const MAX_HEADER = 150;
const MAX_TEXT = 3_000;
const MAX_URL = 3_000;

type Block = Readonly<Record<string, unknown>>;

/**
 * A message of Block Kit for an incoming webhook. Foreign words stand in `plain_text` only, which
 * knows no mention, no link and no markup: https://docs.slack.dev/reference/block-kit/composition-objects/text-object.
 * All blocks together stay below what Slack takes of one message.
 */
export function renderSlack(message: Notification): string {
  const { culprit, url } = message;
  const blocks: Block[] = [
    { type: "header", text: text(message.headline, MAX_HEADER) },
    section(message.gates.map(gateLine)),
  ];
  if (culprit !== undefined) blocks.push(section([`Culprit: ${culprit.service}. ${culprit.why}`]));
  if (message.findings.length > 0) blocks.push(section(findingLines(message)));
  blocks.push({ type: "context", elements: [text(placeLine(message), 500)] });
  if (url !== undefined && url.length <= MAX_URL) {
    const button = { type: "button", text: text("Open the report", 75), url, action_id: "report" };
    blocks.push({ type: "actions", elements: [button] });
  }
  // What clients without blocks and notifications show; here < and & would begin markup.
  const fallback = message.headline
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return JSON.stringify({ text: fallback, unfurl_links: false, unfurl_media: false, blocks });
}

/** As many as have room, and how many have not: a line that is cut would hide that. */
function findingLines({ findings, more }: Notification): string[] {
  const all = findings.map((one) => `• ${findingLine(one)}`);
  const lines: string[] = [];
  let room = MAX_TEXT - 60;
  for (const line of all) {
    room -= line.length + 1;
    if (room < 0) break;
    lines.push(line);
  }
  const left = all.length - lines.length + more;
  return left === 0 ? lines : [...lines, `… and ${left} more findings`];
}

function section(lines: readonly string[]): Block {
  return { type: "section", text: text(lines.join("\n"), MAX_TEXT) };
}

function text(content: string, max: number): Block {
  return { type: "plain_text", emoji: false, text: clip(content, max) || "-" };
}

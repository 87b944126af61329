import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportPage } from "../model/page.ts";
import { hostilePages } from "../sample/arbitrary.ts";
import { faultyPage } from "../sample/page.ts";
import { notificationOf } from "./message.ts";
import { renderSlack } from "./slack.ts";
import { renderTeams } from "./teams.ts";
import { renderWebhook } from "./webhook.ts";

const messageOf = (page: ReportPage, branch = "main") =>
  notificationOf(page, { branch, before: "pass" });

type Value = Record<string, unknown>;

/** All objects in a value. */
function objectsOf(value: unknown): Value[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(objectsOf);
  return Array.isArray(value) ? inside : [value as Value, ...inside];
}

/** What Slack refuses, by https://docs.slack.dev/reference/block-kit/blocks. */
function slackProblems(text: string): string[] {
  const { blocks, text: fallback } = JSON.parse(text) as { blocks: Value[]; text: string };
  const problems: string[] = [];
  const check = (fine: boolean, what: string): void => void (fine || problems.push(what));
  check(blocks.length >= 1 && blocks.length <= 50, "blocks");
  check(!/[<>]/.test(fallback) && fallback.length > 0, "text");
  const texts = objectsOf(blocks).filter(({ type }) => type === "plain_text" || type === "mrkdwn");
  check(
    texts.every(({ type }) => type === "plain_text"),
    "markup",
  );
  const total = texts.reduce((sum, one) => sum + (one["text"] as string).length, 0);
  check(total < 11_000, `${total} characters`);
  for (const block of blocks) {
    const { text: content = "" } = (block["text"] ?? {}) as { text?: string };
    const elements = (block["elements"] ?? []) as Value[];
    const type = String(block["type"]);
    check(["header", "section", "context", "actions"].includes(type), type);
    if (type === "header") check(content.length >= 1 && content.length <= 150, "header");
    if (type === "section") check(content.length >= 1 && content.length <= 3_000, "section");
    if (type === "context") check(elements.length <= 10, "context");
    if (type === "actions")
      check(
        elements.every(({ url }) => /^https?:/.test(String(url)) && String(url).length <= 3_000),
        "url",
      );
  }
  return problems;
}

/** What Teams refuses or would read as markup. */
function teamsProblems(text: string): string[] {
  const { type, attachments } = JSON.parse(text) as {
    type: string;
    attachments: { contentType: string; content: Value }[];
  };
  const [attachment] = attachments;
  const problems: string[] = [];
  const check = (fine: boolean, what: string): void => void (fine || problems.push(what));
  check(Buffer.byteLength(text) <= 28_000, "size");
  check(type === "message" && attachments.length === 1, "envelope");
  check(attachment?.contentType === "application/vnd.microsoft.card.adaptive", "content type");
  check(attachment?.content["type"] === "AdaptiveCard", "card");
  const body = (attachment?.content["body"] ?? []) as Value[];
  check(body.length > 0 && body.every((one) => one["type"] === "RichTextBlock"), "body");
  const runs = body.flatMap((one) => one["inlines"] as Value[]);
  check(
    runs.every((run) => run["type"] === "TextRun" && String(run["text"]).length > 0),
    "runs",
  );
  const actions = (attachment?.content["actions"] ?? []) as Value[];
  check(
    actions.every(({ url }) => /^https?:/.test(String(url))),
    "url",
  );
  return problems;
}

describe("a message", () => {
  it("says what happened where, who is to blame, and what is new", () => {
    const message = messageOf(faultyPage());
    expect(message.headline).toBe("❌ Shop on main failed (was: passed)");
    expect(message.culprit?.service).toBe("payments");
    expect(message.findings.length).toBeGreaterThan(0);
    for (const render of [renderSlack, renderTeams, renderWebhook]) {
      const text = render(message);
      expect(text).toContain("❌ Shop on main failed (was: passed)");
      expect(text).toContain("payments");
    }
    expect(JSON.parse(renderWebhook(message))).toMatchObject({
      schema: "stagegate/notification/v1",
      verdict: "fail",
      before: "pass",
      branch: "main",
    });
  });

  it("is what Slack and Teams take, whatever the texts are", () => {
    fc.assert(
      fc.property(
        hostilePages(fc),
        fc.string({ unit: "binary", maxLength: 300 }),
        (page, branch) => {
          const message = messageOf(page, branch);
          expect(slackProblems(renderSlack(message))).toEqual([]);
          expect(teamsProblems(renderTeams(message))).toEqual([]);
          expect(Buffer.byteLength(renderWebhook(message))).toBeLessThan(64_000);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is bounded with thousands of findings, and says how many there are", () => {
    const [section] = faultyPage().sections;
    const checks = Array.from({ length: 5_000 }, (_, at) => ({
      id: `e2e:/x#${at}`,
      title: `<!channel> @here ${"😀".repeat(400)}${at}`,
      verdict: "fail" as const,
      message: "[x](http://evil.test) ".repeat(50),
    }));
    const sections = section === undefined ? [] : [{ ...section, checks }];
    const message = messageOf(faultyPage({ sections }));
    expect(message.more).toBe(4_990);
    expect(slackProblems(renderSlack(message))).toEqual([]);
    expect(teamsProblems(renderTeams(message))).toEqual([]);
    const shown = renderSlack(message).match(/• /g)?.length ?? 0;
    expect(renderSlack(message)).toContain(`and ${5_000 - shown} more findings`);
    expect(renderTeams(message)).toMatch(/and 49\d\d more findings/);
  });
});

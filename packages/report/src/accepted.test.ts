import type { Check } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { renderHtml } from "./html/page.ts";
import { renderComment } from "./markdown/comment.ts";
import type { ReportPage } from "./model/page.ts";
import { pageOf } from "./sample/page.ts";
import { pass, sampleReport } from "./sample/run.ts";
import { renderTerminal } from "./terminal.ts";

const ENTRY = `verify-contracts:
  accepted:
    - { fingerprint: "0123456789abcdef", owner: "…", reason: "…", expires: "2027-02-01" }`;

function finding(verdict: Check["verdict"], message: string, entry = ENTRY): Check {
  return {
    id: "contract:cart/cart.yaml#response-property-removed › 0123456789abcdef",
    title: "Response property removed",
    verdict,
    service: "cart",
    location: { file: "cart.yaml", line: 12, column: 3 },
    message,
    accept: entry,
  };
}

function page(...checks: Check[]): ReportPage {
  const red = checks.some(({ verdict }) => verdict === "fail");
  const verdict = red ? "fail" : "pass";
  return pageOf([sampleReport("verify-contracts", { verdict, checks })]);
}

const WHO = "accepted by team-a until 2027-01-31: the last consumer is gone — GET /a";

/** What a reader sees of the HTML, in order. */
function textOf(html: string): string {
  return html.replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, "").replaceAll(/<[^>]+>/g, " ");
}

describe("an accepted break", () => {
  const passes = Array.from({ length: 300 }, (_, at) =>
    pass(`contract:s${at}/#x`, `s${at} is fine`),
  );
  const accepted = page(...passes, finding("pass", WHO));

  it("is named on the terminal with place, who, why and until when", () => {
    const text = renderTerminal(accepted).join("\n");
    expect(text).toContain(
      `  Accepted\n    ✓ Response property removed (cart.yaml:12)\n      ${WHO}\n`,
    );
    expect(text).toContain("contract:cart/cart.yaml#response-property-removed › 0123456789abcdef");
    expect(renderTerminal(accepted, { short: true }).join("\n")).not.toContain("Accepted");
  });

  it("is named in the comment, and not as something to accept", () => {
    const { markdown } = renderComment(accepted);
    expect(markdown).toContain("#### Accepted (1)");
    expect(markdown).toMatch(/Response property removed.*cart\.yaml:12/);
    expect(markdown).toContain("accepted by team-a until 2027-01-31: the last consumer is gone");
    expect(markdown).toContain("contract:cart/cart.yaml");
    expect(markdown).not.toContain("fingerprint:");
  });

  it("is counted where the comment has no room for it", () => {
    const many = Array.from({ length: 400 }, (_, at) => ({
      ...finding("pass", WHO),
      id: `a:b/c#${at}`,
    }));
    const limit = { max: 6_000, unit: "characters" } as const;
    const { markdown } = renderComment(page(...many), { limit });
    expect(markdown).toContain("#### Accepted (400)");
    expect(markdown).toMatch(/Not shown here: \d+ accepted/);
  });

  it("stands open in the HTML report, above what only passes", () => {
    const text = textOf(renderHtml(accepted));
    expect(text.indexOf("the last consumer is gone")).toBeGreaterThan(0);
    expect(text.indexOf("the last consumer is gone")).toBeLessThan(text.indexOf("s0 is fine"));
    expect(text).toContain("1 accepted");
    expect(text).not.toContain("Accept or quarantine");
    expect(text).toContain("Accepted by, in stagegate.yml");
    expect(text).toContain("300 checks that are no finding");
  });
});

describe("a break that nobody has accepted", () => {
  const other = ENTRY.replace("0123456789abcdef", "fedcba9876543210");
  const red = page(finding("fail", "GET /a"), {
    ...finding("fail", "GET /b", other),
    id: "a:b/c#d",
  });

  it("shows the entry that accepts it on the terminal, whole at 100 columns", () => {
    const lines = renderTerminal(red, { width: 100 });
    const at = lines.indexOf("  Accept, in stagegate.yml on main");
    expect(lines.slice(at + 1, at + 5)).toEqual(
      `${ENTRY}\n${other.split("\n")[2] ?? ""}`.split("\n").map((line) => `    ${line}`),
    );
    expect(renderTerminal(red, { short: true }).join("\n")).not.toContain("fingerprint");
  });

  it("shows it in the comment, to be copied", () => {
    const { markdown } = renderComment(red);
    expect(markdown).toContain(
      `<details><summary>Accept, in stagegate.yml on main</summary>\n\n\`\`\`yaml\n${ENTRY}\n${other.split("\n")[2] ?? ""}\n\`\`\`\n\n</details>`,
    );
  });

  it("has an entry of a foreign report only as text", () => {
    const hostile = "a:\n```\n</details>\n/close\n\u001b[31m- x";
    const foreign = page(finding("fail", "GET /a", hostile));
    const { markdown } = renderComment(foreign);
    expect(markdown).toContain("````yaml\na:\n```\n</details>\n");
    expect(markdown).not.toMatch(/^\/close/m);
    for (const line of renderTerminal(foreign)) {
      // oxlint-disable-next-line no-control-regex
      expect(line).not.toMatch(/[\u0000-\u001f]/);
    }
  });
});

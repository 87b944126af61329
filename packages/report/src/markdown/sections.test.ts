import { writeSections } from "@stagegate/core";
import type { CommentSection } from "@stagegate/core";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect, it } from "vitest";

const section = (run: string, commit: string, body: string): CommentSection => ({
  revision: { commit, run, attempt: 1, at: "2026-11-25T05:00:00.000Z" },
  body,
});

/** As GitHub draws it, without what nobody sees. */
function drawn(sections: readonly CommentSection[]): string {
  const text = writeSections(sections, { max: 60_000, note: "cut" });
  const html = micromark(text, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return html.replaceAll(/<!--.*?-->/gs, "").replaceAll(/\s*\n\s*/g, "");
}

it("draws gates that run above a folded table of the past, and closes what it opens", () => {
  const past = section(
    "1",
    "0ldc0mm1t",
    "### ❌ red\n\n| gate | result |\n|---|---|\n| a | no |\n\n```sh\nx\n```",
  );
  const running: CommentSection = { ...section("2", "newc0mm1t", "### ⏳ Running"), running: true };
  expect(drawn([past, running])).toBe(
    [
      "<h3>⏳ Running</h3>",
      "<details><summary>What was said of <code>0ldc0mm1t</code>, before this</summary>",
      "<h3>❌ red</h3>",
      "<table><thead><tr><th>gate</th><th>result</th></tr></thead>",
      "<tbody><tr><td>a</td><td>no</td></tr></tbody></table>",
      '<pre><code class="language-sh">x</code></pre>',
      "</details>",
    ].join(""),
  );
});

it("draws sections one after the other, whatever the one before ends with", () => {
  const all = [
    section("1", "c", "### ✅ one\n\n- a list"),
    { ...section("1", "c", "### ✅ two\n\n| t |\n|---|\n| x |"), key: "b" },
    {
      ...section("1", "c", "### ✅ three\n\n<details><summary>s</summary>\n\nt\n\n</details>"),
      key: "c",
    },
    { ...section("1", "c", "### ✅ four"), key: "d" },
  ];
  const html = drawn(all);
  expect(html.match(/<h3>[^<]*<\/h3>/g)).toEqual([
    "<h3>✅ one</h3>",
    "<h3>✅ two</h3>",
    "<h3>✅ three</h3>",
    "<h3>✅ four</h3>",
  ]);
  expect(html).toContain("<li>a list</li></ul><h3>");
  expect(html).toContain("</details><h3>");
});

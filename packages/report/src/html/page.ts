import { createHash } from "node:crypto";
import { culpritSection } from "./culprit.ts";
import { checksSection } from "./checks.ts";
import { detailsSection } from "./details.ts";
import { html, Markup } from "./element.ts";
import { heroSection } from "./hero.ts";
import { SCRIPT } from "./script.ts";
import { LOGO } from "./signs.ts";
import { STYLE } from "./style.ts";
import type { ReportPage } from "../model/page.ts";
import { headline } from "../model/words.ts";

/**
 * One self-contained page: it asks no network for anything, and its policy forbids it. Style and
 * script are admitted by their hash, so no text of the report can ever run.
 */
export function renderHtml(page: ReportPage): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(STYLE)}'`,
    `script-src '${hashOf(SCRIPT)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const title = page.title === "" ? "Stagegate" : page.title;
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${headline(page)} · ${title}</title>
        ${new Markup(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <a class="skiplink" href="#main">Skip to the verdict</a>
        <header class="bar">
          <div class="wrap">
            <span class="brand">${LOGO}Stagegate</span>
            <nav aria-label="Sections">
              <ul>
                <li><a href="#main">Verdict</a></li>
                ${
                  page.culprit.service !== undefined &&
                  html`<li><a href="#culprit">Culprit</a></li>`
                }
                <li><a href="#checks">Checks</a></li>
                <li><a href="#run">Run</a></li>
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" class="wrap">
          ${heroSection(page)} ${culpritSection(page)} ${checksSection(page)}
          ${detailsSection(page)}
        </main>
        <footer class="wrap">
          <p>
            Made by Stagegate ${page.toolVersion}. This page is one file and loads nothing from a
            network.
          </p>
        </footer>
        ${new Markup(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `;
  return document.text;
}

/** https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashOf(source: string): string {
  return `sha256-${createHash("sha256").update(source, "utf8").digest("base64")}`;
}

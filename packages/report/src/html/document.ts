import { createHash } from "node:crypto";
import { html, Markup } from "./element.ts";
import type { Part } from "./element.ts";
import { VERDICT_LETTERS } from "./island.ts";
import { SCRIPT } from "./script/page.ts";
import { badge, LOGO, VERDICTS } from "./signs.ts";
import { STYLE } from "./style.ts";

export interface DocumentParts {
  /** Of the window. */
  title: string;
  /** Links of the bar: id of a section, and its name. */
  sections: readonly (readonly [id: string, name: string])[];
  main: Part;
  /** Elements of data for the script. */
  data: Part;
  foot: string;
}

/**
 * One self-contained document: it asks no network for anything, and its policy forbids it. Style and
 * script are admitted by their hash, so no text of a report can ever run.
 */
export function documentOf({ title, sections, main, data, foot }: DocumentParts): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(STYLE)}'`,
    `script-src '${hashOf(SCRIPT)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${new Markup(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <a class="skiplink" href="#main">Skip to the verdict</a>
        <header class="bar">
          <div class="wrap">
            <span class="brand">${LOGO}<span>Stagegate</span></span>
            <nav aria-label="Sections">
              <ul>
                ${sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" class="wrap">${main}</main>
        <footer class="wrap">
          <p>${foot}</p>
        </footer>
        <template id="signs"
          >${VERDICTS.map((verdict) => html`<span data-v="${VERDICT_LETTERS[verdict]}">${badge(verdict)}</span>`)}</template
        >
        ${data} ${new Markup(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `;
  return document.text;
}

/** https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashOf(source: string): string {
  return `sha256-${createHash("sha256").update(source, "utf8").digest("base64")}`;
}

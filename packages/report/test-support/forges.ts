import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** What the forges make of Markdown, as far as it concerns foreign text; for tests. */

/** GitHub Flavored Markdown as HTML, before any of it is taken out by a sanitizer. */
export function renderGfm(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

export interface SeenElement {
  name: string;
  /** As they are written, in order. */
  attributes: string;
}

export interface Reading {
  elements: readonly SeenElement[];
  /** Texts in which forges look for references: not those in code and in links. */
  prose: readonly string[];
  comments: number;
  /** Elements that are not closed, or closed before what is in them. */
  unbalanced: readonly string[];
}

const PIECE = /<!--[\s\S]*?-->|<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*?)?)\s*\/?>|[^<]+|</g;
const VOID = new Set(["br", "hr", "img", "input"]);
/** https://github.com/gjtorikian/html-pipeline and GitLab's reference filters leave these alone. */
const SKIPPED = new Set(["a", "code", "pre"]);

/** Takes rendered HTML apart. */
export function readHtml(html: string): Reading {
  const elements: SeenElement[] = [];
  const prose: string[] = [];
  const unbalanced: string[] = [];
  const open: string[] = [];
  let comments = 0;
  for (const [piece, slash, name, attributes = ""] of html.matchAll(PIECE)) {
    if (piece.startsWith("<!--")) comments += 1;
    else if (name === undefined) {
      if (!open.some((one) => SKIPPED.has(one))) prose.push(decoded(piece));
    } else if (slash === "/") {
      if (open.pop() !== name) unbalanced.push(name);
    } else {
      elements.push({ name, attributes: attributes.trim() });
      if (!VOID.has(name)) open.push(name);
    }
  }
  return { elements, prose, comments, unbalanced: [...unbalanced, ...open] };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

function decoded(text: string): string {
  return text
    .replaceAll(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_all, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll(/&(lt|gt|quot|amp);/g, (_all, name: string) => ENTITIES[name] ?? "");
}

/**
 * What becomes a link, a mention or a picture in the texts of a page.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 * https://docs.gitlab.com/user/markdown/#gitlab-specific-references
 */
const REFERENCES: Readonly<Record<string, RegExp>> = {
  mention: /(?:^|[^\w/`.-])@[a-z0-9][a-z0-9_-]*/i,
  "number of an issue": /(?:^|[^\w&])(?:[\w.-]+(?:\/[\w.-]+)?)?#\d+/,
  "issue by GH": /\bGH-\d+/i,
  "key of a tracker": /\b[A-Z][A-Z0-9_]{1,9}-\d+/,
  "commit id": /(?<![0-9a-z])(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,40}(?![0-9a-z])/i,
  "merge request, snippet, milestone, label, epic or alert":
    /(?:^|[^\w&])[!$%~&^](?:\d+|[a-z_"'][\w"'-]*)/i,
  "long reference": /\[(?:issue|epic|vulnerability|feature_flag|contact|work_item|wiki_page):/i,
  iteration: /\*iteration:/,
  address: /(?:https?|ftp|mailto|xmpp):(?:\/\/)?\w|www\.\w|\w@\w+\.\w/i,
  emoji: /:[a-z0-9_+-]+:/i,
  "inline diff": /\{[+-] |\[[+-] /,
  "table of contents": /\[\[_TOC_\]\]|\[TOC\]/,
};

/** What forges would turn the texts into, each with the place. */
export function referencesIn(prose: readonly string[]): string[] {
  return prose.flatMap((text) =>
    Object.entries(REFERENCES).flatMap(([name, pattern]) => {
      const found = pattern.exec(text);
      return found === null
        ? []
        : [`${name}: ${text.slice(Math.max(0, found.index - 8), found.index + 24)}`];
    }),
  );
}

/** Lines that GitLab reads as a command, an include or a quote, wherever they stand. */
const LINE = /^[ \t]*(?:\/[a-z]|::\w|>>>[ \t]*$|\[\[_TOC_\]\]|\[TOC\])/im;
const UNSEEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200c-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/** A block of code, at the margin or below a list item. */
const FENCE = /^( *)(`{3,})(?!`)[^\n]*\n[\s\S]*?\n\1\2$/gm;

/** What is wrong with the source, whatever it is rendered as. */
export function sourceFaults(markdown: string): string[] {
  const line = LINE.exec(markdown);
  const unseen = UNSEEN.exec(markdown);
  // Mathematics is found before entities are read, so an entity is no dollar.
  const dollar = markdown.replaceAll(FENCE, "").includes("$");
  return [
    ...(dollar ? ["mathematics"] : []),
    ...(line === null ? [] : [`line: ${line[0]}`]),
    ...(unseen === null ? [] : [`unseen: ${unseen[0].codePointAt(0)?.toString(16)}`]),
    ...(markdown.isWellFormed() ? [] : ["half a character"]),
  ];
}

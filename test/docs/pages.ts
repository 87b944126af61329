import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, ROOT } from "../architecture/sources.ts";

export interface Page {
  /** Relative to the root. */
  path: string;
  text: string;
}

const AT_ROOT = ["README.md", "AGENTS.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];

/** Every page that people read. */
export function pages(): Page[] {
  const below = ["docs", "examples"].flatMap(filesBelow).filter((path) => path.endsWith(".md"));
  return [...AT_ROOT, ...below].map((path) => ({
    path,
    text: readFileSync(join(ROOT, path), "utf8"),
  }));
}

export interface Fence {
  language: string;
  text: string;
  /** 1-based. */
  line: number;
}

/** Fenced blocks of a page. */
export function fencesOf(text: string): Fence[] {
  const fences: Fence[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const mark = /^```(\w*)\s*$/.exec(line);
    if (mark === null) open?.lines.push(line);
    else if (open === undefined) open = { language: mark[1] ?? "", line: index + 1, lines: [] };
    else {
      fences.push({ language: open.language, line: open.line, text: open.lines.join("\n") });
      open = undefined;
    }
  }
  return fences;
}

/** The text without its fenced blocks and inline code. */
export function proseOf(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, "").replaceAll(/`[^`\n]*`/g, "");
}

/** Anchors of headings as GitHub makes them. */
export function anchorsOf(text: string): string[] {
  const headings = text.replaceAll(/^```[\s\S]*?^```/gm, "").matchAll(/^#{1,6}\s+(.+)$/gm);
  return [...headings].map(([, heading = ""]) =>
    heading
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/g, "-"),
  );
}

import type { Finding, Level, SpecResult } from "@stagegate/contracts";
import { mdCode, mdText } from "@stagegate/report";
import type { Comparison } from "../openapi.ts";
import { findingsOf, outcomeOf, placesOf } from "./words.ts";

const WIDTH = 500;

const EMOJI: Readonly<Record<Level, string>> = {
  breaking: "❌",
  dangerous: "⚠️",
  compatible: "✅",
};

/** For a comment or a page: a heading per document, a list of what changed. */
export function markdownOf({ results, how }: Comparison): string {
  const blocks = results.map((result) =>
    [`### ${mdText(result.file, 200)}: ${outcomeOf(result)}`, listOf(result)]
      .filter((block) => block !== "")
      .join("\n\n"),
  );
  return `${[...blocks, mdText(how, WIDTH)].join("\n\n")}\n`;
}

function listOf(result: SpecResult): string {
  const errors =
    result.outcome === "error"
      ? result.errors.map(({ message, hint, location: { file, line, column } }) => {
          const place = mdCode(`${file}:${line}:${column}`);
          return `- 🛑 ${mdText(message, WIDTH)} · ${place}\n  <br>${mdText(hint, WIDTH)}`;
        })
      : [];
  return [...errors, ...findingsOf(result).map(itemOf)].join("\n");
}

function itemOf(finding: Finding): string {
  const { level, id, message, hint } = finding;
  const facts = `${mdCode(id)} · ${mdCode(placesOf(finding), WIDTH)}`;
  const advice = level === "compatible" ? "" : `\n  <br>${mdText(hint, WIDTH)}`;
  return `- ${EMOJI[level]} ${mdText(message, WIDTH)} · ${facts}${advice}`;
}

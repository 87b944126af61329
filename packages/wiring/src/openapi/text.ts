import { cleanLine } from "@stagegate/core";
import type { Finding, SpecResult } from "@stagegate/contracts";
import type { Comparison } from "../openapi.ts";
import { findingsOf, outcomeOf, placesOf, SIGNS } from "./words.ts";

const WIDTH = 500;

/** For people at a terminal: each document, its findings with places, and advice for what breaks. */
export function textOf({ results, how }: Comparison): string {
  const blocks = results.map((result) => blockOf(result).join("\n"));
  return `${[...blocks, cleanLine(how, WIDTH)].join("\n\n")}\n`;
}

function blockOf(result: SpecResult): string[] {
  const lines = [`${cleanLine(result.file, WIDTH)}: ${outcomeOf(result)}`];
  if (result.outcome === "error") {
    for (const { code, message, hint, location } of result.errors) {
      const { file, line, column } = location;
      lines.push(`✗ ${cleanLine(`${file}:${line}:${column}: ${message}`, WIDTH)}`);
      lines.push(`    ${code}: ${cleanLine(hint, WIDTH)}`);
    }
  }
  return [...lines, ...findingsOf(result).flatMap(told)];
}

function told(finding: Finding): string[] {
  const { level, id, message, hint } = finding;
  return [
    `${SIGNS[level]} ${cleanLine(message, WIDTH)} [${id}]`,
    `    ${cleanLine(placesOf(finding), WIDTH)}`,
    ...(level === "compatible" ? [] : [`    ${cleanLine(hint, WIDTH)}`]),
  ];
}

import { cleanCharacters, clip } from "@stagegate/core";

export { cleanCharacters, cleanLine, clip } from "@stagegate/core";

/** How much longer than the limits a text may be before it is cut unread. */
const HEADROOM = 4;

export interface BlockLimits {
  lines: number;
  /** UTF-16 units of a line. */
  width: number;
}

export interface CleanBlock {
  text: string;
  /** Lines that were left out at the end. */
  omittedLines: number;
}

/** Several lines, bounded; trailing white space and blank lines around it go. */
export function cleanBlock(text: string, limits: BlockLimits): CleanBlock {
  const bound = limits.lines * limits.width * HEADROOM;
  const lines = cleanCharacters(text.slice(0, bound))
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  const beyond = text.length > bound ? text.slice(bound).split("\n").length - 1 : 0;
  const kept = lines.slice(0, limits.lines).map((line) => clip(line.trimEnd(), limits.width));
  return { text: kept.join("\n"), omittedLines: lines.length - kept.length + beyond };
}

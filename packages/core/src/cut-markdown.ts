export interface CutOptions {
  /** Most that the result has, in the unit. */
  max: number;
  /** UTF-8 bytes, or UTF-16 units as `String.length` counts them. */
  unit: "bytes" | "characters";
  /** Markdown of its own paragraph that says what is missing, and where the whole is. */
  note: string;
}

/** What is open at the end of some Markdown and would swallow what follows. */
interface OpenEnds {
  /** The fence of a code block. */
  fence: string | undefined;
  comment: boolean;
  details: number;
}

const NOTHING_OPEN: OpenEnds = { fence: undefined, comment: false, details: 0 };

/**
 * The text when it fits, otherwise its first lines with a note after them: never silently shorter,
 * never half a character, and what is open at the cut (code block, comment, `<details>`) is closed,
 * so that the note is read. The last resort for a text that its author could not make fit.
 */
export function cutMarkdown(text: string, { max, unit, note }: CutOptions): string {
  const sizeOf = unit === "bytes" ? Buffer.byteLength : (part: string) => part.length;
  const whole = text.toWellFormed();
  if (sizeOf(whole) <= max) return whole;
  const room = max - sizeOf(`\n\n${note}\n`);
  if (room <= 0) return prefixOf(note, max, sizeOf);
  let size = 0;
  let end = 0;
  let open = NOTHING_OPEN;
  let best = { end, open };
  for (const line of linesOf(whole)) {
    size += sizeOf(line);
    if (size > room) break;
    end += line.length;
    open = after(open, line);
    // A line that opens more than there is room to close ends nothing: a later one may fit again.
    if (size + closingSize(open) <= room) best = { end, open };
  }
  const kept = whole.slice(0, best.end).trimEnd();
  const start = kept === "" ? cutLine(whole, room, sizeOf) : kept + closersOf(best.open);
  return `${start}\n\n${note}\n`;
}

/** A text whose first line does not fit. */
function cutLine(text: string, room: number, sizeOf: (part: string) => number): string {
  const line = prefixOf(text.trimStart().split("\n", 1)[0] ?? "", room, sizeOf);
  return closingSize(after(NOTHING_OPEN, line)) === 0 ? line : "";
}

function prefixOf(text: string, max: number, sizeOf: (part: string) => number): string {
  let out = "";
  let size = 0;
  for (const character of text) {
    size += sizeOf(character);
    if (size > max) break;
    out += character;
  }
  return out;
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf("\n", start) + 1 || text.length;
    yield text.slice(start, end);
    start = end;
  }
}

/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)/;
const TAG = /<!--|-->|<details\b|<\/details>/gi;

function after(open: OpenEnds, line: string): OpenEnds {
  const [, fence, rest = ""] = FENCE.exec(line) ?? [];
  if (open.fence !== undefined) {
    const closes = fence?.startsWith(open.fence) === true && rest.trim() === "";
    return closes ? { ...open, fence: undefined } : open;
  }
  // The information of a fence of backticks holds none: it would be code in a line.
  const opens = fence !== undefined && !(fence.startsWith("`") && rest.includes("`"));
  if (opens && !open.comment) return { ...open, fence };
  let { comment, details } = open;
  for (const [tag] of line.matchAll(TAG)) {
    if (comment) comment = tag !== "-->";
    else if (tag === "<!--") comment = true;
    else if (tag.startsWith("</")) details = Math.max(0, details - 1);
    else if (tag !== "-->") details += 1;
  }
  return { fence: undefined, comment, details };
}

/** Length of what `closersOf` gives, which is ASCII, without making it for every line. */
function closingSize({ fence, comment, details }: OpenEnds): number {
  return (
    (fence === undefined ? 0 : 1 + fence.length) +
    (comment ? "\n-->".length : 0) +
    (details === 0 ? 0 : 1 + "</details>".length * details)
  );
}

function closersOf({ fence, comment, details }: OpenEnds): string {
  return (
    (fence === undefined ? "" : `\n${fence}`) +
    (comment ? "\n-->" : "") +
    (details === 0 ? "" : `\n${"</details>".repeat(details)}`)
  );
}

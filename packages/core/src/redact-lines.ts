import type { Redaction } from "./redact.ts";
import { MASK } from "./redact-mask.ts";

/** Redacts output as it comes, in chunks of any size. */
export interface LineRedaction {
  /** What can be shown now: whole lines. */
  push(chunk: Uint8Array): string;
  /** The last line, when it did not end with a newline. */
  end(): string;
}

/** Characters of a line that are looked at; the rest of a longer one is dropped. */
const MAX_LINE = 64 * 1024;
/** A secret may begin before the cut and end behind it, so as much again is dropped. */
const MARGIN = 4096;
const CUT = ` [cut: the line is longer than ${MAX_LINE} characters]`;
/** A private key of 16,384 bits has about 200. */
const MAX_KEY_LINES = 400;
const KEY_BEGINS = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY/;
const KEY_ENDS = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY/;
const KEY_LINE = /^[A-Za-z0-9+/=]+$/;
const KEY_PART = /[A-Za-z0-9+/=]{16,}/g;

/**
 * Whole lines only, so that a secret in two chunks is one again; memory is bounded whatever comes.
 * A private key is hidden over its lines, also where each has a prefix.
 */
export function createLineRedaction(redaction: Pick<Redaction, "text">): LineRedaction {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let length = 0;
  let keyLines = 0;
  const finish = (): string => {
    const line = parts.join("");
    const tooLong = length > MAX_LINE;
    parts.length = 0;
    length = 0;
    const inKey = keyLines > 0;
    if (inKey) keyLines = KEY_ENDS.test(line) ? 0 : keyLines - 1;
    else if (KEY_BEGINS.test(line) && !KEY_ENDS.test(line)) keyLines = MAX_KEY_LINES;
    const shown = redaction.text(inKey ? hideKey(line) : line);
    return tooLong ? shown.slice(0, MAX_LINE - MARGIN) + CUT : shown;
  };
  const add = (text: string): void => {
    // Of what is too long, one character more is kept: that is how `finish` knows.
    const room = MAX_LINE + 1 - length;
    if (room <= 0 || text === "") return;
    const kept = text.slice(0, room);
    parts.push(kept);
    length += kept.length;
  };
  return {
    push(chunk) {
      const lines = decoder.decode(chunk, { stream: true }).split("\n");
      const rest = lines.pop() ?? "";
      let out = "";
      for (const line of lines) {
        add(line);
        out += `${finish()}\n`;
      }
      add(rest);
      return out;
    },
    end() {
      add(decoder.decode());
      return length === 0 ? "" : finish();
    },
  };
}

function hideKey(line: string): string {
  return KEY_LINE.test(line.trim()) ? MASK : line.replace(KEY_PART, MASK);
}

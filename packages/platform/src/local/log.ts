import { stripVTControlCharacters } from "node:util";
import type { Log, Redaction } from "@stagegate/core";

/** What is used of the stream of a process, which an action writes to without one. */
export interface Stderr {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Of a terminal. */
  readonly columns?: number;
}

export interface TerminalOptions {
  stream: Stderr;
  redaction: Redaction;
  verbose: boolean;
  /** Colour and a live line; off in CI and in pipes. */
  interactive: boolean;
  now(): number;
}

const CODES = { dim: "2", red: "31", yellow: "33", bold: "1" } as const;
/** In a CI log a status line appears at most this often. */
const SPARSE_MS = 15_000;

// C0 but tab and newline, DEL, C1, zero-width characters and bidi controls (https://trojansource.codes).
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;
// What a runner obeys: `::command::` at the start of a line, `##[command]` and `##vso[` anywhere.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
const COMMAND = /^(\s*):(?=:)|#(?=#\w*\[)/gm;

/**
 * Foreign text (test names, output of tools) as text and nothing else. What cannot be seen goes
 * first, as it could part a secret or a command that would join again.
 */
export function inert(text: string, redaction: Redaction): string {
  const seen = stripVTControlCharacters(text).replaceAll(UNSEEN, "");
  return redaction.text(seen).replaceAll(COMMAND, (found) => `${found} `);
}

/** Messages on stderr: data stays alone on stdout. */
export function createTerminalLog(options: TerminalOptions): Log {
  const { stream, redaction, interactive } = options;
  let live = "";
  let lastSparse = 0;
  const paint = (code: keyof typeof CODES, text: string): string =>
    interactive ? `\u001B[${CODES[code]}m${text}\u001B[0m` : text;
  const clear = (): void => {
    if (live !== "") stream.write("\r\u001B[2K");
  };
  const line = (text: string, code?: keyof typeof CODES): void => {
    const safe = inert(text, redaction);
    clear();
    stream.write(`${code === undefined ? safe : paint(code, safe)}\n`);
    if (live !== "") stream.write(live);
  };
  const width = interactive ? (stream.columns ?? 0) : 0;
  return {
    ...(width > 0 ? { width } : {}),
    info: (text) => line(text),
    warn: (text) => line(`! ${text}`, "yellow"),
    error: (text) => line(`✗ ${text}`, "red"),
    debug(text) {
      if (options.verbose) line(text, "dim");
    },
    group(title, lines) {
      line(title, "bold");
      for (const each of lines) line(`  ${each}`);
    },
    status(text) {
      if (interactive) {
        clear();
        const width = Math.max(20, (stream.columns ?? 80) - 1);
        live =
          text === undefined
            ? ""
            : paint("dim", inert(text, redaction).replaceAll("\n", " ").slice(0, width));
        stream.write(live);
      } else if (text !== undefined && options.now() - lastSparse >= SPARSE_MS) {
        lastSparse = options.now();
        line(`  … ${text}`);
      }
    },
  };
}

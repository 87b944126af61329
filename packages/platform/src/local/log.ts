import type { Log, Redaction } from "@stagegate/core";

export interface TerminalOptions {
  stream: NodeJS.WriteStream;
  redaction: Redaction;
  verbose: boolean;
  /** Colour and a live line; off in CI and in pipes. */
  interactive: boolean;
  now(): number;
}

const CODES = { dim: "2", red: "31", yellow: "33", bold: "1" } as const;
/** In a CI log a status line appears at most this often. */
const SPARSE_MS = 15_000;

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
  const line = (text: string): void => {
    clear();
    stream.write(`${redaction.text(text)}\n`);
    if (live !== "") stream.write(live);
  };
  return {
    info: line,
    warn: (text) => line(paint("yellow", `! ${text}`)),
    error: (text) => line(paint("red", `✗ ${text}`)),
    debug(text) {
      if (options.verbose) line(paint("dim", text));
    },
    group(title, lines) {
      line(paint("bold", title));
      for (const each of lines) line(`  ${each}`);
    },
    status(text) {
      if (interactive) {
        clear();
        const width = Math.max(20, (stream.columns ?? 80) - 1);
        live = text === undefined ? "" : paint("dim", redaction.text(text).slice(0, width));
        stream.write(live);
      } else if (text !== undefined && options.now() - lastSparse >= SPARSE_MS) {
        lastSparse = options.now();
        line(`  … ${text}`);
      }
    },
  };
}

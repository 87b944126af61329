import { StringDecoder } from "node:string_decoder";

const MAX_LINE = 64 * 1024;

/** Cuts a stream of bytes into lines; a longer line is handed on in pieces, so memory is bounded. */
export function lineSplitter(onLine: (line: string) => void): {
  push(chunk: Buffer): void;
  end(): void;
} {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  const take = (text: string): void => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line.endsWith("\r") ? line.slice(0, -1) : line);
    while (rest.length > MAX_LINE) {
      onLine(rest.slice(0, MAX_LINE));
      rest = rest.slice(MAX_LINE);
    }
  };
  return {
    push: (chunk) => take(decoder.write(chunk)),
    end() {
      take(decoder.end());
      if (rest !== "") onLine(rest);
      rest = "";
    },
  };
}

/** Keeps the last characters of a stream. */
export function tailKeeper(limit: number): { push(chunk: Buffer): void; text(): string } {
  const decoder = new StringDecoder("utf8");
  let parts: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
    // Cutting at twice the limit keeps the work linear in what was read.
    if (length > limit * 2) {
      parts = [parts.join("").slice(-limit)];
      length = limit;
    }
  };
  return {
    push: (chunk) => add(decoder.write(chunk)),
    text: () => {
      add(decoder.end());
      return limit === 0 ? "" : parts.join("").slice(-limit);
    },
  };
}

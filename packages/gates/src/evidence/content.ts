/** What a file is, by its content: names and types are given by who made it. */
export type ContentKind =
  | "text"
  | "zip"
  | "gzip"
  | "picture"
  | "font"
  | "video"
  | "empty"
  | "opaque";

const SIGNATURES: readonly (readonly [ContentKind, string, number])[] = [
  ["picture", "89504e470d0a1a0a", 0],
  ["picture", "ffd8ff", 0],
  ["picture", "47494638", 0],
  ["picture", "424d", 0],
  ["picture", "00000100", 0],
  ["picture", "57454250", 8],
  ["picture", "6176696600", 8],
  ["picture", "61766966", 8],
  ["font", "774f4646", 0],
  ["font", "774f4632", 0],
  ["font", "0001000000", 0],
  ["font", "4f54544f", 0],
  ["zip", "504b0304", 0],
  ["zip", "504b0506", 0],
  ["gzip", "1f8b08", 0],
  ["video", "1a45dfa3", 0],
  ["video", "66747970", 4],
];

/** Text is valid UTF-8 without a zero byte. */
export function kindOf(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return "empty";
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [kind, sign, at] of SIGNATURES) {
    if (buffer.subarray(at, at + sign.length / 2).toString("hex") === sign) return kind;
  }
  return isText(buffer) ? "text" : "opaque";
}

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

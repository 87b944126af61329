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

/** Bytes in hex, each with its place. */
type Signature = readonly (readonly [string, number])[];

const SIGNATURES: readonly (readonly [ContentKind, Signature])[] = [
  ["picture", [["89504e470d0a1a0a", 0]]],
  ["picture", [["ffd8ff", 0]]],
  ["picture", [["474946383761", 0]]],
  ["picture", [["474946383961", 0]]],
  // Four bytes of a bitmap are reserved and zero.
  [
    "picture",
    [
      ["424d", 0],
      ["00000000", 6],
    ],
  ],
  ["picture", [["00000100", 0]]],
  [
    "picture",
    [
      ["52494646", 0],
      ["57454250", 8],
    ],
  ],
  [
    "picture",
    [
      ["0000", 0],
      ["6674797061766966", 4],
    ],
  ],
  ["font", [["774f4646", 0]]],
  ["font", [["774f4632", 0]]],
  ["font", [["0001000000", 0]]],
  ["font", [["4f54544f", 0]]],
  ["zip", [["504b0304", 0]]],
  ["zip", [["504b0506", 0]]],
  ["gzip", [["1f8b08", 0]]],
  ["video", [["1a45dfa3", 0]]],
  [
    "video",
    [
      ["0000", 0],
      ["66747970", 4],
    ],
  ],
];

/** Nothing that people write begins like these: a damaged one is no text either. */
const CONTAINERS: ReadonlySet<ContentKind> = new Set(["zip", "gzip", "video"]);

/** Text is valid UTF-8 without a zero byte, also where its first letters look like a picture. */
export function kindOf(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return "empty";
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = signed(buffer);
  if (kind !== undefined && CONTAINERS.has(kind)) return kind;
  return isText(buffer) ? "text" : (kind ?? "opaque");
}

function signed(bytes: Buffer): ContentKind | undefined {
  const found = SIGNATURES.find(([, parts]) =>
    parts.every(([sign, at]) => bytes.subarray(at, at + sign.length / 2).toString("hex") === sign),
  );
  return found?.[0];
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

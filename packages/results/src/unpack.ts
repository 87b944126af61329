import { crc32, createInflateRaw } from "node:zlib";

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const HEADER = 46;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/** An archive is held in memory, since its directory stands at its end. */
const MAX_ARCHIVE = 268_435_456;
const MAX_ENTRIES = 100_000;
/** Over all reports of an archive, unpacked. */
const MAX_UNPACKED = 1_073_741_824;
/** Deflate cannot do better than 1,032 to 1; JSON is far from it. */
const MAX_RATIO = 400;
const RATIO_FROM = 16_777_216;
const REPORT = /(?:^|\/)report[^/]*\.jsonl$/;

/** Why an archive gives no report. */
export class ArchiveError extends Error {
  readonly reason: "malformed" | "not-recognised";

  constructor(message: string, reason: "malformed" | "not-recognised" = "malformed") {
    super(message);
    this.name = "ArchiveError";
    this.reason = reason;
  }
}

interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  size: number;
  local: number;
}

/**
 * Bytes of a result file: those of a blob report of Playwright (a zip archive with `report.jsonl`)
 * unpacked, any other as they are. Throws {@link ArchiveError} for one that is damaged, has no report, or unpacks
 * to more than it should. Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT.
 */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const head: Uint8Array[] = [];
  const whole = new Chunks();
  let size = 0;
  let archive: boolean | undefined;
  for await (const chunk of bytes) {
    if (archive === false) {
      yield chunk;
      continue;
    }
    size += chunk.length;
    if (archive === undefined) {
      head.push(chunk);
      if (size < 4) continue;
      archive = isArchive(Buffer.concat(head));
      if (archive) for (const part of head) whole.push(part);
      else yield* head;
    } else whole.push(chunk);
    if (archive && size > MAX_ARCHIVE) {
      throw new ArchiveError(`an archive of more than ${MAX_ARCHIVE} bytes`);
    }
  }
  if (archive === undefined) yield* head;
  else if (archive) yield* reportsIn(whole);
}

/** A file in the pieces it came in; only what is asked for is put together. */
class Chunks {
  length = 0;
  readonly #chunks: Uint8Array[] = [];

  push(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.length += chunk.length;
  }

  /** At most the bytes between two offsets; fewer where the file ends before. */
  slice(from: number, to: number): Buffer {
    const parts: Uint8Array[] = [];
    let at = 0;
    for (const chunk of this.#chunks) {
      const [start, stop] = [Math.max(from - at, 0), Math.min(to - at, chunk.length)];
      if (start < stop) parts.push(chunk.subarray(start, stop));
      at += chunk.length;
    }
    return Buffer.concat(parts);
  }
}

function isArchive(head: Buffer): boolean {
  const magic = head.readUInt32LE(0);
  return magic === LOCAL || magic === END;
}

async function* reportsIn(archive: Chunks): AsyncGenerator<Uint8Array> {
  const reports = entriesOf(archive).filter(({ name }) => REPORT.test(name));
  if (reports.length === 0)
    throw new ArchiveError("an archive without a report.jsonl of Playwright", "not-recognised");
  const budget = { left: MAX_UNPACKED };
  for (const entry of reports) {
    yield* contentOf(archive, entry, budget);
    yield NEW_LINE;
  }
}

const NEW_LINE = new Uint8Array([10]);

function entriesOf(archive: Chunks): Entry[] {
  const from = Math.max(0, archive.length - END_SIZE - MAX_COMMENT);
  const tail = archive.slice(from, archive.length);
  const end = tail.lastIndexOf("504b0506", undefined, "hex");
  if (end < 0 || end + END_SIZE > tail.length) {
    throw new ArchiveError("the archive breaks off: it has no directory");
  }
  const count = Math.min(tail.readUInt16LE(end + 10), MAX_ENTRIES);
  const directory = archive.slice(tail.readUInt32LE(end + 16), from + end);
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + HEADER > directory.length || directory.readUInt32LE(at) !== ENTRY) {
      throw new ArchiveError("the directory of the archive is damaged");
    }
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) =>
      directory.readUInt16LE(at + field),
    );
    entries.push({
      name: directory.toString("utf8", at + HEADER, at + HEADER + name),
      method: directory.readUInt16LE(at + 10),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      local: directory.readUInt32LE(at + 42),
    });
    at += HEADER + name + extra + comment;
  }
  return entries;
}

async function* contentOf(
  archive: Chunks,
  entry: Entry,
  budget: { left: number },
): AsyncGenerator<Uint8Array> {
  let crc = 0;
  let size = 0;
  for await (const chunk of piecesOf(packedOf(archive, entry), entry)) {
    crc = crc32(chunk, crc);
    size += chunk.length;
    budget.left -= chunk.length;
    const bomb = size > RATIO_FROM && size > entry.packed * MAX_RATIO;
    if (budget.left < 0 || bomb || size > entry.size) {
      throw new ArchiveError(`${entry.name} of the archive unpacks to more than it should`);
    }
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) {
    throw new ArchiveError(`${entry.name} of the archive is damaged`);
  }
}

function packedOf(archive: Chunks, { name, local, packed, encrypted }: Entry): Buffer {
  if (encrypted) throw new ArchiveError(`${name} of the archive is encrypted`);
  const header = archive.slice(local, local + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) {
    throw new ArchiveError(`${name} of the archive is not where its directory says`);
  }
  const start = local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + packed > archive.length) {
    throw new ArchiveError(`${name} of the archive breaks off`);
  }
  return archive.slice(start, start + packed);
}

async function* piecesOf(packed: Buffer, { name, method }: Entry): AsyncGenerator<Uint8Array> {
  if (method === STORED) yield packed;
  else if (method === DEFLATED) {
    const inflate = createInflateRaw();
    inflate.end(packed);
    yield* inflate as AsyncIterable<Uint8Array>;
  } else throw new ArchiveError(`${name} of the archive is packed in an unknown way (${method})`);
}

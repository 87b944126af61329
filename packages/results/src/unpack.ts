import { crc32, createInflateRaw } from "node:zlib";

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
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
  let size = 0;
  let archive: boolean | undefined;
  for await (const chunk of bytes) {
    if (archive === false) {
      yield chunk;
      continue;
    }
    head.push(chunk);
    size += chunk.length;
    if (archive === undefined && size >= 4) archive = isArchive(Buffer.concat(head));
    if (archive === false) yield* head.splice(0);
    if (size > MAX_ARCHIVE && archive === true) {
      throw new ArchiveError(`an archive of more than ${MAX_ARCHIVE} bytes`);
    }
  }
  if (archive === true) yield* reportsIn(Buffer.concat(head));
  else yield* head;
}

function isArchive(head: Buffer): boolean {
  const magic = head.readUInt32LE(0);
  return magic === LOCAL || magic === END;
}

async function* reportsIn(archive: Buffer): AsyncGenerator<Uint8Array> {
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

function entriesOf(archive: Buffer): Entry[] {
  const from = Math.max(0, archive.length - END_SIZE - MAX_COMMENT);
  const end = archive.subarray(from).lastIndexOf("504b0506", undefined, "hex");
  if (end < 0 || from + end + END_SIZE > archive.length) {
    throw new ArchiveError("the archive breaks off: it has no directory");
  }
  const count = archive.readUInt16LE(from + end + 10);
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(from + end + 16);
  for (let index = 0; index < Math.min(count, MAX_ENTRIES); index += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY) {
      throw new ArchiveError("the directory of the archive is damaged");
    }
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) =>
      archive.readUInt16LE(at + field),
    );
    entries.push({
      name: archive.toString("utf8", at + 46, at + 46 + name),
      method: archive.readUInt16LE(at + 10),
      encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      local: archive.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

async function* contentOf(
  archive: Buffer,
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

function packedOf(archive: Buffer, { name, local, packed, encrypted }: Entry): Buffer {
  if (encrypted) throw new ArchiveError(`${name} of the archive is encrypted`);
  if (local + 30 > archive.length || archive.readUInt32LE(local) !== LOCAL) {
    throw new ArchiveError(`${name} of the archive is not where its directory says`);
  }
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (start + packed > archive.length) throw new ArchiveError(`${name} of the archive breaks off`);
  return archive.subarray(start, start + packed);
}

async function* piecesOf(packed: Buffer, { name, method }: Entry): AsyncGenerator<Uint8Array> {
  if (method === STORED) yield packed;
  else if (method === DEFLATED) {
    const inflate = createInflateRaw();
    inflate.end(packed);
    yield* inflate as AsyncIterable<Uint8Array>;
  } else throw new ArchiveError(`${name} of the archive is packed in an unknown way (${method})`);
}

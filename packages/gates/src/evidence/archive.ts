import { createHash } from "node:crypto";
import type { Entry } from "yauzl";
import { kindOf } from "./content.ts";
import type { ContentKind } from "./content.ts";
import { createDistinct, learning } from "./secrets.ts";
import type { Hiding } from "./secrets.ts";
import { scrubText } from "./text.ts";

/** Of all entries together, unpacked; and of one. */
const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_ENTRY = 64 * 1024 * 1024;
const MAX_ENTRIES = 20_000;
/** What Playwright gives the names of: the SHA-1 of the content. */
const NAMED_BY_CONTENT = /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/g;
/** Files in which others are named: they come last, when the names are known. */
const NAMES_OTHERS = /\.(?:trace|network|stacks|har|json|jsonl|html)$/i;

export interface ArchiveOptions {
  hiding: Hiding;
  /** Whether an entry that secrets cannot be taken out of stays as it is. */
  keeps(kind: ContentKind): boolean;
}

export interface ScrubbedArchive {
  bytes: Buffer;
  /** Entries whose content was left out. */
  emptied: number;
}

interface Part {
  name: string;
  content: Buffer;
  modified: Date;
}

/**
 * The same archive, its texts and names without secrets: a trace of Playwright, a HAR with its bodies.
 * An entry that is no text and not kept stays as an empty one, as others name it. Rejects what
 * cannot be read, or is larger than what is looked through.
 */
export async function scrubArchive(
  archive: Buffer,
  { hiding, keeps }: ArchiveOptions,
): Promise<ScrubbedArchive> {
  const parts = await read(archive);
  const texts = parts.filter(({ content }) => kindOf(content) === "text");
  // What one part gives away is hidden in all others, so all are looked through before.
  const first = learning(hiding);
  for (const { content } of texts) scrubText(content.toString(), first);
  let emptied = 0;
  const renamed = new Map<string, string>();
  const clean = new Map<Part, Buffer>();
  for (const part of [...parts].sort(byReference)) {
    const kind = kindOf(part.content);
    if (kind === "text") {
      clean.set(part, cleanText(part, hiding, renamed));
    } else if (kind === "empty" || keeps(kind)) clean.set(part, part.content);
    else {
      clean.set(part, Buffer.alloc(0));
      emptied += 1;
    }
  }
  const distinct = createDistinct();
  const bytes = await write(
    parts.map((part) => ({
      ...part,
      name: distinct(hiding.name(rename(part.name, renamed))),
      content: clean.get(part) ?? Buffer.alloc(0),
    })),
  );
  return { bytes, emptied };
}

function byReference(a: Part, b: Part): number {
  return rank(a) - rank(b);
}

/** Bodies first; a body may be JSON as well, but none names another. */
function rank({ name }: Part): number {
  if (!NAMES_OTHERS.test(name)) return 0;
  return name.match(NAMED_BY_CONTENT) === null ? 2 : 1;
}

/** The name tells a hash of what was hidden, by which it could be guessed: it follows the content. */
function cleanText(part: Part, hiding: Hiding, renamed: Map<string, string>): Buffer {
  const text = part.content.toString();
  const clean = Buffer.from(scrubText(text, hiding, (line) => rename(line, renamed)));
  const before = sha1(part.content);
  if (part.name.includes(before) && !clean.equals(part.content)) renamed.set(before, sha1(clean));
  return clean;
}

function rename(text: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return text;
  return text.replace(NAMED_BY_CONTENT, (name) => renamed.get(name) ?? name);
}

function sha1(content: Buffer): string {
  return createHash("sha1").update(content).digest("hex");
}

async function read(archive: Buffer): Promise<Part[]> {
  const { fromBufferPromise } = await import("yauzl");
  // The library checks that every entry has exactly the size that it states.
  const zip = await fromBufferPromise(archive, { strictFileNames: true });
  if (zip.entryCount > MAX_ENTRIES) throw new Error(`it holds ${zip.entryCount} files`);
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    total += entry.uncompressedSize;
    if (total > MAX_UNPACKED || entry.uncompressedSize > MAX_ENTRY) {
      throw new Error("it unpacks to too much");
    }
    entries.push(entry);
  }
  const parts: Part[] = [];
  const names = new Set<string>();
  for (const entry of entries) {
    if (names.has(entry.fileName)) throw new Error("two entries have one name");
    names.add(entry.fileName);
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk as Uint8Array);
    }
    const content = Buffer.concat(chunks);
    parts.push({ name: entry.fileName, content, modified: entry.getLastModDate() });
  }
  return parts;
}

async function write(parts: readonly Part[]): Promise<Buffer> {
  const { ZipFile } = await import("yazl");
  const zip = new ZipFile();
  for (const { name, content, modified } of parts) {
    zip.addBuffer(content, name, { mtime: modified, compress: content.length > 0 });
  }
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

import { crc32 } from "node:zlib";

/**
 * A zip archive with stored entries, to seed artifacts.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
 */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const data = Buffer.from(content);
    const facts = sizes(data, name);
    const local = Buffer.concat([
      Buffer.from("504b0304", "hex"),
      facts,
      Buffer.alloc(2),
      name,
      data,
    ]);
    entries.push(centralEntry(name, facts, offset));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  return Buffer.concat([...locals, directory, endRecord(entries.length, directory.length, offset)]);
}

/** From "version needed" to "file name length": the part that both headers share. */
function sizes(data: Buffer, name: Buffer): Buffer {
  const facts = Buffer.alloc(24);
  facts.writeUInt16LE(20, 0);
  // Bit 11: names are UTF-8.
  facts.writeUInt16LE(0x0800, 2);
  // 1 January 2026, so that the same files give the same bytes.
  facts.writeUInt16LE(((2026 - 1980) << 9) | (1 << 5) | 1, 8);
  facts.writeUInt32LE(crc32(data), 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(data.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function centralEntry(name: Buffer, facts: Buffer, offset: number): Buffer {
  const head = Buffer.from("504b01021400", "hex");
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(offset, 12);
  // Extra length, comment length, disk, attributes and offset follow the shared facts.
  return Buffer.concat([head, facts, tail, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  Buffer.from("504b0506", "hex").copy(end);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

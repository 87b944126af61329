import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Entry, ZipFile } from "yauzl";

export interface UnzipLimits {
  /** Bytes of all files together, unpacked. */
  bytes: number;
  files: number;
}

/**
 * Unpacks an archive that somebody else may have made into a new folder. Rejects the whole archive,
 * and leaves nothing of it, when an entry leads out of the folder, when two have one name, or when
 * a limit is exceeded. A link becomes a plain file with the text of the link. Returns how much it was.
 */
export async function unzip(
  archive: string,
  folder: string,
  limits: UnzipLimits,
): Promise<UnzipLimits> {
  await rm(folder, { recursive: true, force: true });
  try {
    return await extract(archive, folder, limits);
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
}

async function extract(archive: string, folder: string, limits: UnzipLimits): Promise<UnzipLimits> {
  const { openPromise } = await import("yauzl");
  // The library checks that every entry has exactly the size that it states.
  const zip = await openPromise(archive, { strictFileNames: true, autoClose: false });
  try {
    const entries = await checkedEntries(zip, limits);
    await mkdir(folder, { recursive: true });
    for (const entry of entries) {
      const target = join(folder, entry.fileName);
      await mkdir(dirname(target), { recursive: true });
      const content = await zip.openReadStreamPromise(entry);
      // `wx`: a second entry of one name would replace the first.
      await pipeline(content, createWriteStream(target, { flags: "wx" }));
    }
    const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    return { bytes, files: entries.length };
  } finally {
    zip.close();
  }
}

/** Every file of the archive, before any is written. */
async function checkedEntries(zip: ZipFile, limits: UnzipLimits): Promise<Entry[]> {
  const { validateFileName } = await import("yauzl");
  if (zip.entryCount > limits.files) throw new Error(`it holds ${zip.entryCount} files`);
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName: name, uncompressedSize } = entry;
    const problem = validateFileName(name) ?? (name.includes("\0") ? "a zero byte" : null);
    if (problem !== null) throw new Error(`an entry has a bad name: ${problem}`);
    if (name.endsWith("/")) continue;
    total += uncompressedSize;
    if (total > limits.bytes) throw new Error(`it unpacks to more than ${limits.bytes} bytes`);
    entries.push(entry);
  }
  return entries;
}

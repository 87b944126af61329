import { join } from "node:path";
import type { GateContext } from "@stagegate/core";
import { findingsOf, relativeLink } from "@stagegate/report";
import type { GateSection } from "@stagegate/report";

const MAX_IMAGES = 16;
const MAX_BYTES = 512 * 1024;

/** First bytes of the picture formats that browsers draw. */
const SIGNATURES: readonly [string, readonly number[]][] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/gif", [0x47, 0x49, 0x46, 0x38]],
];

/** Small screenshots of findings as `data:` addresses by path; the page must load nothing. */
export async function loadImages(
  { host, out }: GateContext<"comment-report">,
  sections: readonly GateSection[],
): Promise<Map<string, string>> {
  const images = new Map<string, string>();
  for (const path of screenshotPaths(sections)) {
    if (images.size >= MAX_IMAGES) break;
    const file = join(out.path, path);
    const size = await host.files.size(file);
    if (size === undefined || size > MAX_BYTES) continue;
    const bytes = await readBytes(host.files.stream(file));
    const type = SIGNATURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
    if (type !== undefined) images.set(path, `data:${type};base64,${bytes.toString("base64")}`);
  }
  return images;
}

function screenshotPaths(sections: readonly GateSection[]): Set<string> {
  const paths = new Set<string>();
  for (const section of sections) {
    const wanted = new Set(findingsOf(section).flatMap((check) => check.evidence ?? []));
    for (const item of section.evidence) {
      const inside = relativeLink(item.path) !== undefined;
      if (item.kind !== "screenshot" || !wanted.has(item.id) || !inside) continue;
      if (item.path !== undefined) paths.add(item.path);
    }
  }
  return paths;
}

async function readBytes(stream: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream ?? []) {
    length += chunk.length;
    if (length > MAX_BYTES) return Buffer.alloc(0);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ACTION_TARGETS } from "../build/targets.ts";
import { sectionOf } from "./changelog.ts";
import { CHANGELOG } from "./files.ts";
import type { Version } from "./version.ts";

export interface AssetRequest {
  root: string;
  /** Folder that receives them. */
  to: string;
  /** Path of the packed package. */
  packed: string;
  version: Version;
  commit: string;
}

/**
 * The package, checksums of it and of every bundle of the actions, and the notes of the release.
 * Answers the name of the package's file.
 */
export function writeAssets({ root, to, packed, version, commit }: AssetRequest): string {
  const name = basename(packed);
  cpSync(packed, join(to, name));
  const sums = [
    line(packed, name),
    ...bundledFiles(root).map((path) => line(join(root, path), path)),
  ];
  writeFileSync(join(to, "SHA256SUMS"), `${sums.join("\n")}\n`);
  const notes = sectionOf(readFileSync(join(root, CHANGELOG), "utf8"), version.text);
  writeFileSync(join(to, "NOTES.md"), `${notes}\n\n${pins(version, commit)}\n`);
  return name;
}

function pins({ text }: Version, commit: string): string {
  return [
    "```yaml",
    `uses: stagegate/stagegate/actions/run@${commit} # v${text}`,
    "```",
    "",
    "`gh attestation verify` tells where the package and each file of `SHA256SUMS` were built.",
  ].join("\n");
}

/** Built files of the actions that are committed, sorted. */
function bundledFiles(root: string): string[] {
  return ACTION_TARGETS.flatMap(({ folder }) =>
    readdirSync(join(root, folder))
      .filter((name) => !name.endsWith(".d.ts"))
      .map((name) => `${folder}/${name}`),
  ).sort();
}

/** As `sha256sum` writes it. */
function line(file: string, name: string): string {
  return `${createHash("sha256").update(readFileSync(file)).digest("hex")}  ${name}`;
}

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { released, sectionOf } from "./changelog.ts";
import { CHANGELOG, manifests, OWN_ACTION, REUSABLE, VERSION_FILE } from "./files.ts";

/** Writes the version everywhere it stands by hand; `pnpm generate` and `pnpm build` do the rest. */
export function prepare(root: string, version: string, date: string): void {
  for (const path of manifests(root)) {
    edit(root, path, (text) => text.replace(/^(\s*"version": )"[^"]*"/m, `$1"${version}"`));
  }
  edit(root, VERSION_FILE, (text) => text.replace(/(VERSION = )"[^"]*"/, `$1"${version}"`));
  edit(root, REUSABLE, (text) => text.replace(OWN_ACTION, `$1${version}`));
  edit(root, CHANGELOG, (text) =>
    sectionOf(text, version) === "" ? released(text, version, date) : text,
  );
}

function edit(root: string, path: string, change: (text: string) => string): void {
  const file = join(root, path);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

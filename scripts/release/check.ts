import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sectionOf } from "./changelog.ts";
import { CHANGELOG, manifests, OWN_ACTION, readManifest, REPOSITORY, REUSABLE } from "./files.ts";
import type { Version } from "./version.ts";

/** Everything that is not ready for the release, a line each. */
export function problemsOf(root: string, { text }: Version): string[] {
  return [
    ...manifests(root).flatMap((path) => {
      const { version } = readManifest(root, path);
      return version === text ? [] : [`${path} is of version ${version}`];
    }),
    ...stamps(root, text),
    ...(sectionOf(read(root, CHANGELOG), text) === "" ? [`${CHANGELOG} says nothing of it`] : []),
    ...provenance(root),
  ];
}

function stamps(root: string, version: string): string[] {
  const named = [...read(root, REUSABLE).matchAll(OWN_ACTION)].map(([, , found]) => found);
  if (named.length === 0) return [`${REUSABLE} uses no action of this repository`];
  return named
    .filter((found) => found !== version)
    .map((found) => `${REUSABLE} uses the actions of v${found}`);
}

function provenance(root: string): string[] {
  const path = "packages/cli/package.json";
  const { repository } = readManifest(root, path);
  if (repository?.url === REPOSITORY) return [];
  return [`${path} needs \`repository.url\` ${REPOSITORY}, or npm refuses the provenance`];
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), "utf8");
}

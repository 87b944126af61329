import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { installOnce } from "./install.ts";
import { parents, versionIn } from "./locate.ts";
import type { PactSearch } from "./locate.ts";

/** https://www.npmjs.com/package/@pactflow/openapi-pact-comparator, MIT, without dependencies. */
const PACKAGE = "@pactflow/openapi-pact-comparator";
export const COMPARATOR_VERSION = "2.3.1";
const MINIMUM_MAJOR = 2;

export type FoundComparator =
  | { kind: "found"; source: "workspace" | "pinned"; script: string }
  | { kind: "missing"; message: string; hint: string };

/** The workspace's node_modules and those above, at last a pinned one from npm. */
export async function findPactComparator(
  search: Omit<PactSearch, "explicit" | "path" | "arch">,
): Promise<FoundComparator> {
  const { workspace, cache } = search;
  for (const folder of [workspace, ...parents(workspace)]) {
    const at = await realpath(join(folder, "node_modules", PACKAGE)).catch(() => undefined);
    if (at === undefined) continue;
    const version = await versionIn(at);
    if (Number(version?.split(".")[0]) >= MINIMUM_MAJOR) {
      return { kind: "found", source: "workspace", script: join(at, "dist", "cli.cjs") };
    }
    return missing(`${PACKAGE} ${version ?? "of unknown version"} is too old`);
  }
  if (cache === undefined) return missing(`${PACKAGE} was not found`);
  const folder = join(cache, `openapi-pact-comparator-${COMPARATOR_VERSION}`);
  const installed = join(folder, "node_modules", PACKAGE);
  const failure = await installOnce(search, {
    folder,
    spec: `${PACKAGE}@${COMPARATOR_VERSION}`,
    whole: async () => (await versionIn(installed)) === COMPARATOR_VERSION,
  });
  const script = join(installed, "dist", "cli.cjs");
  if (failure === undefined) return { kind: "found", source: "pinned", script };
  return missing(`${PACKAGE} was not found, and installing it failed: ${failure}`);
}

function missing(message: string): FoundComparator {
  const hint = `npm install --save-dev ${PACKAGE}@${COMPARATOR_VERSION}`;
  return { kind: "missing", message, hint };
}

import { readFileSync } from "node:fs";
import { createApi } from "../double/description.ts";
import type { Api, ApiDescription } from "../double/description.ts";

/** Also found from the emitted files, which have no copy of it. */
const FILE = new URL("../../src/github/generated/openapi.json", import.meta.url);

/** GitHub's published description, cut down by `scripts/extract-github-api.ts`. */
export function readGitHubDescription(): ApiDescription {
  return JSON.parse(readFileSync(FILE, "utf8")) as ApiDescription;
}

export function createGitHubApi(): Api {
  return createApi(readGitHubDescription());
}

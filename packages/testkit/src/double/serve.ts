import { writeFileSync } from "node:fs";
import { startGitHubDouble } from "../github/double.ts";
import type { GitHubDoubleOptions } from "../github/options.ts";
import { startGitLabDouble } from "../gitlab/double.ts";
import type { GitLabDoubleOptions } from "../gitlab/options.ts";
import type { ForgeDouble, ScriptedFailure } from "./types.ts";
import { zipOf } from "./zip.ts";

/** Files instead of bytes, as JSON has none. */
type GitHubJsonOptions = Omit<GitHubDoubleOptions, "artifacts" | "clock"> & {
  artifacts?: readonly {
    name: string;
    runId: number;
    files: Readonly<Record<string, string>>;
    expired?: boolean;
  }[];
};

/** What a double in a process of its own is told, as JSON. */
export interface ForgeDoubleOptions {
  forge: "github" | "gitlab";
  github?: GitHubJsonOptions;
  gitlab?: Omit<GitLabDoubleOptions, "clock">;
  failures?: readonly ScriptedFailure[];
  /** File that the state is written to when the process ends. */
  dump?: string;
}

/** Starts the double that the options ask for. */
export async function startFromOptions(options: ForgeDoubleOptions): Promise<ForgeDouble> {
  const double =
    options.forge === "github"
      ? await startGitHubDouble(withArchives(options.github ?? {}))
      : await startGitLabDouble(options.gitlab);
  for (const failure of options.failures ?? []) double.fail(failure);
  return double;
}

function withArchives({ artifacts = [], ...rest }: GitHubJsonOptions): GitHubDoubleOptions {
  return {
    ...rest,
    artifacts: artifacts.map(({ files, ...artifact }) => ({ ...artifact, archive: zipOf(files) })),
  };
}

/** Writes everything that was asked and kept. */
export function writeDump(double: ForgeDouble, file: string): void {
  writeFileSync(file, `${JSON.stringify(double.dump(), null, 2)}\n`);
}

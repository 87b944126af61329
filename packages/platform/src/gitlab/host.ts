import { join } from "node:path";
import { createRedaction, inspectOutDir, keyedName, maskVariables } from "@stagegate/core";
import type { Files, Host } from "@stagegate/core";
import { codeAddresses } from "../code-addresses.ts";
import { createLocalInputs } from "../local/inputs.ts";
import { createMachine } from "../local/machine.ts";
import type { HostOptions } from "../local/machine.ts";
import { createGitLabAnnotations } from "./annotations.ts";
import { createApiPorts } from "./api-ports.ts";
import { createGitLabArtifacts } from "./artifacts.ts";
import { capabilitiesOf, lacksOf } from "./capabilities.ts";
import { createGitLabCheckRuns } from "./check-runs.ts";
import { createLinkFile, jobPages } from "./links.ts";
import { createGitLabLog } from "./log.ts";
import { createGitLabOutputs } from "./outputs.ts";
import { createGitLabRepository } from "./repository.ts";
import { gitLabRunInfo } from "./run-info.ts";
import { createGitLabSummary } from "./summary.ts";
import { readVariables, workspaceIn } from "./variables.ts";

export interface GitLabHostOptions extends HostOptions {
  /** Gate that this process runs, for the names of its outputs; `run` where it runs several. */
  gate?: string;
  /** Leg of the gate, for the file of its outputs. */
  key?: string;
}

/**
 * Writes notes and statuses: services and tests of the change, which the job starts, have no use for
 * it. Those of the job token are the registries of the project.
 */
const OWN_TOKEN = "GITLAB_TOKEN";

/** A job of GitLab CI: its variables, its log, files among its artifacts, and the API v4. */
export async function createGitLabHost(options: GitLabHostOptions): Promise<Host> {
  const { env, outDir, gate = "run", key } = options;
  const redaction = options.redaction ?? createRedaction();
  // All of them: what follows knows only those that are handed on.
  maskVariables(redaction, env);
  const { [OWN_TOKEN]: token = "", ...handedOn } = env;
  const { ports, git } = createMachine({ ...options, env: handedOn, redaction });
  const variables = readVariables(env);
  const head = await git("rev-parse", "HEAD");
  const info = gitLabRunInfo(variables, head.ok ? head.out.trim() : undefined);
  const lacks = lacksOf(variables);
  const pages = jobPages(variables, outDir);
  const files = outDirFiles({ ...ports, info }, outDir);
  const shown = { links: createLinkFile(files, outDir, pages.job), pages };
  const log = createGitLabLog({
    stream: options.stderr,
    redaction,
    verbose: options.verbose,
    now: ports.clock.now,
  });
  const redact = (text: string): string => redaction.text(text);
  const inside = workspaceIn(variables, options.root);
  const prefix = inside === "" ? "" : `${inside}/`;
  return {
    ...ports,
    secrets: token === "" ? [] : [token],
    ...createApiPorts({ ports, variables, info, lacks, pages, redact }),
    capabilities: capabilitiesOf(lacks),
    inputs: createLocalInputs({ flags: options.flags, env, unknownFlags: options.unknownFlags }),
    log,
    outputs: createGitLabOutputs({
      files,
      path: join(outDir, "outputs", keyedName(gate, key)),
      scope: gate,
      say: log.debug,
    }),
    summary: createGitLabSummary(files, outDir, shown),
    annotations: createGitLabAnnotations(files, outDir, { ...shown, redact, prefix }),
    artifacts: createGitLabArtifacts(pages),
    checkRuns: createGitLabCheckRuns(),
    info: {
      ...info,
      ...codeAddresses(
        { server: variables("CI_SERVER_URL"), repository: info.run.repository, prefix },
        "/-",
      ),
    },
    repository: createGitLabRepository(git, { variables, redact }),
  };
}

/** Nothing is written into a folder that is refused as out directory, not even what says so. */
function outDirFiles(owner: Pick<Host, "files" | "info" | "root">, outDir: string): Files {
  // Asked once: a file that is being written would look like somebody else's.
  let claim: ReturnType<typeof inspectOutDir> | undefined;
  return {
    ...owner.files,
    async write(path, content) {
      claim ??= inspectOutDir(owner, outDir);
      if ((await claim).kind !== "foreign") await owner.files.write(path, content);
    },
  };
}

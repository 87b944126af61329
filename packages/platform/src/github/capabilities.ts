import type { Capabilities, Capability, RunInfo } from "@stagegate/core";

export interface CapabilityFacts {
  info: RunInfo;
  token: string | undefined;
  /** Not github.com nor one of its tenants. */
  enterpriseServer: boolean;
  /** What the runner gives to actions and not to `run:` steps. */
  artifactService: boolean;
  /** A repository whose owner may let change requests of forks write. */
  privateRepository: boolean;
  /** Why the change request of the run is not known. */
  problem?: string | undefined;
}

const ABLE: Capability = { able: true };
const NO_TOKEN: Capability = {
  able: false,
  reason: "there is no token",
  hint: "Set GITHUB_TOKEN: ${{ github.token }} in the `env:` of the step; an action has it by itself.",
};
const FORK: Capability = {
  able: false,
  reason: "the token of a change request from a fork only reads",
  hint: "Post it with a workflow on: workflow_run, which runs comment-report with the rights of the repository.",
};

/** What is known without asking GitHub; what a permission lacks is found at the first use. */
export function capabilitiesOf(facts: CapabilityFacts): Capabilities {
  const writes = rights(facts);
  const ofCommit = /^[0-9a-f]+$/.test(facts.info.subject.commit)
    ? writes
    : no("the commit of the run is not known");
  return {
    comments: commentsOf(facts, writes),
    commitStatus: ofCommit,
    checkRuns: ofCommit,
    deployments: ofCommit,
    artifacts: artifactsOf(facts),
    annotations: ABLE,
  };
}

function no(reason: string, hint?: string): Capability {
  return { able: false, reason, ...(hint === undefined ? {} : { hint }) };
}

function rights({ token, info, privateRepository }: CapabilityFacts): Capability {
  if (token === undefined) return NO_TOKEN;
  const forked = info.change?.fork === true && info.source === undefined;
  return forked && !privateRepository ? FORK : ABLE;
}

function commentsOf(facts: CapabilityFacts, writes: Capability): Capability {
  const { info, problem } = facts;
  if (info.event === "merge-queue") {
    return no("the merge queue tests several change requests together");
  }
  if (info.subject.changeRequest === undefined) {
    return no(problem ?? "this run belongs to no open change request");
  }
  return writes;
}

function artifactsOf({ enterpriseServer, artifactService }: CapabilityFacts): Capability {
  if (enterpriseServer) {
    return no(
      "GitHub Enterprise Server has no artifact service of version 4",
      "Upload the folder .stagegate with actions/upload-artifact@v3, and set `artifacts: never`.",
    );
  }
  if (artifactService) return ABLE;
  return no(
    "a `run:` step cannot reach the artifact service",
    "Use the action, or upload .stagegate with actions/upload-artifact and `include-hidden-files: true`.",
  );
}

/** As `@actions/artifact` decides it: github.com, its tenants, and nothing else. */
export function isEnterpriseServer(serverUrl: string | undefined): boolean {
  if (serverUrl === undefined || serverUrl === "") return false;
  if (!URL.canParse(serverUrl)) return true;
  const host = new URL(serverUrl).hostname.toLowerCase();
  return !(host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost"));
}

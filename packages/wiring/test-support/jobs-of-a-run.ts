import { runGate, defineGate } from "@stagegate/core";
import type { Files, FinishedGate, Host } from "@stagegate/core";
import { createFakeHost, createMemoryFiles, createMemoryForge } from "@stagegate/testkit";
import type { ForgeState } from "@stagegate/testkit";
import type { GateId, GateReport } from "@stagegate/schema";
import type { TakenOver } from "../src/take-over.ts";

/** Jobs of one run, which hand files to each other. */

export type Artifacts = ForgeState["artifacts"];

export interface Job {
  artifacts: Artifacts;
  attempt?: number;
  inputs?: Readonly<Record<string, string>>;
  files?: Files;
  able?: boolean;
  job?: string;
}

/** A job on a machine of its own, of the run that the artifacts are of. */
export function jobOf({ artifacts, attempt = 1, inputs = {}, able = true, ...rest }: Job) {
  const files = rest.files ?? createMemoryFiles();
  const fake = createFakeHost({ files, inputs });
  const forge = createMemoryForge({ files });
  const run = { ...fake.info.run, forge: "github" as const, attempt };
  return {
    ...fake,
    artifacts: sharedStore(forge.artifacts, forge.state, artifacts),
    capabilities: {
      ...fake.capabilities,
      artifacts: able ? { able: true as const } : { able: false as const, reason: "none" },
    },
    info: { ...fake.info, run: rest.job === undefined ? run : { ...run, job: rest.job } },
  };
}

/** The store of a memory forge holds its own map; jobs of one run share one. */
function sharedStore(
  store: Host["artifacts"],
  state: ForgeState,
  shared: Artifacts,
): Host["artifacts"] {
  const sync = (from: Artifacts, to: Artifacts): void => {
    for (const [name, content] of from) to.set(name, content);
  };
  return {
    async upload(name, folder, options) {
      sync(shared, state.artifacts);
      const posted = await store.upload(name, folder, options);
      sync(state.artifacts, shared);
      return posted;
    },
    download(prefix, into) {
      sync(shared, state.artifacts);
      return store.download(prefix, into);
    },
  };
}

export async function judge(
  host: Host,
  id: GateId,
  { verdict = "pass" as "pass" | "fail", evidence = "" } = {},
): Promise<FinishedGate> {
  const gate = defineGate<GateId, object>({
    id,
    configuration: "optional",
    async run({ out }) {
      const from = { text: evidence, name: "a.txt" };
      const given = { gate: id, id: "log", kind: "log", title: "log", from } as const;
      return {
        summary: verdict,
        checks: [{ id: "e2e:a", title: "a", verdict }],
        evidence: evidence === "" ? [] : [await out.addEvidence(given)],
      };
    },
  });
  return runGate(gate, host, async () => ({}));
}

export const names = (artifacts: Artifacts, name: string): string[] =>
  (artifacts.get(name) ?? []).map(({ path }) => path).sort();

export const text = (host: Host, path: string): Promise<string | undefined> =>
  host.files.readText(`/repo/.stagegate/${path}`);

export async function verdictAt(host: Host, stem: string): Promise<string> {
  return (JSON.parse((await text(host, `reports/${stem}.json`)) ?? "{}") as GateReport).verdict;
}

/** What is taken over where nothing was handed over. */
export const NOTHING: TakenOver = { handedOver: false, notes: [], lost: [], rivals: [] };

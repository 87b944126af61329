import { join } from "node:path";
import { expect } from "vitest";
import { ensureBrowser } from "../../scripts/demo/browser.ts";
import { FAULTS } from "../../scripts/demo/faults.ts";
import type { Fault } from "../../scripts/demo/faults.ts";
import type { GateReport } from "../../packages/schema/src/index.ts";
import { runtimeToken } from "../../packages/testkit/src/github/index.ts";
import type { GitHubDouble } from "../../packages/testkit/src/github/index.ts";
import { runAct } from "./act.ts";
import type { ActResult } from "./act.ts";
import { ROOT } from "./cli.ts";
import type { Consumer } from "./consumer.ts";
import { pullRequest } from "./github-events.ts";
import { unzip } from "./unzip.ts";

export interface ShopRun {
  act: string;
  consumer: Consumer;
  double: GitHubDouble;
  release: string;
  folder: string;
  runId: number;
  fault?: string;
}

/** One workflow run of the shop's change request. */
export async function runShop(run: ShopRun): Promise<ActResult> {
  const { consumer, double, runId, fault } = run;
  const browser = await ensureBrowser(process.env);
  const { head, base, mergeSha = "" } = consumer.pull;
  const event = pullRequest({ head: head.sha, base: base.sha, merge: mergeSha });
  return runAct({
    act: run.act,
    repository: consumer.checkout,
    home: join(run.folder, `home-${runId}`),
    event: event.name,
    payload: event.payload,
    runner: {
      ...double.env(),
      GITHUB_RUN_ID: String(runId),
      ACTIONS_RUNTIME_TOKEN: runtimeToken({ runId, job: "job" }),
    },
    actions: { "stagegate/stagegate@v1": run.release },
    env: {
      ...browser.env,
      STAGEGATE_CHROMIUM: browser.executablePath,
      SHOP_MODULES: join(ROOT, "examples/shop/node_modules"),
      SHOP_FAULT: fault ?? "",
      SHOP_COMMIT: mergeSha,
    },
  });
}

/** The reports that the gates of a run have handed over. */
export function handedOver(double: GitHubDouble, runId: number): GateReport[] {
  return double
    .artifacts()
    .filter((artifact) => artifact.runId === runId && !artifact.name.includes("-report-"))
    .flatMap(({ content }) => [...unzip(content)])
    .filter(([path]) => /(^|\/)reports\/[^/]+\.json$/.test(path))
    .map(([, text]) => JSON.parse(text.toString("utf8")) as GateReport);
}

/** Exactly the gates of the fault table are red, and exactly its service is named. */
export function expectShop(
  name: string | undefined,
  seen: { result: ActResult; reports: readonly GateReport[]; comment: string },
): void {
  const { result, reports, comment } = seen;
  const fault: Pick<Fault, "red" | "culprit"> = FAULTS[name ?? ""] ?? { red: [] };
  const red = reports.filter(({ exitCode }) => exitCode !== 0).map(({ gate }) => gate);
  const said = Object.values(result.output).join("\n");
  expect({ name, red: red.sort() }, said).toEqual({ name, red: [...fault.red].sort() });
  expect(result.jobs["stagegate"], said).toBe(red.length === 0 ? "success" : "failure");
  if (fault.culprit === undefined) expect(comment).not.toContain("Culprit:");
  else expect(comment).toContain(`Culprit: <code>${fault.culprit}</code>`);
}

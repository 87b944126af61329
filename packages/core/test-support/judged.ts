import { createFakeHost, createMemoryFiles } from "@stagegate/testkit";
import type { Check, GateId } from "@stagegate/schema";
import { defineGate, runGate } from "../src/index.ts";
import type { FinishedGate, GateContext, Host, Repository } from "../src/index.ts";

/** A gate of a change, with the files of the change and of its target branch. */

export const TIP = "a".repeat(40);
export const FORK = "b".repeat(40);
export const PASS: Check = { id: "e2e:cart/a#b", title: "b", verdict: "pass" };
export const FAIL: Check = { ...PASS, verdict: "fail" };

export const HEAD = "version: 1\nproject: shop\nservices: { cart: { owner: orders } }\n";
export const SLO = (below: string): string =>
  `check-slo: { objectives: [{ name: quick, service: cart, error-ratio: { below: ${below} } }] }\n`;

type Files = Readonly<Record<string, string>>;

export interface World {
  /** Of the change. */
  head: Files;
  /** Of the tip of the target branch, and where the change left it. */
  tip?: Files;
  fork?: Files;
  inputs?: Record<string, string | string[]>;
  event?: Host["info"]["event"];
  repository?: Partial<Repository>;
  host?: Partial<Host>;
  gate?: GateId;
  checks?: Check[];
  named?: boolean;
}

export interface Ran extends FinishedGate {
  context: GateContext<GateId> | undefined;
  told: string[];
}

export async function run(world: World): Promise<Ran> {
  const { head, tip = {}, fork = tip, inputs = {}, event = "change-request" } = world;
  const files = Object.entries(head).map(([path, text]) => [`/repo/${path}`, text]);
  const host = createFakeHost({
    files: createMemoryFiles(Object.fromEntries(files)),
    targetBranch: "main",
    inputs,
  });
  const repository: Repository = {
    tip: async () => ({ commit: TIP, how: "tip" }),
    base: async () => ({ commit: FORK, how: "base" }),
    readAt: async (commit, path) => (commit === TIP ? tip : fork)[path],
    readElsewhere: async () => undefined,
    changedSince: async () => [],
    ...world.repository,
  };
  let context: GateContext<GateId> | undefined;
  const gate = defineGate<GateId, undefined>({
    id: world.gate ?? "check-slo",
    configuration: "required",
    async run(given) {
      context = given;
      return { summary: "done", checks: world.checks ?? [PASS] };
    },
  });
  const finished = await runGate(
    gate,
    { ...host, info: { ...host.info, event }, repository, ...world.host },
    async () => undefined,
    { named: world.named === true },
  );
  const told = finished.report.checks
    .filter(({ id }) => id.startsWith("policy:"))
    .map(({ id, message }) => `${id} | ${message}`);
  return { ...finished, context, told };
}

export const change = (own: string, base: string): World => ({
  head: { "stagegate.yml": HEAD + own },
  tip: { "stagegate.yml": HEAD + base },
});

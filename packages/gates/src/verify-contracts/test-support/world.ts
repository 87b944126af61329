import { runGate } from "@stagegate/core";
import type { FinishedGate, Http, Repository } from "@stagegate/core";
import type { PactComparator, PactVerifier } from "@stagegate/contracts";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { verifyContracts } from "../gate.ts";

export const BASE = "b".repeat(40);
const TIP = "e".repeat(40);

export function api(...fields: string[]): string {
  const properties = fields.map((name) => `${name}: { type: string }`).join(", ");
  return `openapi: 3.0.3
info: { title: A, version: 1.0.0 }
paths:
  /a:
    get:
      responses:
        "200":
          description: fine
          content:
            application/json:
              schema: { type: object, required: [${fields.join(", ")}], properties: { ${properties} } }
`;
}

export function config(services: string, rest = ""): string {
  return `version: 1\nproject: shop\nservices: { ${services} }\n${rest}`;
}

export const CART = "cart: { contract: cart.yaml }";

export interface World {
  /** Files of the work tree and of the base, relative to the repository. */
  head: Record<string, string>;
  base?: Record<string, string>;
  /** Files of the newest commit of the target branch; as in the base where there is none. */
  tip?: Record<string, string>;
  inputs?: Record<string, string | string[]>;
  repository?: Partial<Repository>;
  http?: Http;
  pact?: PactVerifier;
  pactComparator?: PactComparator;
}

const noComparator: PactComparator = {
  compare: () => Promise.reject(new Error("nothing to compare was expected")),
};
const noPact: PactVerifier = { verify: () => Promise.reject(new Error("no pact was expected")) };

export async function run(world: World): Promise<FinishedGate> {
  const {
    head,
    base = {},
    tip = base,
    inputs = {},
    repository,
    http,
    pact = noPact,
    pactComparator = noComparator,
  } = world;
  const files = Object.entries(head).map(([path, text]) => [`/repo/${path}`, text]);
  const host = createTestHost({
    inputs,
    files: createMemoryFiles(Object.fromEntries(files)),
    ...(http === undefined ? {} : { http }),
  });
  const git: Repository = {
    base: async (target) => ({ commit: BASE, how: `merge base with ${target}` }),
    tip: async (branch) => ({ commit: TIP, how: `tip of ${branch}` }),
    changedSince: async () => undefined,
    readAt: async (commit, path) => (commit === TIP ? tip : commit === BASE ? base : {})[path],
    readElsewhere: async () => undefined,
    ...repository,
  };
  return runGate(verifyContracts, { ...host, repository: git }, async () => ({
    pact: () => pact,
    pactComparator,
  }));
}

export function verdicts({ report }: FinishedGate): string[] {
  return report.checks.map(({ verdict, service, message }) => `${verdict} ${service}: ${message}`);
}

/** A change that removes a field, and what it is accepted by. */
export async function breaking(rest = "", baseRest = rest): Promise<FinishedGate> {
  return run({
    head: { "stagegate.yml": config(CART, rest), "cart.yaml": api("id") },
    base: { "stagegate.yml": config(CART, baseRest), "cart.yaml": api("id", "name") },
  });
}

export async function fingerprint(): Promise<string> {
  const [check] = (await breaking()).report.checks;
  return /fingerprint: "(\w+)"/.exec(check?.accept ?? "")?.[1] ?? "";
}

export function accepting(print: string, more = ""): string {
  return `verify-contracts: { accepted: [{ fingerprint: "${print}", reason: agreed${more} }] }\n`;
}

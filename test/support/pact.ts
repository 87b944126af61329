import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { PACT_VERSION } from "../../packages/tools/src/pact/index.ts";

export type InstalledPact =
  | { kind: "ready"; program: string; cache: string }
  | { kind: "missing"; reason: string };

/** The real pact-cli from npm, installed once into the folder of tools, where Stagegate looks too. */
export function installPact(): InstalledPact {
  const base = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const folder = join(base, "stagegate-tools", `pact-${PACT_VERSION}`);
  const name = `@pact-foundation/pact-cli-${process.platform}-${process.arch}`;
  const program = join(folder, "node_modules", name, "standalone", "pact");
  if (existsSync(program)) return { kind: "ready", program, cache: base };
  const staging = `${folder}.test-${process.pid}`;
  mkdirSync(staging, { recursive: true });
  writeFileSync(join(staging, "package.json"), '{"private":true}\n');
  const options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
  const args = ["install", ...options, `@pact-foundation/pact-cli@${PACT_VERSION}`];
  const { status, stderr, error } = spawnSync("npm", args, {
    cwd: staging,
    encoding: "utf8",
    timeout: 300_000,
  });
  if (status === 0) renameSync(staging, folder);
  else rmSync(staging, { recursive: true, force: true });
  if (existsSync(program)) return { kind: "ready", program, cache: base };
  return { kind: "missing", reason: error?.message ?? stderr.trim().split("\n").at(-1) ?? "npm" };
}

/** Stagegate installs the comparator itself; the test only has to know that npm can. */
export function installComparator(): boolean {
  const args = ["view", "@pactflow/openapi-pact-comparator@2.3.1", "version"];
  return spawnSync("npm", args, { timeout: 60_000 }).status === 0;
}

export interface Catalog {
  url: string;
  /** Bodies that the state handler got. */
  states: { state: string; params: unknown; action: string }[];
  /** What the state handler answers. */
  stateStatus: number;
  requests: string[];
  close(): Promise<void>;
}

/** A provider with one product, a handler of states, and ways to misbehave. */
export async function startCatalog(): Promise<Catalog> {
  const names = new Map([["1", "kettle"]]);
  const server = createServer(async (request, response) => {
    const url = request.url ?? "/";
    if (url === "/_states") {
      catalog.states.push(JSON.parse(await textOf(request)));
      response.writeHead(catalog.stateStatus, { "content-type": "application/json" }).end("{}");
      return;
    }
    catalog.requests.push(`${request.method} ${url}`);
    if (url === "/hang") return;
    if (url === "/reset") {
      request.socket.destroy();
      return;
    }
    const id = /^\/products\/(\d+)$/.exec(url)?.[1];
    const name = id === undefined ? undefined : names.get(id);
    response.writeHead(name === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(name === undefined ? { error: "none" } : { id: Number(id), name }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const catalog: Catalog = {
    url: `http://127.0.0.1:${port}`,
    states: [],
    stateStatus: 200,
    requests: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return catalog;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk as string;
  return text;
}

export interface Expected {
  description: string;
  path: string;
  status?: number;
  body?: unknown;
  state?: string;
  pending?: boolean;
}

/** A pact of specification 4 with GET requests. */
export function pactOf(consumer: string, expected: readonly Expected[], provider = "catalog") {
  return JSON.stringify(
    {
      consumer: { name: consumer },
      provider: { name: provider },
      interactions: expected.map(({ description, path, status = 200, body, state, pending }) => ({
        type: "Synchronous/HTTP",
        description,
        pending: pending ?? false,
        ...(state === undefined ? {} : { providerStates: [{ name: state, params: { id: 1 } }] }),
        request: { method: "GET", path },
        response: {
          status,
          ...(body === undefined
            ? {}
            : { body: { content: body, contentType: "application/json", encoded: false } }),
        },
      })),
      metadata: { pactSpecification: { version: "4.0" } },
    },
    undefined,
    2,
  );
}

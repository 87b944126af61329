import { join, posix } from "node:path";
import type { Files } from "@stagegate/core";
import { findCycle } from "@stagegate/schema/config";
import { parse } from "yaml";
import { toName, uniqueName } from "./findings.ts";
import type { FoundService } from "./findings.ts";

type Json = Record<string, unknown>;

function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

const MAX_CHARACTERS = 1_000_000;

/**
 * Services of a compose file (https://github.com/compose-spec/compose-spec): those that are built
 * here, with the address of their first published port.
 */
export async function readCompose(
  files: Files,
  root: string,
  name: string,
): Promise<FoundService[]> {
  const services = readServices((await files.readText(join(root, name))) ?? "");
  const built = Object.entries(services).filter(
    ([, value]) => asObject(value)["build"] !== undefined,
  );
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [service] of built) {
    const unique = uniqueName(toName(service), taken);
    names.set(service, unique);
    taken.add(unique);
  }
  const found: FoundService[] = [];
  for (const [service, value] of built) {
    const path = await contextFolder(files, root, asObject(value)["build"]);
    found.push(toService(asObject(value), { service, names, path, file: name }));
  }
  return withoutCycles(found);
}

function readServices(text: string): Json {
  if (text.length > MAX_CHARACTERS) return {};
  try {
    return asObject(asObject(parse(text, { maxAliasCount: 100 }))["services"]);
  } catch {
    return {};
  }
}

/** The build context, where it is a folder of this repository and not a URL. */
async function contextFolder(files: Files, root: string, build: unknown): Promise<string> {
  const context = typeof build === "string" ? build : asObject(build)["context"];
  if (typeof context !== "string") return ".";
  const path = posix.normalize(context).replace(/(?<=.)\/$/, "");
  const inside = path !== ".." && !path.startsWith("../") && !posix.isAbsolute(path);
  return inside && (await files.exists(join(root, path))) ? path : ".";
}

interface Surroundings {
  service: string;
  /** Names of the configuration by names of the file. */
  names: ReadonlyMap<string, string>;
  path: string;
  file: string;
}

function toService(value: Json, { service, names, path, file }: Surroundings): FoundService {
  const depends = value["depends_on"];
  const needs: unknown[] = Array.isArray(depends) ? depends : Object.keys(asObject(depends));
  const port = publishedPort(value["ports"]);
  return {
    name: names.get(service) ?? toName(service),
    path,
    type: /^(web|ui|front|frontend|client|app)$/.test(service) ? "web" : "api",
    ...(port === undefined ? {} : { url: `http://127.0.0.1:${port}` }),
    needs: [...new Set(needs)].flatMap((need) => names.get(String(need)) ?? []),
    why: `${file} builds it`,
  };
}

/** Compose refuses circles as well; a file that has one shall not keep the rest from being read. */
function withoutCycles(services: readonly FoundService[]): FoundService[] {
  const needs = new Map(services.map((service) => [service.name, service.needs]));
  for (let cycle = findCycle(needs); cycle !== undefined; cycle = findCycle(needs)) {
    const [first = "", second] = cycle;
    needs.set(
      first,
      (needs.get(first) ?? []).filter((need) => need !== second),
    );
  }
  return services.map((service) => ({ ...service, needs: needs.get(service.name) ?? [] }));
}

const MAX_PORT = 65_535;

function publishedPort(ports: unknown): number | undefined {
  const [first] = Array.isArray(ports) ? (ports as unknown[]) : [];
  const text =
    typeof first === "object" && first !== null
      ? String((first as Json)["published"])
      : /^(?:[\d.]+:)?(\d+):\d+/.exec(String(first ?? ""))?.[1];
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port <= MAX_PORT ? port : undefined;
}

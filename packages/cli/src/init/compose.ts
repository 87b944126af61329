import { join, posix } from "node:path";
import type { Files } from "@stagegate/core";
import { parse } from "yaml";
import { toName } from "./findings.ts";
import type { FoundService } from "./findings.ts";

type Json = Record<string, unknown>;

function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

/**
 * Services of a compose file (https://github.com/compose-spec/compose-spec): those that are built
 * here, with the address of their first published port.
 */
export async function readCompose(
  files: Files,
  root: string,
  name: string,
): Promise<FoundService[]> {
  const text = (await files.readText(join(root, name))) ?? "";
  let services: Json = {};
  try {
    services = asObject(asObject(parse(text, { maxAliasCount: 100 }))["services"]);
  } catch {
    return [];
  }
  const built = Object.entries(services).filter(
    ([, value]) => asObject(value)["build"] !== undefined,
  );
  const names = new Set(built.map(([service]) => service));
  return built.map(([service, value]) => toService(service, asObject(value), names, name));
}

function toService(
  name: string,
  value: Json,
  names: ReadonlySet<string>,
  file: string,
): FoundService {
  const { build } = value;
  const context = typeof build === "string" ? build : asObject(build)["context"];
  const depends = value["depends_on"];
  const needs = Array.isArray(depends) ? depends : Object.keys(asObject(depends));
  const port = publishedPort(value["ports"]);
  return {
    name: toName(name),
    path: posix.normalize(typeof context === "string" ? context : "."),
    type: /^(web|ui|front|frontend|client|app)$/.test(name) ? "web" : "api",
    ...(port === undefined ? {} : { url: `http://127.0.0.1:${port}` }),
    needs: needs.filter((need) => typeof need === "string" && names.has(need)).map(toName),
    why: `${file} builds it`,
  };
}

function publishedPort(ports: unknown): number | undefined {
  const [first] = Array.isArray(ports) ? ports : [];
  if (typeof first === "object" && first !== null) {
    const published = Number((first as Json)["published"]);
    return Number.isInteger(published) && published > 0 ? published : undefined;
  }
  const match = /^(?:[\d.]+:)?(\d+):\d+/.exec(String(first ?? ""));
  return match === null ? undefined : Number(match[1]);
}

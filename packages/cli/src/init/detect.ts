import { basename, join, posix, relative, sep } from "node:path";
import type { Files } from "@stagegate/core";
import { readCompose } from "./compose.ts";
import { toName, uniqueName } from "./findings.ts";
import type { Findings, FoundService } from "./findings.ts";

/** Looks at files only: nothing is run and nothing is asked. */
export async function detect(files: Files, root: string): Promise<Findings> {
  const manifest = await readManifest(files, join(root, "package.json"));
  const contracts = await findContracts(files, root);
  const playwright = await findPlaywright(files, root);
  const compose = await findCompose(files, root);
  const services =
    compose === undefined
      ? await findServices(files, root)
      : await readCompose(files, root, compose);
  const found = services.length > 0 ? services : [rootService(root, manifest, playwright)];
  return {
    project: toName(manifest?.name ?? basename(root)),
    services: assignContracts(found, contracts),
    ...(playwright === undefined ? {} : { playwright }),
    k6: await findK6(files, root),
    contracts,
    ...(compose === undefined ? {} : { compose }),
    junit: (await find(files, root, ["**/junit*.xml", "**/TEST-*.xml"])).slice(0, 20),
  };
}

interface Manifest {
  name?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
}

async function readManifest(files: Files, path: string): Promise<Manifest | undefined> {
  const text = await files.readText(path);
  if (text === undefined) return undefined;
  try {
    const { name, scripts, dependencies } = JSON.parse(text) as Record<string, unknown>;
    return {
      ...(typeof name === "string" && name !== "" ? { name } : {}),
      scripts: textValues(scripts),
      dependencies: textValues(dependencies),
    };
  } catch {
    return undefined;
  }
}

function textValues(value: unknown): Record<string, string> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** What an earlier run wrote is nothing that the repository has. */
const OWN = /(^|\/)\.stagegate\//;

/** Matches relative to the root, with forward slashes, shortest first and then by name. */
async function find(files: Files, root: string, patterns: string[]): Promise<string[]> {
  const paths = await files.glob(root, patterns);
  const inside = paths.map((path) => relative(root, path).split(sep).join("/"));
  return inside
    .filter((path) => !OWN.test(path))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

const FRONT_ENDS = ["react", "vue", "svelte", "next", "nuxt", "@angular/core", "astro", "vite"];

function isFrontEnd(name: string, manifest: Manifest): boolean {
  const dependencies = Object.keys(manifest.dependencies ?? {});
  return (
    /^(web|ui|front|frontend|client|app)$/.test(name) ||
    dependencies.some((d) => FRONT_ENDS.includes(d))
  );
}

async function findServices(files: Files, root: string): Promise<FoundService[]> {
  const manifests = await find(files, root, [
    "services/*/package.json",
    "apps/*/package.json",
    "packages/*/package.json",
    "*/package.json",
  ]);
  const services: FoundService[] = [];
  const names = new Set<string>();
  for (const file of [...new Set(manifests)].sort()) {
    const path = posix.dirname(file);
    const manifest = await readManifest(files, join(root, file));
    if (manifest?.scripts?.["start"] === undefined) continue;
    const name = uniqueName(toName(manifest.name ?? basename(path)), names);
    names.add(name);
    services.push({
      name,
      path,
      type: isFrontEnd(name, manifest) ? "web" : "api",
      command: ["npm", "start"],
      needs: [],
      why: `${file} has a start script`,
    });
  }
  return services;
}

function rootService(
  root: string,
  manifest: Manifest | undefined,
  playwright: Findings["playwright"],
): FoundService {
  const name = toName(manifest?.name ?? basename(root));
  const start = manifest?.scripts?.["start"];
  // Playwright's own webServer starts the application; starting it twice would take its port.
  const ours = start !== undefined && playwright?.startsServer !== true;
  return {
    name,
    path: ".",
    type: "web",
    ...(ours ? { command: ["npm", "start"] } : {}),
    needs: [],
    why: ours ? "package.json has a start script" : "the repository as a whole",
  };
}

async function findContracts(files: Files, root: string): Promise<string[]> {
  const paths = await find(files, root, [
    "**/openapi.{yaml,yml,json}",
    "**/*.openapi.{yaml,yml,json}",
    "**/openapi/*.{yaml,yml,json}",
    "**/swagger.{yaml,yml,json}",
  ]);
  const contracts: string[] = [];
  for (const path of paths.sort()) {
    const text = (await files.readText(join(root, path)))?.slice(0, 4000) ?? "";
    if (/(?:^|[\s{,"])(?:openapi"?\s*:\s*["']?3\.[012]|swagger"?\s*:\s*["']?2\.0)/.test(text))
      contracts.push(path);
  }
  return contracts;
}

/** A contract belongs to the service whose folder holds it; the nearest one. */
function assignContracts(services: FoundService[], contracts: string[]): FoundService[] {
  return services.map((service) => {
    const inside = contracts.filter(
      (path) => service.path === "." || path.startsWith(`${service.path}/`),
    );
    const [contract] = inside.sort((a, b) => a.length - b.length);
    return contract === undefined ? service : { ...service, contract };
  });
}

async function findPlaywright(files: Files, root: string): Promise<Findings["playwright"]> {
  const [path] = await find(files, root, ["**/playwright.config.{ts,mts,cts,js,mjs,cjs}"]);
  if (path === undefined) return undefined;
  const text = (await files.readText(join(root, path))) ?? "";
  return {
    dir: posix.dirname(path),
    config: posix.basename(path),
    startsServer: /\bwebServer\s*:/.test(text),
  };
}

async function findCompose(files: Files, root: string): Promise<string | undefined> {
  for (const name of ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"]) {
    if (await files.exists(join(root, name))) return name;
  }
  return undefined;
}

async function findK6(files: Files, root: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of await find(files, root, ["**/{k6,load,perf,performance}/**/*.{js,ts}"])) {
    const text = (await files.readText(join(root, path)))?.slice(0, 4000) ?? "";
    if (/from\s+["']k6(\/|["'])/.test(text)) found.push(path);
  }
  return found.sort();
}

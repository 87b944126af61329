/** A deployable unit that was recognised, and why. */
export interface FoundService {
  name: string;
  path: string;
  type: "web" | "api";
  command?: string[];
  url?: string;
  needs: string[];
  contract?: string;
  why: string;
}

/** What `init` recognised in a repository. Paths are relative with forward slashes. */
export interface Findings {
  project: string;
  services: FoundService[];
  playwright?: { dir: string; config: string; startsServer: boolean };
  k6: string[];
  contracts: string[];
  compose?: string;
  junit: string[];
}

/** A service name as the configuration takes it. */
export function toName(text: string): string {
  const name = text
    .slice(0, 200)
    .toLowerCase()
    .replace(/^@[^/]+\//, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 60)
    .replace(/-$/, "");
  return name === "" ? "app" : name;
}

/** The name, or the first of `name-2`, `name-3`, … that is free. */
export function uniqueName(name: string, taken: { has(name: string): boolean }): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name}-${number}`;
    if (!taken.has(next)) return next;
  }
}

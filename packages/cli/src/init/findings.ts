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
    .toLowerCase()
    .replace(/^@[^/]+\//, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return name === "" ? "app" : name.slice(0, 60);
}

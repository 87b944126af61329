import type { Cursor } from "../document/json.ts";
import { child, children, own } from "../document/json.ts";

/**
 * Path prefixes of the servers that apply: those of the operation, else of the path item, else of
 * the document (OpenAPI 3.1, section 4.8.10). No server at all means `/`, that is, no prefix.
 */
export function serverPrefixes(owners: readonly Cursor[]): string[] {
  for (const owner of owners) {
    const servers = children(child(owner, "servers"));
    if (servers.length > 0) return [...new Set(servers.map(prefixOf))];
  }
  return [""];
}

function prefixOf(server: Cursor): string {
  const url = own(server.value, "url");
  if (typeof url !== "string") return "";
  const filled = url.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = own(own(own(server.value, "variables"), name), "default");
    return value === undefined ? "" : String(value);
  });
  const path = filled.replace(/^[a-z][a-z0-9+.-]*:/i, "").replace(/^\/\/[^/?#]*/, "");
  return path.replace(/[?#].*$/s, "").replace(/\/+$/, "");
}

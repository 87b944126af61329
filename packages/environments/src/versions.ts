import type { Http } from "@stagegate/core";
import type { ServiceVersion } from "@stagegate/schema";

const MAX_BYTES = 64 * 1024;
const MAX_LENGTH = 200;

export type VersionResult =
  | { kind: "reported"; version: ServiceVersion }
  | { kind: "unknown"; version: ServiceVersion; reason: string };

/**
 * Asks a service which version it is. `field` may name a nested field with dots; a string field
 * `commit` beside it is taken too.
 */
export async function discoverVersion(
  http: Http,
  service: string,
  asked: { url: string; field: string; signal?: AbortSignal },
): Promise<VersionResult> {
  const unknown = (reason: string): VersionResult => ({
    kind: "unknown",
    version: { service, source: "unknown" },
    reason: `${asked.url} ${reason}`,
  });
  const answer = await http.request({
    url: asked.url,
    maxBytes: MAX_BYTES,
    ...(asked.signal === undefined ? {} : { signal: asked.signal }),
  });
  if (answer.kind === "unreachable") return unknown(`does not answer: ${answer.reason}`);
  if (answer.status < 200 || answer.status > 299) return unknown(`answered ${answer.status}`);
  const document = parse(new TextDecoder().decode(answer.body));
  if (document === undefined) return unknown("did not answer JSON");
  const version = read(document, asked.field.split("."));
  if (version === undefined) return unknown(`has no text in \`${asked.field}\``);
  const commit = read(document, ["commit"]);
  return {
    kind: "reported",
    version: { service, version, ...(commit === undefined ? {} : { commit }), source: "reported" },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function read(document: unknown, path: readonly string[]): string | undefined {
  let value = document;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value.slice(0, MAX_LENGTH) : undefined;
}

/** Whether a reported version names another commit than those under test; undefined: cannot say. */
export function runsCommit(
  version: ServiceVersion,
  commits: readonly string[],
): boolean | undefined {
  const reported = [version.commit, version.version].find(
    (text) => text !== undefined && /^[0-9a-f]{7,40}$/i.test(text),
  );
  const known = commits.filter((commit) => /^[0-9a-f]{7,40}$/i.test(commit));
  if (reported === undefined || known.length === 0) return undefined;
  const short = reported.toLowerCase();
  return known.some((commit) => commit.toLowerCase().startsWith(short));
}

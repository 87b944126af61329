/** Escapes one reference token of a JSON pointer (RFC 6901 section 3). */
export function escapeToken(token: string): string {
  return token.includes("~") || token.includes("/")
    ? token.replaceAll("~", "~0").replaceAll("/", "~1")
    : token;
}

/** Splits a JSON pointer into its unescaped tokens; the empty pointer has none. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Percent-decodes the fragment of a URI reference; malformed escapes stay as they are. */
export function decodeFragment(fragment: string): string {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * Resolves `reference` against the folder of the file `from`, both workspace-relative.
 * `undefined` when the result would leave the workspace or is not a plain relative path.
 */
export function joinWorkspacePath(from: string, reference: string): string | undefined {
  if (reference.includes("\\") || reference.includes("\0") || reference.startsWith("/")) {
    return undefined;
  }
  const parts = from.split("/").slice(0, -1);
  for (const part of reference.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join("/");
}

/** Where a reference leads, without its fragment. */
export type Destination =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "remote"; readonly url: string; readonly host: string }
  | { readonly kind: "outside" };

const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Resolves the file part of a reference that is written in `from`, which is workspace-relative or
 * itself an address. What is no plain http or https address is remote, of no host.
 */
export function destinationOf(from: string, file: string): Destination {
  if (!ABSOLUTE.test(file) && !ABSOLUTE.test(from)) {
    const path = joinWorkspacePath(from, decodeFragment(file));
    return path === undefined ? { kind: "outside" } : { kind: "file", path };
  }
  const base = ABSOLUTE.test(from) ? from : "https://workspace.invalid";
  if (!URL.canParse(file, base)) return { kind: "remote", url: file, host: "" };
  const url = new URL(file, base);
  url.hash = "";
  const plain = /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  return { kind: "remote", url: url.href, host: plain ? url.host : "" };
}

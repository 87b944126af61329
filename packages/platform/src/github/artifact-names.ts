/**
 * GitHub refuses names with `" : < > | * ? \ /` and line breaks:
 * https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/upload/path-and-artifact-name-validation.ts
 * Any text is a name here; the usual ones stay as they are.
 */
export function encodeArtifactName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll("*", "%2A");
}

/** Names of artifacts that others made are taken as they are. */
export function decodeArtifactName(stored: string): string {
  try {
    const name = decodeURIComponent(stored);
    return encodeArtifactName(name) === stored ? name : stored;
  } catch {
    return stored;
  }
}

const REFUSED_IN_PATHS = /[":<>|*?\r\n]/;

/** Whether a file of that path can be part of an artifact. */
export function fitsArtifact(path: string): boolean {
  return !REFUSED_IN_PATHS.test(path);
}

/** Below one folder; recognisable, and different for every name. */
export async function artifactFolder(name: string): Promise<string> {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 12);
  const safe = name.replaceAll(/[^A-Za-z0-9._-]+/g, "-").slice(0, 80);
  return `${safe.replace(/^[.-]+/, "") || "artifact"}-${hash}`;
}

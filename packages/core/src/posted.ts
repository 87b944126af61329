import type { Posted } from "./ports/forge.ts";

/**
 * Posts something that is an extra; what keeps it from arriving is one note. Nothing is said where
 * there is no place for it.
 */
export async function post(what: string, posting: () => Promise<Posted>): Promise<string[]> {
  try {
    const posted = await posting();
    return posted.kind === "unavailable" ? [`${what}: ${withHint(posted)}`] : [];
  } catch (cause) {
    return [`${what}: ${messageOf(cause)}`];
  }
}

function withHint({ reason, hint }: { reason: string; hint?: string }): string {
  return hint === undefined ? reason : `${reason}. ${hint}`;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

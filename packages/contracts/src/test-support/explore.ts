import { createLibrary, LIBRARY_TOKEN, libraryDocument } from "@stagegate/testkit/library";
import type { LibraryFault } from "@stagegate/testkit/library";
import { loadSpec } from "../document/load.ts";
import type { Spec } from "../document/spec.ts";
import { explore } from "../explore/explore.ts";
import type {
  ExploreOptions,
  ExploreRequest,
  ExploreResult,
  SendRequest,
} from "../explore/model.ts";

export async function specOf(document: unknown): Promise<Spec> {
  const loaded = await loadSpec({ path: "api.json", text: JSON.stringify(document, undefined, 2) });
  if (!loaded.ok) throw new Error(loaded.errors[0]?.message);
  return loaded.value;
}

/** A run with usual limits, of time that stands still. */
export function run(
  spec: Spec,
  send: SendRequest,
  more: Partial<ExploreOptions> = {},
): Promise<ExploreResult> {
  return explore(spec, {
    send,
    service: "library",
    seed: 1,
    maxRequests: 800,
    maxMilliseconds: 60_000,
    now: () => 0,
    ...more,
  });
}

/** Asks a library with a fault; `sent` sees every request. */
export async function askLibrary(
  fault: LibraryFault,
  { sent, ...more }: Partial<ExploreOptions> & { sent?: (request: ExploreRequest) => void } = {},
): Promise<ExploreResult> {
  const library = createLibrary(fault);
  const credential = { header: "Authorization", prefix: "Bearer " };
  const send: SendRequest = async (request) => {
    sent?.(request);
    const { method, target, body, credentials } = request;
    const token = credentials === "given" ? LIBRARY_TOKEN : "wrong";
    const access: Record<string, string> =
      credentials === "none" ? {} : { authorization: `Bearer ${token}` };
    return {
      kind: "response",
      ...library({ method, target, body, headers: { ...request.headers, ...access } }),
    };
  };
  return run(await specOf(libraryDocument()), send, { credential, ...more });
}

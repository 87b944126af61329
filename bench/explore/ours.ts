import { explore, loadSpec } from "../../packages/contracts/src/index.ts";
import type { ExploreResult, Spec } from "../../packages/contracts/src/index.ts";
import {
  createLibrary,
  LIBRARY_TOKEN,
  libraryDocument,
} from "../../packages/testkit/src/library/index.ts";
import type { LibraryFault } from "../../packages/testkit/src/library/index.ts";

export async function librarySpec(): Promise<Spec> {
  const loaded = await loadSpec({ path: "library.json", text: JSON.stringify(libraryDocument()) });
  if (!loaded.ok) throw new Error(loaded.errors[0]?.message ?? "unusable");
  return loaded.value;
}

/** Our run against a library of its own. */
export function runOurs(
  spec: Spec,
  options: { fault: LibraryFault; seed: number; requests: number },
): Promise<ExploreResult> {
  const library = createLibrary(options.fault);
  return explore(spec, {
    service: "library",
    seed: options.seed,
    maxRequests: options.requests,
    maxMilliseconds: 300_000,
    now: () => performance.now(),
    credential: { header: "Authorization", prefix: "Bearer " },
    send: async ({ method, target, headers, body, credentials }) => {
      const token = credentials === "given" ? LIBRARY_TOKEN : "wrong";
      const access = credentials === "none" ? {} : { authorization: `Bearer ${token}` };
      const answer = library({ method, target, body, headers: { ...headers, ...access } });
      return { kind: "response", ...answer };
    },
  });
}

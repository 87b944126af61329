import type { Host } from "@stagegate/core";
import type { SpecSide } from "@stagegate/contracts";
import { readDocument, remoteRefs, shownAddress } from "@stagegate/gates/contract-documents";

export { shownAddress } from "@stagegate/gates/contract-documents";

/**
 * A document from an address, with what it refers to on the same host and on those that are
 * allowed. What is no document is an error.
 */
export async function fetched(
  { http, signal }: Host,
  url: string,
  hosts: readonly string[],
): Promise<SpecSide> {
  const shown = shownAddress(url);
  if (shown === undefined) {
    const hint = "Begin with http:// or https://.";
    return { kind: "error", message: `${url} is no address`, hint };
  }
  const answer = await readDocument(http, url, signal);
  if (answer.kind === "failed") {
    const { reason, hint } = answer;
    return { kind: "error", message: `${shown} cannot be read: ${reason}`, hint };
  }
  const source = { path: shown, text: answer.text };
  return {
    kind: "document",
    source,
    ...remoteRefs({ http, signal }, [new URL(url).host, ...hosts]),
  };
}

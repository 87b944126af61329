import { safeName } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { Evidence, GateId } from "@stagegate/schema";
import { createHiding } from "../evidence/secrets.ts";
import { scrubText } from "../evidence/text.ts";

const MAX_LOG_BYTES = 256 * 1024;

/** The end of the output of a service, without secrets; empty when there is none. */
export async function readServiceLog<G extends GateId>(
  { host, redaction }: Pick<GateContext<G>, "host" | "redaction">,
  path: string,
): Promise<string> {
  const bytes: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of host.files.stream(path) ?? []) {
    bytes.push(chunk);
    length += chunk.length;
    while (bytes[0] !== undefined && length - bytes[0].length > MAX_LOG_BYTES) {
      length -= bytes[0].length;
      bytes.shift();
    }
  }
  const text = new TextDecoder().decode(Buffer.concat(bytes).subarray(-MAX_LOG_BYTES));
  return scrubText(text, createHiding(redaction));
}

/** Adds the output of a service to the evidence of a gate. */
export function addServiceLog<G extends GateId>(
  { out }: Pick<GateContext<G>, "out">,
  gate: G,
  { service, text }: { service: string; text: string },
): Promise<Evidence> {
  const name = safeName(service);
  return out.addEvidence({
    gate,
    id: `log-${name}`,
    kind: "log",
    title: `Output of ${service}`,
    mediaType: "text/plain",
    from: { text, name: `${name}.log` },
  });
}

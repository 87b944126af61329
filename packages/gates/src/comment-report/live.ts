import type { GateContext } from "@stagegate/core";
import { HANDLE_FILE, readHandle } from "@stagegate/environments";
import type { ReportPage } from "@stagegate/report";
import type { EnvironmentHandle } from "@stagegate/schema";
import { isOfStrangers } from "./strangers.ts";

/**
 * Where people can look at the environment of the run, as long as it is there: one that ends with its
 * job, has ended, or answers on the machine of the job alone is none. A handle that is damaged, or
 * that strangers may have written, is none either.
 */
export async function liveEnvironment(
  context: GateContext<"comment-report">,
): Promise<ReportPage["environment"]> {
  const { host, out, redaction } = context;
  if (isOfStrangers(context)) return undefined;
  const handle = await readHandle(host.files, out.file(HANDLE_FILE)).catch(() => undefined);
  if (handle?.entry === undefined || !outlives(handle, host.clock.now())) return undefined;
  const url = redaction.text(handle.entry);
  if (!isReachable(url)) return undefined;
  const { expiresAt } = handle;
  return { url, ...(expiresAt === undefined ? {} : { expiresAt }) };
}

function outlives({ teardown, expiresAt, provider }: EnvironmentHandle, now: number): boolean {
  if (expiresAt !== undefined && !(Date.parse(expiresAt) > now)) return false;
  return provider === "external" || teardown !== "job";
}

const OWN_MACHINE = /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/;

function isReachable(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && !OWN_MACHINE.test(parsed.hostname);
}

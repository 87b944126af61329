import { createAgentClient, createAgentSource } from "@stagegate/agent";
import type { AgentStats } from "@stagegate/agent";
import type { Host } from "@stagegate/core";
import type { OpenTelemetry } from "@stagegate/gates/stack";
import { outDirOf } from "./out-dir.ts";

/** Reads what the agent of an environment has seen. */
export function openTelemetry(host: Host): OpenTelemetry {
  return async (handle, settle) => {
    const { agent, store } = handle.telemetry;
    if (agent === undefined) {
      return { kind: "unreachable", message: "the environment has no agent" };
    }
    const token = (await host.files.readText(agent.tokenFile))?.trim();
    if (token === undefined) {
      return { kind: "unreachable", message: `the agent's token is not at ${agent.tokenFile}` };
    }
    const client = createAgentClient(agent.url, token);
    await settle?.(async () => {
      const stats = await client.stats();
      return stats.ok ? stats.value.intake.accepted : undefined;
    });
    const flushed = await client.flush();
    if (!flushed.ok)
      return { kind: "unreachable", message: `the agent does not answer: ${flushed.message}` };
    const red = await client.red();
    const childCalls = await client.childCalls();
    if (!red.ok) return { kind: "unreachable", message: red.message };
    if (!childCalls.ok) return { kind: "unreachable", message: childCalls.message };
    const source = createAgentSource(client, `${outDirOf(host)}/${store ?? "telemetry"}`);
    return {
      kind: "open",
      telemetry: {
        red: red.value,
        childCalls: childCalls.value,
        traces: source,
        logs: source,
        shed: shedOf(flushed.value),
      },
    };
  };
}

/** Export requests that were refused: only these are missing from the figures. */
function shedOf({ intake }: AgentStats): number {
  return intake.shedRequests;
}

import type { GateId } from "@stagegate/schema";
import type { WantedProfile } from "@stagegate/schema/compose";
import type { Host } from "../ports/host.ts";
import type { RunInfo } from "../ports/forge.ts";

/** The profile that was asked for, else that of the event; undefined where no event has one. */
export function wantedProfile({
  inputs,
  info,
}: Pick<Host, "inputs" | "info">): WantedProfile | undefined {
  const given = inputs.read(["profile"]).get("profile");
  if (typeof given?.value === "string" && given.value !== "") {
    return { name: given.value, origin: given.origin };
  }
  const name = profileOf(info);
  return name === undefined ? undefined : { name };
}

/** On a laptop nobody asks but a person. */
export function profileOf({ event, subject, targetBranch = "main" }: RunInfo): string | undefined {
  switch (event) {
    case "change-request":
    case "merge-queue":
      return event;
    case "schedule":
      return "nightly";
    case "push":
      return subject.ref === targetBranch ? "main" : undefined;
    default:
      return undefined;
  }
}

/** Gates that are of no use without an environment. */
const NEED_ENVIRONMENT: readonly GateId[] = ["run-e2e", "load-test", "check-slo"];

/** A run ends with its report, and starts with the environment that its gates need. */
export function hasGate(gates: readonly GateId[], gate: GateId): boolean {
  if (gate === "comment-report" || gates.includes(gate)) return true;
  return gate === "provision-staging" && gates.some((each) => NEED_ENVIRONMENT.includes(each));
}

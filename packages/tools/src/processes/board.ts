import type {
  EnvironmentPlan,
  ServiceProblem,
  ServiceStart,
  ServiceState,
} from "@stagegate/environments";

/** What is known of every service while an environment starts. */
export interface Board {
  list(): readonly ServiceStart[];
  set(name: string, state: ServiceState, more?: Partial<ServiceStart>): void;
  fail(name: string, problem: ServiceProblem): void;
  /** Nothing changes any more: what ends from now on was ended. Returns the last state. */
  close(): readonly ServiceStart[];
}

export function createBoard(
  plan: EnvironmentPlan,
  urls: ReadonlyMap<string, string>,
  onChange: (services: readonly ServiceStart[]) => void,
): Board {
  const services = new Map<string, ServiceStart>();
  for (const { name } of plan.services) {
    const url = urls.get(name);
    services.set(name, { name, state: "waiting", ...(url === undefined ? {} : { url }) });
  }
  let open = true;
  const list = (): readonly ServiceStart[] => [...services.values()];
  const set: Board["set"] = (name, state, more = {}) => {
    const before = services.get(name) ?? { name, state };
    if (!open || before.state === "failed") return;
    services.set(name, { ...before, ...more, state });
    onChange(list());
  };
  return {
    list,
    set,
    fail: (name, problem) => set(name, "failed", { problem }),
    close() {
      open = false;
      return list();
    },
  };
}

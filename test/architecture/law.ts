/** Packages of values and verdicts: no environment, no child processes, no forge (design, section 2). */
const PURE = ["results", "contracts", "load", "telemetry", "environments", "report"] as const;

const OVER_CORE = ["schema", "core", "stats"] as const;

/**
 * The import law: which `@stagegate/*` packages a package may depend on. A package that is not here
 * does not exist. Tests may also import `testkit`.
 */
export const LAW: Readonly<Record<string, readonly string[]>> = {
  stats: [],
  schema: [],
  core: ["schema"],
  ...Object.fromEntries(PURE.map((name) => [name, OVER_CORE])),
  gates: [...OVER_CORE, ...PURE],
  tools: [...OVER_CORE, ...PURE],
  agent: [...OVER_CORE, ...PURE],
  platform: ["schema", "core"],
  wiring: [...OVER_CORE, ...PURE, "gates", "tools", "agent", "platform"],
  cli: ["schema", "core", "gates", "wiring"],
  actions: ["schema", "wiring"],
  harness: ["schema"],
  testkit: [...OVER_CORE, ...PURE],
};

/** Everything that a test can drive without a machine around it. */
export const WITHOUT_MACHINE: readonly string[] = ["schema", "core", "stats", "gates", ...PURE];

/** Folders of `packages/gates/src` that several gates share; every other one is a gate. */
export const SHARED_GATE_FOLDERS: readonly string[] = ["evidence", "results-files", "stack"];

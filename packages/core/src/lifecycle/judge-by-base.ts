import { GATE_IDS } from "@stagegate/schema";
import { inputFields } from "@stagegate/schema/inputs";
import { judgeInputs } from "@stagegate/schema/policy";
import { isGateError } from "../error.ts";
import { concernsGate, policyCheck } from "./policy-checks.ts";
import { policyOfBase } from "./policy.ts";
import { targetBranch } from "./history.ts";
import type { LoadedConfig } from "./config.ts";
import { STRICT } from "./strictest.ts";
import type { Setup } from "./setup.ts";

/**
 * Lets the target branch judge: its limits replace looser ones of the change, an input that loosens
 * what its file says is taken out, and both are told.
 */
export async function judgeByBase(setup: Setup, loaded: LoadedConfig): Promise<void> {
  const { gate, host } = setup;
  // Not an input: whoever starts the job would choose the judge.
  const branch = host.info.targetBranch ?? targetBranch(setup);
  try {
    const policy = await policyOfBase(host, loaded, branch);
    const about = { gate, config: loaded.config, branch };
    const byFile = policy.changes.filter((change) => concernsGate(change, gate, GATE_IDS));
    setup.loaded = policy.loaded;
    setup.judgedByBase = policy.base !== undefined;
    setup.loosened = byFile.map((change) => policyCheck(change, about));
    setup.notes.push(...policy.notes);
    const { paths, ...others } = (setup.inputs ?? {}) as Readonly<Record<string, unknown>>;
    const narrowed = policy.strict !== true && paths !== undefined;
    const given = narrowed ? { ...others, paths } : others;
    const byInput = policy.base === undefined ? [] : judgeInputs(gate, given, policy.base);
    const other = given["target-branch"];
    if (policy.base !== undefined && other !== undefined && other !== branch) {
      const path = ["baseline", "branch"];
      const change = { path, direction: "unknown", before: branch, now: other } as const;
      byInput.push({ name: "target-branch", change });
    }
    setup.inputs = given as NonNullable<Setup["inputs"]>;
    if (byInput.length === 0) return;
    const raw = host.inputs.read(inputFields(gate).map(({ name }) => name));
    const ignored = new Set(
      byInput.filter(({ change }) => change.counts !== true).map(({ name }) => name),
    );
    setup.inputs = Object.fromEntries(
      Object.entries(given).filter(([name]) => !ignored.has(name)),
    ) as NonNullable<Setup["inputs"]>;
    const told = byInput.map(({ name, change }) =>
      policyCheck({ ...change, input: raw.get(name)?.origin ?? name }, about),
    );
    const ids = new Set(told.map(({ id }) => id));
    setup.loosened = [...setup.loosened.filter(({ id }) => !ids.has(id)), ...told];
  } catch (error) {
    if (!isGateError(error) || error.code !== "STAGEGATE_BASE_UNREACHABLE") throw error;
    if (gate !== "comment-report") throw error;
    tightenReport(
      setup,
      loaded,
      `${error.message}${error.hint === undefined ? "" : ` (${error.hint})`}`,
    );
  }
}

/**
 * The report of all gates is never lost for want of its own policy: without the target branch it is
 * as strict as it can be, and says so.
 */
function tightenReport(setup: Setup, loaded: LoadedConfig, why: string): void {
  const block = { ...loaded.config["comment-report"], ...STRICT };
  setup.loaded = { ...loaded, config: { ...loaded.config, "comment-report": block } };
  setup.inputs = { ...setup.inputs, ...STRICT } as NonNullable<Setup["inputs"]>;
  setup.judgedByBase = true;
  setup.loosened = [
    {
      id: `policy:${loaded.config.project}/stagegate.yml#comment-report`,
      title: "The limits of the target branch can be read",
      verdict: "warn",
      message: `${why}: nothing is relaxed here`,
    },
  ];
}

import type {
  Chart,
  Check,
  Config,
  Diagnosis,
  Evidence,
  GateId,
  GateInputs,
  GateReport,
  Metric,
  RankingEntry,
  ServiceVersion,
} from "@stagegate/schema";
import type { ConfigCheck } from "./lifecycle/config.ts";
import type { BaselineList } from "./ports/forge.ts";
import type { OutDir } from "./out-dir.ts";
import type { Host } from "./ports/host.ts";
import type { Redaction } from "./redact.ts";

/** What a gate found, before it is compared with history and enforced. */
export interface GateOutcome {
  summary: string;
  checks: Check[];
  /** Set when the gate has nothing to judge by design: the verdict is skip, and this is why. */
  skip?: string;
  metrics?: Metric[];
  charts?: Chart[];
  evidence?: Evidence[];
  ranking?: RankingEntry[];
  diagnosis?: Diagnosis;
  versions?: ServiceVersion[];
  notes?: string[];
  /** Outputs of this gate beyond those that every gate has. */
  outputs?: Readonly<Record<string, string>>;
  /** Overrides the verdict that follows from the checks: comment-report speaks for all gates. */
  exitCode?: 0 | 1 | 2 | 3 | 4 | 5;
}

export interface GateContext<G extends GateId> {
  inputs: GateInputs<G>;
  /** Undefined only for gates that work without a configuration. */
  config: Config | undefined;
  /** Folder of stagegate.yml; paths of the configuration are relative to it. */
  configDir: string;
  out: OutDir;
  host: Host;
  redaction: Redaction;
  signal: AbortSignal;
  targetBranch: string;
  /**
   * Compares checks with the stored runs of the target branch, as is done with what the gate
   * returns: for a gate that shows its checks before it ends.
   */
  classify(checks: readonly Check[]): Check[];
  /**
   * The configuration at a commit, with all its parts; undefined where there was none, or none that
   * can be read.
   */
  configAt?(commit: string): Promise<Config | undefined>;
  /** The target branch judges: its limits stand in `config` already (`policy-from: base`). */
  judgedByBase?: boolean;
  /** What the change loosens of this gate, or of no gate; it is added to what the gate returns. */
  loosened?: readonly Check[];
  /** Gates that the profile of the run has; undefined where all count. */
  profileGates?: readonly GateId[];
  /** What the checks are compared with, and which of them are gone. */
  past?(checks: readonly Check[]): Pick<GateReport, "compared" | "absent">;
  /** The stored runs of the target branch, newest first; undefined where nobody has read them. */
  history?: BaselineList;
}

/** A gate is data plus `run`; the lifecycle around it exists once, in runGate. */
export interface Gate<G extends GateId, Ports> {
  id: G;
  /** `optional`: works without a stagegate.yml. */
  configuration: "required" | "optional";
  /**
   * Whether these inputs ask for something that judges no change: the report of the run is left
   * alone, and the configuration, which may be broken by now, is not read.
   */
  housekeeping?(inputs: GateInputs<G>): boolean;
  /** What only this gate knows to be wrong in a configuration; told along with the rest. */
  check?: ConfigCheck;
  run(context: GateContext<G>, ports: Ports): Promise<GateOutcome>;
}

export function defineGate<G extends GateId, Ports>(gate: Gate<G, Ports>): Gate<G, Ports> {
  return gate;
}

/** The configuration, where the gate requires one. */
export function requireConfig<G extends GateId>(context: GateContext<G>): Config {
  if (context.config === undefined) throw new Error("the lifecycle lets no such gate run");
  return context.config;
}

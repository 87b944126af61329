import { gatesOf, isJudgedByBase } from "@stagegate/core";
import type { Host, LoadedConfig } from "@stagegate/core";
import type { GateId } from "@stagegate/schema";
import { decodeInputs, inputFields } from "@stagegate/schema/inputs";

/** One value as the gates will have it, and who says so. */
export interface EffectiveValue {
  /** Dotted path of the key. */
  key: string;
  value: unknown;
  /** `stagegate.yml:12`, `profile nightly, stagegate.yml:40`, `STAGEGATE_TTL`, `default`, `base: main`. */
  origin: string;
  /** Where the key is locked. */
  locked?: string;
}

type Path = readonly (string | number)[];
type Tree = Readonly<Record<string, unknown>>;

/** Everything that the configuration says, each with its origin, in the order of the file. */
export async function effectiveValues(host: Host, loaded: LoadedConfig): Promise<EffectiveValue[]> {
  const { config, branch } = await asJudged(host, loaded);
  const values = leaves(config).map(([path, value]): EffectiveValue => {
    const byBase = branch !== undefined && !isSame(value, at(loaded.config, path));
    const origin = byBase ? `base: ${branch}` : originOf(loaded, path);
    return { key: path.join("."), value, origin, ...lockOf(loaded, path) };
  });
  const known = new Map(values.map((value) => [value.key, value]));
  for (const [key, value] of defaultsFor(gatesOf(config))) {
    if (!known.has(key))
      known.set(key, { key, value, origin: "default", ...lockOf(loaded, key.split(".")) });
  }
  for (const given of await fromInputs(host, config)) {
    known.set(given.key, { ...known.get(given.key), ...given });
  }
  return [...known.values()];
}

async function asJudged(
  host: Host,
  loaded: LoadedConfig,
): Promise<{ config: LoadedConfig["config"]; branch?: string }> {
  if (!isJudgedByBase(host)) return { config: loaded.config };
  const { policyOfBase } = await import("@stagegate/core/policy");
  const branch = host.info.targetBranch ?? loaded.config.baseline?.branch ?? "main";
  return { config: (await policyOfBase(host, loaded, branch)).loaded.config, branch };
}

function originOf({ source, composed, file }: LoadedConfig, path: Path): string {
  const place = source?.place({ path, message: "" });
  const where = place === undefined ? file : `${place.file}:${place.line}`;
  const profile = composed?.profileOf(path);
  return profile === undefined ? where : `profile ${profile}, ${where}`;
}

function lockOf({ composed }: LoadedConfig, path: Path): { locked?: string } {
  const lock = composed?.locks.find((each) =>
    each.path.every((step, depth) => String(step) === String(path[depth])),
  );
  return lock === undefined ? {} : { locked: lock.where };
}

/** Inputs of the environment, which count more than the file, for the gates that it has. */
async function fromInputs(host: Host, config: LoadedConfig["config"]): Promise<EffectiveValue[]> {
  const { keyOfInput } = await import("@stagegate/schema/policy");
  return gatesOf(config).flatMap((gate) => {
    const fields = new Set(inputFields(gate).map(({ name }) => name));
    const raw = new Map([...host.inputs.read([...fields])].filter(([name]) => fields.has(name)));
    const decoded = decodeInputs(gate, raw);
    if (decoded.kind === "invalid") return [];
    return Object.entries(decoded.inputs).flatMap(([name, value]) => {
      const path = keyOfInput(gate, name);
      if (path === undefined) return [];
      return [
        { key: path.join("."), value: value as unknown, origin: raw.get(name)?.origin ?? name },
      ];
    });
  });
}

const OF_GATES: readonly [key: string, value: string][] = [
  ["enforcement", "all"],
  ["on-inconclusive", "fail"],
  ["on-unavailable", "fail"],
];

const OF_ONE: Readonly<Partial<Record<GateId, readonly [key: string, value: string][]>>> = {
  "provision-staging": [
    ["provider", "processes"],
    ["teardown", "job"],
    ["ttl", "30m"],
    ["startup-timeout", "2m"],
  ],
  "run-e2e": [
    ["runner", "playwright"],
    ["on-flaky", "warn"],
    ["timeout", "15m"],
  ],
};

/** What counts where nobody says anything; docs/configuration.md and the pages of the gates. */
function defaultsFor(gates: readonly GateId[]): [key: string, value: unknown][] {
  const blocks = gates.flatMap((gate) =>
    [...OF_GATES, ...(OF_ONE[gate] ?? [])].map(([key, value]): [string, unknown] => [
      `${gate}.${key}`,
      value,
    ]),
  );
  return [...blocks, ["policy-from", "base"], ["baseline.branch", "main"], ["baseline.limit", 30]];
}

/** Values that no other is in; a list of words is one. */
function leaves(value: unknown, path: Path = []): [Path, unknown][] {
  if (Array.isArray(value) && value.some(isObject)) {
    return value.flatMap((item: unknown, index) => leaves(item, [...path, index]));
  }
  if (!isObject(value) || Array.isArray(value) || Object.keys(value).length === 0) {
    return [[path, value]];
  }
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
}

function isObject(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}

function at(root: unknown, path: Path): unknown {
  let here = root;
  for (const step of path) {
    if (!isObject(here) || !Object.hasOwn(here, step)) return undefined;
    here = here[step];
  }
  return here;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

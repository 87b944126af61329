import { parseArgs } from "node:util";

export type TierName = "default" | "real" | "full";

interface Tier {
  about: string;
  /** Type check, lint and format. */
  static: boolean;
  /** Projects of vitest.config.ts. */
  projects: readonly string[];
}

export const TIERS: Readonly<Record<TierName, Tier>> = {
  default: {
    about: "what always runs",
    static: true,
    projects: ["unit", "system"],
  },
  real: {
    about: "real tools; NAMES choose files",
    static: false,
    projects: ["real"],
  },
  full: {
    about: "everything, about an hour; NAMES choose files",
    static: true,
    projects: ["unit", "system", "real", "full"],
  },
};

export interface Wanted {
  tier: TierName;
  names: readonly string[];
  /** File that receives the closing line too. */
  totals?: string;
}

export type Arguments =
  | ({ kind: "run" } & Wanted)
  | { kind: "usage"; text: string; wrong: boolean };

/** The tier, then any number of names; a file runs when its path contains one of them. */
export function readArguments(args: readonly string[]): Arguments {
  let parsed;
  try {
    const options = { totals: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
    parsed = parseArgs({
      args: args.filter((arg) => arg !== "--"),
      options,
      allowPositionals: true,
    });
  } catch (cause) {
    return { kind: "usage", text: `${(cause as Error).message}\n${usage()}`, wrong: true };
  }
  const { totals, help } = parsed.values;
  const [tier, ...names] = parsed.positionals;
  if (help === true || tier === undefined || !isTier(tier)) {
    return { kind: "usage", text: usage(), wrong: help !== true };
  }
  return { kind: "run", tier, names, ...(totals === undefined ? {} : { totals }) };
}

function isTier(name: string): name is TierName {
  return Object.hasOwn(TIERS, name);
}

function usage(): string {
  const lines = Object.entries(TIERS).map(([name, { about }]) => `  ${name.padEnd(9)}${about}`);
  return `Usage: node scripts/test.ts <tier> [names…] [--totals FILE]\n${lines.join("\n")}`;
}

import type { Config } from "./types.ts";

/** The files of a service's `contract`, each a path or a glob, as the configuration has them. */
export function contractFiles({
  contract,
}: Pick<Config["services"][string], "contract">): readonly string[] {
  if (contract === undefined) return [];
  return typeof contract === "string" ? [contract] : contract;
}

import { keyedName } from "@stagegate/core";
import type { Files, OutDir } from "@stagegate/core";
import type { Attempt, Phases } from "@stagegate/schema";
import { parseFormat, writeFormat } from "@stagegate/schema/formats";

type Phase = Phases["phases"][number];

/** Adds phases of a gate; phases of the same name and leg are replaced. */
export async function recordPhases(
  files: Files,
  out: OutDir,
  added: readonly Phase[],
): Promise<void> {
  const path = ownFile(out, "phases");
  const names = new Set(added.map((phase) => phase.name));
  const before = await phasesIn(files, path);
  const phases = [...before.filter((phase) => !names.has(phase.name)), ...added];
  const value = { schema: "stagegate/phases/v1" as const, phases };
  await files.write(path, `${writeFormat("phases", value)}\n`);
}

/** The phases of every leg that shares the out directory. */
export async function readPhases(files: Files, out: OutDir): Promise<Phase[]> {
  const all = await allFiles(files, out, "phases");
  return (await Promise.all(all.map((path) => phasesIn(files, path)))).flat();
}

async function phasesIn(files: Files, path: string): Promise<Phase[]> {
  const text = await files.readText(path);
  if (text === undefined) return [];
  const result = parseFormat("phases", text);
  return result.kind === "read" ? result.value.phases : [];
}

export async function recordAttempts(
  files: Files,
  out: OutDir,
  attempts: Attempt[],
): Promise<void> {
  const value = { schema: "stagegate/attempts/v1" as const, attempts };
  await files.write(ownFile(out, "attempts"), `${writeFormat("attempts", value)}\n`);
}

/** The attempts of every leg that shares the out directory. */
export async function readAttempts(files: Files, out: OutDir): Promise<Attempt[]> {
  const all = await allFiles(files, out, "attempts");
  return (await Promise.all(all.map((path) => attemptsIn(files, path)))).flat();
}

async function attemptsIn(files: Files, path: string): Promise<Attempt[]> {
  const text = await files.readText(path);
  if (text === undefined) return [];
  const result = parseFormat("attempts", text);
  return result.kind === "read" ? result.value.attempts : [];
}

type Kind = "phases" | "attempts";

/** `phases.json`, or `phases-<key>.json` of a shard or matrix leg. */
function ownFile(out: OutDir, kind: Kind): string {
  return out.file(`${keyedName(kind, out.key)}${EXTENSION}`);
}

const EXTENSION = ".json";

async function allFiles(files: Files, out: OutDir, kind: Kind): Promise<string[]> {
  const names = await files.list(out.path);
  return names
    .filter((name) => name.endsWith(EXTENSION))
    .filter((name) => name === `${kind}${EXTENSION}` || name.startsWith(`${kind}-`))
    .sort()
    .map((name) => out.file(name));
}

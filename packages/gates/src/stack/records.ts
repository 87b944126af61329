import type { Files, OutDir } from "@stagegate/core";
import type { Attempt, Phases } from "@stagegate/schema";
import { parseFormat, writeFormat } from "@stagegate/schema/formats";

type Phase = Phases["phases"][number];

/** Adds phases of a gate; phases of the same name are replaced. */
export async function recordPhases(
  files: Files,
  out: OutDir,
  added: readonly Phase[],
): Promise<void> {
  const path = out.file("phases.json");
  const names = new Set(added.map((phase) => phase.name));
  const before = await readPhases(files, out);
  const phases = [...before.filter((phase) => !names.has(phase.name)), ...added];
  const value = { schema: "stagegate/phases/v1" as const, phases };
  await files.write(path, `${writeFormat("phases", value)}\n`);
}

export async function readPhases(files: Files, out: OutDir): Promise<Phase[]> {
  const text = await files.readText(out.file("phases.json"));
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
  await files.write(out.file("attempts.json"), `${writeFormat("attempts", value)}\n`);
}

export async function readAttempts(files: Files, out: OutDir): Promise<Attempt[]> {
  const text = await files.readText(out.file("attempts.json"));
  if (text === undefined) return [];
  const result = parseFormat("attempts", text);
  return result.kind === "read" ? result.value.attempts : [];
}

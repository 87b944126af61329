import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Phases } from "@stagegate/schema";

export type Phase = Phases["phases"][number];
export type PhaseKind = Phase["kind"];

/** A mark: the named phase starts or ends at a time in milliseconds since the epoch. */
export interface PhaseMark {
  readonly name: string;
  readonly event: "start" | "end";
  readonly kind: PhaseKind;
  readonly at: number;
}

const KINDS: readonly PhaseKind[] = ["provision", "e2e", "load", "idle", "other"];
const MAX_PHASES = 1000;
const MAX_NAME = 200;

/** Keeps `phases.json`; each mark rewrites the file whole. */
export class PhaseLog {
  readonly #file: string;
  readonly #phases: Phase[] = [];
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  /** False when the mark makes no sense: an end without a start, or too many phases. */
  async mark(mark: PhaseMark): Promise<boolean> {
    if (!this.#apply(mark)) {
      return false;
    }
    const text = JSON.stringify({ schema: "stagegate/phases/v1", phases: this.#phases }, null, 2);
    this.#writing = this.#writing.then(
      async () => writeWhole(this.#file, text),
      async () => writeWhole(this.#file, text),
    );
    await this.#writing;
    return true;
  }

  #apply(mark: PhaseMark): boolean {
    if (mark.event === "start") {
      if (this.#phases.length >= MAX_PHASES) {
        return false;
      }
      this.#phases.push({ name: mark.name, kind: mark.kind, start: mark.at });
      return true;
    }
    const index = this.#phases.findLastIndex(
      (phase) => phase.name === mark.name && phase.end === undefined,
    );
    const open = this.#phases[index];
    if (open === undefined) {
      return false;
    }
    this.#phases[index] = { ...open, end: Math.max(open.start, mark.at) };
    return true;
  }
}

/** Reads a mark from a request body; undefined when it is none. */
export function parsePhaseMark(text: string, now: number): PhaseMark | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null) {
    return undefined;
  }
  const {
    name,
    event,
    kind = "other",
    at = now,
  } = parsed as Partial<Record<keyof PhaseMark, unknown>>;
  const known = KINDS.find((each) => each === kind);
  const named = typeof name === "string" && name !== "" && name.length <= MAX_NAME;
  const timed = typeof at === "number" && Number.isFinite(at) && at >= 0;
  if (!named || !timed || known === undefined || (event !== "start" && event !== "end")) {
    return undefined;
  }
  return { name, event, kind: known, at };
}

/** Writes a file so that a reader sees the old or the new content, never a part. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const next = `${file}.${process.pid}.tmp`;
  await writeFile(next, text, { mode: 0o600 });
  await rename(next, file);
}

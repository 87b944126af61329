import { basename, join, relative } from "node:path";
import {
  cutMarkdown,
  hasSections,
  isSuperseded,
  joinSections,
  normalSection,
  parseSections,
  SECTION_ROOM,
  writeSections,
} from "@stagegate/core";
import type {
  Annotation,
  Annotations,
  ArtifactStore,
  ChangeRequestThread,
  CheckRuns,
  CommitStatus,
  Deployments,
  Files,
  Outputs,
  Posted,
  Summary,
} from "@stagegate/core";

/** What people see on the forge. */
export interface ForgeState {
  outputs: Map<string, string>;
  summary: string;
  annotations: Annotation[];
  /** By context. */
  statuses: Map<string, Parameters<CommitStatus["set"]>[0]>;
  /** By name. */
  checkRuns: Map<string, Parameters<CheckRuns["publish"]>[0]>;
  /** By environment. */
  deployments: Map<string, Parameters<Deployments["record"]>[0]>;
  /** Copies of the uploaded folders, by name. */
  artifacts: Map<string, { path: string; bytes: Uint8Array }[]>;
  /** The comment bodies of this author, by marker. */
  comments: Map<string, string>;
}

export interface MemoryForge {
  state: ForgeState;
  outputs: Outputs;
  summary: Summary;
  annotations: Annotations;
  status: CommitStatus;
  checkRuns: CheckRuns;
  deployments: Deployments;
  artifacts: ArtifactStore;
  thread: ChangeRequestThread;
}

export interface MemoryForgeOptions {
  files: Files;
  /** Where the whole report is, for what was cut. */
  link?: string;
}

/** Most annotations of one level, as a step has on GitHub. */
export const MEMORY_ANNOTATIONS = 10;
const MAX_TEXT = 65_535;
const MAX_DESCRIPTION = 140;
const NAME = /^[a-z][a-z0-9-]*$/;

/** A forge in memory that grants everything: the ports whose results people look at. */
export function createMemoryForge({ files, link = "the log" }: MemoryForgeOptions): MemoryForge {
  const state: ForgeState = {
    outputs: new Map(),
    summary: "",
    annotations: [],
    statuses: new Map(),
    checkRuns: new Map(),
    deployments: new Map(),
    artifacts: new Map(),
    comments: new Map(),
  };
  const note = `_The text was cut. The whole report: ${link}_`;
  return {
    state,
    outputs: memoryOutputs(state),
    summary: memorySummary(state, note),
    annotations: memoryAnnotations(state),
    status: {
      async set(status) {
        const line = { ...status, description: oneLine(status.description, MAX_DESCRIPTION) };
        return put(state.statuses, status.context, line);
      },
    },
    checkRuns: memoryCheckRuns(state, note),
    deployments: { record: async (made) => put(state.deployments, made.environment, made) },
    artifacts: memoryArtifacts(state, files),
    thread: memoryThread(state, note),
  };
}

function put<T>(entries: Map<string, T>, key: string, value: T): Posted {
  const action = entries.has(key) ? "updated" : "created";
  entries.set(key, value);
  return { kind: "posted", action };
}

function oneLine(text: string, max: number): string {
  const line = text.toWellFormed().replaceAll(/[\p{Cc}\s]+/gu, " ");
  if (line.length <= max) return line;
  return `${line.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function memoryOutputs({ outputs }: ForgeState): Outputs {
  return {
    async set(name, value) {
      if (!NAME.test(name)) throw new TypeError(`${name} is not the name of an output`);
      outputs.set(name, value.toWellFormed());
    },
  };
}

function memorySummary(state: ForgeState, note: string): Summary {
  const maxLength = 100_000;
  let full = false;
  return {
    maxLength,
    async write(markdown) {
      if (full) return;
      const whole = state.summary === "" ? markdown : `${state.summary.trimEnd()}\n\n${markdown}`;
      state.summary = cutMarkdown(whole, { max: maxLength, unit: "bytes", note });
      full = state.summary !== whole.toWellFormed();
    },
  };
}

function memoryAnnotations({ annotations: shown }: ForgeState): Annotations {
  return {
    async add(annotations) {
      for (const level of ["error", "warning", "notice"] as const) {
        const room = MEMORY_ANNOTATIONS - shown.filter((one) => one.level === level).length;
        const wanted = annotations.filter((one) => one.level === level);
        if (wanted.length <= room) {
          shown.push(...wanted);
        } else if (room > 0) {
          const more = `and ${wanted.length - room + 1} more`;
          shown.push(...wanted.slice(0, room - 1), { level, title: "stagegate", message: more });
        }
      }
    },
  };
}

function memoryCheckRuns({ checkRuns }: ForgeState, note: string): CheckRuns {
  return {
    maxTextLength: MAX_TEXT,
    async publish(check) {
      const placed = check.annotations.filter(({ location }) => location?.line !== undefined);
      const told = check.annotations.filter((annotation) => !placed.includes(annotation));
      const lines = told.map(({ title, message }) => `- ${title}: ${message}`);
      return put(checkRuns, check.name, {
        ...check,
        title: oneLine(check.title, 255),
        summary: cutMarkdown([check.summary, ...lines].join("\n"), {
          max: MAX_TEXT,
          unit: "characters",
          note,
        }),
        annotations: placed.map((annotation) => ({
          ...annotation,
          title: oneLine(annotation.title, 255),
          message: oneLine(annotation.message, 64_000),
        })),
      });
    },
  };
}

function memoryThread({ comments }: ForgeState, note: string): ChangeRequestThread {
  return {
    maxBodyLength: MAX_TEXT - SECTION_ROOM,
    async upsert(marker, section, { silent } = {}) {
      const before = comments.get(marker);
      if (silent === true && before === undefined) return { kind: "nowhere", reason: "silent" };
      const there = parseSections(before ?? "");
      const mine = normalSection(section);
      if (isSuperseded(mine, there)) return { kind: "posted", action: "kept" };
      if (hasSections(there, [mine])) return { kind: "posted", action: "unchanged" };
      return put(
        comments,
        marker,
        writeSections(joinSections(there, [mine]), { max: MAX_TEXT, note }),
      );
    },
  };
}

function memoryArtifacts({ artifacts }: ForgeState, files: Files): ArtifactStore {
  return {
    async upload(name, folder, { existing = "replaced" } = {}) {
      const paths = await everyFile(files, folder);
      if (paths.length === 0) return { kind: "unavailable", reason: `${folder} holds no file` };
      if (existing === "kept" && artifacts.has(name)) return { kind: "posted", action: "kept" };
      const content = paths.map(async (path) => ({
        path: relative(folder, path),
        bytes: await bytesOf(files, path),
      }));
      return put(artifacts, name, await Promise.all(content));
    },
    async download(prefix, into) {
      const names = [...artifacts.keys()].filter((name) => name.startsWith(prefix)).sort();
      const found = names.map((name, index) => ({ name, folder: join(into, `${index}`) }));
      for (const { name, folder } of found) {
        await files.remove(folder);
        for (const { path, bytes } of artifacts.get(name) ?? []) {
          if (!isInside(path)) continue;
          await files.write(join(folder, path), bytes);
        }
      }
      return { artifacts: found, notes: [] };
    },
  };
}

/** A path that stays in its folder on every system. */
function isInside(path: string): boolean {
  return !/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path);
}

async function everyFile(files: Files, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await files.list(folder)) {
    const path = join(folder, basename(name));
    const below = await everyFile(files, path).catch(() => []);
    found.push(...(below.length === 0 ? [path] : below));
  }
  return found;
}

async function bytesOf(files: Files, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.stream(path) ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

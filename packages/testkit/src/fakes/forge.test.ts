import {
  createMemoryFiles,
  createMemoryForge,
  describeAnnotations,
  describeArtifactStore,
  describeChangeRequestThread,
  describeCheckRuns,
  describeCommitStatus,
  describeDeployments,
  describeOutputs,
  describeSummary,
  MEMORY_ANNOTATIONS,
} from "../index.ts";

const LINK = "https://forge.example/runs/1";
const forge = () => createMemoryForge({ files: createMemoryFiles(), link: LINK });

describeOutputs(
  async () => {
    const { outputs, state } = forge();
    return {
      outputs,
      valueOf: async (name) => state.outputs.get(name),
      count: async () => state.outputs.size,
    };
  },
  { lines: "kept" },
);

describeSummary(async () => {
  const { summary, state } = forge();
  return { summary, read: async () => state.summary };
});

describeAnnotations(async () => {
  const { annotations, state } = forge();
  const seen = async () =>
    state.annotations.map(({ level, title, message, location }) => ({
      level,
      text: `${title} ${message}`,
      ...location,
    }));
  return { annotations, seen, limit: MEMORY_ANNOTATIONS };
});

describeCommitStatus(async () => {
  const { status, state } = forge();
  return { status, seen: async () => [...state.statuses.values()] };
});

describeCheckRuns(async () => {
  const { checkRuns, state } = forge();
  const seen = async () =>
    [...state.checkRuns.values()].map(({ summary: text, ...rest }) => ({ ...rest, text }));
  return { checkRuns, seen };
});

describeDeployments(async () => {
  const { deployments, state } = forge();
  return { deployments, seen: async () => [...state.deployments.values()] };
});

describeArtifactStore(async () => {
  const files = createMemoryFiles();
  const { artifacts, state } = createMemoryForge({ files });
  const plant = async (name: string, entries: Readonly<Record<string, string>>): Promise<void> => {
    const content = Object.entries(entries).map(([path, text]) => ({
      path,
      bytes: Buffer.from(text),
    }));
    state.artifacts.set(name, content);
  };
  return { artifacts, files, folder: "/test", plant };
});

describeChangeRequestThread(async () => {
  const { thread, state } = forge();
  const others: string[] = [];
  return {
    thread,
    link: LINK,
    bodies: async () => [...state.comments.values(), ...others],
    forge: async () => others.push(...state.comments.values()),
  };
});

import { describeRepository } from "@stagegate/testkit";
import { describe } from "vitest";
import { createNodeProcesses } from "./processes.ts";
import { createGit } from "./repository-git.ts";
import { createGitRepository } from "./repository.ts";

const gitIn = (folder: string) => createGit(createNodeProcesses(process.env), folder);

describe("of a laptop", () => {
  describeRepository(async ({ folder }) => createGitRepository(gitIn(folder)));
});

describe("that a forge told of the event", () => {
  describeRepository(async ({ folder, head: headSha, targetBranch, baseSha }) =>
    createGitRepository(gitIn(folder), { headSha, targetBranch, baseSha }),
  );
});

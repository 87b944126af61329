import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  describeClock,
  describeFiles,
  describeHttp,
  describeLeaseStore,
  describeProcessRunner,
} from "@stagegate/testkit";
import { onTestFinished } from "vitest";
import { createNodeClock } from "./clock.ts";
import { createLocalFiles } from "./files.ts";
import { createNodeHttp } from "./http.ts";
import { createFolderLeases } from "./leases.ts";
import { createNodeProcesses } from "./processes.ts";

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "stagegate-platform-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describeClock(createNodeClock);
describeFiles(async () => ({ files: createLocalFiles(), folder: await temporaryFolder() }));
describeHttp(() => createNodeHttp());
describeLeaseStore(async () =>
  createFolderLeases(join(await temporaryFolder(), "leases"), createLocalFiles()),
);
describeProcessRunner(async () => ({
  processes: createNodeProcesses(process.env),
  folder: await temporaryFolder(),
}));

import { execFileSync } from "node:child_process";
import { mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  describeClock,
  describeFiles,
  describeHttp,
  describeLeaseStore,
  describeProcessRunner,
} from "@stagegate/testkit";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
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
it.skipIf(process.platform !== "linux")(
  "fails to make a folder where there can be none",
  async () => {
    const files = createLocalFiles();
    await expect(files.write("/proc/nope/deep/x", "")).rejects.toThrow("ENOENT");
    await expect(files.makeFolder("/proc/nope")).rejects.toThrow("ENOENT");
  },
);

it.skipIf(process.platform === "win32")(
  "waits for a pipe without holding the process, which then writes into it",
  async () => {
    const pipe = join(await temporaryFolder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const read = createLocalFiles().readText(pipe);
    await writeFile(pipe, "late");
    expect(await read).toBe("late");
  },
);

it("reads and writes what is too large to be taken at once", async () => {
  const files = createLocalFiles();
  const path = join(await temporaryFolder(), "a", "large");
  const large = "✗".repeat(100_000);
  await files.write(path, large);
  await files.append(path, large);
  expect(await files.readText(path)).toBe(large + large);
  expect(await files.size(path)).toBe(600_000);
});

it("makes a folder of several that are made at once", async () => {
  const files = createLocalFiles();
  const folder = join(await temporaryFolder(), "a", "b", "c");
  const paths = Array.from({ length: 20 }, (_, index) => join(folder, String(index)));
  await Promise.all(paths.map((path) => files.write(path, "x")));
  expect(await files.list(folder)).toHaveLength(20);
});

it("follows links to where a file really is", async () => {
  const folder = await realpath(await temporaryFolder());
  const files = createLocalFiles();
  await files.write(join(folder, "outside", "secret"), "x");
  await symlink(join(folder, "outside"), join(folder, "inside"));
  const real = await files.realPath(join(folder, "inside", "secret"));
  expect(real).toBe(join(folder, "outside", "secret"));
});
describeHttp(() => createNodeHttp());
describeLeaseStore(async () =>
  createFolderLeases(join(await temporaryFolder(), "leases"), createLocalFiles()),
);
describeProcessRunner(async () => ({
  processes: createNodeProcesses(process.env),
  folder: await temporaryFolder(),
}));

it("sends requests through the proxy of the environment, but never those to loopback", async () => {
  const server = createServer((request, response) => response.end(`proxied ${request.url}`));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = createNodeHttp({ env: { HTTP_PROXY: address } });
  const bodyOf = async (url: string): Promise<string> => {
    const result = await http.request({ url });
    return result.kind === "response" ? new TextDecoder().decode(result.body) : result.kind;
  };
  expect(await bodyOf("http://forge.example/a")).toBe("proxied http://forge.example/a");
  expect(await bodyOf(`${address}/b`)).toBe("proxied /b");
});

import { access, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ProcessRunner } from "@stagegate/core";
import { isExecutable } from "./search.ts";

/** https://www.npmjs.com/package/@sparticuz/chromium: a headless shell in an npm package, MIT. */
const PACKAGE = "@sparticuz/chromium";
const VERSION = "153.0.0";
const INSTALL_TIMEOUT_MS = 300_000;
const UNPACK_TIMEOUT_MS = 120_000;
const LIBRARY_FOLDERS = [
  "/usr/lib/x86_64-linux-gnu",
  "/lib/x86_64-linux-gnu",
  "/usr/lib64",
  "/lib64",
  "/usr/lib",
];
const NEEDED_LIBRARIES = ["libnss3.so", "libnspr4.so", "libexpat.so.1"];
/** With this value the package unpacks its own NSS, NSPR and expat. */
const LAMBDA = "AWS_Lambda_nodejs24.x";

/**
 * Unpacks in a process of its own, as the package sets variables of the process it is loaded into
 * and works in `os.tmpdir()` whatever its version.
 */
const UNPACK_SCRIPT = `
const { default: chromium } = await import(process.argv[1]);
process.stdout.write(await chromium.executablePath());
`;

export interface PinnedOptions {
  processes: ProcessRunner;
  /** The Node that unpacks, `process.execPath`. */
  node: string;
  /** Folder of installed tools, kept between runs. */
  cache: string;
  /** Tells installations that run at the same time apart. */
  unique: string;
  signal?: AbortSignal;
  onProgress?: (message: string) => void;
}

export type PinnedChromium =
  | { kind: "installed"; executablePath: string; env: Record<string, string> }
  | { kind: "failed"; message: string };

/**
 * Installs the pinned Chromium with the ordinary npm client into the cache folder, once. It is put
 * together beside its final place and renamed, so an installation that breaks off or runs twice
 * never leaves half a browser.
 */
export async function installPinned(options: PinnedOptions): Promise<PinnedChromium> {
  const folder = join(options.cache, `chromium-${VERSION}`);
  const executablePath = join(folder, "browser", "chromium");
  const env = (await hasLibraries()) ? {} : ownLibraries(join(folder, "browser"));
  if (await isExecutable(executablePath)) return { kind: "installed", executablePath, env };
  options.onProgress?.(`installing ${PACKAGE}@${VERSION} (70 MB) into ${folder}`);
  const staging = `${folder}.${options.unique}`;
  try {
    await mkdir(join(staging, "browser"), { recursive: true });
    const failure = (await install(options, staging)) ?? (await unpack(options, staging));
    if (failure !== undefined) return { kind: "failed", message: failure };
    await rm(join(staging, "node_modules"), { recursive: true, force: true });
    await moveInPlace(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  if (await isExecutable(executablePath)) return { kind: "installed", executablePath, env };
  return { kind: "failed", message: `${PACKAGE} was unpacked without an executable` };
}

async function moveInPlace(staging: string, folder: string): Promise<void> {
  try {
    await rename(staging, folder);
  } catch {
    // Another run was faster (its folder is whole), or an older one left a damaged folder.
    if (await isExecutable(join(folder, "browser", "chromium"))) return;
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  }
}

/** Answers what went wrong. */
async function install(options: PinnedOptions, staging: string): Promise<string | undefined> {
  // A folder without a manifest would make npm look for one further up.
  await writeFile(join(staging, "package.json"), '{"private":true}\n');
  const exit = await options.processes.run({
    command: "npm",
    args: [
      "install",
      "--no-save",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      `${PACKAGE}@${VERSION}`,
    ],
    cwd: staging,
    timeoutMs: INSTALL_TIMEOUT_MS,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  if (exit.failure !== undefined) return `npm could not be started: ${exit.failure}`;
  return exit.code === 0 ? undefined : `npm install failed: ${lastLine(exit.stderr)}`;
}

async function unpack(options: PinnedOptions, staging: string): Promise<string | undefined> {
  const entry = join(staging, "node_modules", ...PACKAGE.split("/"), "build", "index.js");
  const exit = await options.processes.run({
    command: options.node,
    args: ["--input-type=module", "--eval", UNPACK_SCRIPT, pathToFileURL(entry).href],
    cwd: staging,
    env: { TMPDIR: join(staging, "browser"), AWS_EXECUTION_ENV: LAMBDA },
    timeoutMs: UNPACK_TIMEOUT_MS,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  if (exit.failure !== undefined) return `could not be unpacked: ${exit.failure}`;
  return exit.code === 0 ? undefined : `could not be unpacked: ${lastLine(exit.stderr)}`;
}

function lastLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.findLast((line) => line !== "")?.slice(0, 300) ?? "no output";
}

async function hasLibraries(): Promise<boolean> {
  const found = await Promise.all(
    NEEDED_LIBRARIES.map(async (library) => {
      const places = LIBRARY_FOLDERS.map((folder) => access(join(folder, library)));
      return Promise.any(places).then(
        () => true,
        () => false,
      );
    }),
  );
  return found.every(Boolean);
}

/** A bare system has neither the libraries nor a font configuration. */
function ownLibraries(browser: string): Record<string, string> {
  return {
    LD_LIBRARY_PATH: join(browser, "al2023", "lib"),
    FONTCONFIG_PATH: join(browser, "fonts"),
  };
}

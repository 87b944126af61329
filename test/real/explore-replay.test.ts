import { spawn, spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explore, loadSpec } from "../../packages/contracts/src/index.ts";
import type { ExploreFinding } from "../../packages/contracts/src/index.ts";
import { createNodeHttp } from "../../packages/platform/src/local/http.ts";
import {
  createLibrary,
  LIBRARY_FAULTS,
  LIBRARY_TOKEN,
  libraryDocument,
  serveLibrary,
} from "../../packages/testkit/src/library/index.ts";
import type { NamedFault, ServedLibrary } from "../../packages/testkit/src/library/index.ts";

const missing = ["sh", "curl", "jq"].filter(
  (name) => spawnSync(name, ["--version"]).error !== undefined,
);
if (missing.length > 0) process.stderr.write(`skipped: there is no ${missing.join(", ")}\n`);

/** Over real connections, so that what a port of a test forgives does not hide a fault. */
async function ask(url: string): Promise<readonly ExploreFinding[]> {
  const text = JSON.stringify(libraryDocument());
  const loaded = await loadSpec({ path: "library.json", text });
  if (!loaded.ok) throw new Error(loaded.errors[0]?.message);
  const http = createNodeHttp();
  const { findings } = await explore(loaded.value, {
    service: "library",
    seed: 1,
    maxRequests: 800,
    maxMilliseconds: 120_000,
    now: () => performance.now(),
    credential: { header: "Authorization", prefix: "Bearer " },
    async send({ method, target, headers, body, credentials }) {
      const token = credentials === "given" ? LIBRARY_TOKEN : "wrong";
      const access: Record<string, string> =
        credentials === "none" ? {} : { authorization: `Bearer ${token}` };
      const answer = await http.request({
        url: `${url}${target}`,
        method: method as "GET",
        headers: { ...headers, ...access },
        ...(body === undefined ? {} : { body }),
      });
      return answer.kind === "unreachable"
        ? answer
        : { ...answer, body: Buffer.from(answer.body).toString("utf8") };
    },
  });
  return findings;
}

function shell(script: string, env: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn("sh", ["-c", script], { env: { ...process.env, ...env } });
    let output = "";
    child.stdout.on("data", (part: Buffer) => (output += part.toString("utf8")));
    child.on("close", () => resolve(output));
  });
}

describe.skipIf(missing.length > 0)("what a finding says to run", () => {
  let served: ServedLibrary;
  beforeAll(async () => {
    served = await serveLibrary(createLibrary());
  });
  afterAll(() => served.close());

  test("a library without faults is left in peace over real connections", async () => {
    expect(await ask(served.url)).toEqual([]);
  });

  test.each(LIBRARY_FAULTS.filter((_, i) => i % 3 === 0).map((each) => [each.name, each] as const))(
    "shows the fault in another run: %s",
    async (_, fault: NamedFault) => {
      const first = await serveLibrary(createLibrary(fault));
      const [finding] = await ask(first.url).finally(() => first.close());
      expect(finding).toBeDefined();
      // Nothing of the first run is there: ids are others when more was made before.
      const second = await serveLibrary(createLibrary(fault));
      const replay = `${finding?.replay ?? ""} -o /dev/null -w '%{http_code}'`;
      const status = await shell(replay, { URL: second.url, TOKEN: LIBRARY_TOKEN });
      await second.close();
      expect(status.slice(-3)).toBe(String(finding?.status));
    },
  );
});

// Uses every way to a forge once, in a process of its own: Node reads NODE_EXTRA_CA_CERTS when it starts.
//   node forge-process.ts github|gitlab FOLDER ADDRESS_OF_THE_DOUBLE
import dns from "node:dns";
import { join } from "node:path";
import { createGitHubHost } from "../../packages/platform/src/github/index.ts";
import { createGitLabHost } from "../../packages/platform/src/gitlab/index.ts";

const [kind, folder = "", address = ""] = process.argv.slice(2);

/** The forge's name leads here, without a change of this machine. */
const lookup = dns.lookup;
const known: unknown = (name: string, options: unknown, done: unknown): void =>
  Reflect.apply(lookup, dns, [name === "forge.test" ? "127.0.0.1" : name, options, done]);
dns.lookup = known as typeof dns.lookup;

const options = {
  root: folder,
  env: process.env,
  flags: new Map<string, string>(),
  unknownFlags: "ignored",
  stderr: process.stderr,
  signal: AbortSignal.timeout(60_000),
  entries: { agent: "", playwrightReporter: "", playwrightPreload: "", loadWorker: "" } as never,
  version: "0.0.0",
  verbose: false,
  outDir: join(folder, ".stagegate"),
} as const;

const host =
  kind === "github"
    ? await createGitHubHost({ ...options, pace: "none" })
    : await createGitLabHost(options);
const { GITHUB_TOKEN = "", GITLAB_TOKEN = "" } = process.env;
const plain = await host.http.request(
  kind === "github"
    ? {
        url: `${address}/repos/acme/shop/pulls/7`,
        headers: { authorization: `Bearer ${GITHUB_TOKEN}` },
      }
    : { url: `${address}/api/v4/user`, headers: { "private-token": GITLAB_TOKEN } },
);
const comment = await host.thread.upsert("stagegate", {
  revision: { commit: "c0ffee", run: "1", attempt: 1, at: "2026-11-25T05:00:00.000Z" },
  body: "All gates passed",
});
const artifact =
  kind === "github" && process.env["WITHOUT_ARTIFACT"] === undefined
    ? await host.artifacts.upload("stagegate-report-1", join(folder, "files"))
    : undefined;
process.stdout.write(
  JSON.stringify({
    http: plain.kind === "response" ? plain.status : plain.reason,
    comment,
    artifact,
  }),
);

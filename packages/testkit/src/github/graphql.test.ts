import { Octokit } from "@octokit/rest";
import { expect, onTestFinished, test } from "vitest";
import { ALL_PERMISSIONS, startGitHubDouble } from "./index.ts";

test.each(["github.com", "ghes"] as const)("who a token is of is answered: %s", async (kind) => {
  const tokens = {
    bot: { login: "app[bot]", type: "Bot", permissions: ALL_PERMISSIONS },
    dev: { login: "dev", type: "User", permissions: ALL_PERMISSIONS },
  } as const;
  const double = await startGitHubDouble({ kind, tokens });
  onTestFinished(() => double.close());
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const baseUrl = double.env()["GITHUB_API_URL"] ?? "";
  const ask = (auth: string, query = "query { viewer { login } }"): Promise<unknown> =>
    new Octokit({ baseUrl, auth, log }).graphql(query);
  expect(await ask("bot")).toEqual({ viewer: { login: "app[bot]" } });
  expect(await ask("dev", "{viewer{login}}")).toEqual({ viewer: { login: "dev" } });
  await expect(ask("nobody")).rejects.toThrow("Bad credentials");
  expect([double.count("graphql/viewer"), double.violations]).toEqual([3, []]);
  await ask("dev", "query { repository { id } }");
  expect(double.violations).toMatchObject([{ operation: "graphql/viewer", where: "body" }]);
});

import { Cancelled } from "./client.ts";
import type { GitHubClient } from "./client.ts";
import { isHttpError } from "./failure.ts";

/** Who writes with the token. */
export type Identity = { kind: "user"; login: string } | { kind: "bot" };

/** Tokens of installations, GITHUB_TOKEN among them: they are nobody's, and have no `GET /user`. */
const INSTALLATION = /^ghs_/;

/**
 * One call. GraphQL names the program of an installation's token, as `github-actions[bot]`, which is
 * the author of what is written with it: https://docs.github.com/graphql/reference/queries#viewer.
 * A server that does not say leaves it at that it is a program.
 */
export async function identify(client: GitHubClient): Promise<Identity> {
  if (INSTALLATION.test(client.token)) return programOf(client);
  try {
    const { data } = await client.call((octokit) => octokit.users.getAuthenticated());
    return { kind: "user", login: data.login };
  } catch (error) {
    // A program's token of an older form.
    if (isHttpError(error) && (error.status === 403 || error.status === 404)) {
      return programOf(client);
    }
    throw error;
  }
}

const VIEWER = "query { viewer { login } }";

async function programOf(client: GitHubClient): Promise<Identity> {
  try {
    const answer: unknown = await client.call((octokit) =>
      octokit.graphql(VIEWER, { request: { retries: 0, once: true } }),
    );
    const login = (answer as { viewer?: { login?: unknown } } | undefined)?.viewer?.login;
    if (typeof login === "string" && login !== "") return { kind: "user", login };
  } catch (error) {
    if (error instanceof Cancelled) throw error;
  }
  return { kind: "bot" };
}

import type { GitHubClient } from "./client.ts";
import { isHttpError } from "./failure.ts";

/** Who writes with the token. */
export type Identity = { kind: "user"; login: string } | { kind: "bot" };

/** Tokens of installations, GITHUB_TOKEN among them: they are nobody's, and have no `GET /user`. */
const INSTALLATION = /^ghs_/;

/**
 * Asks GitHub only where the form of the token does not say it:
 * https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
 */
export async function identify(client: GitHubClient): Promise<Identity> {
  if (INSTALLATION.test(client.token)) return { kind: "bot" };
  try {
    const { data } = await client.call((octokit) => octokit.users.getAuthenticated());
    return { kind: "user", login: data.login };
  } catch (error) {
    if (isHttpError(error) && (error.status === 403 || error.status === 404))
      return { kind: "bot" };
    throw error;
  }
}

import type { GitHubClient } from "./client.ts";
import { isHttpError } from "./failure.ts";
import { identify } from "./identity.ts";
import type { Identity } from "./identity.ts";

const PER_PAGE = 100;
/** GitHub takes 2500 comments on a pull request. */
const MAX_PAGES = 30;

/** A comment that was written with the same token. */
export interface Comment {
  id: number;
  body: string;
  url: string;
  createdAt: string;
}

/** Comments of one change request. */
export interface Comments {
  /** Ours that start so, oldest first: those of the first page that has one, or all newer ones. */
  find(start: string, since?: string): Promise<Comment[]>;
  /** Not sent again by itself when the answer is lost. */
  create(body: string): Promise<Comment>;
  update(id: number, body: string): Promise<void>;
  /** A comment that is gone already is fine. */
  remove(id: number): Promise<void>;
}

interface Found extends Comment {
  author: { login: string; bot: boolean };
}

interface Raw {
  id: number;
  body?: string | null | undefined;
  html_url: string;
  created_at: string;
  user: { login: string; type: string } | null;
}

export function createComments(client: GitHubClient, number: number): Comments {
  const at = { ...client.at, issue_number: number };
  let identity: Promise<Identity> | undefined;
  let ownLogin: string | undefined;
  const ours = async (found: readonly Found[]): Promise<Comment[]> => {
    if (found.length === 0) return [];
    // Who has written once is known.
    if (ownLogin !== undefined) return writtenBy({ kind: "user", login: ownLogin }, found);
    identity ??= identify(client).catch((error: unknown) => {
      identity = undefined;
      throw error;
    });
    return writtenBy(await identity, found);
  };
  return {
    async find(start, since) {
      for (let page = 1; page <= MAX_PAGES; page += 1) {
        const { data } = await client.call((octokit) =>
          octokit.issues.listComments({
            ...at,
            per_page: PER_PAGE,
            page,
            ...(since === undefined ? {} : { since }),
          }),
        );
        const found = await ours(data.map(read).filter(({ body }) => body.startsWith(start)));
        if (found.length > 0) return found;
        if (data.length < PER_PAGE) break;
      }
      return [];
    },
    async create(body) {
      const { data } = await client.call((octokit) =>
        octokit.issues.createComment({ ...at, body, request: { retries: 0 } }),
      );
      const created = read(data);
      ownLogin = created.author.login;
      return created;
    },
    async update(id, body) {
      await client.call((octokit) =>
        octokit.issues.updateComment({ ...client.at, comment_id: id, body }),
      );
    },
    async remove(id) {
      try {
        await client.call((octokit) =>
          octokit.issues.deleteComment({ ...client.at, comment_id: id }),
        );
      } catch (error) {
        if (!isHttpError(error) || error.status !== 404) throw error;
      }
    },
  };
}

function read(raw: unknown): Found {
  const { id, body, html_url: url, created_at: createdAt, user } = raw as Raw;
  const author = { login: user?.login ?? "", bot: user?.type === "Bot" };
  return { id, body: body ?? "", url, createdAt, author };
}

/**
 * A person's token names its person. An installation cannot ask who it is: its comments are those of
 * a program, and where several programs have the hidden line, of the one that had it first.
 */
function writtenBy(identity: Identity, found: readonly Found[]): Comment[] {
  const sorted = [...found].sort((a, b) => a.id - b.id);
  if (identity.kind === "user") {
    const own = identity.login.toLowerCase();
    return sorted.filter(({ author }) => author.login.toLowerCase() === own);
  }
  const programs = sorted.filter(({ author }) => author.bot);
  return programs.filter(({ author }) => author.login === programs[0]?.author.login);
}

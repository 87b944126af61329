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

/** Comments of one change request. What fails because nothing was read yet is the caller's to repeat. */
export interface Comments {
  /** Ours that start so, oldest first: those of the first page that has one, or of all pages. */
  find(start: string, which?: Which): Promise<Comment[]>;
  /** Undefined when it is gone. */
  get(id: number): Promise<Comment | undefined>;
  /** Sent once: when the answer is lost, it may be there. */
  create(body: string): Promise<Comment>;
  /** Sent once, as what it was based on is old when it is sent again. False when it is gone. */
  update(id: number, body: string): Promise<boolean>;
  /** A comment that is gone already is fine. */
  remove(id: number): Promise<void>;
}

interface Which {
  /** ISO 8601: only those that were changed since. */
  since?: string;
  whole?: boolean;
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

/** With `hurried`, reads that fail are not repeated either, and nobody is waited for. */
export function createComments(client: GitHubClient, number: number, hurried = false): Comments {
  const at = { ...client.at, issue_number: number };
  const reading = hurried ? { request: { ...client.impatient().request, ...ONCE } } : {};
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
    async find(start, { since, whole = false } = {}) {
      const all: Comment[] = [];
      for (let page = 1; page <= MAX_PAGES; page += 1) {
        const { data } = await client.call((octokit) =>
          octokit.issues.listComments({
            ...at,
            ...reading,
            per_page: PER_PAGE,
            page,
            ...(since === undefined ? {} : { since }),
          }),
        );
        const found = await ours(data.map(read).filter(({ body }) => body.startsWith(start)));
        all.push(...found);
        if ((all.length > 0 && !whole) || data.length < PER_PAGE) break;
      }
      return all;
    },
    get: (id) => getComment(client, id),
    async create(body) {
      const { data } = await client.call((octokit) =>
        octokit.issues.createComment({ ...at, body, request: ONCE }),
      );
      const created = read(data);
      ownLogin = created.author.login;
      return created;
    },
    ...changes(client),
  };
}

function getComment(client: GitHubClient, id: number): Promise<Comment | undefined> {
  return unlessGone(async () => {
    const { data } = await client.call((octokit) =>
      octokit.issues.getComment({ ...client.at, comment_id: id }),
    );
    return read(data);
  });
}

function changes(client: GitHubClient): Pick<Comments, "update" | "remove"> {
  return {
    async update(id, body) {
      const updated = await unlessGone(async () =>
        client.call((octokit) =>
          octokit.issues.updateComment({ ...client.at, comment_id: id, body, request: ONCE }),
        ),
      );
      return updated !== undefined;
    },
    async remove(id) {
      await unlessGone(async () =>
        client.call((octokit) => octokit.issues.deleteComment({ ...client.at, comment_id: id })),
      );
    },
  };
}

/** Neither plugin sends it again. */
const ONCE = { retries: 0, once: true };

async function unlessGone<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isHttpError(error) && error.status === 404) return undefined;
    throw error;
  }
}

function read(raw: unknown): Found {
  const { id, body, html_url: url, created_at: createdAt, user } = raw as Raw;
  const author = { login: user?.login ?? "", bot: user?.type === "Bot" };
  return { id, body: body ?? "", url, createdAt, author };
}

/**
 * Where nobody can say who the token is of, as on an old server: its comments are those of a program,
 * and where several programs have the hidden line, of the one that had it first.
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

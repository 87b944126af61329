import { cutMarkdown } from "@stagegate/core";
import type { ChangeRequestThread, Posted, UpsertOptions } from "@stagegate/core";
import type { GitHubClient } from "./client.ts";
import { createComments } from "./comments.ts";
import type { Comment, Comments } from "./comments.ts";
import { createAttempts, isHttpError, isUnclear } from "./failure.ts";
import { MAX_BODY } from "./limits.ts";

/** Longer ago, a comment is no twin that another run wrote at the same time. */
const TWIN_SECONDS = 120;

export interface GitHubThreadOptions {
  client: GitHubClient;
  /** Of the change request. */
  number: number;
  /** Where the whole report is. */
  runUrl: string;
}

/** The conversation of a pull request: one comment per marker, known by a hidden first line. */
export function createGitHubThread(options: GitHubThreadOptions): ChangeRequestThread {
  const { client, number, runUrl } = options;
  const comments = createComments(client, number);
  const wanted = { doing: "write the comment", permission: "pull-requests: write" };
  const attempt = createAttempts(wanted, client.now);
  const note = `_The comment was cut here: it is too long. The whole report is at [the run](${runUrl})._`;
  return {
    maxBodyLength: MAX_BODY,
    async upsert(marker, body, { keeps } = {}) {
      const hidden = `<!-- stagegate:${await keyOf(marker)} -->\n`;
      const shown = cutMarkdown(body, { max: MAX_BODY, unit: "characters", note });
      const wish: Wish = { hidden, shown, ...(keeps === undefined ? {} : { keeps }) };
      return attempt(async () => {
        const [first, copy] = await comments.find(hidden);
        if (first === undefined) return create(comments, client, wish);
        const posted = await replace(comments, first, wish);
        // Of two runs that wrote at the same time; one a time, as every call counts.
        if (copy !== undefined) await comments.remove(copy.id);
        return posted ?? create(comments, client, wish);
      });
    },
  };
}

interface Wish {
  hidden: string;
  shown: string;
  keeps?: UpsertOptions["keeps"];
}

/** Nothing in it can end the hidden line; different for every marker. */
async function keyOf(marker: string): Promise<string> {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(marker) && marker.length <= 64) return marker;
  const { createHash } = await import("node:crypto");
  return `~${createHash("sha256").update(marker).digest("hex").slice(0, 40)}`;
}

/** Undefined when the comment is gone. */
async function replace(
  comments: Comments,
  { id, body, url }: Comment,
  { hidden, shown, keeps }: Wish,
): Promise<Posted | undefined> {
  const existing = body.slice(hidden.length);
  if (settled(existing) === settled(shown)) return { kind: "posted", action: "unchanged", url };
  if (keeps?.(existing) === true) return { kind: "posted", action: "kept", url };
  try {
    await comments.update(id, hidden + shown);
    return { kind: "posted", action: "updated", url };
  } catch (error) {
    if (isHttpError(error) && error.status === 404) return undefined;
    throw error;
  }
}

/** Forms may send line breaks of their own, and take blanks at the ends. */
function settled(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}

async function create(comments: Comments, client: GitHubClient, wish: Wish): Promise<Posted> {
  const { hidden, shown } = wish;
  const created = await createOnce(comments, client, wish);
  const since = new Date(Date.parse(created.createdAt) - TWIN_SECONDS * 1000).toISOString();
  const twins = await comments.find(hidden, since);
  const oldest = twins.find(({ id }) => id < created.id);
  if (oldest === undefined) return { kind: "posted", action: "created", url: created.url };
  await comments.remove(created.id);
  const posted = await replace(comments, oldest, wish);
  return (
    posted ?? {
      kind: "posted",
      action: "created",
      url: (await comments.create(hidden + shown)).url,
    }
  );
}

/** A request whose answer was lost may have taken effect: it is looked for before it is sent again. */
async function createOnce(
  comments: Comments,
  client: GitHubClient,
  { hidden, shown }: Wish,
): Promise<Comment> {
  try {
    return await comments.create(hidden + shown);
  } catch (error) {
    if (!isUnclear(error)) throw error;
    await client.pause(2);
    const [found] = await comments.find(hidden);
    return found ?? (await comments.create(hidden + shown));
  }
}

import { SECTION_ROOM } from "@stagegate/core";
import type { ChangeRequestThread, Clock, Posted } from "@stagegate/core";
import type { CommentStore, OwnComment } from "../comment-store.ts";
import { converge } from "../converge.ts";
import type { GitHubClient } from "./client.ts";
import { createComments } from "./comments.ts";
import type { Comment, Comments } from "./comments.ts";
import { createAttempts, isUnclear, limitWait } from "./failure.ts";
import { MAX_BODY, MAX_HIDDEN_LINE } from "./limits.ts";

/** Longer ago, a comment is no twin that another run wrote at the same time. */
const TWIN_SECONDS = 120;
const FIRST_DELAY_MS = 2_000;

export interface GitHubThreadOptions {
  client: GitHubClient;
  /** Of the change request. */
  number: number;
  /** Where the whole report is. */
  runUrl: string;
  /** Of the waiting for other writers; that of the client without it. */
  clock?: Pick<Clock, "monotonic" | "sleep">;
  /** From 0 to below 1, for writers not to start together. */
  random?: () => number;
}

/**
 * The conversation of a pull request: one comment per marker, known by a hidden first line and by
 * its author. Among up to 100 comments four calls for an update (comments, who the token is, write,
 * look), two when nothing has changed, and who the token is only once.
 */
export function createGitHubThread(options: GitHubThreadOptions): ChangeRequestThread {
  const { client, number, runUrl, clock = client.pauses, random = Math.random } = options;
  const patient = createComments(client, number);
  const quick = createComments(client, number, true);
  const wanted = { doing: "write the comment", permission: "pull-requests: write" };
  const attempt = createAttempts(wanted, client.now);
  const note = `_The comment was cut here: it is too long. The whole report is at [the run](${runUrl})._`;
  return {
    maxBodyLength: MAX_BODY,
    async upsert(marker, section, upsertOptions = {}) {
      const hidden = `<!-- stagegate:${await keyOf(marker)} -->\n`;
      const comments = upsertOptions.hurried === true ? quick : patient;
      const store = storeOf(client, comments, hidden);
      const how = { ...upsertOptions, max: MAX_BODY + SECTION_ROOM, note, clock, random };
      return attempt((): Promise<Posted> => converge(store, section, how));
    },
  };
}

/** Nothing in it can end the hidden line; different for every marker. */
async function keyOf(marker: string): Promise<string> {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(marker) && marker.length <= MAX_HIDDEN_LINE - 36)
    return marker;
  const { createHash } = await import("node:crypto");
  return `~${createHash("sha256").update(marker).digest("hex").slice(0, 40)}`;
}

function storeOf(client: GitHubClient, comments: Comments, hidden: string): CommentStore {
  const own = ({ id, body, url }: Comment): OwnComment => ({
    id,
    text: body.slice(hidden.length),
    url,
  });
  const createdAt = new Map<number, string>();
  return {
    find: async (whole = false) => (await comments.find(hidden, { whole })).map(own),
    async findBeside({ id }) {
      const at = Date.parse(createdAt.get(id) ?? "");
      const since = new Date(at - TWIN_SECONDS * 1000).toISOString();
      return (await comments.find(hidden, { since })).map(own);
    },
    async get(id) {
      const found = await comments.get(id);
      return found?.body.startsWith(hidden) === true ? own(found) : undefined;
    },
    async create(text) {
      const created = await comments.create(hidden + text);
      createdAt.set(created.id, created.createdAt);
      return own(created);
    },
    update: (id, text) => comments.update(id, hidden + text),
    remove: (id) => comments.remove(id),
    retryAfter: (error, failures) =>
      limitWait(error, client.now()) ??
      (isUnclear(error) ? FIRST_DELAY_MS * 2 ** (failures - 1) : undefined),
  };
}

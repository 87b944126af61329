import { SECTION_ROOM } from "@stagegate/core";
import type { ChangeRequestThread, Clock } from "@stagegate/core";
import type { CommentStore, OwnComment } from "../comment-store.ts";
import { converge } from "../converge.ts";
import type { GitLabClient } from "./client.ts";
import { digest } from "./digest.ts";
import { GitLabError } from "./exchange.ts";
import { unavailable } from "./explain.ts";

/** Characters of a note: https://docs.gitlab.com/api/notes/ */
const MAX_NOTE = 1_000_000;
const PER_PAGE = 100;
/** A merge request takes no more than 5,000 comments: https://docs.gitlab.com/administration/instance_limits/ */
const MAX_PAGES = 60;
const FIRST_DELAY_MS = 1_000;
const MARK_LENGTH = "<!-- stagegate:0123456789abcdef0123456789abcdef -->\n".length;

/** UTF-16 units of the body of a section that is alone. */
export const MAX_BODY = MAX_NOTE - MARK_LENGTH - SECTION_ROOM;

const NEEDS = { what: "write notes", token: "GITLAB_TOKEN", role: "Reporter" } as const;

export interface GitLabThreadOptions {
  client: GitLabClient;
  /** Of the project that has the merge request, which is not the one of a fork. */
  project: string;
  iid: number;
  /** Where the whole report is, for a note that was cut. */
  report: string;
  /** Address of the merge request. */
  page?: string;
  /** Of the waiting for other writers. */
  clock: Pick<Clock, "monotonic" | "sleep">;
  /** From 0 to below 1, for writers not to start together. */
  random?: () => number;
}

interface Author {
  id: number;
  username: string;
}

interface Place extends GitLabThreadOptions {
  /** User of the token, asked for once, or known from what it has written. */
  user?: Promise<Author> | undefined;
}

/**
 * One note per marker, known by a hidden first line and by its author: nobody else's note is
 * touched, whatever it says. Among up to 100 notes four calls for a change (notes, user, write,
 * look), two when nothing has changed, and the user only once.
 */
export function createGitLabThread(options: GitLabThreadOptions): ChangeRequestThread {
  const { report, clock, random = Math.random } = options;
  const place: Place = { ...options };
  return {
    maxBodyLength: MAX_BODY,
    async upsert(marker, section, upsertOptions = {}) {
      const mark = `<!-- stagegate:${(await digest(marker)).slice(0, 32)} -->\n`;
      const note = `_The comment was cut here: it is too long. The whole report: ${report}_`;
      const body = withoutQuickActions(section.body.toWellFormed());
      const how = { ...upsertOptions, max: MAX_BODY + SECTION_ROOM, note, clock, random };
      const client = upsertOptions.hurried === true ? options.client.impatient() : options.client;
      try {
        return await converge(storeOf(place, client, mark), { ...section, body }, how);
      } catch (cause) {
        place.user = undefined;
        return unavailable(cause, NEEDS);
      }
    },
  };
}

/**
 * GitLab obeys lines like `/merge` with the rights of the token, and drops carriage returns before
 * it looks: https://docs.gitlab.com/user/project/quick_actions/. A blank before it keeps the line
 * as text, in a code block as well.
 */
export function withoutQuickActions(body: string): string {
  return body.replaceAll(/(^|\n)(\r*)(?=\/)/g, "$1$2 ");
}

function storeOf(place: Place, client: GitLabClient, mark: string): CommentStore {
  const { project, iid } = place;
  const own = ({ id, body }: Pick<Note, "id" | "body">): OwnComment => ({
    id,
    text: body.slice(mark.length),
    ...(place.page === undefined ? {} : { url: `${place.page}#note_${id}` }),
  });
  /** The last page that was read: what is written later is on it, or behind it. */
  let last = 1;
  const find = async (first: number, whole = false): Promise<OwnComment[]> => {
    const found = await findOwn(place, client, { mark, first, whole });
    last = found.page;
    return found.notes.map(own);
  };
  const write = async () => (await client.once().api()).MergeRequestNotes;
  return {
    find: (whole) => find(1, whole),
    // A note that cannot be looked for again has been written all the same.
    findBeside: (created) =>
      find(last).catch((cause: unknown) => {
        if (cause instanceof GitLabError) return [created];
        throw cause;
      }),
    async get(id) {
      const api = await client.api();
      const found = await unlessGone(api.MergeRequestNotes.show(project, iid, id));
      return found?.body.startsWith(mark) === true ? own(found) : undefined;
    },
    async create(text) {
      const body = mark + withoutQuickActions(text);
      const created = await (await write()).create(project, iid, body);
      place.user ??= Promise.resolve(authorOf(created.author));
      return own(created);
    },
    async update(id, text) {
      const body = mark + withoutQuickActions(text);
      return (await unlessGone((await write()).edit(project, iid, id, { body }))) !== undefined;
    },
    async remove(id) {
      await unlessGone((await write()).remove(project, iid, id).then(() => true));
    },
    retryAfter(error, failures) {
      if (!(error instanceof GitLabError)) return undefined;
      const delay = FIRST_DELAY_MS * 2 ** (failures - 1);
      if (error.status === 429) return error.retryAfter ?? delay;
      return error.uncertain ? delay : undefined;
    },
  };
}

async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof GitLabError && cause.status === 404) return undefined;
    throw cause;
  }
}

/** System notes would fill pages; a version that does not know the filter sends them all the same. */
const COMMENTS = { activityFilter: "only_comments" };

interface Note {
  id: number;
  body: string;
  system: boolean;
  author: { id: number; username: unknown };
}

interface Found {
  /** Those of this user with the mark, oldest first. */
  notes: Note[];
  page: number;
}

/** Pages from the first on, up to one that has such notes, or all of them. */
async function findOwn(
  place: Place,
  client: GitLabClient,
  { mark, first, whole }: { mark: string; first: number; whole: boolean },
): Promise<Found> {
  const api = await client.api();
  const found: Note[] = [];
  for (let page = first; ; page += 1) {
    const all: Note[] = await api.MergeRequestNotes.all(place.project, place.iid, {
      sort: "asc",
      orderBy: "created_at",
      ...COMMENTS,
      perPage: PER_PAGE,
      page,
    });
    const marked = all.filter(({ system, body }) => !system && body.startsWith(mark));
    if (marked.length > 0) found.push(...(await ofUser(place, client, marked)));
    const ended = all.length < PER_PAGE || page === MAX_PAGES;
    if (ended || (found.length > 0 && !whole)) {
      return { notes: found.sort((a, b) => a.id - b.id), page };
    }
  }
}

async function ofUser(place: Place, client: GitLabClient, notes: Note[]): Promise<Note[]> {
  place.user ??= client
    .api()
    .then((api) => api.Users.showCurrentUser())
    .then(authorOf);
  const { id, username } = await place.user;
  return notes.filter(({ author }) => author.id === id && author.username === username);
}

function authorOf({ id, username }: Note["author"]): Author {
  return { id, username: String(username) };
}

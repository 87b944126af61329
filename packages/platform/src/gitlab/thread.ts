import { cutMarkdown } from "@stagegate/core";
import type { ChangeRequestThread, Posted, UpsertOptions } from "@stagegate/core";
import type { GitLabClient } from "./client.ts";
import { digest } from "./digest.ts";
import { GitLabError } from "./exchange.ts";
import { unavailable } from "./explain.ts";

/** Characters of a note: https://docs.gitlab.com/api/notes/ */
const MAX_NOTE = 1_000_000;
const PER_PAGE = 100;
/** A merge request takes no more than 5,000 comments: https://docs.gitlab.com/administration/instance_limits/ */
const MAX_PAGES = 60;
const ATTEMPTS = 3;
const MARK_LENGTH = "<!-- stagegate:0123456789abcdef0123456789abcdef -->\n".length;

/** UTF-16 units that a body may have. */
export const MAX_BODY = MAX_NOTE - MARK_LENGTH;

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
}

interface Note {
  id: number;
  body: string;
}

interface Place extends GitLabThreadOptions {
  /** User of the token, asked for once. */
  self(): Promise<{ id: number; username: string }>;
}

/**
 * One note per marker, known by a hidden first line and by its author: nobody else's note is
 * touched, whatever it says. On a merge request of up to 99 notes three calls for a change (user,
 * notes, write), four for the first note, two when nothing has changed, and the user only once.
 */
export function createGitLabThread(options: GitLabThreadOptions): ChangeRequestThread {
  let user: ReturnType<Place["self"]> | undefined;
  const self: Place["self"] = () =>
    (user ??= options.client
      .api()
      .then((api) => api.Users.showCurrentUser())
      .then(({ id, username }) => ({ id, username: String(username) })));
  return {
    maxBodyLength: MAX_BODY,
    async upsert(marker, body, upsertOptions = {}) {
      const mark = `<!-- stagegate:${(await digest(marker)).slice(0, 32)} -->\n`;
      const note = `_The comment was cut here: it is too long. The whole report: ${options.report}_`;
      const cut = { max: MAX_BODY, unit: "characters", note } as const;
      const wanted = mark + cutMarkdown(withoutQuickActions(body.toWellFormed()), cut);
      try {
        return await put({ ...options, self }, { mark, wanted, ...upsertOptions });
      } catch (cause) {
        user = undefined;
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

interface Wanted extends UpsertOptions {
  mark: string;
  wanted: string;
}

async function put(place: Place, wish: Wanted): Promise<Posted> {
  const { note, page } = await findOwn(place, wish.mark);
  return note === undefined ? create(place, { ...wish, page }) : replace(place, note, wish);
}

async function replace(
  place: Place,
  before: Note,
  { mark, wanted, keeps }: Wanted,
): Promise<Posted> {
  if (sameText(before.body, wanted)) return posted(place, before, "unchanged");
  if (keeps?.(before.body.slice(mark.length)) === true) return posted(place, before, "kept");
  const api = await place.client.api();
  await api.MergeRequestNotes.edit(place.project, place.iid, before.id, { body: wanted });
  return posted(place, before, "updated");
}

/**
 * Another job may have written the first note since this one looked: of the two the older stays, so
 * that all agree which one it is.
 */
async function create(place: Place, wish: Wanted & { page: number }): Promise<Posted> {
  const { note: created, page } = await createOnce(place, wish);
  const oldest = await findOwn(place, wish.mark, page).then(({ note }) => note, ignored);
  if (oldest === undefined || oldest.id >= created.id) return posted(place, created, "created");
  const settled = await replace(place, oldest, wish);
  const api = await place.client.api();
  // What was to be said is said; one that stays is of the past from now on.
  await api.MergeRequestNotes.remove(place.project, place.iid, created.id).catch(ignored);
  return settled;
}

function ignored(cause: unknown): void {
  if (!(cause instanceof GitLabError)) throw cause;
}

/** A note that was made while the connection failed is found, not made again. */
async function createOnce(
  place: Place,
  { mark, wanted, page: last }: Wanted & { page: number },
): Promise<Found & { note: Note }> {
  const api = await place.client.api();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const note = await api.MergeRequestNotes.create(place.project, place.iid, wanted);
      return { note, page: last };
    } catch (cause) {
      const uncertain = cause instanceof GitLabError && cause.uncertain;
      if (!uncertain || attempt === ATTEMPTS) throw cause;
      const { note, page } = await findOwn(place, mark, last);
      if (note !== undefined) return { note, page };
    }
  }
}

/** System notes would fill pages; a version that does not know the filter sends them all the same. */
const COMMENTS = { activityFilter: "only_comments" };

interface Found {
  /** The oldest of this user with the mark, from the first page on that was read. */
  note: Note | undefined;
  /** The last page that was read: what is written later is on it, or behind it. */
  page: number;
}

/** All pages from the given one on are read where there is none. */
async function findOwn(place: Place, mark: string, first = 1): Promise<Found> {
  const api = await place.client.api();
  const self = await place.self();
  for (let page = first; ; page += 1) {
    const notes = await api.MergeRequestNotes.all(place.project, place.iid, {
      sort: "asc",
      orderBy: "created_at",
      ...COMMENTS,
      perPage: PER_PAGE,
      page,
    });
    const own = notes.find(
      ({ system, author, body }) =>
        !system &&
        author.id === self.id &&
        author.username === self.username &&
        body.startsWith(mark),
    );
    const ended = notes.length < PER_PAGE || page === MAX_PAGES;
    if (own !== undefined || ended) return { note: own, page };
  }
}

/** GitLab keeps no carriage returns and no blanks at the end. */
function sameText(kept: string, wanted: string): boolean {
  const plain = (text: string): string => text.replaceAll("\r", "").trimEnd();
  return plain(kept) === plain(wanted);
}

type Action = Extract<Posted, { kind: "posted" }>["action"];

function posted({ page }: Place, { id }: Pick<Note, "id">, action: Action): Posted {
  return { kind: "posted", action, ...(page === undefined ? {} : { url: `${page}#note_${id}` }) };
}

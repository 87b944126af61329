import { notFound } from "../answers.ts";
import type { GitLabState, Note } from "../state.ts";
import { answer, answerPage, given, user } from "./routing.ts";
import type { GitLabCall, GitLabRoutes } from "./routing.ts";

/** Notes of merge requests; newest first without `sort=asc`. */
export function noteRoutes(state: GitLabState): GitLabRoutes {
  const iid = (call: GitLabCall): number => Number(call.params["merge_request_iid"]);
  const find = (call: GitLabCall): Note | undefined =>
    state.notes.find(
      (note) => note.iid === iid(call) && note.id === Number(call.params["note_id"]),
    );

  return {
    "notes/list": (call) => {
      if (!state.mergeRequests.has(iid(call))) return notFound();
      const filter = call.query.get("activity_filter") ?? "all_notes";
      const key = call.query.get("order_by") === "updated_at" ? "updatedAt" : "createdAt";
      const notes = state.notes
        .filter((note) => note.iid === iid(call))
        .filter((note) => filter === "all_notes" || note.system === (filter === "only_activity"))
        .toSorted((a, b) => (a[key] < b[key] ? -1 : 1));
      const ordered = call.query.get("sort") === "asc" ? notes : notes.toReversed();
      const items = ordered.map((note) => view(state, note));
      return answerPage(state, call, items);
    },
    "notes/get": (call) => {
      const note = find(call);
      return note === undefined ? notFound() : answer(state, call, { value: view(state, note) });
    },
    "notes/create": (call) => {
      if (!state.mergeRequests.has(iid(call))) return notFound();
      const at = state.now();
      const note: Note = {
        id: state.nextId(),
        iid: iid(call),
        author: call.as.username,
        body: String(given(call)["body"]),
        system: false,
        createdAt: at,
        updatedAt: at,
      };
      state.notes.push(note);
      return answer(state, call, { status: 201, value: view(state, note) });
    },
    "notes/update": (call) => {
      const note = find(call);
      if (note === undefined) return notFound();
      if (!mayChange(call, note)) return { status: 403, body: { message: "403 Forbidden" } };
      note.body = String(given(call)["body"]);
      note.updatedAt = state.now();
      return answer(state, call, { value: view(state, note) });
    },
    "notes/delete": (call) => {
      const note = find(call);
      if (note === undefined) return notFound();
      if (!mayChange(call, note)) return { status: 403, body: { message: "403 Forbidden" } };
      state.notes.splice(state.notes.indexOf(note), 1);
      return { status: 204 };
    },
  };
}

/** One's own notes; a Maintainer those of others: https://docs.gitlab.com/user/discussions/#edit-a-comment */
function mayChange(call: GitLabCall, note: Note): boolean {
  return note.author === call.as.username || call.as.role === "maintainer";
}

function view(state: GitLabState, note: Note): Record<string, unknown> {
  return {
    id: note.id,
    body: note.body,
    author: user(note.author),
    created_at: note.createdAt,
    updated_at: note.updatedAt,
    system: note.system,
    noteable_iid: note.iid,
    noteable_id: 100_000 + note.iid,
    project_id: state.projectId,
  };
}

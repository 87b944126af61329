export { converge } from "./converge.ts";
export type { CommentStore, OwnComment } from "./store.ts";

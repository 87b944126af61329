/** A comment that was written with the same token, without the hidden line that makes it ours. */
export interface OwnComment {
  id: number;
  text: string;
  url?: string;
}

/**
 * The comments of one change request that have one hidden line and are our own. What changes
 * something is sent once: what it was based on may be out of date when it is sent again.
 */
export interface CommentStore {
  /** Oldest first: those of the first page that has one, or of all pages where `whole`. */
  find(whole?: boolean): Promise<OwnComment[]>;
  /** Those that may have been written beside one that was just made, the new one included. */
  findBeside(created: OwnComment): Promise<OwnComment[]>;
  get(id: number): Promise<OwnComment | undefined>;
  create(text: string): Promise<OwnComment>;
  /** False when the comment is gone. */
  update(id: number, text: string): Promise<boolean>;
  /** A comment that is gone already is fine. */
  remove(id: number): Promise<void>;
  /** Milliseconds after which a request that failed may be worth another try; undefined: never. */
  retryAfter(error: unknown, failures: number): number | undefined;
}

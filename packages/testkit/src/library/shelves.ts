import type { Json } from "./document-parts.ts";

/** A request that reached an operation. */
export interface Call {
  operation: string;
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  body: unknown;
}

/** An answer before it is written; without `json` and `text` it has no body. */
export interface Answered {
  status: number;
  json?: unknown;
  headers?: Record<string, string>;
  /** Default: application/json. */
  type?: string;
  /** Instead of `json`. */
  text?: string;
}

/** Faults of what the library remembers. */
export type Flaw =
  | "keeps-deleted-books"
  | "keeps-deleted-reviews"
  | "forgets-members"
  | "crashes-on-second-cancel"
  | "crashes-on-unknown-book"
  | "crashes-on-second-delete";

export function problem(status: number, code: string): Answered {
  return { status, json: { code, message: `${status} ${code}` } };
}

const CREATED_AT = "2026-11-01T10:00:00Z";

interface Shelves {
  books: Map<string, Json>;
  reviews: Map<string, Json>;
  orders: Map<string, Json>;
  members: Map<string, Json>;
  next: number;
  flaw: Flaw | undefined;
}

/** What the library does, and remembers. */
export function createShelves(flaw?: Flaw): (call: Call) => Answered | "crash" {
  const shelves: Shelves = {
    books: new Map(),
    reviews: new Map(),
    orders: new Map(),
    members: new Map(),
    next: 1,
    flaw,
  };
  return (call) => {
    const action = ACTIONS[call.operation];
    return action === undefined ? problem(404, "not-found") : action(shelves, call);
  };
}

type Action = (shelves: Shelves, call: Call) => Answered | "crash";

const NONE = problem(404, "not-found");
const MAX_KEPT = 50_000;

const ACTIONS: Readonly<Record<string, Action>> = {
  health: () => ({ status: 200, json: { status: "ok" } }),
  search: ({ books }, { query }) => ({
    status: 200,
    json: [...books.values()]
      .filter(({ title }) => String(title).includes(query["q"] ?? ""))
      .slice(0, 20),
  }),
  listBooks,
  createBook(shelves, { body }) {
    const id = nextId(shelves);
    const book = { id, ...(body as Json) };
    keep(shelves.books, String(id), book);
    return { status: 201, json: book, headers: { location: `/books/${id}` } };
  },
  getBook(shelves, { path }) {
    const book = shelves.books.get(path["bookId"] ?? "");
    if (book !== undefined) return { status: 200, json: book };
    return shelves.flaw === "crashes-on-unknown-book" ? "crash" : NONE;
  },
  replaceBook({ books }, { path, body }) {
    const id = path["bookId"] ?? "";
    if (!books.has(id)) return NONE;
    const book = { id: Number(id), ...(body as Json) };
    books.set(id, book);
    return { status: 200, json: book };
  },
  deleteBook(shelves, { path }) {
    const id = path["bookId"] ?? "";
    if (!shelves.books.has(id)) {
      return shelves.flaw === "crashes-on-second-delete" ? "crash" : NONE;
    }
    if (shelves.flaw !== "keeps-deleted-books") shelves.books.delete(id);
    return { status: 204 };
  },
  listReviews({ books, reviews }, { path }) {
    const bookId = path["bookId"] ?? "";
    if (!books.has(bookId)) return NONE;
    const of = [...reviews].filter(([key]) => key.startsWith(`${bookId}/`));
    return { status: 200, json: of.map(([, review]) => review).slice(0, 50) };
  },
  createReview(shelves, { path, body }) {
    const bookId = path["bookId"] ?? "";
    if (!shelves.books.has(bookId)) return NONE;
    const { rating, text } = body as Json;
    const id = nextId(shelves);
    const review = { id, rating, ...(text === undefined ? {} : { text }), createdAt: CREATED_AT };
    keep(shelves.reviews, `${bookId}/${id}`, review);
    return { status: 201, json: review };
  },
  getReview({ reviews }, { path }) {
    const review = reviews.get(`${path["bookId"]}/${path["reviewId"]}`);
    return review === undefined ? NONE : { status: 200, json: review };
  },
  deleteReview({ reviews, flaw }, { path }) {
    const key = `${path["bookId"]}/${path["reviewId"]}`;
    if (!reviews.has(key)) return NONE;
    if (flaw !== "keeps-deleted-reviews") reviews.delete(key);
    return { status: 204 };
  },
  createOrder(shelves, { body }) {
    const { bookId, quantity, gift } = body as Json;
    if (!shelves.books.has(String(bookId))) return problem(422, "no-such-book");
    const id = `o-${nextId(shelves)}`;
    const given = gift === undefined ? {} : { gift };
    const order = { id, bookId, quantity, ...given, status: "placed", createdAt: CREATED_AT };
    keep(shelves.orders, id, order);
    return { status: 201, json: order };
  },
  getOrder({ orders }, { path }) {
    const order = orders.get(path["orderId"] ?? "");
    return order === undefined ? NONE : { status: 200, json: order };
  },
  cancelOrder(shelves, { path }) {
    const id = path["orderId"] ?? "";
    const order = shelves.orders.get(id);
    if (order === undefined) return NONE;
    if (order["status"] === "cancelled") {
      return shelves.flaw === "crashes-on-second-cancel" ? "crash" : problem(409, "cancelled");
    }
    const cancelled = { ...order, status: "cancelled" };
    shelves.orders.set(id, cancelled);
    return { status: 200, json: cancelled };
  },
  createMember(shelves, { body }) {
    const id = `00000000-0000-4000-8000-${String(nextId(shelves)).padStart(12, "0")}`;
    const { name, email, limits } = body as Json;
    const member = { id, name, email, ...(limits === undefined ? {} : { limits }) };
    if (shelves.flaw !== "forgets-members") keep(shelves.members, id, member);
    return { status: 201, json: member };
  },
  getMember({ members }, { path }) {
    const member = members.get(path["memberId"] ?? "");
    return member === undefined ? NONE : { status: 200, json: member };
  },
  changeMember({ members }, { path, body }) {
    const id = path["memberId"] ?? "";
    const member = members.get(id);
    if (member === undefined) return NONE;
    const { name, limits } = body as Json;
    const changed = {
      ...member,
      ...(name === undefined ? {} : { name }),
      ...(limits === undefined ? {} : { limits }),
    };
    members.set(id, changed);
    return { status: 200, json: changed };
  },
};

function listBooks({ books }: Shelves, { query }: Call): Answered {
  const genre = query["genre"];
  const all = [...books.values()].filter((book) => genre === undefined || book["genre"] === genre);
  const start = Number(query["offset"] ?? 0);
  const items = all.slice(start, start + Number(query["limit"] ?? 20));
  return { status: 200, json: { items, total: all.length } };
}

function nextId(shelves: Shelves): number {
  const id = shelves.next;
  shelves.next += 1;
  return id;
}

function keep(map: Map<string, Json>, key: string, value: Json): void {
  if (map.size < MAX_KEPT) map.set(key, value);
}

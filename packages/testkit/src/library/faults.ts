import type { Json } from "./document-parts.ts";
import { CRASHES } from "./faults-crashes.ts";
import { ANSWERS } from "./faults-answers.ts";
import { VALIDATIONS } from "./faults-validation.ts";
import type { Answered, Call, Flaw } from "./shelves.ts";

/** What a library does wrong. */
export interface LibraryFault {
  /** Changes what the server validates requests with; its description stays as it is. */
  validates?(document: Json): void;
  /** `raw`: before anything is checked, `valid`: once the request is found to be as described. */
  crashes?(call: Call, stage: "raw" | "valid"): boolean;
  /** Changes an answer. */
  answers?(call: Call, answer: Answered): Answered;
  /** Operations that do not ask for the token, or take any. */
  lets?: Readonly<Record<string, "anyone" | "any-token">>;
  flaw?: Flaw;
}

/** Classes of faults, as the benchmark counts them. */
export type FaultClass =
  | "crash"
  | "status"
  | "response"
  | "content-type"
  | "header"
  | "accepted-invalid"
  | "rejected-valid"
  | "state"
  | "auth";

export interface NamedFault extends LibraryFault {
  name: string;
  class: FaultClass;
  /** The operation that it shows in. */
  operation: string;
}

const STATE: readonly NamedFault[] = [
  {
    name: "deleted book is still there",
    class: "state",
    operation: "getBook",
    flaw: "keeps-deleted-books",
  },
  {
    name: "deleted review is still there",
    class: "state",
    operation: "getReview",
    flaw: "keeps-deleted-reviews",
  },
  {
    name: "new member cannot be found",
    class: "state",
    operation: "getMember",
    flaw: "forgets-members",
  },
  {
    name: "second cancel crashes",
    class: "crash",
    operation: "cancelOrder",
    flaw: "crashes-on-second-cancel",
  },
  {
    name: "unknown book crashes",
    class: "crash",
    operation: "getBook",
    flaw: "crashes-on-unknown-book",
  },
  {
    name: "second delete crashes",
    class: "crash",
    operation: "deleteBook",
    flaw: "crashes-on-second-delete",
  },
];

const AUTH: readonly NamedFault[] = [
  {
    name: "delete without token",
    class: "auth",
    operation: "deleteBook",
    lets: { deleteBook: "anyone" },
  },
  {
    name: "order with any token",
    class: "auth",
    operation: "getOrder",
    lets: { getOrder: "any-token" },
  },
  {
    name: "member created without token",
    class: "auth",
    operation: "createMember",
    lets: { createMember: "anyone" },
  },
];

/** Faults that can be switched on one at a time. */
export const LIBRARY_FAULTS: readonly NamedFault[] = [
  ...CRASHES,
  ...ANSWERS,
  ...VALIDATIONS,
  ...STATE,
  ...AUTH,
];

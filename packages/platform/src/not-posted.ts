import type { Posted } from "@stagegate/core";

/** Why a comment was not written: what log and report say of it. */
export const SILENT: Posted = {
  kind: "nowhere",
  reason: "there is no earlier comment to bring up to date",
};
export const CANCELLED: Posted = { kind: "unavailable", reason: "the job was cancelled" };
export const LOST: Posted = {
  kind: "unavailable",
  reason: "other jobs write to the comment all the time, and what this one wrote got lost",
  hint: "Let one job report for all of them.",
};
export const UNSEEN: Posted = {
  kind: "unavailable",
  reason: "what is written to the comment does not show in it",
  hint: "See whether a filter or another program edits the comment.",
};
export const REFUSED: Posted = {
  kind: "unavailable",
  reason: "the comment is there and cannot be written",
  hint: "Remove the comment, so that a new one is made.",
};
export const FULL: Posted = {
  kind: "unavailable",
  reason: "the comment has no room for another section",
  hint: "Let one job report for all of them.",
};

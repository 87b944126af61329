import type { Redaction } from "@stagegate/core";
import { createFieldNames } from "./fields.ts";
import { Learnt } from "./learnt.ts";

export const MASK = "***";

/** Of one file; each is looked for in all of it. */
const MAX_LEARNT = 1_000;
const MIN_LENGTH = 6;
const MAX_LENGTH = 4_096;

/** What is hidden in one piece of evidence: what the run masks, and what the piece itself gives away. */
export interface Hiding {
  /** Whether a field of that name holds a secret. */
  isSecret(name: string): boolean;
  /**
   * A value that was found to be secret by where it stands is hidden wherever else it stands: what
   * was typed into a password field comes again in logs and bodies. A word of prose is not learnt.
   */
  learn(value: string, typed?: boolean): void;
  text(value: string): string;
  /** As `text`, without what was learnt: for what tells the parts of a file apart. */
  known(value: string): string;
  /** A key, or the name of a file: of what was learnt, no word that was typed, as formats have words. */
  name(value: string): string;
}

export function createHiding(redaction: Redaction): Hiding {
  const learnt = new Learnt();
  const made = new Learnt();
  return {
    isSecret: createFieldNames(redaction),
    learn(value, typed = false) {
      for (const part of partsOf(value)) {
        const fits = part.length >= MIN_LENGTH && part.length <= MAX_LENGTH;
        if (!fits || learnt.has(part) || learnt.size >= MAX_LEARNT) continue;
        if (typed || looksMade(part)) learnt.add(part);
        if (looksMade(part)) made.add(part);
      }
    },
    text: (value) => learnt.hide(redaction.text(value), MASK),
    known: (value) => redaction.text(value),
    name: (value) => made.hide(redaction.text(value), MASK),
  };
}

/** The same for a first pass over all of a file: it learns, and leaves texts as they are. */
export function learning(hiding: Hiding): Hiding {
  const same = (value: string): string => value;
  return { ...hiding, text: same, known: same, name: same };
}

/** Tells names apart that are the same without their secrets: a number behind each but the first. */
export function createDistinct(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    let count = counts.get(name) ?? 0;
    let distinct = name;
    while (count > 0 && counts.has(distinct)) {
      count += 1;
      distinct = `${name} (${count})`;
    }
    counts.set(name, Math.max(count, 1));
    if (distinct !== name) counts.set(distinct, 1);
    return distinct;
  };
}

/** `Bearer x`, and `a=x; b=y` of cookies, hold the secret beside words. */
function partsOf(value: string): string[] {
  if (value.length > MAX_LENGTH || !/[ ;=]/.test(value)) return [value];
  const words = value.split(/[;, ]+/).map((word) => word.replace(/^[\w.-]{1,64}=(?!=*$)/, ""));
  return [value, ...words];
}

/** Made by a machine: a word that people write has no digits and no capitals inside. */
function looksMade(value: string): boolean {
  return value.length >= 8 && (/\d/.test(value) || /[a-z][A-Z]/.test(value));
}

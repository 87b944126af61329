/** Marker of the comment that everything about a change request is in. */
export const COMMENT = "stagegate";

/** Which run of which commit says something; what a comment compares writers by. */
export interface SectionRevision {
  commit: string;
  run: string;
  attempt: number;
  /** ISO 8601. */
  at: string;
}

/** What one job has to say in the comment that all of them share. */
export interface CommentSection {
  /** Tells the sections of a comment apart; undefined is that of a report without a key. */
  key?: string;
  revision: SectionRevision;
  /** Markdown. */
  body: string;
  /**
   * Says that gates run for the revision: above all else, and gone as soon as there is a section of
   * it. What stands below is of the past until then.
   */
  running?: true;
}

/** Counts of GitHub and GitLab. */
const NUMBER = /^[1-9]\d{0,30}$/;

/**
 * Which of two is of the later run; 0 where they are of the same moment. A total order. Forges count
 * their runs upwards, and a run belongs to the push that started it: that of an older commit has the
 * lower number, however late it ends. Runs without such numbers are told apart by the clock.
 */
export function compareRevisions(a: SectionRevision, b: SectionRevision): number {
  const counted = [NUMBER.test(a.run), NUMBER.test(b.run)];
  if (counted[0] !== counted[1]) return counted[0] === true ? 1 : -1;
  const moments = timeOf(a) - timeOf(b) || compareTexts(a.at, b.at);
  const attempts = a.attempt - b.attempt;
  if (counted[0] !== true) {
    return moments || attempts || compareTexts(a.run, b.run) || compareTexts(a.commit, b.commit);
  }
  const runs = BigInt(a.run) - BigInt(b.run);
  if (runs !== 0n) return runs > 0n ? 1 : -1;
  return attempts || moments || compareTexts(a.commit, b.commit);
}

function timeOf({ at }: SectionRevision): number {
  const time = Date.parse(at);
  return Number.isNaN(time) ? 0 : time;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Of every section the latest. Order, grouping and repetition do not matter, so writers that know
 * different sections agree once each has seen those of the others.
 */
export function joinSections(...all: readonly (readonly CommentSection[])[]): CommentSection[] {
  const latest = new Map<string, CommentSection>();
  for (const section of all.flat()) {
    const before = latest.get(slotOf(section));
    if (before === undefined || isLater(section, before)) latest.set(slotOf(section), section);
  }
  const sections = [...latest.values()];
  return sections.length < 2 ? sections : sections.sort(inOrder());
}

function slotOf({ key, running }: CommentSection): string {
  if (running === true) return "running";
  return key === undefined ? "" : `=${key}`;
}

/** Of the same revision the longer text stays: the other one was cut to make room. */
function isLater(a: CommentSection, b: CommentSection): boolean {
  const order =
    compareRevisions(a.revision, b.revision) ||
    a.body.length - b.body.length ||
    compareTexts(a.body, b.body);
  return order > 0;
}

/**
 * What runs first, then what has no key, then by key: `shard-2` comes before `shard-10`. Made when
 * something is to be sorted: a collator costs the start of every gate five milliseconds.
 */
function inOrder(): (a: CommentSection, b: CommentSection) => number {
  const collator = new Intl.Collator("en", { numeric: true });
  return (a, b) => {
    const keys = [a.key ?? "", b.key ?? ""] as const;
    return rankOf(a) - rankOf(b) || collator.compare(...keys) || compareTexts(...keys);
  };
}

function rankOf({ running, key }: CommentSection): number {
  if (running === true) return 0;
  return key === undefined ? 1 : 2;
}

/** Without what says that gates run, once one of the same run, or a later one, has reported. */
export function liveSections(sections: readonly CommentSection[]): CommentSection[] {
  const running = sections.find((section) => section.running === true);
  if (running === undefined) return [...sections];
  const said = sections.filter((section) => section !== running);
  return said.some((section) => answers(section, running)) ? said : [...sections];
}

function answers({ revision }: CommentSection, { revision: started }: CommentSection): boolean {
  if (revision.run === started.run) return revision.attempt >= started.attempt;
  return compareRevisions(revision, started) > 0;
}

/** Whether all that is wanted is there, in the revision that is wanted or in a later one. */
export function hasSections(
  there: readonly CommentSection[],
  wanted: readonly CommentSection[],
): boolean {
  const bySlot = new Map(there.map((section) => [slotOf(section), section]));
  return liveSections(joinSections(there, wanted)).every((section) => {
    const found = bySlot.get(slotOf(section));
    return found !== undefined && compareRevisions(found.revision, section.revision) >= 0;
  });
}

/**
 * Whether a later run, or this one at a later moment, has said already what the section would say.
 * That a run runs is said once. A later push that is being judged has the word: whoever still spoke
 * of an older commit could write over its verdict, as it would have read before that was there.
 */
export function isSuperseded(section: CommentSection, by: readonly CommentSection[]): boolean {
  if (section.running === true) return by.some((other) => answers(other, section));
  return by.some(
    (other) =>
      (slotOf(other) === slotOf(section) || isLaterPush(other, section)) &&
      compareRevisions(other.revision, section.revision) > 0,
  );
}

function isLaterPush({ running, revision }: CommentSection, section: CommentSection): boolean {
  return running === true && revision.commit !== section.revision.commit;
}

/**
 * Sections that speak of the past: of another commit than the latest section, or of an earlier run
 * of what runs now.
 */
export function outdatedSections(sections: readonly CommentSection[]): Set<CommentSection> {
  const live = liveSections(sections);
  const running = live.find((section) => section.running === true);
  const latest = live.toSorted((a, b) => compareRevisions(a.revision, b.revision)).at(-1);
  const isPast = (section: CommentSection): boolean => {
    if (section === running || latest === undefined) return false;
    if (section.revision.commit !== latest.revision.commit) return true;
    if (running === undefined) return false;
    const before = compareRevisions(section.revision, running.revision) < 0;
    return before && (section.key === undefined || section.revision.run === running.revision.run);
  };
  return new Set(live.filter(isPast));
}

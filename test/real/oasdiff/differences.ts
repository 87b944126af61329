import type { Pair } from "./pairs.ts";
import type { Judged } from "./run.ts";

/** Levels of oasdiff: error, warning, information, nothing. */
export const ERROR = 3;
export const WARNING = 2;

export interface Difference {
  name: string;
  /** Why one of the two is right; shown with the figures. */
  argument: string;
  applies(seen: Seen): boolean;
}

/** One pair as both tools see it. */
export interface Seen {
  edit: string;
  place: string;
  /** Of their worst finding, 0 without one. */
  theirs: number;
  ours: "breaking" | "dangerous" | "compatible" | "none";
  theirIds: readonly string[];
  ourIds: readonly string[];
}

export function seenOf(pair: Pair, { ours, theirs }: Judged): Seen {
  const worst = Math.max(0, ...theirs.map(({ level }) => level));
  const level = (["breaking", "dangerous", "compatible"] as const).find((one) =>
    ours.some((finding) => finding.level === one),
  );
  return {
    edit: pair.edit.replace(/^schema: /, ""),
    place: pair.place.at.join("/"),
    theirs: worst,
    ours: level ?? "none",
    theirIds: theirs.filter((finding) => finding.level === worst).map(({ id }) => id),
    ourIds: ours.filter((finding) => finding.level === level).map(({ id }) => id),
  };
}

/** They find an error, we do not. */
const lenient = ({ theirs, ours }: Seen): boolean => theirs === ERROR && ours !== "breaking";
/** We find a break, they do not even warn. */
const strict = ({ theirs, ours }: Seen): boolean => theirs < WARNING && ours === "breaking";
const inParameter = ({ place, theirIds }: Seen): boolean =>
  place.includes("parameters/") || theirIds.some((id) => id.startsWith("request-parameter"));
const inResponse = ({ theirIds }: Seen): boolean =>
  theirIds.length > 0 && theirIds.every((id) => id.startsWith("response-"));
const edits = (...names: string[]): ((seen: Seen) => boolean) => {
  const known = new Set(names);
  return ({ edit }) => known.has(edit);
};

/**
 * Every difference that is left, by class, with the argument who is right. What fits in no class
 * fails the test.
 */
export const DIFFERENCES: readonly Difference[] = [
  {
    name: "wrapped in a union of one",
    argument: "`oneOf: [A]`, `anyOf: [A]` and `allOf: [A]` accept what A accepts: nothing changes.",
    applies: (seen) => lenient(seen) && seen.edit.startsWith("wrapped in "),
  },
  {
    name: "a parameter is a text",
    argument:
      "A path or a query holds text: what fitted the old type is written as before, and still fits.",
    applies: (seen) =>
      lenient(seen) &&
      inParameter(seen) &&
      edits(
        "oneOf member gone",
        "anyOf member gone",
        "integer to number",
        "type new",
        "type gone",
      )(seen),
  },
  {
    name: "no value more in an answer",
    argument:
      "A branch of a union that narrows, or becomes what another branch is, lets the server send no more than before: clients that handled all still do.",
    applies: (seen) =>
      lenient(seen) &&
      inResponse(seen) &&
      / to |^enum |^type new$/.test(seen.edit) &&
      /(?:one|any|all)Of|schemas\//.test(seen.place),
  },
  {
    name: "a type that widens in a request",
    argument: "Every integer is a number: what was valid still is.",
    applies: (seen) => lenient(seen) && seen.edit === "integer to number",
  },
  {
    name: "a part that no request has",
    argument: "What is below something `readOnly` is not sent, so nothing that is sent is refused.",
    applies: (seen) =>
      lenient(seen) &&
      seen.theirIds.every((id) => id.startsWith("request-")) &&
      seen.ourIds.length > 0 &&
      seen.ourIds.every((id) => id.startsWith("response-")),
  },
  {
    name: "a keyword that says nothing there",
    argument:
      "A bound of another type, or one that a tighter bound or an enum implies, changes no value.",
    applies: (seen) =>
      lenient(seen) &&
      /^(?:min|max|exclusive)\w* (?:up|down|new|gone)$|^exclusive minimum$/i.test(seen.edit),
  },
  {
    name: "a format that says no more than its type",
    argument: "`int64`, `double` and their like do not change what is written in JSON.",
    applies: (seen) => lenient(seen) && edits("format gone", "format new")(seen),
  },
  {
    name: "a type that its keywords imply",
    argument: "Without `type`, `properties` or an enum still describe the same objects or values.",
    applies: (seen) => lenient(seen) && seen.edit === "type gone",
  },
  {
    name: "a new branch that an open one covers",
    argument:
      "What the new branch describes was allowed by an open object before, or is a name more than a closed one declares, which hurts only who validates answers: whether that happens cannot be decided, so it is dangerous, or nothing where it is the same.",
    applies: (seen) => lenient(seen) && seen.edit.endsWith(" member new") && inResponse(seen),
  },
  {
    name: "a branch less, whose values another one takes",
    argument:
      "A map or an open object still takes all that the branch took; unless it declares the names, that is dangerous.",
    applies: (seen) =>
      lenient(seen) &&
      (seen.edit.endsWith(" member gone") ||
        seen.ourIds.every((id) => id.endsWith("union-branch-removed"))),
  },
  {
    name: "names that nobody declared",
    argument:
      "A rule for undeclared names of an open object breaks only who sends such names: it cannot be decided, so it is dangerous.",
    applies: (seen) =>
      lenient(seen) && seen.ours === "dangerous" && edits("patternProperties new")(seen),
  },
  {
    name: "a keyword that oasdiff does not compare there",
    argument:
      "A request that was valid is refused: one with the forbidden value, an undeclared name, equal items, more items.",
    applies: (seen) =>
      strict(seen) &&
      edits(
        "not new",
        "if new",
        "const new",
        "closed",
        "uniqueItems new",
        "unevaluatedItems new",
        "unevaluatedProperties new",
        "maxItems down",
        "contains new",
        "propertyNames new",
        "multipleOf new",
        "dependentRequired new",
        "dependentSchemas new",
        "prefixItems new",
      )(seen),
  },
  {
    name: "a list in a query that becomes one value",
    argument: "`?sort=a&sort=b` was valid and is not any more.",
    applies: (seen) => strict(seen) && inParameter(seen) && seen.edit === "array to string",
  },
  {
    name: "a parameter that oasdiff compares in part",
    argument:
      "oasdiff compares neither the items of a parameter's list nor a schema behind `$ref` in the parameters of a path item: a value that was valid is refused.",
    applies: (seen) =>
      strict(seen) &&
      (seen.place.startsWith("components/parameters/") || seen.place.endsWith("/schema/items")),
  },
  {
    name: "a name of a map",
    argument:
      "The new property had been a key like any other, with a value of the map's schema, or of any: `{ fresh: -1 }` was valid and is refused (by ajv, too).",
    applies: (seen) =>
      strict(seen) &&
      seen.edit === "property new" &&
      /^request-(?:type-changed|union-branch-removed)$/.test(seen.ourIds[0] ?? ""),
  },
  {
    name: "a body of any media type",
    argument:
      "Under `*/*` a JSON body is a body: one that was valid is refused, also where a type of its own is split off with another schema.",
    applies: (seen) =>
      strict(seen) && (seen.place.includes("*/*") || seen.edit === "body media type new"),
  },
];

export interface Agreement {
  pairs: number;
  /** Pairs that one of the two could not read, by reason. */
  failed: number;
  /** With an error of theirs, and those of them in which we find a break. */
  errors: number;
  found: number;
  /** With a break of ours, and those of them in which they have an error, or at least a warning. */
  breaks: number;
  confirmed: number;
  flagged: number;
  classes: ReadonlyMap<string, number>;
  unexplained: readonly string[];
}

/** How far both agree, and what each of the rest is. */
export function agreementOf(pairs: readonly Pair[], judged: readonly Judged[]): Agreement {
  const classes = new Map<string, number>();
  const unexplained: string[] = [];
  const counts = { errors: 0, found: 0, breaks: 0, confirmed: 0, flagged: 0, failed: 0 };
  for (const [at, pair] of pairs.entries()) {
    const result = judged[at];
    if (result === undefined || result.failure !== undefined) {
      counts.failed += 1;
      continue;
    }
    const seen = seenOf(pair, result);
    if (seen.theirs === ERROR) counts.errors += 1;
    if (seen.ours === "breaking") counts.breaks += 1;
    if (seen.theirs === ERROR && seen.ours === "breaking") {
      counts.found += 1;
      counts.confirmed += 1;
    }
    if (seen.theirs >= WARNING && seen.ours === "breaking") counts.flagged += 1;
    if (!lenient(seen) && !strict(seen)) continue;
    const found = DIFFERENCES.find((difference) => difference.applies(seen));
    if (found === undefined) unexplained.push(`${pair.id}: ${JSON.stringify(seen)}`);
    else classes.set(found.name, (classes.get(found.name) ?? 0) + 1);
  }
  return { pairs: pairs.length, ...counts, classes, unexplained };
}

/** For people, with shares. */
export function agreementText(name: string, agreement: Agreement): string {
  const { pairs, failed, errors, found, breaks, confirmed, flagged, classes } = agreement;
  const share = (part: number, whole: number): string =>
    whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
  const ofClass = (lenientOnly: boolean): number =>
    [...classes].reduce((sum, [one, count]) => {
      const strictClass = STRICT.has(one);
      return strictClass === lenientOnly ? sum : sum + count;
    }, 0);
  return [
    `${name}: ${pairs} pairs, ${failed} that one of the two cannot read`,
    `  errors of oasdiff ${errors}: found ${found} (${share(found, errors)}), argued ${ofClass(true)}, together ${share(found + ofClass(true), errors)}`,
    `  breaks of ours ${breaks}: errors there ${confirmed} (${share(confirmed, breaks)}), at least a warning ${flagged} (${share(flagged, breaks)}), argued ${ofClass(false)}, together ${share(flagged + ofClass(false), breaks)}`,
    ...[...classes]
      .sort((a, b) => b[1] - a[1])
      .map(([one, count]) => `    ${String(count).padStart(4)}  ${one}`),
  ].join("\n");
}

const STRICT = new Set(DIFFERENCES.slice(-5).map(({ name }) => name));

import { addError, type Findings } from "./declared.ts";
import { toCase } from "./found.ts";
import { addNote, type FormatReader, type ReaderEnd } from "./format-reader.ts";
import { LineSplitter } from "./line-splitter.ts";
import {
  type CaseCounts,
  type CaseSink,
  countCase,
  type FileNote,
  noCases,
  type Place,
} from "./model.ts";
import { tapLine, type TapLine, type TapPoint } from "./tap-line.ts";
import { tapYaml } from "./tap-yaml.ts";

interface Level {
  name: string;
  planned: number | undefined;
  points: number;
  /** Sum of what the numbers of its points are off their places: 0 where none is missing. */
  offset: number;
  failed: number;
  /** Of a subtest whose name comes with the point behind it. */
  waiting: ((name: string) => void)[];
  /** Point that announced this level with a brace. */
  announced: TapPoint | undefined;
}

interface Last {
  point: TapPoint;
  yaml: string[];
  comments: string;
  /** Leaves below it, and failed ones among them. */
  children: number;
  failedChildren: number;
}

const MAX_LINE = 65_536;
const MAX_YAML = 2_000;
const MAX_COMMENTS = 16_000;
const MAX_WAITING = 10_000;
const MAX_DEPTH = 64;

/**
 * TAP 12 to 14, https://testanything.org/tap-version-14-specification.html, as Perl, node-tap,
 * `node --test`, bats and others write it. A point with subtests counts only where it failed and
 * none of them did. A point that is to be done or skipped never fails. A stream without its whole plan broke off.
 */
export class TapReader implements FormatReader {
  readonly notes: FileNote[];
  readonly errors: string[];
  readonly #findings: Findings;
  readonly #sink: CaseSink;
  readonly #counts: CaseCounts = noCases();
  readonly #lines = new LineSplitter(MAX_LINE, (line) => this.#line(line));
  #levels: Level[] = [level("")];
  #last: Last | undefined;
  /** Name of the level of each depth that is yet to begin. */
  #subtests: (string | undefined)[] = [];
  /** Indentation of the YAML block that is open. */
  #yaml: number | undefined;
  #damage: { reason: string; place: Place } | undefined;
  #statedFailed = 0;
  #seen = false;

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
    this.notes = findings.notes;
    this.errors = findings.errors;
  }

  write(text: string): boolean {
    this.#lines.write(text);
    return true;
  }

  end(): ReaderEnd {
    if (this.#lines.end()) {
      const message = "the last line has no end, and may be cut";
      addNote(this.notes, { kind: "recovered", message });
    }
    if (this.#yaml !== undefined) this.#damaged("the file breaks off in a YAML block");
    this.#endDocument();
    if (this.#statedFailed > 0 && this.#counts.failed === 0 && this.errors.length === 0) {
      addError(this.#findings, `the report counts ${this.#statedFailed} failed, and holds none`);
    }
    return this.#damage === undefined ? { kind: "read" } : { kind: "partial", ...this.#damage };
  }

  #line(line: string): void {
    const text = line.trimStart();
    const indent = line.length - text.length;
    if (this.#yaml !== undefined) return this.#inYaml(line, indent, text.trimEnd());
    if (text === "") return;
    if (text.trimEnd() === "---" && this.#last !== undefined) {
      this.#yaml = indent;
      return;
    }
    this.#content(Math.floor(indent / 4), tapLine(text.trimEnd()));
  }

  #inYaml(line: string, indent: number, text: string): void {
    if (text === "..." && indent <= (this.#yaml ?? 0)) this.#yaml = undefined;
    else if (this.#last !== undefined && this.#last.yaml.length < MAX_YAML) {
      this.#last.yaml.push(line.slice(this.#yaml));
    }
  }

  #content(depth: number, line: TapLine): void {
    if (depth > MAX_DEPTH) return;
    switch (line.kind) {
      case "version":
        // Another document follows where one is whole.
        if (depth === 0 && this.#seen) this.#endDocument();
        return;
      case "subtest":
        return this.#announce(depth, line.name);
      case "comment":
        return this.#comment(line.text);
      case "plan":
        return this.#plan(this.#levelAt(depth), line);
      case "point":
        return this.#point(depth, line);
      case "bail-out":
        return addError(this.#findings, `Bail out! ${line.reason}`.trim());
      case "close":
        return this.#closeAbove(depth);
      default:
        // One character away from a failure: it must not be read as a word of the test.
        if (/^not?\b/.test(line.text)) this.#damaged("a line is no complete test point");
    }
  }

  /** TAP 14 names a subtest where its point will stand, Test::More where its own points do. */
  #announce(depth: number, name: string): void {
    const own = depth >= this.#levels.length && this.#subtests[depth] === undefined;
    this.#subtests.length = Math.min(this.#subtests.length, depth + 1);
    this.#subtests[own ? depth : depth + 1] = name;
  }

  #comment(text: string): void {
    const stated = /^fail(?:ed)? +(\d{1,9})$/.exec(text);
    if (stated !== null) this.#statedFailed += Number(stated[1]);
    const last = this.#last;
    if (last !== undefined && last.comments.length < MAX_COMMENTS) last.comments += `${text}\n`;
  }

  #plan(at: Level, { count, reason }: Extract<TapLine, { kind: "plan" }>): void {
    this.#seen = true;
    at.planned = count;
    if (count > 0 || reason === "") return;
    const skipped = toCase({
      suite: this.#path(),
      name: "(all tests)",
      attempts: [{ status: "skipped", message: reason.replace(/^skip\S*\s*/i, "") }],
    });
    countCase(this.#counts, skipped);
    this.#sink(skipped);
  }

  #point(depth: number, point: TapPoint): void {
    this.#seen = true;
    const inner = this.#levels[depth + 1];
    const below = inner?.announced === undefined ? this.#close(depth + 1, point.name) : NO_CHILDREN;
    const at = this.#levelAt(depth);
    this.#flush();
    at.points += 1;
    at.offset += (point.number ?? at.points) - at.points;
    this.#subtests.length = Math.min(this.#subtests.length, depth + 1);
    if (point.opens) {
      const opened = level(point.name);
      opened.announced = point;
      this.#levels[depth + 1] = opened;
    } else this.#last = { point, yaml: [], comments: "", ...below };
  }

  /** The level at this depth; deeper ones that no point closed are closed. */
  #levelAt(depth: number): Level {
    this.#flush();
    if (this.#levels.length > depth + 1) this.#close(depth + 1, "");
    while (this.#levels.length <= depth) {
      this.#levels.push(level(this.#subtests[this.#levels.length] ?? ""));
    }
    return this.#levels[depth] ?? level("");
  }

  /** Ends the levels from this depth on; `name` is that of the point behind them. */
  #close(depth: number, name: string): { children: number; failedChildren: number } {
    this.#flush();
    const closed = this.#levels.splice(depth);
    if (closed.length === 0) return NO_CHILDREN;
    for (const { planned, points, name: own } of closed) {
      if (planned === undefined || planned === points) continue;
      addNote(this.notes, {
        kind: "counts-differ",
        message: `"${(own || name).slice(0, 200)}" plans ${planned} tests and holds ${points}`,
      });
    }
    for (const each of closed) for (const emit of each.waiting) emit(each.name || name);
    const failedChildren = closed.reduce((sum, { failed }) => sum + failed, 0);
    const children = closed.reduce((sum, { points }) => sum + points, 0);
    const outer = this.#levels.at(-1);
    if (outer !== undefined) outer.failed += failedChildren;
    return { children, failedChildren };
  }

  /** A brace closes the subtests of the point that opened them. */
  #closeAbove(depth: number): void {
    const announced = this.#levels[depth + 1]?.announced;
    if (announced === undefined) return;
    const below = this.#close(depth + 1, announced.name);
    this.#last = { point: announced, yaml: [], comments: "", ...below };
    this.#flush();
  }

  #endDocument(): void {
    this.#flush();
    const announced = this.#levels.slice(1).some((each) => each.announced !== undefined);
    if (announced) this.#damaged("the file breaks off inside subtests");
    this.#close(1, "");
    const [root] = this.#levels;
    if (root === undefined) return;
    const { planned, points, offset } = root;
    if (planned === undefined) this.#damaged("the file breaks off: there is no plan");
    else if (points < planned) {
      this.#damaged(`the file breaks off: ${planned} tests are planned, ${points} are told`);
    } else if (points > planned) {
      addError(this.#findings, `${planned} tests are planned, ${points} ran`);
    } else if (offset !== 0) {
      this.#damaged(`the points of the plan are not numbered 1 to ${planned}: some got lost`);
    }
    this.#levels = [level("")];
    this.#subtests = [];
    this.#seen = false;
  }

  #flush(): void {
    const last = this.#last;
    const at = this.#levels.at(-1);
    this.#last = undefined;
    if (last === undefined || at === undefined) return;
    const { point, children, failedChildren } = last;
    const red = !point.ok && point.directive === undefined;
    if (children > 0 && !(red && failedChildren === 0)) return;
    if (red) at.failed += 1;
    const path = this.#path();
    const depth = this.#levels.length - 1;
    const testCase = caseOf(last, path);
    countCase(this.#counts, testCase);
    if (depth === 0 || at.name !== "" || at.waiting.length >= MAX_WAITING) this.#sink(testCase);
    else
      at.waiting.push((name) =>
        this.#sink(name === "" ? testCase : { ...testCase, suite: [...path, name] }),
      );
  }

  #path(): string[] {
    return this.#levels.map(({ name }) => name).filter((name) => name !== "");
  }

  #damaged(reason: string): void {
    this.#damage ??= { reason, place: { line: Math.max(this.#lines.line, 1), column: 1 } };
  }
}

const NO_CHILDREN = { children: 0, failedChildren: 0 };

function level(name: string): Level {
  return {
    name,
    planned: undefined,
    points: 0,
    offset: 0,
    failed: 0,
    waiting: [],
    announced: undefined,
  };
}

function caseOf({ point, yaml, comments }: Last, suite: readonly string[]) {
  const details = tapYaml(yaml);
  const skipped = point.directive !== undefined;
  const duration = details.get("duration_ms") ?? details.get("duration");
  const told = details.get("error") ?? details.get("message") ?? details.get("diag.message");
  const stack = details.get("stack") ?? details.get("diag.stack") ?? "";
  return toCase({
    suite,
    name: point.name,
    attempts: [
      {
        status: skipped ? "skipped" : point.ok ? "passed" : "failed",
        durationMs: duration === undefined ? point.durationMs : Number(duration),
        message: skipped ? point.reason || point.directive?.toUpperCase() : (told ?? comments),
        stack: [stack, stack === "" ? yaml.join("\n") : "", comments].join("\n"),
      },
    ],
    failureKind: details.get("severity") === "error" ? "error" : "failure",
  });
}

/** What a line of TAP says, without its indentation. */
export type TapLine =
  | { kind: "version" }
  | { kind: "plan"; count: number; reason: string }
  | TapPoint
  | { kind: "subtest"; name: string }
  | { kind: "comment"; text: string }
  | { kind: "bail-out"; reason: string }
  | { kind: "close" }
  | { kind: "other"; text: string };

/** A test point. */
export interface TapPoint {
  kind: "point";
  ok: boolean;
  number: number | undefined;
  name: string;
  directive: "skip" | "todo" | undefined;
  reason: string;
  durationMs: number | undefined;
  /** Its subtests follow between braces, as older versions of node-tap write them. */
  opens: boolean;
}

const PLAN = /^1\.\.(\d{1,9})(?:\s*#\s*(.*))?$/;
const POINT = /^(not )?ok\b(?:\s+(\d{1,9})(?=\s|$))?(.*)$/;
const DIRECTIVE = /(?:^|\s)#\s*(skip(?:ped:)?|todo)(?![\w=-])\S*(?:\s+(.*))?$/i;
const TIME = /(?:^|\s)#\s*time=(\d{1,12}(?:\.\d{1,12})?)(ms|s)$/;
const SUBTEST = /^# Subtest(?::\s*(.*))?$/;

/** Reads a line of TAP 12, 13 or 14: https://testanything.org/tap-version-14-specification.html. */
export function tapLine(text: string): TapLine {
  if (/^TAP version \d+$/.test(text)) return { kind: "version" };
  const plan = PLAN.exec(text);
  if (plan !== null) return { kind: "plan", count: Number(plan[1]), reason: plan[2] ?? "" };
  const point = POINT.exec(text);
  if (point !== null)
    return { ...pointOf(point[1] !== undefined, point[3] ?? ""), number: numberOf(point[2]) };
  if (text.startsWith("#")) return comment(text);
  if (text.startsWith("Bail out!")) return { kind: "bail-out", reason: text.slice(9).trim() };
  return text === "}" ? { kind: "close" } : { kind: "other", text };
}

function comment(text: string): TapLine {
  const subtest = SUBTEST.exec(text);
  if (subtest !== null) return { kind: "subtest", name: unescaped(subtest[1] ?? "") };
  return { kind: "comment", text: text.replace(/^#+ ?/, "") };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function pointOf(failed: boolean, rest: string): Omit<TapPoint, "number"> {
  const opens = /\s\{$/.test(rest);
  let text = (opens ? rest.slice(0, -1) : rest).trim();
  const time = TIME.exec(text);
  if (time !== null) text = text.slice(0, time.index).trim();
  const directive = DIRECTIVE.exec(text);
  if (directive !== null) text = text.slice(0, directive.index);
  const scale = time?.[2] === "s" ? 1_000 : 1;
  return {
    kind: "point",
    ok: !failed,
    name: unescaped(text.replace(/^\s*-(?:\s|$)/, "").trim()),
    directive:
      directive === null
        ? undefined
        : directive[1]?.toLowerCase().startsWith("skip")
          ? "skip"
          : "todo",
    reason: directive?.[2]?.trim() ?? "",
    durationMs: time === null ? undefined : Number(time[1]) * scale,
    opens,
  };
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([\\#])/g, "$1");
}

import { checkId } from "@stagegate/results";
import type { Check } from "@stagegate/schema";
import { member, line, list } from "./fields.ts";
import type { Judged } from "./judged.ts";

interface Change {
  id: string;
  text: string;
  /** 1 info, 2 warning, 3 error. */
  level: number;
  operation: string;
  fingerprint: string | undefined;
  location: Check["location"];
}

/**
 * The list that `oasdiff breaking` and `oasdiff changelog` write with `--format json`; undefined for
 * anything else. An empty list is what they write where nothing has changed.
 * https://github.com/oasdiff/oasdiff/blob/main/docs/BREAKING-CHANGES.md
 */
export function judgeOasdiff(file: string, value: unknown): Judged | undefined {
  const entries = list(value);
  if (entries === undefined) return undefined;
  const changes: Change[] = [];
  for (const entry of entries) {
    const change = changeOf(entry);
    if (change === undefined) return undefined;
    changes.push(change);
  }
  const told = changes.filter(({ level }) => level > 1);
  const copies = new Map<string, number>();
  const checks = told.map((change): Check => {
    const { id, text, level, operation, location } = change;
    const titlePath = [id, operation, change.fingerprint ?? text];
    const key = titlePath.join("\0");
    const copy = (copies.get(key) ?? 0) + 1;
    copies.set(key, copy);
    if (copy > 1) titlePath.push(`(${copy})`);
    return {
      id: checkId({ kind: "contract", file, titlePath }),
      title: operation === "" ? id : `${operation}: ${id}`,
      verdict: level === 3 ? "fail" : "warn",
      message: text,
      location: location ?? { file },
    };
  });
  const rest = changes.length - told.length;
  const passed: Check = {
    id: checkId({ kind: "contract", file, titlePath: ["compatible"] }),
    title: `${file} has no break`,
    verdict: "pass",
    message:
      rest === 0 ? "oasdiff found nothing" : `${rest} compatible change${rest === 1 ? "" : "s"}`,
    location: { file },
  };
  return {
    checks: checks.length > 0 ? checks : [passed],
    judged: Math.max(1, changes.length),
    of: "oasdiff",
  };
}

function changeOf(entry: unknown): Change | undefined {
  const [id, text, level] = [member(entry, "id"), member(entry, "text"), member(entry, "level")];
  const [rule, message] = [line(id), line(text)];
  if (rule === undefined || message === undefined) return undefined;
  if (level !== 1 && level !== 2 && level !== 3) return undefined;
  const operation = [line(member(entry, "operation")), line(member(entry, "path"))];
  return {
    id: rule,
    text: message,
    level,
    operation: operation.filter((part) => part !== undefined).join(" "),
    fingerprint: line(member(entry, "fingerprint")),
    location:
      locationOf(member(entry, "revisionSource")) ?? locationOf(member(entry, "baseSource")),
  };
}

/** Only a place in the workspace: oasdiff also reads addresses and files elsewhere. */
function locationOf(source: unknown): Check["location"] {
  const file = line(member(source, "file"));
  if (file === undefined || /^(?:\/|[a-z]+:|\.\.)/i.test(file)) return undefined;
  const place = (key: string): number | undefined => {
    const value = member(source, key);
    return typeof value === "number" && Number.isSafeInteger(value) && value > 0
      ? value
      : undefined;
  };
  const [row, column] = [place("line"), place("column")];
  return {
    file,
    ...(row === undefined ? {} : { line: row }),
    ...(column === undefined ? {} : { column }),
  };
}

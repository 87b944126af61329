import type { Check } from "@stagegate/schema";
import { cleanLine } from "../escape/clean.ts";
import { mdCode, mdText } from "../escape/markdown.ts";
import { formatChange, formatDuration, formatFigure } from "../model/figures.ts";
import type { PlacedCheck } from "../model/groups.ts";
import type { ReportPage } from "../model/page.ts";
import { gateName, VERDICT_WORDS } from "../model/words.ts";
import type { LeftOut } from "./comment.ts";
import { fold, table } from "./fold.ts";
import type { Level } from "./ladder.ts";
import { whereOf } from "./place.ts";

interface Room {
  level: Level;
  left: LeftOut;
}

/** What is looked at once the verdict is clear, each folded: checks that went, times, contracts, load. */
export function foldedRest(page: ReportPage, room: Room): string[] {
  const lists = [
    absentList(page, room),
    slowList(page, room),
    contractDiff(page, room),
    loadTable(page, room),
  ];
  return lists.filter((list) => list !== "");
}

/** A folded list of at most as many lines as the rung has; what is beyond is counted. */
function folded(title: string, lines: readonly string[], { level, left }: Room): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, level.other);
  left.lines += lines.length - shown.length;
  return shown.length === 0 ? "" : fold(title, shown.join("\n"));
}

/** Checks that the target branch has and this run has not: a green run may just test less. */
function absentList(page: ReportPage, room: Room): string {
  const { level, left } = room;
  let total = 0;
  const lines = page.sections.flatMap(({ id, absent }) => {
    if (absent === undefined) return [];
    const parts = [
      [absent.removed, "removed"],
      [absent.skipped, "skipped now"],
    ] as const;
    return parts.flatMap(([named, what]) => {
      total += named.total;
      left.lines += Math.max(0, named.total - named.listed.length);
      return named.listed.map(
        (one) =>
          `- ${what}: ${mdText(one.title || one.id, level.width)} · ${mdText(gateName(id), 40)}`,
      );
    });
  });
  if (total > 0 && lines.length === 0) return `**Removed or newly skipped (${total})**`;
  return folded(`Removed or newly skipped (${total})`, lines, room);
}

/** Slower than its own median by half, and by enough to be felt. */
const SLOWER = { ratio: 1.5, ms: 250 } as const;
const MAX_SLOW = 5;

function slowList(page: ReportPage, room: Room): string {
  const timed = page.sections
    .flatMap((section) => section.checks.map((check) => ({ section, check })))
    .filter(({ check }) => (check.durationMs ?? 0) > 0 && check.verdict !== "skip");
  const slower = timed
    .filter(({ check }) => isSlower(check))
    .sort((a, b) => slowdown(b.check) - slowdown(a.check));
  const slowest = timed
    .filter((placed) => !slower.includes(placed))
    .sort((a, b) => (b.check.durationMs ?? 0) - (a.check.durationMs ?? 0))
    .slice(0, MAX_SLOW);
  const lines = [...slower.slice(0, MAX_SLOW), ...slowest].map((placed) => slowLine(placed, room));
  const title =
    slower.length === 0 ? "Slowest" : `Slower than before (${slower.length}), and slowest`;
  return folded(title, lines, room);
}

function isSlower({ durationMs = 0, history }: Check): boolean {
  const median = history?.medianMs;
  if (median === undefined || median <= 0) return false;
  return durationMs > median * SLOWER.ratio && durationMs > median + SLOWER.ms;
}

function slowdown({ durationMs = 0, history }: Check): number {
  return durationMs / (history?.medianMs ?? 1);
}

function slowLine({ section, check }: PlacedCheck, { level }: Room): string {
  const { durationMs = 0, history } = check;
  const median = history?.medianMs;
  const change = formatChange(durationMs, median);
  const before =
    median === undefined
      ? ""
      : `, median ${formatDuration(median)}${change === undefined ? "" : ` (${change})`}`;
  return `- **${formatDuration(durationMs)}**${before} · ${mdText(check.title, level.width)} · ${mdText(gateName(section.id), 40)}`;
}

/** Every change of a contract, also those that break nobody. */
function contractDiff(page: ReportPage, room: Room): string {
  const section = page.sections.find(({ id }) => id === "verify-contracts");
  const changes = section?.checks.filter(isChange) ?? [];
  if (section === undefined || changes.length === 0) return "";
  const lines = changes.map((check) => {
    const message = cleanLine(check.message ?? "", room.level.width);
    const why = message === "" ? "" : `: ${mdText(message, room.level.width)}`;
    const { emoji } = VERDICT_WORDS[check.verdict];
    return `- ${emoji} ${mdText(check.title, room.level.width)}${why} · ${whereOf(page, { section, check })}`;
  });
  return folded(`Contract diff (${changes.length})`, lines, room);
}

function isChange({ id, verdict, message }: Check): boolean {
  return (
    id.startsWith("contract:") && (verdict !== "pass" || (message ?? "unchanged") !== "unchanged")
  );
}

/** The figures of a scenario, as the gate names them: `<scenario> p95`. */
const COLUMNS = ["requests", "error ratio", "p50", "p90", "p95", "p99", "max"] as const;
const NAMED = new RegExp(`^(.{1,200}) (${COLUMNS.join("|")})( \\(.{1,100}\\))?$`);

function loadTable(page: ReportPage, { level, left }: Room): string {
  const section = page.sections.find(({ id }) => id === "load-test");
  const scenarios = new Map<string, Map<string, string>>();
  for (const { name, value, unit } of section?.metrics ?? []) {
    const [, scenario, column, leg = ""] = NAMED.exec(cleanLine(name, 320)) ?? [];
    if (scenario === undefined || column === undefined) continue;
    const row = scenarios.get(scenario + leg) ?? new Map<string, string>();
    row.set(column, formatFigure(value, column === "requests" ? "" : unit));
    scenarios.set(scenario + leg, row);
  }
  const rows = [...scenarios].filter(([, row]) => row.has("p95"));
  const shown = rows.slice(0, level.other);
  left.lines += rows.length - shown.length;
  if (shown.length === 0) return "";
  const columns = COLUMNS.filter((column) => shown.some(([, row]) => row.has(column)));
  const cells = shown.map(([scenario, row]) => [
    mdCode(scenario, 60),
    ...columns.map((column) => mdText(row.get(column) ?? "–", 40)),
  ]);
  return fold(
    `Load: percentiles of ${shown.length === 1 ? "the scenario" : `${shown.length} scenarios`}`,
    table(["Scenario", ...columns], cells),
  );
}

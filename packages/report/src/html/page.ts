import type { ReportPage } from "../model/page.ts";
import { pageChecks } from "../model/rows.ts";
import { trendGroups } from "../model/trends.ts";
import { headline, plural } from "../model/words.ts";
import { checksSection } from "./checks.ts";
import { culpritSection } from "./culprit.ts";
import { detailsSection } from "./details.ts";
import { documentOf } from "./document.ts";
import { heroSection } from "./hero.ts";
import { islandElement, islandOf } from "./island.ts";
import { loosenedSection } from "./loosened.ts";
import { trendsSection } from "./trends.ts";

/** One run as a page of one file that asks no network for anything. */
export function renderHtml(page: ReportPage): string {
  const checks = pageChecks(page);
  const runs = page.runs ?? [];
  const loosened = loosenedSection(page);
  const culprit = culpritSection(page);
  const sections: (readonly [string, string] | undefined)[] = [
    ["main", "Verdict"],
    loosened === undefined ? undefined : ["loosens", "Loosens"],
    page.culprit.service === undefined ? undefined : ["culprit", "Culprit"],
    ["checks", "Checks"],
    trendGroups(runs).length === 0 ? undefined : ["trends", "Trends"],
    ["run", "Run"],
  ];
  return documentOf({
    title: `${headline(page)} · ${page.title === "" ? "Stagegate" : page.title}`,
    sections: sections.filter((each) => each !== undefined),
    main: [
      heroSection(page),
      loosened,
      culprit,
      checksSection(page, checks),
      trendsSection(runs, trendNote(page)),
      detailsSection(page),
    ],
    data: checks.rows.length === 0 ? undefined : islandElement("rows", islandOf(checks.rows)),
    foot: `Made by Stagegate ${page.toolVersion}. This page is one file and loads nothing from a network.`,
  });
}

function trendNote({ runs = [], targetBranch }: ReportPage): string {
  const stored = plural(runs.length - 1, "stored run");
  return `${stored} of ${targetBranch}, and this one on the right`;
}

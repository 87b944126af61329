import { isFinding } from "@stagegate/schema";
import type { Check } from "@stagegate/schema";
import { cleanBlock, cleanLine } from "./escape/clean.ts";
import { judgedChecks, kindOf, sourcePath } from "./model/judged.ts";
import type { GateSection, ReportPage } from "./model/page.ts";
import { sortChecks } from "./model/section.ts";
import { gateName } from "./model/words.ts";

/**
 * GitHub takes 25,000 results of a run and shows the first 5,000:
 * https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning
 */
const MAX_RESULTS = 5_000;
const MAX_MESSAGE = 1_000;
const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** A finding with its gate. */
interface Placed {
  section: GateSection;
  check: Check;
}

/**
 * The findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): a rule per gate and
 * kind of check, a result per finding. Missing data and errors are results of level `error`, as they
 * block; what was accepted is no finding. At most 5,000 results, worst first; the run says how many
 * there are.
 */
export function renderSarif(page: ReportPage): string {
  const all = page.sections.flatMap((section) =>
    judgedChecks(section)
      .filter(isFinding)
      .map((check): Placed => ({ section, check })),
  );
  const order = new Map(sortChecks(all.map(({ check }) => check)).map((check, at) => [check, at]));
  const findings = all.sort((a, b) => (order.get(a.check) ?? 0) - (order.get(b.check) ?? 0));
  const shown = findings.slice(0, MAX_RESULTS);
  const unheld = page.sections.reduce((sum, { omitted }) => sum + omitted.findings, 0);
  const rules = [...new Map(shown.map((placed) => [ruleId(placed), ruleOf(placed)])).values()];
  const places = new Map(rules.map(({ id }, at) => [id, at]));
  const sarif = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Stagegate",
            semanticVersion: page.toolVersion,
            informationUri: "https://github.com/stagegate/stagegate",
            rules,
          },
        },
        automationDetails: { id: `stagegate/${cleanLine(page.title, 100)}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: "The root of the repository" } } },
        results: shown.map((placed) => resultOf(placed, places.get(ruleId(placed)) ?? 0)),
        properties: {
          commit: page.subject.commit,
          verdict: page.verdict,
          findings: findings.length + unheld,
          omitted: findings.length - shown.length + unheld,
        },
      },
    ],
  };
  return `${JSON.stringify(sarif, null, 1)}\n`;
}

function ruleId({ section, check }: Placed): string {
  return `${section.id}/${kindOf(check)}`;
}

function ruleOf(placed: Placed): { id: string; name: string; shortDescription: { text: string } } {
  const { section, check } = placed;
  const text = `${gateName(section.id)}: ${kindOf(check)}`;
  return { id: ruleId(placed), name: ruleId(placed), shortDescription: { text } };
}

function resultOf(placed: Placed, ruleIndex: number): object {
  const { section, check } = placed;
  const { class: kind, service, owner } = check;
  return {
    ruleId: ruleId(placed),
    ruleIndex,
    level: check.verdict === "warn" ? "warning" : "error",
    message: { text: messageOf(check) },
    ...placesOf(check),
    partialFingerprints: { "stagegate/v1": check.id.slice(0, 1_000).toWellFormed() },
    properties: {
      gate: section.id,
      verdict: check.verdict,
      ...(kind === undefined ? {} : { class: kind }),
      ...(service === undefined ? {} : { service }),
      ...(owner === undefined ? {} : { owner }),
    },
  };
}

/** `[` and `{` make links and placeholders: section 3.11.6 of the specification. */
function messageOf({ title, message, reproduce }: Check): string {
  const lines = [
    message === undefined || message === "" ? title : `${title}: ${message}`,
    ...(reproduce === undefined ? [] : [`Reproduce: ${reproduce}`]),
  ];
  const { text } = cleanBlock(lines.join("\n"), { lines: 10, width: MAX_MESSAGE });
  return text.replaceAll(/[\\[\]{}]/g, (sign) =>
    sign === "{" || sign === "}" ? sign + sign : `\\${sign}`,
  );
}

function placesOf(check: Check): { locations?: object[] } {
  const path = sourcePath(check);
  const logical = check.service === undefined ? {} : logicalOf(check.service);
  if (path === undefined) return check.service === undefined ? {} : { locations: [logical] };
  const { line, column } = check.location ?? {};
  const region =
    line === undefined || line < 1
      ? {}
      : {
          region: {
            startLine: line,
            ...(column === undefined || column < 1 ? {} : { startColumn: column }),
          },
        };
  const uri = path.toWellFormed().split("/").map(encodeURIComponent).join("/");
  const artifactLocation = { uri, uriBaseId: "SRCROOT" };
  return { locations: [{ physicalLocation: { artifactLocation, ...region }, ...logical }] };
}

function logicalOf(service: string): object {
  return { logicalLocations: [{ name: cleanLine(service, 200), kind: "module" }] };
}

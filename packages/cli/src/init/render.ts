import { stringify } from "yaml";
import type { Findings, FoundService } from "./findings.ts";

/** Day one stops nobody: what would have blocked is told until somebody means it. */
const OBSERVE = { enforcement: "observe" } as const;
const OBSERVED =
  "# Only observed, and told what would have blocked. Then `new` or `all`: `stagegate policy suggest`.\n";

/** The text of a stagegate.yml for what was found, with the reasons as comments. */
export function renderConfig(found: Findings): string {
  const runnable = found.services.some((service) => service.command !== undefined);
  const external = !runnable && found.services.some((service) => service.url !== undefined);
  const usable = external ? found.services.filter((s) => s.url !== undefined) : found.services;
  const parts = [
    "# Written by `stagegate init`. Every key: schemas/stagegate.schema.json of Stagegate.",
    yaml({ version: 1, project: found.project }),
    servicesBlock(usable, new Set(usable.map((service) => service.name))),
  ];
  if (runnable || external) {
    const block = { ...(external ? { provider: "external" } : {}), ...OBSERVE };
    parts.push(`${OBSERVED}${yaml({ "provision-staging": block })}`);
  }
  if (usable.some((service) => service.contract !== undefined)) {
    parts.push(`${OBSERVED}${yaml({ "verify-contracts": OBSERVE })}`);
  }
  if (found.playwright !== undefined) parts.push(e2eBlock(found.playwright));
  const entry = entryOf(usable);
  if (entry !== undefined && (runnable || external)) parts.push(loadBlock(found));
  if (found.junit.length > 0) {
    parts.push(
      "# Results that other jobs make are judged beside the gates.",
      `${OBSERVED}${yaml({
        "comment-report": { ...OBSERVE, results: ["**/junit*.xml", "**/TEST-*.xml"] },
      })}`,
    );
  }
  return `${parts
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

/** A comment ends with its line, and names of folders may hold anything. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ");
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 100 });
}

function servicesBlock(services: readonly FoundService[], names: ReadonlySet<string>): string {
  const lines = ["services:"];
  for (const service of services) {
    const needs = service.needs.filter((need) => names.has(need));
    const body = {
      ...(service.type === "web" ? { type: "web" } : {}),
      path: service.path,
      ...(needs.length > 0 ? { needs } : {}),
      ...(service.contract === undefined ? {} : { contract: service.contract }),
      ...(service.url === undefined ? {} : { url: service.url }),
      ...(service.command === undefined
        ? {}
        : { run: { command: service.command, env: { PORT: "${port}" } } }),
      ...(service.command === undefined && service.url === undefined
        ? {}
        : { ready: { tcp: true } }),
    };
    lines.push(
      `  # ${oneLine(service.why)}`,
      ...yaml({ [service.name]: body })
        .trimEnd()
        .split("\n")
        .map((l) => `  ${l}`),
    );
  }
  return `${lines.join("\n")}\n`;
}

function e2eBlock({ dir, config, startsServer }: NonNullable<Findings["playwright"]>): string {
  const comment = startsServer
    ? "# The web server of the Playwright configuration is used as it is.\n"
    : "";
  const block = { ...OBSERVE, ...(dir === "." ? {} : { dir }), config };
  return `${comment}${OBSERVED}${yaml({ "run-e2e": block })}`;
}

function entryOf(services: readonly FoundService[]): FoundService | undefined {
  return services.find((service) => service.type === "web") ?? services[0];
}

function loadBlock(found: Findings): string {
  // More than the 300 requests that a ratio of 1% needs: some may not be answered in time.
  const scenario = {
    name: "smoke",
    requests: [{ name: "GET /", path: "/" }],
    phases: [{ name: "steady", duration: "20s", rate: 20 }],
    thresholds: ["p95 < 1s", "error-ratio < 1%"],
  };
  const k6 =
    found.k6.length > 0 ? `# k6 scripts found: ${oneLine(found.k6.slice(0, 5).join(", "))}.\n` : "";
  return `${k6}# A first scenario; raise the rate to what production sees.\n${OBSERVED}${yaml({ "load-test": { ...OBSERVE, scenarios: [scenario] } })}`;
}

import { createRedaction } from "@stagegate/core";
import type { Annotation, Host } from "@stagegate/core";
import { createRunnerAnnotations } from "@stagegate/platform/github-annotations";
import { addDegradations } from "@stagegate/platform/gitlab-code-quality";
import { renderJunit, renderSarif } from "@stagegate/report";
import { isFinding } from "@stagegate/schema";
import type { Check } from "@stagegate/schema";
import type { Comparison } from "../openapi.ts";
import { markdownOf } from "./markdown.ts";
import { pageOf } from "./page.ts";
import { textOf } from "./text.ts";

export const COMPARISON_FORMATS = [
  "text",
  "json",
  "markdown",
  "sarif",
  "junit",
  "github",
  "codequality",
] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** The comparison as a document of the format. The same comparison gives the same text. */
export async function renderComparison(
  host: Host,
  comparison: Comparison,
  format: ComparisonFormat,
): Promise<string> {
  switch (format) {
    case "text":
      return textOf(comparison);
    case "json":
      return jsonOf(comparison);
    case "markdown":
      return markdownOf(comparison);
    case "sarif":
      return renderSarif(pageOf(host, comparison));
    case "junit":
      return renderJunit(pageOf(host, comparison));
    case "github":
      return commandsOf(annotationsOf(comparison));
    case "codequality":
      return addDegradations("[]", annotationsOf(comparison));
  }
}

function jsonOf({ how, verdict, exitCode, results }: Comparison): string {
  return `${JSON.stringify({ how, verdict, exitCode, results }, null, 2)}\n`;
}

function annotationsOf({ checks }: Comparison): Annotation[] {
  return checks.filter(isFinding).map((check) => ({
    level: check.verdict === "warn" ? "warning" : "error",
    title: check.title,
    message: check.message ?? "",
    ...placeOf(check),
  }));
}

function placeOf({ location }: Check): Pick<Annotation, "location"> {
  return location === undefined ? {} : { location };
}

async function commandsOf(annotations: readonly Annotation[]): Promise<string> {
  let text = "";
  const write = (command: string): void => {
    text += command;
  };
  await createRunnerAnnotations({ write, redaction: createRedaction(), prefix: "" }).add(
    annotations,
  );
  return text;
}

import type { Level } from "../model.ts";

interface RuleText {
  readonly title: string;
  readonly hint: string;
}

/** Advice that holds for a whole family of rules, by how bad the change is. */
const GENERAL: Readonly<Record<Level, string>> = {
  breaking:
    "Keep the old form working beside the new one, or release it as a new version of the API.",
  dangerous: "Check with the consumers of this operation whether they rely on the old form.",
  compatible: "Nothing to do.",
};

/** Rules whose advice is more exact than the general one; the title is derived from the name. */
const HINTS: Readonly<Record<string, string>> = {
  "path-removed": "Keep the path, mark it deprecated, and remove it once nobody calls it.",
  "operation-removed":
    "Keep the operation, mark it deprecated, and remove it once nobody calls it.",
  "webhook-removed": "Keep sending the webhook until every subscriber has moved on.",
  "request-required-property-added": "Make the new property optional, or give it a default.",
  "request-property-became-required": "Keep the property optional, or fall back to a default.",
  "request-required-parameter-added": "Make the new parameter optional, or give it a default.",
  "request-parameter-became-required": "Keep the parameter optional, or fall back to a default.",
  "request-parameter-removed": "Keep accepting the parameter, and mark it deprecated.",
  "request-enum-value-removed": "Keep accepting the old value.",
  "response-property-removed": "Keep sending the property, and mark it deprecated.",
  "response-property-became-optional": "Keep sending the property in every answer.",
  "response-became-nullable": "Keep sending a value, or add a new property that may be null.",
  "response-enum-value-added":
    "Consumers that switch over the values do not know the new one: announce it first.",
  "response-success-status-removed": "Keep answering with the old status.",
  "security-tightened": "Keep accepting the credentials that consumers have today.",
  "base-reference-dangling":
    "The older document has a broken $ref, so this part could not be compared.",
};

/** Title and advice of a rule. The title is for lists: a fixed text per rule id. */
export function ruleText(id: string, level: Level): RuleText {
  const words = id.replaceAll("-", " ");
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  const hint = level === "compatible" ? GENERAL.compatible : (HINTS[id] ?? GENERAL[level]);
  return { title, hint };
}

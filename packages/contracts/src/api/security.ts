import type { Cursor } from "../document/json.ts";
import { canonical, child, children, own } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import type { OperationScope } from "./context.ts";
import { placeAt, report } from "./context.ts";
import type { ApiOperation } from "./operations.ts";

/** One way to authenticate: schemes by what they are, each with the scopes it needs. */
type Requirement = ReadonlyMap<string, Scheme>;

interface Scheme {
  readonly name: string;
  readonly scopes: ReadonlySet<string>;
}

interface Requirements {
  readonly list: readonly Requirement[];
  readonly at: Cursor;
}

/**
 * Every way to authenticate that worked must still work: some requirement of the head must ask
 * for no more than it gives. Anonymous access is the requirement that asks for nothing.
 */
export function compareSecurity(
  scope: OperationScope,
  sides: { base: ApiOperation; head: ApiOperation },
): void {
  const base = requirementsOf(scope.base, sides.base.cursor);
  const head = requirementsOf(scope.head, sides.head.cursor);
  const place = placeAt("security", { base: base.at, head: head.at });
  // Findings belong to the operation, even where the requirement is the document's.
  const at = { base: sides.base.cursor, head: sides.head.cursor };
  for (const before of base.list) {
    if (head.list.some((after) => satisfies(before, after))) continue;
    report(scope, place, {
      change: "security-tightened",
      effect: "narrowed",
      direction: "request",
      ...at,
      detail: requirementText(before),
      text: `${requirementText(before)} is no longer enough: ${listText(head.list)} is needed`,
    });
  }
  for (const after of head.list) {
    if (base.list.some((before) => satisfies(before, after))) continue;
    report(scope, place, {
      change: "security-alternative-added",
      effect: "none",
      direction: "request",
      ...at,
      detail: requirementText(after),
      text: `${requirementText(after)} is a new way in`,
    });
  }
}

function satisfies(given: Requirement, needed: Requirement): boolean {
  return [...needed].every(([id, scheme]) => {
    const has = given.get(id);
    return has !== undefined && [...scheme.scopes].every((name) => has.scopes.has(name));
  });
}

function requirementsOf(spec: Spec, operation: Cursor): Requirements {
  const at = child(operation, "security") ?? child(spec.root, "security");
  const entries = children(at);
  if (at === undefined || entries.length === 0) return { list: [new Map()], at: at ?? operation };
  return { list: entries.map((entry) => readRequirement(spec, entry)), at };
}

function readRequirement(spec: Spec, entry: Cursor): Requirement {
  const schemes = child(child(spec.root, "components") ?? spec.root, "securitySchemes");
  return new Map(
    children(entry).map((use) => {
      const declared = schemes === undefined ? undefined : child(schemes, use.key);
      const scheme = declared === undefined ? undefined : spec.resolve(declared);
      const scopes = Array.isArray(use.value) ? use.value.map(String) : [];
      return [identityOf(scheme, use.key), { name: use.key, scopes: new Set(scopes) }];
    }),
  );
}

/** What a client must do for a scheme, so that renaming one is no change. */
function identityOf(scheme: Cursor | undefined, name: string): string {
  if (scheme === undefined) return `undeclared ${name}`;
  const field = (key: string): string => String(own(scheme.value, key) ?? "");
  const type = field("type");
  if (type === "apiKey") {
    const header = field("in") === "header";
    return `apiKey ${field("in")} ${header ? field("name").toLowerCase() : field("name")}`;
  }
  if (type === "http") return `http ${field("scheme").toLowerCase()}`;
  if (type === "openIdConnect") return `openIdConnect ${field("openIdConnectUrl")}`;
  if (type === "oauth2") return `oauth2 ${flowsText(scheme)}`;
  return `${type} ${name}`;
}

/** Flows with their URLs; the scopes that a flow offers are not what an operation needs. */
function flowsText(scheme: Cursor): string {
  return children(child(scheme, "flows"))
    .map((flow) => {
      const urls = ["authorizationUrl", "tokenUrl"].map((key) => own(flow.value, key) ?? "");
      return `${flow.key} ${canonical(urls)}`;
    })
    .sort()
    .join(" ");
}

function listText(list: readonly Requirement[]): string {
  return list.map(requirementText).join(" or ");
}

function requirementText(requirement: Requirement): string {
  if (requirement.size === 0) return "no authentication";
  return [...requirement.values()]
    .map(({ name, scopes }) =>
      scopes.size === 0 ? name : `${name} (${[...scopes].sort().join(", ")})`,
    )
    .sort()
    .join(" with ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "\u{FFFD}")
    .slice(0, 300);
}

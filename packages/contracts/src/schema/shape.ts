import type { Cursor } from "../document/json.ts";

/** A conjunction of schema nodes; none at all accepts everything. */
export interface SchemaSet {
  readonly nodes: readonly Cursor[];
  /** Identity: equal keys mean the same nodes. */
  readonly key: string;
}

/** A named schema inside a schema, with the node that declares it (a `$ref` is not followed). */
export interface Member {
  readonly set: SchemaSet;
  readonly at: Cursor;
}

export type TypeName = "string" | "number" | "integer" | "boolean" | "object" | "array";

/** What a schema says about null: named explicitly, excluded by other types, or nothing. */
export type NullRule = "allowed" | "denied" | "open";

export type LimitName =
  | "minimum"
  | "maximum"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "minProperties"
  | "maxProperties";

export interface Limit {
  readonly value: number;
  readonly exclusive: boolean;
  readonly at: Cursor;
}

export type Additional =
  | { readonly kind: "open"; readonly at?: Cursor }
  | { readonly kind: "closed"; readonly at: Cursor }
  | { readonly kind: "schema"; readonly at: Cursor; readonly set: SchemaSet };

/**
 * A schema without alternatives: what all its parts (the node itself, its `$ref`, its allOf
 * members, one branch of each union) demand together. Null is kept apart from the types.
 */
export interface Shape {
  readonly parts: readonly Cursor[];
  /** `$ref` targets passed on the way, outermost first: names a union branch. */
  readonly labels: readonly string[];
  /** `undefined` = any type; an empty set = null at most. */
  readonly types: ReadonlySet<TypeName> | undefined;
  readonly nulls: NullRule;
  /** Allowed values by canonical JSON, without null. */
  readonly values: ReadonlyMap<string, Cursor> | undefined;
  /** Values of `x-extensible-enum`: known, but others may come. */
  readonly knownValues: ReadonlyMap<string, Cursor>;
  readonly limits: ReadonlyMap<LimitName, Limit>;
  readonly multipleOf: Limit | undefined;
  readonly patterns: ReadonlyMap<string, Cursor>;
  readonly formats: ReadonlyMap<string, Cursor>;
  readonly uniqueItems: Cursor | undefined;
  readonly properties: ReadonlyMap<string, Member>;
  readonly patternProperties: ReadonlyMap<string, Member>;
  readonly additional: Additional;
  /** Declared by some part, and forbidden by a closed one that does not know the name. */
  readonly barred: ReadonlySet<string>;
  readonly required: ReadonlyMap<string, Cursor>;
  readonly items: SchemaSet | undefined;
  readonly prefixItems: readonly SchemaSet[];
  /** Keywords compared as wholes, for example `not` or `if`, by keyword. */
  readonly opaque: ReadonlyMap<string, readonly Cursor[]>;
  readonly discriminators: readonly Cursor[];
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  readonly default: Cursor | undefined;
}

/** A schema as the comparison sees it: alternatives, any of which a value may match. */
export interface NormalSchema {
  readonly alternatives: readonly Shape[];
  readonly nulls: NullRule;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
}

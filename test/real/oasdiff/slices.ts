/** Free-form JSON of an API description. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Doc = { [key: string]: Json };

const METHODS = ["get", "put", "post", "delete", "patch"];

export function isDoc(value: Json | undefined): value is Doc {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One operation of a large document as a document of its own, with all that it refers to. */
export function sliceOf(document: Doc, path: string, method: string): Doc {
  const paths = document["paths"] as Doc;
  const item = paths[path] as Doc;
  const shared = item["parameters"];
  const cut: Doc = {
    openapi: document["openapi"] ?? "3.0.3",
    info: { title: "slice", version: "1.0.0" },
    paths: {
      [path]: {
        ...(shared === undefined ? {} : { parameters: shared }),
        [method]: item[method] ?? {},
      },
    },
  };
  const components: Record<string, Doc> = {};
  const todo: Json[] = [cut["paths"] ?? {}];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    for (const [section = "", name = ""] of referencesIn(next)) {
      const found = ((document["components"] as Doc)[section] as Doc | undefined)?.[name];
      const known = (components[section] ??= {});
      if (found === undefined || known[name] !== undefined) continue;
      known[name] = found;
      todo.push(found);
    }
  }
  return structuredClone({ ...cut, components });
}

/** Section and name of each `#/components/SECTION/NAME`, also where a part of it is meant. */
function referencesIn(value: Json): string[][] {
  const text = JSON.stringify(value);
  return [...text.matchAll(/"#\/components\/([^"/]+)\/([^"/]+)[/"]/g)].map((found) =>
    found.slice(1),
  );
}

/** Paths with methods, in the order of the document. */
export function operationsOf(document: Doc): [path: string, method: string][] {
  return Object.entries(document["paths"] as Doc).flatMap(([path, item]) =>
    METHODS.filter((method) => isDoc(item) && item[method] !== undefined).map(
      (method): [string, string] => [path, method],
    ),
  );
}

import type { Cursor } from "../document/json.ts";
import { child, children, own, text } from "../document/json.ts";
import type { Build, Members } from "./build.ts";
import { at, texts } from "./build.ts";

/** `schemes`, `host` and `basePath` as servers; without a host, paths of the one that serves it. */
export function servers(build: Build, schemes = texts(build.root.value, "schemes")): Members[] {
  const { root } = build;
  const host = text(root, "host");
  const path = text(root, "basePath") ?? "";
  const origin = child(root, "basePath") ?? child(root, "host");
  if (origin !== undefined) build.note("/servers", origin);
  if (host === undefined) return [{ url: path === "" ? "/" : path }];
  const names = schemes === undefined || schemes.length === 0 ? ["https"] : schemes;
  return names.map((scheme) => ({ url: `${scheme}://${host}${path}` }));
}

/** The names of flows in OpenAPI 3 (https://spec.openapis.org/oas/v3.0.3.html#oauth-flows-object). */
const FLOWS: Readonly<Record<string, string>> = {
  implicit: "implicit",
  password: "password",
  application: "clientCredentials",
  accessCode: "authorizationCode",
};

/** Security definitions as OpenAPI 3 writes them. */
export function securitySchemes(build: Build): Members {
  const schemes: Members = {};
  for (const definition of children(child(build.root, "securityDefinitions"))) {
    build.note(at("/components/securitySchemes", definition.key), definition);
    schemes[definition.key] = schemeOf(definition);
  }
  return schemes;
}

function schemeOf(definition: Cursor): unknown {
  const type = text(definition, "type");
  if (type === "basic") return { type: "http", scheme: "basic" };
  if (type !== "oauth2") return definition.value;
  const flow = text(definition, "flow") ?? "";
  const fields = ["authorizationUrl", "tokenUrl", "scopes"].flatMap((name) => {
    const value = own(definition.value, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { type, flows: { [FLOWS[flow] ?? flow]: Object.fromEntries(fields) } };
}

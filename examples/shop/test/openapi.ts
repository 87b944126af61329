import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import type { ServiceName } from "../launch.ts";

interface Operation {
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
}

export interface Answered {
  method: string;
  /** Path of the OpenAPI file, with `{name}` for values. */
  template: string;
  status: number;
  body: unknown;
}

export interface ApiDescription {
  operations: readonly string[];
  /** What is wrong with an answer; empty when it is as described. */
  check(answer: Answered): string[];
}

export function readDocument(service: ServiceName, file = "openapi.yaml"): Document {
  return parse(readFileSync(new URL(`../services/${service}/${file}`, import.meta.url), "utf8"));
}

export function describeApi(service: ServiceName, file?: string): ApiDescription {
  const document = readDocument(service, file);
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, "api");
  return {
    operations: Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    ),
    check: ({ method, template, status, body }) => {
      const response = document.paths[template]?.[method.toLowerCase()]?.responses[status];
      if (response === undefined) return [`${method} ${template} may not answer ${status}`];
      const pointer =
        response.$ref?.slice(1) ??
        `/paths/${escape(template)}/${method.toLowerCase()}/responses/${status}`;
      if (response.$ref === undefined && response.content === undefined) return [];
      const schema = `api#${pointer}/content/application~1json/schema`;
      const validate = ajv.compile({ $ref: schema });
      return validate(body) ? [] : [ajv.errorsText(validate.errors)];
    },
  };
}

function escape(path: string): string {
  return encodeURIComponent(path.replaceAll("~", "~0").replaceAll("/", "~1"));
}

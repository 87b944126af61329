import { GateError } from "@stagegate/core";
import { parsePlaceholder, PLACEHOLDER_FORMS, replacePlaceholders } from "@stagegate/schema";

export interface PlaceholderScope {
  port: number | undefined;
  url: string | undefined;
  /** Base addresses by service. */
  urls: ReadonlyMap<string, string>;
  /** Base address of the OTLP/HTTP receiver; empty without an agent. */
  otlp: string;
  workdir: string;
  variable(name: string): string | undefined;
}

/** Where a text stands in the configuration, for the error. */
export interface PlaceholderPlace {
  service: string;
  /** For example `run.env.CART_URL`. */
  key: string;
}

/**
 * Fills in `${…}`; `$${…}` stays as `${…}`. An unknown placeholder is an error that names the
 * service and the key: it would otherwise reach the service as text.
 */
export function expandPlaceholders(
  text: string,
  scope: PlaceholderScope,
  place: PlaceholderPlace,
): string {
  return replacePlaceholders(text, (name) => {
    const value = resolve(name, scope);
    if (typeof value === "string") return value;
    const where = `services.${place.service}.${place.key}`;
    throw new GateError("STAGEGATE_CONFIG_INVALID", `${where}: ${value.problem}`, {
      hint: value.hint ?? `Known are ${PLACEHOLDER_FORMS}; write $\${…} for the text itself.`,
    });
  });
}

type Resolved = string | { problem: string; hint?: string };

function resolve(name: string, scope: PlaceholderScope): Resolved {
  const unknown = { problem: `\`\${${name}}\` is not a placeholder` };
  const placeholder = parsePlaceholder(name);
  switch (placeholder?.kind) {
    case undefined:
      return unknown;
    case "port":
      return scope.port === undefined ? unknown : String(scope.port);
    case "url":
      return scope.url ?? unknown;
    case "otlp":
    case "workdir":
      return scope[placeholder.kind];
    case "service": {
      const { service } = placeholder;
      const hint = `Services with an address: ${[...scope.urls.keys()].join(", ")}.`;
      const problem = `\`\${${name}}\`: the service \`${service}\` is not started and has no address`;
      return scope.urls.get(service) ?? { problem, hint };
    }
    case "variable": {
      const { variable } = placeholder;
      const problem = `the variable ${variable} is not set in the job's environment`;
      return scope.variable(variable) ?? { problem, hint: `Set ${variable} before the start.` };
    }
  }
}

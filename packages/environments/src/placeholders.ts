import { GateError } from "@stagegate/core";

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

const PLACEHOLDER = /\$?\$\{([^{}]*)\}/g;
const NAMES = "${port}, ${url}, ${services.NAME.url}, ${otlp}, ${workdir}, ${env.NAME}";

/**
 * Fills in `${…}`; `$${…}` stays as `${…}`. An unknown placeholder is an error that names the
 * service and the key: it would otherwise reach the service as text.
 */
export function expandPlaceholders(
  text: string,
  scope: PlaceholderScope,
  place: PlaceholderPlace,
): string {
  return text.replace(PLACEHOLDER, (found, name: string) => {
    if (found.startsWith("$$")) return found.slice(1);
    const value = resolve(name, scope);
    if (typeof value === "string") return value;
    const where = `services.${place.service}.${place.key}`;
    throw new GateError("STAGEGATE_CONFIG_INVALID", `${where}: ${value.problem}`, {
      hint: value.hint ?? `Known are ${NAMES}; write $\${…} for the text itself.`,
    });
  });
}

type Resolved = string | { problem: string; hint?: string };

function resolve(name: string, scope: PlaceholderScope): Resolved {
  const unknown = { problem: `\`\${${name}}\` is not a placeholder` };
  if (name === "port") return scope.port === undefined ? unknown : String(scope.port);
  if (name === "url") return scope.url ?? unknown;
  if (name === "otlp") return scope.otlp;
  if (name === "workdir") return scope.workdir;
  const service = /^services\.([a-z0-9-]+)\.url$/.exec(name)?.[1];
  if (service !== undefined) {
    const hint = `Services with an address: ${[...scope.urls.keys()].join(", ")}.`;
    const problem = `\`\${${name}}\`: the service \`${service}\` is not started and has no address`;
    return scope.urls.get(service) ?? { problem, hint };
  }
  const variable = /^env\.([A-Za-z_][A-Za-z0-9_]*)$/.exec(name)?.[1];
  if (variable === undefined) return unknown;
  const problem = `the variable ${variable} is not set in the job's environment`;
  return scope.variable(variable) ?? { problem, hint: `Set ${variable} before the start.` };
}

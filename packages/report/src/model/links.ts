import { webAddress } from "../escape/html.ts";

/**
 * Addresses with places to fill in: `{traceId}`, `{service}`, and `{from}` and `{to}` in
 * milliseconds since the epoch, as Grafana has them. Other braces stay: Grafana writes its state as
 * JSON.
 */
export interface LinkTemplates {
  /** One trace, for example in Tempo or Jaeger. */
  trace?: string;
  /** The logs of a service, for example in Loki. */
  logs?: string;
  /** The figures of a service, for example a dashboard of Grafana. */
  metrics?: string;
}

export interface LinkPlaces {
  traceId?: string;
  service?: string;
  from?: number;
  to?: number;
}

const PLACE = /\{(traceId|service|from|to)\}/g;

/** A place in braces, or its percent-encoded form, which editors and browsers like to copy. */
const CODED = /%7B(traceId|service|from|to)%7D/gi;

/**
 * The address with every place filled in and encoded; undefined where a place has no value, or where
 * what comes out is no http(s) address.
 */
export function fillLink(template: string | undefined, places: LinkPlaces): string | undefined {
  if (template === undefined) return undefined;
  let whole = true;
  const filled = template.replaceAll(CODED, "{$1}").replaceAll(PLACE, (_all, name: string) => {
    const value = valueOf(places, name);
    if (value === undefined) whole = false;
    return encodeURIComponent(value ?? "");
  });
  const address = whole ? webAddress(filled) : undefined;
  return address !== undefined && originOf(address) === originOf(emptied(template))
    ? address
    : undefined;
}

function valueOf(places: LinkPlaces, name: string): string | undefined {
  const { traceId, service, from, to } = places;
  const at = name === "from" ? from : to;
  if (name === "traceId") return traceId;
  if (name === "service") return service?.toWellFormed();
  return at === undefined || !Number.isFinite(at) ? undefined : String(Math.round(at));
}

/** A value never chooses the host: the address goes where the template goes. */
function emptied(template: string): string {
  return template.replaceAll(CODED, "x").replaceAll(PLACE, "x");
}

function originOf(address: string): string | undefined {
  try {
    return new URL(address).origin;
  } catch {
    return undefined;
  }
}

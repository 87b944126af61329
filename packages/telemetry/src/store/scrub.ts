import type { Redaction } from "@stagegate/core/redact";
import { isSecretName } from "@stagegate/core/redact";
import type { Attributes, AttributeValue, LogRecord, MetricPoint, Span } from "../model.ts";

/** Hides secrets in records before they are stored; returns what holds none as it is. */
export interface Scrubber {
  span(span: Span): Span;
  log(record: LogRecord): LogRecord;
  metric(point: MetricPoint): MetricPoint;
}

const MASK = "***";
/** Names of the service: what everything else is counted and ranked by. */
const NAMES: ReadonlySet<string> = new Set(["service.name", "peer.service"]);
/**
 * Headers as attributes: http.request.header.<key> of
 * https://opentelemetry.io/docs/specs/semconv/registry/attributes/http/
 */
const SECRET_HEADER = /(?:^|[._-])(?:(?:set-)?cookie|(?:proxy-)?authorization)$/i;
/** Keys come from services: what is remembered about them is bounded. */
const MAX_KEYS = 4096;

/** Numbers and booleans are not looked at, and a resource once for all of its records. */
export function createScrubber(redaction: Pick<Redaction, "text">): Scrubber {
  const { text } = redaction;
  const isSecretKey = keyRule();
  const value = (key: string, given: AttributeValue): AttributeValue => {
    if (typeof given === "string") return isSecretKey(key) ? MASK : text(given);
    if (typeof given !== "object") return given;
    if (isSecretKey(key)) return [MASK];
    const items = given.map((item) => (typeof item === "string" ? text(item) : item));
    return items.some((item, index) => item !== given[index]) ? items : given;
  };
  const attributes = (given: Attributes): Attributes => {
    let changed: Record<string, AttributeValue> | undefined;
    for (const key in given) {
      const before = given[key];
      if (before === undefined || typeof before === "number" || NAMES.has(key)) continue;
      const after = value(key, before);
      if (after === before) continue;
      changed ??= Object.assign(Object.create(null) as Record<string, AttributeValue>, given);
      changed[key] = after;
    }
    return changed ?? given;
  };
  const resources = new WeakMap<Attributes, Attributes>();
  const resource = (given: Attributes): Attributes => {
    const known = resources.get(given);
    if (known !== undefined) return known;
    const scrubbed = attributes(given);
    resources.set(given, scrubbed);
    return scrubbed;
  };
  return recordScrubber({ text, attributes, resource });
}

interface Parts {
  text(value: string): string;
  attributes(given: Attributes): Attributes;
  resource(given: Attributes): Attributes;
}

function recordScrubber({ text, attributes, resource }: Parts): Scrubber {
  const events = (given: Span["events"]): Span["events"] => {
    if (given.length === 0) return given;
    const scrubbed = given.map((event) =>
      changedOnly(event, { name: text(event.name), attributes: attributes(event.attributes) }),
    );
    return scrubbed.some((event, index) => event !== given[index]) ? scrubbed : given;
  };
  return {
    span: (span) =>
      changedOnly(span, {
        name: text(span.name),
        resource: resource(span.resource),
        attributes: attributes(span.attributes),
        statusMessage: span.statusMessage === "" ? "" : text(span.statusMessage),
        events: events(span.events),
      }),
    log: (record) =>
      changedOnly(record, {
        body: text(record.body),
        resource: resource(record.resource),
        attributes: attributes(record.attributes),
        eventName: text(record.eventName),
      }),
    metric: (point) =>
      changedOnly(point, {
        resource: resource(point.resource),
        attributes: attributes(point.attributes),
      }),
  };
}

/** The record itself where nothing is different: most have no secret, and copies cost. */
function changedOnly<T extends object>(record: T, parts: Partial<T>): T {
  for (const key in parts) {
    if (parts[key] !== record[key]) return { ...record, ...parts };
  }
  return record;
}

function keyRule(): (key: string) => boolean {
  const known = new Map<string, boolean>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const name = key.replaceAll(/[.-]/g, "_");
    const secret = SECRET_HEADER.test(key) || isSecretName(name);
    if (known.size >= MAX_KEYS) known.clear();
    known.set(key, secret);
    return secret;
  };
}

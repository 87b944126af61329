const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2}):(\d{2})(\.\d{1,12})?(Z|[+-]\d{2}:\d{2})$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/**
 * Whether a text has a format of JSON Schema 2020-12, section 7.3; undefined for formats that are
 * not looked at, as they are names that anybody may invent.
 */
export function hasFormat(format: string, text: string): boolean | undefined {
  switch (format) {
    case "date":
      return isDate(text);
    case "date-time": {
      const [date = "", time = "", ...more] = text.split(/[Tt ]/);
      return more.length === 0 && isDate(date) && isTime(time);
    }
    case "uuid":
      return UUID.test(text);
    case "ipv4":
      return IPV4.test(text);
    case "email": {
      const at = text.lastIndexOf("@");
      return at > 0 && at < text.length - 1 && !/\s/.test(text);
    }
    default:
      return undefined;
  }
}

function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function isTime(text: string): boolean {
  const [, hour, minute, second] = TIME.exec(text) ?? [];
  return hour !== undefined && +hour < 24 && Number(minute) < 60 && Number(second) <= 60;
}

/** A text of a format; undefined where none is known. */
export function textOfFormat(format: string, index: number): string | undefined {
  const digits = String(index % 10_000).padStart(4, "0");
  switch (format) {
    case "date":
      return `2026-01-${String((index % 28) + 1).padStart(2, "0")}`;
    case "date-time":
      return `2026-01-${String((index % 28) + 1).padStart(2, "0")}T10:00:00Z`;
    case "time":
      return "10:00:00Z";
    case "duration":
      return "P1D";
    case "uuid":
      return `6f1c2a3e-4b5d-4c7e-8f90-1a2b3c4d${digits}`;
    case "ipv4":
      return `192.0.2.${index % 250}`;
    case "ipv6":
      return `2001:db8::${digits}`;
    case "email":
    case "idn-email":
      return `reader${digits}@example.org`;
    case "hostname":
      return `host${digits}.example.org`;
    case "uri":
    case "iri":
    case "url":
      return `https://example.org/${digits}`;
    case "uri-reference":
      return `/${digits}`;
    case "byte":
      return "c3RhZ2VnYXRl";
    default:
      return undefined;
  }
}

/** Whether a text differs from our own sample of the format in digits at most; true without one. */
export function isLikeSample(format: string, text: string): boolean {
  const blank = (value: string): string => value.replaceAll(/\d/g, "0");
  const sample = textOfFormat(format, 0);
  return sample === undefined || blank(sample) === blank(text);
}

import type { DecodeLimits, Decoded } from "./limits.ts";
import { DecodeFailure, guardDecode } from "./limits.ts";
import type { Resource } from "./proto-common.ts";
import { NO_RESOURCE, readResource } from "./proto-common.ts";
import type { StringCache } from "./wire.ts";
import { WireReader } from "./wire.ts";

/** Where the records of one signal go; shared by the three decoders. */
export interface Sink<T> {
  readonly records: T[];
  rejected: number;
  readonly limits: DecodeLimits;
}

/** Reads one record (a span, a log record, a metric) at the reader's position. */
export type ReadRecord<T> = (reader: WireReader, resource: Resource, sink: Sink<T>) => void;

/**
 * All three export requests have one shape: request.1 = per resource {1 resource, 2 per scope
 * {2 record}}. Two passes per resource, as the resource may legally follow the records.
 */
export function walkRequest<T>(
  bytes: Uint8Array,
  read: ReadRecord<T>,
  options: { readonly limits: DecodeLimits; readonly cache: StringCache },
): Decoded<T> {
  return guardDecode(() => {
    const { limits, cache } = options;
    if (bytes.byteLength > limits.maxBytes) {
      throw new DecodeFailure("too-large", `${bytes.byteLength} bytes, ${limits.maxBytes} allowed`);
    }
    const reader = new WireReader(bytes, cache);
    const sink: Sink<T> = { records: [], rejected: 0, limits };
    for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
      if (tag === 10) {
        readResourceGroup(reader, read, sink);
      } else {
        reader.skip(tag);
      }
    }
    return { ok: true, records: sink.records, rejected: sink.rejected };
  });
}

function readResourceGroup<T>(reader: WireReader, read: ReadRecord<T>, sink: Sink<T>): void {
  const outer = reader.enter();
  const start = reader.pos;
  let resource = NO_RESOURCE;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 10) {
      resource = readResource(reader, sink.limits);
    } else {
      reader.skip(tag);
    }
  }
  reader.pos = start;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 18) {
      readScopeGroup(reader, resource, { read, sink });
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
}

function readScopeGroup<T>(
  reader: WireReader,
  resource: Resource,
  to: { readonly read: ReadRecord<T>; readonly sink: Sink<T> },
): void {
  const outer = reader.enter();
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag !== 18) {
      reader.skip(tag);
    } else if (to.sink.records.length >= to.sink.limits.maxRecords) {
      reader.skip(tag);
      to.sink.rejected += 1;
    } else {
      to.read(reader, resource, to.sink);
    }
  }
  reader.leave(outer);
}

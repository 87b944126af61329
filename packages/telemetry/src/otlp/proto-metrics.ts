import type { Attributes, MetricPoint, MetricType } from "../model.ts";
import { explicitFromExponential } from "./exponential.ts";
import type { DecodeLimits } from "./limits.ts";
import { DecodeFailure } from "./limits.ts";
import type { Resource } from "./proto-common.ts";
import { newAttributes, readAttribute } from "./proto-common.ts";
import type { Sink } from "./proto-walk.ts";
import type { WireReader } from "./wire.ts";

/** Explicit buckets kept per point; more than any SDK makes (exponential: at most 160 by default). */
const MAX_BUCKETS = 512;

interface Head {
  name: string;
  unit: string;
}

interface Body {
  readonly type: MetricType;
  readonly points: PointDraft[];
  cumulative: boolean | undefined;
  monotonic: boolean | undefined;
}

/** Fields of every kind of data point, read by one loop per kind. */
export interface PointDraft {
  timeUs: number;
  value: number;
  attributes: Attributes;
  count?: number;
  bounds?: readonly number[];
  buckets?: readonly number[];
}

/** Metric of opentelemetry/proto/metrics/v1/metrics.proto: one record per data point. */
export function readMetric(reader: WireReader, resource: Resource, sink: Sink<MetricPoint>): void {
  const outer = reader.enter();
  const head: Head = { name: "", unit: "" };
  const bodies: Body[] = [];
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    const kind = DATA_KINDS.get(tag);
    if (kind !== undefined) {
      bodies.push(readData(reader, kind, sink.limits));
    } else if (tag === 10) {
      head.name = reader.interned(sink.limits.maxStringLength);
    } else if (tag === 26) {
      head.unit = reader.interned(sink.limits.maxStringLength);
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
  for (const body of bodies) {
    pushPoints(body, head, resource, sink);
  }
}

interface DataKind {
  readonly type: MetricType;
  readonly readPoint: (reader: WireReader, limits: DecodeLimits) => PointDraft;
}

const DATA_KINDS: ReadonlyMap<number, DataKind> = new Map([
  [42, { type: "gauge", readPoint: readNumberPoint }],
  [58, { type: "sum", readPoint: readNumberPoint }],
  [74, { type: "histogram", readPoint: readHistogramPoint }],
  [82, { type: "histogram", readPoint: readExponentialPoint }],
  [90, { type: "summary", readPoint: readNumberlessPoint }],
] as const);

function pushPoints(body: Body, head: Head, resource: Resource, sink: Sink<MetricPoint>): void {
  for (const point of body.points) {
    if (sink.records.length >= sink.limits.maxRecords || head.name === "") {
      sink.rejected += 1;
      continue;
    }
    sink.records.push({
      service: resource.service,
      resource: resource.attributes,
      ...head,
      type: body.type,
      ...point,
      ...(body.cumulative === undefined ? {} : { cumulative: body.cumulative }),
      ...(body.monotonic === undefined ? {} : { monotonic: body.monotonic }),
    });
  }
}

/** Gauge, Sum, Histogram, ExponentialHistogram, Summary: 1 points, 2 temporality, 3 monotonic. */
function readData(reader: WireReader, kind: DataKind, limits: DecodeLimits): Body {
  const outer = reader.enter();
  const body: Body = { type: kind.type, points: [], cumulative: undefined, monotonic: undefined };
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 10) {
      body.points.push(kind.readPoint(reader, limits));
    } else if (tag === 16) {
      body.cumulative = reader.varint() === 2;
    } else if (tag === 24) {
      body.monotonic = reader.varint() !== 0;
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
  return body;
}

function readNumberPoint(reader: WireReader, limits: DecodeLimits): PointDraft {
  const outer = reader.enter();
  const attributes = newAttributes();
  const point: PointDraft = { timeUs: 0, value: 0, attributes };
  let count = 0;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 25) {
      point.timeUs = reader.nanosToMicros();
    } else if (tag === 33) {
      point.value = reader.double();
    } else if (tag === 49) {
      point.value = reader.sfixed64();
    } else if (tag === 58) {
      count = readAttribute(reader, attributes, count, limits);
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
  return point;
}

/** Summary: count and sum only; its quantiles cannot be merged and are not used. */
function readNumberlessPoint(reader: WireReader, limits: DecodeLimits): PointDraft {
  return readCounted(reader, limits, { attributes: 58, buckets: 0, bounds: 0 });
}

function readHistogramPoint(reader: WireReader, limits: DecodeLimits): PointDraft {
  return readCounted(reader, limits, { attributes: 74, buckets: 50, bounds: 58 });
}

interface CountedTags {
  readonly attributes: number;
  readonly buckets: number;
  readonly bounds: number;
}

function readCounted(reader: WireReader, limits: DecodeLimits, tags: CountedTags): PointDraft {
  const outer = reader.enter();
  const attributes = newAttributes();
  const point: PointDraft = { timeUs: 0, value: 0, attributes, count: 0 };
  let count = 0;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 25) {
      point.timeUs = reader.nanosToMicros();
    } else if (tag === 33) {
      point.count = reader.fixed64();
    } else if (tag === 41) {
      point.value = reader.double();
    } else if (tag === tags.buckets) {
      point.buckets = readPacked(reader, () => reader.fixed64());
    } else if (tag === tags.bounds) {
      point.bounds = readPacked(reader, () => reader.double());
    } else if (tag === tags.attributes) {
      count = readAttribute(reader, attributes, count, limits);
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
  return point;
}

function readExponentialPoint(reader: WireReader, limits: DecodeLimits): PointDraft {
  const outer = reader.enter();
  const attributes = newAttributes();
  const point: PointDraft = { timeUs: 0, value: 0, attributes, count: 0 };
  const shape = { scale: 0, zeroCount: 0, offset: 0, counts: [] as number[] };
  let count = 0;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 10) {
      count = readAttribute(reader, attributes, count, limits);
    } else if (tag === 25) {
      point.timeUs = reader.nanosToMicros();
    } else if (tag === 33) {
      point.count = reader.fixed64();
    } else if (tag === 41) {
      point.value = reader.double();
    } else if (tag === 48) {
      shape.scale = zigzag(reader.varint());
    } else if (tag === 57) {
      shape.zeroCount = reader.fixed64();
    } else if (tag === 66) {
      Object.assign(shape, readExponentialBuckets(reader));
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
  return { ...point, ...explicitFromExponential(shape) };
}

function readExponentialBuckets(reader: WireReader): { offset: number; counts: number[] } {
  const outer = reader.enter();
  let offset = 0;
  let counts: number[] = [];
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 8) {
      offset = zigzag(reader.varint());
    } else if (tag === 18) {
      counts = readPacked(reader, () => reader.varint());
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
  return { offset, counts };
}

function readPacked(reader: WireReader, read: () => number): number[] {
  const outer = reader.enter();
  const values: number[] = [];
  while (reader.pos < reader.end) {
    if (values.length >= MAX_BUCKETS) {
      throw new DecodeFailure("too-large", `more than ${MAX_BUCKETS} buckets`, reader.pos);
    }
    values.push(read());
  }
  reader.leave(outer);
  return values;
}

function zigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

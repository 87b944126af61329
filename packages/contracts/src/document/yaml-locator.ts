import type { Event } from "js-yaml";
import { EVENT_ID, getScalarValue, parseEvents } from "js-yaml";
import type { Entry, Locator } from "./locator.ts";
import { walkingLocator } from "./locator.ts";
import { MAX_YAML_DEPTH } from "./limits.ts";
import { pointerTokens } from "./pointer.ts";

/** The event stream of a text, made navigable. Positions are indexes of events, not offsets. */
interface Stream {
  readonly text: string;
  readonly events: readonly Event[];
  /** For each event: index of the first event after the node that it opens. */
  readonly next: Uint32Array;
  /** Anchor name to the indexes of the nodes that carry it, ascending. */
  readonly anchors: ReadonlyMap<string, readonly number[]>;
}

/**
 * Locates pointers in a text that `js-yaml` accepted. It reads the parser's own event stream, so
 * values and positions cannot disagree; aliases and merge keys lead to where the text stands.
 */
export function yamlLocator(text: string): Locator {
  const stream = openStream(text);
  const root = stream.events[0]?.type === EVENT_ID.DOCUMENT ? 1 : 0;
  const toOffset = walkingLocator(
    { place: root, value: root },
    (position) => indexChildren(stream, position, 0),
    pointerTokens,
  );
  return (pointer) => Math.max(0, startOf(stream.events[toOffset(pointer)]));
}

function openStream(text: string): Stream {
  const events = parseEvents(text, { maxDepth: MAX_YAML_DEPTH });
  const next = new Uint32Array(events.length);
  const anchors = new Map<string, number[]>();
  const open: number[] = [];
  for (const [i, event] of events.entries()) {
    next[i] = i + 1;
    if (event.type === EVENT_ID.POP) {
      const opened = open.pop();
      if (opened !== undefined) next[opened] = i + 1;
      continue;
    }
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) open.push(i);
    if (event.type === EVENT_ID.ALIAS || event.type === EVENT_ID.DOCUMENT) continue;
    if (event.anchorStart < 0) continue;
    const name = text.slice(event.anchorStart, event.anchorEnd);
    const known = anchors.get(name);
    if (known === undefined) anchors.set(name, [i]);
    else known.push(i);
  }
  return { text, events, next, anchors };
}

function indexChildren(stream: Stream, position: number, merges: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const at = dereference(stream, position);
  const container = stream.events[at];
  if (container?.type === EVENT_ID.SEQUENCE) {
    for (const [i, item] of itemsOf(stream, at).entries()) {
      entries.set(String(i), { place: item, value: item });
    }
  }
  if (container?.type !== EVENT_ID.MAPPING) return entries;
  const merged: number[] = [];
  const items = itemsOf(stream, at);
  for (let i = 0; i + 1 < items.length; i += 2) {
    const key = items[i] ?? at;
    const value = items[i + 1] ?? at;
    const name = scalar(stream, key);
    if (name === "<<") merged.push(value);
    else if (name !== undefined) entries.set(name, { place: key, value });
  }
  if (merges < 8) addMerged(stream, merged, { entries, merges });
  return entries;
}

/** Own keys win over merged ones, earlier merge sources over later ones. */
function addMerged(
  stream: Stream,
  sources: readonly number[],
  into: { entries: Map<string, Entry>; merges: number },
): void {
  for (const source of sources) {
    const at = dereference(stream, source);
    const list = stream.events[at]?.type === EVENT_ID.SEQUENCE ? itemsOf(stream, at) : [at];
    for (const item of list) {
      for (const [name, entry] of indexChildren(stream, item, into.merges + 1)) {
        if (!into.entries.has(name)) into.entries.set(name, entry);
      }
    }
  }
}

function itemsOf(stream: Stream, container: number): number[] {
  const items: number[] = [];
  const end = (stream.next[container] ?? 0) - 1;
  for (let i = container + 1; i < end; i = stream.next[i] ?? end) items.push(i);
  return items;
}

/** An alias means the latest node before it that carries its anchor. */
function dereference(stream: Stream, position: number): number {
  const event = stream.events[position];
  if (event?.type !== EVENT_ID.ALIAS) return position;
  const nodes = stream.anchors.get(stream.text.slice(event.anchorStart, event.anchorEnd)) ?? [];
  return nodes.findLast((node) => node < position) ?? position;
}

function scalar(stream: Stream, position: number): string | undefined {
  const event = stream.events[dereference(stream, position)];
  return event?.type === EVENT_ID.SCALAR ? getScalarValue(stream.text, event) : undefined;
}

function startOf(event: Event | undefined): number {
  if (event === undefined) return 0;
  if (event.type === EVENT_ID.SCALAR) return event.valueStart - quoteWidth(event.style);
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart - 1 : 0;
}

/** Quoted scalars start at their quote; the value range of the parser leaves it out. */
function quoteWidth(style: number): number {
  return style === 2 || style === 3 ? 1 : 0;
}

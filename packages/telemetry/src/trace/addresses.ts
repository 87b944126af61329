import { errorText } from "./errors.ts";
import { peerOf } from "./peer.ts";
import type { SpanNode, TraceTree } from "./tree.ts";
import { answerOf, isCall } from "./tree.ts";

/** Finds out which service a call without an answer was meant for. */
export interface CalleeResolver {
  /** Canonical service, or undefined when nothing tells. */
  resolve(call: SpanNode): string | undefined;
}

export interface AddressSeeds {
  /** Address (`host:port`) to canonical service, from the configuration. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly canonical: (service: string) => string;
  /** Services that exist: declared, or seen in spans. */
  readonly known: ReadonlySet<string>;
}

const ADDRESS_IN_TEXT = /(?:[\w.-]+|\[[0-9a-f:]+\]):\d{2,5}/gi;
/** Votes that an address or a span name got from answered calls. */
type Votes = Map<string, Map<string, number>>;

/**
 * Learns from calls that were answered: which service stands behind an address, and which service a
 * call with this name from this service reaches. `localhost` and `127.0.0.1` are one host.
 */
export function learnCallees(trees: Iterable<TraceTree>, seeds: AddressSeeds): CalleeResolver {
  const byAddress: Votes = new Map();
  const byName: Votes = new Map();
  for (const tree of trees) {
    for (const node of tree.nodes) {
      const answer = isCall(node) ? answerOf(node) : undefined;
      if (answer !== undefined) {
        vote(byAddress, normalised(peerOf(node.span).address), answer.service);
        vote(byName, `${node.service}\u0000${node.span.name}`, answer.service);
      }
    }
  }
  const configured = new Map([...seeds.addresses].map(([at, name]) => [normalised(at), name]));
  const atAddress = (address: string): string | undefined =>
    configured.get(normalised(address)) ?? winner(byAddress.get(normalised(address)), 0.9);
  return {
    resolve: (call) => {
      const peer = peerOf(call.span);
      const host = peer.address.replace(/:\d+$/, "").split(".")[0] ?? "";
      return (
        known(seeds, peer.name) ??
        atAddress(peer.address) ??
        known(seeds, host) ??
        fromText(call, atAddress) ??
        winner(byName.get(`${call.service}\u0000${call.span.name}`), 1)
      );
    },
  };
}

function known(seeds: AddressSeeds, name: string): string | undefined {
  const service = name === "" ? "" : seeds.canonical(name);
  return seeds.known.has(service) ? service : undefined;
}

function fromText(
  call: SpanNode,
  atAddress: (address: string) => string | undefined,
): string | undefined {
  for (const address of errorText(call.span).match(ADDRESS_IN_TEXT) ?? []) {
    const service = atAddress(address);
    if (service !== undefined) {
      return service;
    }
  }
  return undefined;
}

function normalised(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(?:127\.0\.0\.1|\[::1\]|::1|0\.0\.0\.0)(?=:|$)/, "localhost");
}

function vote(votes: Votes, key: string, service: string): void {
  if (key === "") {
    return;
  }
  const counts = votes.get(key) ?? new Map<string, number>();
  counts.set(service, (counts.get(service) ?? 0) + 1);
  votes.set(key, counts);
}

/** The service with at least this share of the votes. */
function winner(
  counts: ReadonlyMap<string, number> | undefined,
  share: number,
): string | undefined {
  if (counts === undefined) {
    return undefined;
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].find(([, count]) => count >= total * share)?.[0];
}

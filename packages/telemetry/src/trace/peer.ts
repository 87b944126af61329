import type { Span } from "../model.ts";

/** Who a client span calls, as far as its attributes say. */
export interface Peer {
  /** `peer.service`, the messaging destination or the database system. */
  readonly name: string;
  /** `host:port` or host. */
  readonly address: string;
  readonly database: boolean;
}

function word(span: Span, ...keys: readonly string[]): string {
  for (const key of keys) {
    const value = span.attributes[key];
    if (typeof value === "string" && value !== "") {
      return value;
    }
    if (typeof value === "number") {
      return String(value);
    }
  }
  return "";
}

/** Peer of a client or producer span; old and stable semantic conventions are read. */
export function peerOf(span: Span): Peer {
  const database = word(span, "db.system.name", "db.system");
  const host = word(
    span,
    "server.address",
    "net.peer.name",
    "net.sock.peer.addr",
    "network.peer.address",
  );
  const port = word(
    span,
    "server.port",
    "net.peer.port",
    "net.sock.peer.port",
    "network.peer.port",
  );
  const address =
    host === "" ? addressOfUrl(word(span, "url.full", "http.url")) : joined(host, port);
  return {
    name: word(span, "peer.service", "messaging.destination.name") || database,
    address,
    database: database !== "",
  };
}

function joined(host: string, port: string): string {
  return port === "" || host.endsWith(`:${port}`) ? host : `${host}:${port}`;
}

function addressOfUrl(url: string): string {
  const match = /^[a-z]+:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(url.slice(0, 500));
  return match?.[1] ?? "";
}

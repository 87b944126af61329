import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Library, LibraryRequest } from "./handler.ts";

export interface ServedLibrary {
  url: string;
  /** Requests answered so far. */
  requests(): number;
  close(): Promise<void>;
}

const MAX_BODY = 1_000_000;

/** Serves a library on a loopback port of its own. */
export async function serveLibrary(library: Library): Promise<ServedLibrary> {
  let requests = 0;
  const server = createServer((incoming, outgoing) => {
    void read(incoming).then((body) => {
      requests += 1;
      const headers: Record<string, string> = {};
      for (const [name, value] of Object.entries(incoming.headers)) {
        if (value !== undefined) headers[name] = String(value);
      }
      const request: LibraryRequest = {
        method: incoming.method ?? "GET",
        target: incoming.url ?? "/",
        headers,
        body,
      };
      const response = library(request);
      outgoing.writeHead(response.status, response.headers).end(response.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<string> {
  let text = "";
  incoming.setEncoding("utf8");
  for await (const part of incoming) {
    if (text.length < MAX_BODY) text += String(part);
  }
  return text;
}

import { createServer } from "node:http";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface ConnectProxy {
  /** `127.0.0.1:PORT`. */
  address: string;
  /** `host:port` of every tunnel that was asked for. */
  readonly tunnels: readonly string[];
  close(): Promise<void>;
}

export interface ConnectProxyOptions {
  /** What `Proxy-Authorization` must be; everybody may pass without it. */
  authorization?: string;
}

/** A proxy that only tunnels, as those of companies do, and knows every name as this machine. */
export async function startConnectProxy(options: ConnectProxyOptions = {}): Promise<ConnectProxy> {
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => void response.writeHead(405).end());
  server.on("connect", (request, client: Socket, head: Buffer) => {
    sockets.add(client);
    client.on("error", () => client.destroy());
    const { authorization } = options;
    if (authorization !== undefined && request.headers["proxy-authorization"] !== authorization) {
      client.end("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n");
      return;
    }
    tunnels.push(request.url ?? "");
    const port = Number(/:(\d+)$/.exec(request.url ?? "")?.[1]);
    const target = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      target.write(head);
      target.pipe(client).pipe(target);
    });
    sockets.add(target);
    target.on("error", () => client.destroy());
    client.on("close", () => target.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    tunnels,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

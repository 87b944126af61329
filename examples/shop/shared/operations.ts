import type { Database } from "./database.ts";
import type { Metrics } from "./metrics.ts";
import type { Route } from "./router.ts";

export interface OperationsOptions {
  name: string;
  version: string;
  commit: string;
  databases: readonly Database[];
  metrics: Metrics;
}

/** What whoever runs a service asks it: is it ready, which version is it, how is it doing. */
export function createOperations(options: OperationsOptions): Route[] {
  const { name, version, commit, databases, metrics } = options;
  return [
    {
      method: "GET",
      path: "/healthz",
      handle: () => {
        for (const database of databases) database.check();
        return { status: 200, body: { status: "ok" } };
      },
    },
    {
      method: "GET",
      path: "/version",
      handle: () => ({ status: 200, body: { service: name, version, commit } }),
    },
    {
      method: "GET",
      path: "/metrics",
      handle: async () => ({
        status: 200,
        body: await metrics.text(),
        headers: { "content-type": metrics.contentType },
      }),
    },
  ];
}

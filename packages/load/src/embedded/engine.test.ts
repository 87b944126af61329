import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
} from "node:net";
import { fileURLToPath } from "node:url";
import { isLoadTrace } from "@stagegate/schema";
import { afterEach, describe, expect, it } from "vitest";
import {
  completeScenario,
  createEmbeddedEngine,
  createWorkerEngine,
  type LoadEngine,
  type LoadProgress,
  type LoadResult,
  type LoadScenarioDraft,
  select,
} from "../index.ts";

const servers: (Server | TcpServer)[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
    await once(server, "close");
  }
});

async function listen(server: Server | TcpServer): Promise<string> {
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const serve = (handler: RequestListener) => listen(createServer(handler));

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

const get = (name = "a", path = "/") => ({ name, method: "GET", path });
const scenario = (draft: Partial<LoadScenarioDraft> = {}) =>
  completeScenario({
    name: "test",
    requests: [get()],
    phases: [{ name: "steady", durationMs: 200, rate: 100 }],
    ...draft,
  });

/** A busy test machine must not turn a drop or a start into a miss. */
const patient = { limits: { lateMs: 60_000, giveUpMs: 60_000 }, progressMs: 20 };
const entry = fileURLToPath(new URL("worker.ts", import.meta.url));
const engines: [string, () => LoadEngine][] = [
  ["in the caller's thread", () => createEmbeddedEngine(patient)],
  ["in a worker", () => createWorkerEngine({ entry, ...patient })],
];

function whole(result: LoadResult) {
  const selection = select(result, {});
  if (selection === undefined) throw new Error("nothing was selected");
  return selection;
}

/** Each planned request ended in exactly one way. */
function expectBalance(result: LoadResult): void {
  for (const each of result.series) {
    expect(each.sent + each.dropped + each.missed + each.skipped).toBe(each.planned);
    expect(each.ok + each.failed + each.cancelled).toBe(each.sent);
    expect(each.errors.reduce((sum, error) => sum + error.count, 0)).toBe(each.failed);
  }
}

describe.each(engines)("the embedded engine %s", (_name, engine) => {
  it.each([5, 300])("measures a server that answers after %d ms", async (delayMs) => {
    let served = 0;
    const baseUrl = await serve((_request, response) => {
      served++;
      setTimeout(() => response.end("ok"), delayMs);
    });
    const result = await engine().run(scenario(), { baseUrl });
    const { latency, service, sent } = whole(result);
    expect([served, sent, latency.count, service.count]).toEqual([20, 20, 20, 20]);
    // Timers of Node may end a fraction of a millisecond early.
    expect(service.min).toBeGreaterThan(1_000 * (delayMs - 2));
    expect(latency.sum).toBeGreaterThanOrEqual(service.sum - 20);
    expect(result).toMatchObject({ scenario: "test", engine: "embedded", partial: false });
    expect(result.phases[0]).toMatchObject({ planned: 20, started: 20, askedRate: 100 });
    expect(result.phases[0]?.achievedRate).toBe(100);
    expectBalance(result);
  });

  it("keeps request names and phases apart and follows the seed", async () => {
    const paths = new Map<string, number>();
    const baseUrl = await serve((request, response) => {
      paths.set(request.url!, (paths.get(request.url!) ?? 0) + 1);
      response.end();
    });
    const draft = {
      requests: [get("a", "/a"), { ...get("b", "/b?c=1"), weight: 3 }],
      phases: [
        { name: "up", durationMs: 100, rate: 0, rampTo: 400, warmUp: true },
        { name: "steady", durationMs: 100, rate: 400 },
      ],
      seed: 7,
    };
    const result = await engine().run(scenario(draft), { baseUrl: `${baseUrl}/shop/` });
    const planned = (name: string) =>
      result.series.reduce((sum, one) => sum + (one.request === name ? one.planned : 0), 0);
    expect(paths).toEqual(
      new Map([
        ["/shop/b?c=1", planned("b")],
        ["/shop/a", planned("a")],
      ]),
    );
    expect(result.phases.map((phase) => [phase.phase, phase.planned])).toEqual([
      ["up", 20],
      ["steady", 40],
    ]);
    expect(whole(result).sent).toBe(40);
    expectBalance(result);
  });

  it("sends method, headers, JSON body and a sampled traceparent of the load family", async () => {
    const seen: { request: IncomingMessage; body: string }[] = [];
    const baseUrl = await serve(async (request, response) => {
      seen.push({ request, body: await bodyOf(request) });
      response.writeHead(201).end("{}");
    });
    const request = {
      name: "buy",
      method: "POST",
      path: "/orders",
      headers: { "X-Tenant": "t1", Traceparent: "fixed" },
      body: { items: [{ id: "kettle" }] },
      expect: [201],
    };
    const result = await engine().run(scenario({ requests: [request] }), { baseUrl });
    expect(result.series[0]?.ok).toBe(20);
    const traces = seen.map((one) => one.request.headers["traceparent"] as string);
    for (const trace of traces) expect(trace).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(traces.every((trace) => isLoadTrace(trace.slice(3, 35)))).toBe(true);
    expect(new Set(traces).size).toBe(20);
    const [first] = seen;
    expect(first?.body).toBe(JSON.stringify(request.body));
    expect(first?.request.method).toBe("POST");
    expect(first?.request.headers).toMatchObject({
      "content-type": "application/json",
      "x-tenant": "t1",
    });
  });

  it("takes the caller's trace ids", async () => {
    const seen = new Set<string>();
    const baseUrl = await serve((request, response) => {
      seen.add(String(request.headers["traceparent"]));
      response.end();
    });
    let made = 0;
    const traceparent = () => `00-${String(made++).padStart(32, "0")}-${"1".repeat(16)}-01`;
    await engine().run(scenario(), { baseUrl, traceparent });
    expect(seen.size).toBe(20);
    expect([...seen].every((trace) => trace.startsWith("00-0000000000"))).toBe(true);
  });

  it("counts failures by kind and keeps them out of the latency", async () => {
    let count = 0;
    const baseUrl = await serve((request, response) => {
      count++;
      if (count % 4 === 0) response.writeHead(503).end("no");
      else if (count % 4 === 1) request.socket.destroy();
      else response.end("ok");
    });
    const result = await engine().run(scenario(), { baseUrl });
    const { errors, latency, lost } = whole(result);
    expect(errors).toContainEqual({ kind: "status", code: "503", count: 5 });
    expect(errors.find((error) => error.kind === "reset")?.count).toBe(5);
    expect([latency.count, lost]).toEqual([10, 10]);
    expectBalance(result);
  });

  it("sees a redirect and an unexpected success as failures", async () => {
    const baseUrl = await serve((request, response) => {
      response.writeHead(request.url === "/moved" ? 302 : 200, { location: "/" }).end();
    });
    const requests = [get("moved", "/moved"), { ...get("gone"), expect: [404] }];
    const { errors, latency } = whole(await engine().run(scenario({ requests }), { baseUrl }));
    expect(errors.map((error) => error.code).sort()).toEqual(["200", "302"]);
    expect(latency.count).toBe(0);
  });

  it("counts a refused connection, an answer that is not HTTP and one that is cut off", async () => {
    const tcp = (answer: string) =>
      listen(
        createTcpServer((socket) => {
          socket.on("error", () => {});
          socket.once("data", () => socket.end(answer));
        }),
      );
    const refused = await serve(() => {});
    servers.pop()?.close();
    const kinds = async (baseUrl: string) =>
      whole(await engine().run(scenario(), { baseUrl })).errors.map((error) => error.kind);
    expect(await kinds(refused)).toEqual(["connect"]);
    expect(await kinds(await tcp("SSH-2.0-x\r\n"))).toEqual(["protocol"]);
    expect(await kinds(await tcp("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nab"))).toEqual([
      "reset",
    ]);
  });

  it("ends a request at its timeout and counts it as at least that slow", async () => {
    const baseUrl = await serve((_request, response) => void response.writeHead(200).write("a"));
    const result = await engine().run(scenario({ timeoutMs: 100 }), { baseUrl });
    const { errors, service } = whole(result);
    expect(errors).toEqual([{ kind: "timeout", code: "after 100 ms", count: 20 }]);
    expect(service.count).toBe(20);
    expect(service.min).toBeGreaterThan(98_000);
    expectBalance(result);
  });

  it("drops what is due beyond the in-flight bound instead of delaying it", async () => {
    let open = 0;
    let peak = 0;
    const baseUrl = await serve((_request, response) => {
      peak = Math.max(peak, ++open);
      setTimeout(() => {
        open--;
        response.end();
      }, 400);
    });
    const result = await engine().run(scenario({ maxInFlight: 3 }), { baseUrl });
    const [phase] = result.phases;
    expect(peak).toBeLessThanOrEqual(3);
    expect(phase?.peakInFlight).toBe(3);
    const { dropped, due, lost } = whole(result);
    expect(dropped).toBeGreaterThan(0);
    expect(lost).toBe(dropped);
    expect(due).toBe(20);
    expect(phase?.started).toBe(20 - dropped);
    expect(phase?.achievedRate).toBeCloseTo(phase!.started / 0.2, 6);
    expectBalance(result);
  });

  it("walks journeys in order and skips the rest of a broken one", async () => {
    const paths: string[] = [];
    const baseUrl = await serve((request, response) => {
      paths.push(request.url!);
      response.writeHead(request.url === "/2" ? 500 : 200).end();
    });
    const requests = [get("one", "/1"), get("two", "/2"), get("three", "/3")];
    const result = await engine().run(scenario({ order: "journey", requests }), { baseUrl });
    expect(result.series.map(({ ok, failed, skipped }) => [ok, failed, skipped])).toEqual([
      [20, 0, 0],
      [0, 20, 0],
      [0, 0, 20],
    ]);
    expect(paths.filter((path) => path === "/1")).toHaveLength(20);
    expect(paths).not.toContain("/3");
    expect(result.phases[0]).toMatchObject({ planned: 20, started: 20 });
    expectBalance(result);
  });

  it("ends early when aborted and says so", async () => {
    const baseUrl = await serve((_request, response) => {
      setTimeout(() => response.end(), 30_000).unref();
    });
    const abort = new AbortController();
    const seen: LoadProgress[] = [];
    const result = await engine().run(
      scenario({ phases: [{ name: "long", durationMs: 3_600_000, rate: 50 }], timeoutMs: 60_000 }),
      {
        baseUrl,
        signal: abort.signal,
        onProgress: (progress) => {
          seen.push(progress);
          if (progress.inFlight > 0) abort.abort();
        },
      },
    );
    expect(result.partial).toBe(true);
    expect(seen[0]).toMatchObject({ totalMs: 3_600_000, phase: "long" });
    const [series] = result.series;
    expect(series?.cancelled).toBe(series?.sent);
    expect(whole(result).due).toBe(0);
    expectBalance(result);
  });

  it("sends nothing when it was aborted before it began", async () => {
    let served = 0;
    const baseUrl = await serve((_request, response) => {
      served++;
      response.end();
    });
    const result = await engine().run(scenario(), { baseUrl, signal: AbortSignal.abort() });
    expect([result.partial, result.series, served]).toEqual([true, [], 0]);
  });

  it("refuses what cannot be run before anything is sent", async () => {
    const options = { baseUrl: "http://127.0.0.1:1" };
    const broken = scenario({ timeoutMs: 0, requests: [] });
    await expect(engine().run(broken, options)).rejects.toMatchObject({
      code: "STAGEGATE_CONFIG_INVALID",
      detail: [
        "requests at least one of requests is needed",
        "timeoutMs must be between 1 ms and 24 h",
      ],
    });
    for (const baseUrl of ["", "127.0.0.1:80", "ftp://host/"]) {
      await expect(engine().run(scenario(), { baseUrl })).rejects.toThrow("http(s) address");
    }
  });
});

describe("the worker engine", () => {
  it.each([
    ["a missing entry", new URL("no-such-worker.ts", import.meta.url)],
    ["an entry that is another program", new URL("../scenario/rate.ts", import.meta.url)],
  ])("reports %s as a tool that failed", async (_what, wrong) => {
    const baseUrl = await serve((_request, response) => response.end());
    await expect(
      createWorkerEngine({ entry: wrong }).run(scenario(), { baseUrl }),
    ).rejects.toMatchObject({ code: "STAGEGATE_TOOL_EXIT" });
  });
});

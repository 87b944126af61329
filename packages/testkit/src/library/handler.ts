import { LIBRARY_TOKEN, libraryDocument } from "./document.ts";
import type { LibraryFault } from "./faults.ts";
import type { Description, Routed } from "./routes.ts";
import { describeServer } from "./routes.ts";
import type { Answered, Call } from "./shelves.ts";
import { createShelves, problem } from "./shelves.ts";

/** A request as it comes in; names of headers are in lower case. */
export interface LibraryRequest {
  method: string;
  /** Path with the query. */
  target: string;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
}

export interface LibraryResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export type Library = (request: LibraryRequest) => LibraryResponse;

/** A library with empty shelves; without a fault it does exactly what its description says. */
export function createLibrary(fault: LibraryFault = {}): Library {
  const document = libraryDocument();
  fault.validates?.(document);
  const description = describeServer(document);
  const shelves = createShelves(fault.flaw);
  return (request) => {
    const answer = answerOf(request, { description, shelves, fault });
    return answer instanceof Error ? crash() : answer;
  };
}

interface World {
  description: Description;
  shelves: ReturnType<typeof createShelves>;
  fault: LibraryFault;
}

function answerOf(request: LibraryRequest, world: World): LibraryResponse | Error {
  const { description, shelves, fault } = world;
  const url = new URL(request.target, "http://library");
  const route = description.route(request.method, url.pathname);
  if (route === "no-path") return written(problem(404, "not-found"));
  if (isList(route)) {
    const headers = { allow: route.join(", ") };
    return written({ ...problem(405, "method-not-allowed"), headers });
  }
  const call = callOf(request, url, route);
  const finish = (answer: Answered): LibraryResponse =>
    written(fault.answers?.(call, answer) ?? answer);
  if (fault.crashes?.(call, "raw") === true) return new Error("crashed");
  if (isClosed(route, request, fault)) return finish(problem(401, "unauthorized"));
  const wrong = wrongWith(request, call, route);
  if (wrong !== undefined) return finish(problem(400, wrong));
  if (fault.crashes?.(call, "valid") === true) return new Error("crashed");
  const answer = shelves(call);
  return answer === "crash" ? new Error("crashed") : finish(answer);
}

function isList(route: Routed | readonly string[]): route is readonly string[] {
  return Array.isArray(route);
}

function crash(): LibraryResponse {
  return written(problem(500, "internal"));
}

function callOf(request: LibraryRequest, url: URL, route: Routed): Call {
  return {
    operation: route.operation,
    path: route.path,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: parsed(request.body),
  };
}

function parsed(text: string | undefined): unknown {
  if (text === undefined || text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isClosed(route: Routed, request: LibraryRequest, fault: LibraryFault): boolean {
  if (route.open) return false;
  const given = request.headers["authorization"];
  const open = fault.lets?.[route.operation];
  if (open === "anyone") return false;
  if (open === "any-token" && given !== undefined) return false;
  return given !== `Bearer ${LIBRARY_TOKEN}`;
}

function wrongWith(request: LibraryRequest, call: Call, route: Routed): string | undefined {
  if (route.wantsBody) {
    const type = request.headers["content-type"] ?? "";
    if (!/^application\/json\b/i.test(type)) return "content-type";
    if (call.body === undefined) return "not JSON";
  }
  return route.wrong({
    path: call.path,
    query: call.query,
    headers: call.headers,
    body: call.body,
  });
}

function written({ status, json, headers, type, text }: Answered): LibraryResponse {
  if (json === undefined && text === undefined)
    return { status, headers: { ...headers }, body: "" };
  return {
    status,
    headers: { ...headers, "content-type": type ?? "application/json" },
    body: text ?? JSON.stringify(json),
  };
}

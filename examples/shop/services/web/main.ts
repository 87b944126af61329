import { readFileSync } from "node:fs";
import type { FaultName } from "../../shared/fault.ts";
import { forward } from "../../shared/proxy.ts";
import { PUBLIC_ROUTES } from "../../shared/public-api.ts";
import type { Route } from "../../shared/router.ts";
import { runService } from "../../shared/service.ts";

const HEADERS = {
  "cache-control": "no-cache",
  "content-security-policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "no-referrer",
};

const FILES = [
  { path: "/", file: "index.html", type: "text/html; charset=utf-8" },
  { path: "/style.css", file: "style.css", type: "text/css; charset=utf-8" },
  { path: "/app.js", file: "app.js", type: "text/javascript; charset=utf-8" },
  { path: "/order.js", file: "order.js", type: "text/javascript; charset=utf-8" },
  { path: "/pictures.svg", file: "pictures.svg", type: "image/svg+xml" },
  { path: "/favicon.ico", file: "favicon.svg", type: "image/svg+xml" },
] as const;

/** The fault `web-broken-button` ships a script in which the click on "Place order" gets lost. */
function shipped(file: string, fault: FaultName | undefined): string {
  return file === "order.js" && fault === "web-broken-button" ? "order.broken.js" : file;
}

await runService("web", ({ upstream, fault }) => {
  const gateway = upstream("gateway", 10_000);
  const files = FILES.map(({ path, file, type }): Route => {
    const body = readFileSync(new URL(`public/${shipped(file, fault)}`, import.meta.url));
    const headers = { ...HEADERS, "content-type": type };
    return { method: "GET", path, handle: () => ({ status: 200, body, headers }) };
  });
  // The browser talks to one origin; the gateway stays inside.
  const api = PUBLIC_ROUTES.map(({ method, path }): Route => {
    const template = `/api${path}`;
    return {
      method,
      path: template,
      handle: (request) => forward(gateway, { method, template, request }),
    };
  });
  return [...files, ...api];
});

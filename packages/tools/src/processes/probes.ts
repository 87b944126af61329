import type { Probe, ServicePlan } from "@stagegate/environments";

const LOOPBACK = "127.0.0.1";

/** The probes of a plan, with the address that the service got. */
export function probesOf(service: ServicePlan, url: string | undefined): readonly Probe[] {
  const { http, tcp, log } = service.ready;
  const probes: Probe[] = [];
  if (http !== undefined) probes.push({ kind: "http", url: addressOf(http, url) });
  if (tcp && url !== undefined) probes.push(tcpOf(url));
  if (log !== undefined && service.process !== undefined) {
    probes.push({ kind: "log", pattern: log });
  }
  return probes;
}

/** A path is appended to the base address, whatever slashes the two have. */
export function addressOf(pathOrUrl: string, base: string | undefined): string {
  if (/^https?:\/\//.test(pathOrUrl) || base === undefined) return pathOrUrl;
  return `${base.replace(/\/+$/, "")}/${pathOrUrl.replace(/^\/+/, "")}`;
}

function tcpOf(url: string): Probe {
  const { hostname, port, protocol } = new URL(url);
  const standard = protocol === "https:" ? 443 : 80;
  // An IPv6 address stands in brackets in a URL, and without them in a connection.
  const host = hostname.replace(/^\[(.*)\]$/, "$1") || LOOPBACK;
  return { kind: "tcp", host, port: port === "" ? standard : Number(port) };
}

import { randomInt } from "node:crypto";
import { connect as openSocket, createServer } from "node:net";
import { GateError } from "@stagegate/core";
import type { EnvironmentPlan } from "@stagegate/environments";
import { describeHolder } from "./port-holder.ts";

/** The system hands out ports from 32768 on by itself: one of those could be taken meanwhile. */
const FIRST_PORT = 20_000;
const END_PORT = 32_768;
const MAX_TRIES = 500;
const CONNECT_TIMEOUT_MS = 1000;

/**
 * One port per service of the plan. Throws STAGEGATE_PORT_TAKEN for a fixed one that is in use.
 * `reserved` are ports of other environments, whose services may not listen yet.
 */
export async function allocatePorts(
  plan: EnvironmentPlan,
  reserved: ReadonlySet<number>,
): Promise<ReadonlyMap<string, number>> {
  const started = plan.services.flatMap(({ name, process }) =>
    process === undefined ? [] : [{ name, port: process.port }],
  );
  const taken = new Map<number, string>();
  const ports = new Map<string, number>();
  for (const { name, port } of started.filter((service) => service.port !== 0)) {
    const other = taken.get(port);
    if (other !== undefined) throw askedTwice(port, other, name);
    if (!(await isFree(port))) throw await isTaken(port, name);
    taken.set(port, name);
    ports.set(name, port);
  }
  for (const { name } of started.filter((service) => service.port === 0)) {
    const port = await freePort((candidate) => taken.has(candidate) || reserved.has(candidate));
    taken.set(port, name);
    ports.set(name, port);
  }
  return ports;
}

async function freePort(isExcluded: (port: number) => boolean): Promise<number> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const port = randomInt(FIRST_PORT, END_PORT);
    if (!isExcluded(port) && (await isFree(port))) return port;
  }
  throw new GateError(
    "STAGEGATE_PORT_TAKEN",
    `no free port between ${FIRST_PORT} and ${END_PORT} was found`,
  );
}

/** Whether nothing listens on the port, on any address of this machine. */
export async function isFree(port: number): Promise<boolean> {
  // IPv6 may be off; a listener on 127.0.0.1 alone does not keep others from the wildcard.
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, undefined));
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, ...(host === undefined ? {} : { host }), exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });
}

/** Whether something accepts connections there. */
export function connect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = openSocket({ host, port });
    const finish = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.setTimeout(CONNECT_TIMEOUT_MS, () => finish(false));
    socket.once("connect", () => finish(true));
    socket.once("error", () => finish(false));
  });
}

/** A fixed port that is in use, and by whom. */
export interface TakenPort {
  message: string;
  hint: string;
  /** An environment of Stagegate has it, maybe the very one that the service belongs to. */
  byEnvironment: boolean;
}

/** Whether a service could not be started, as somebody listens on its port. */
export async function findTaken(port: number, service: string): Promise<TakenPort | undefined> {
  return (await isFree(port)) ? undefined : describeTaken(port, service);
}

async function describeTaken(port: number, service: string): Promise<TakenPort> {
  const holder = await describeHolder(port);
  const by = holder === undefined ? "another program" : holder.text;
  const byEnvironment = holder?.lease !== undefined;
  const hint = byEnvironment
    ? `It belongs to the environment ${holder.lease}: \`stagegate down\` or \`stagegate reap\`.`
    : "Leave `run.port` out to get a free port, or end that program.";
  const message = `services.${service}.run.port: port ${port} is held by ${by}`;
  return { message, hint, byEnvironment };
}

async function isTaken(port: number, service: string): Promise<GateError> {
  const { message, hint } = await describeTaken(port, service);
  return new GateError("STAGEGATE_PORT_TAKEN", message, { hint });
}

function askedTwice(port: number, first: string, second: string): GateError {
  return new GateError(
    "STAGEGATE_CONFIG_INVALID",
    `\`${first}\` and \`${second}\` both ask for port ${port}`,
    { hint: "Leave `run.port` out of one of them to get a free port." },
  );
}
